package pragmatic.gradients.board;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Starts;

/// How boards begin.
public final class BoardFactory {
  private static final Viewport USUAL = Viewport.of(-2, 2);

  /// A range to a value farther out has no finite width.
  private static final double FARTHEST = Double.MAX_VALUE / 4;

  private BoardFactory() {}

  /// A function of the catalogue, where its entry says.
  public static Board of(CatalogueEntry entry, Convention convention) {
    return Board.of(entry.program(), entry.start(), entry.active(), convention, entry.viewport());
  }

  /// A function of the catalogue after another board: rules, mode and the choice of plots stay.
  public static Board next(CatalogueEntry entry, Board previous) {
    return of(entry, rules(entry.program(), previous))
        .withMode(previous.mode())
        .withPlots(previous.plots());
  }

  /// The rules of the board before; own weights only where as many arguments can tie, and else
  /// those that a board begins with.
  private static Convention rules(Program program, Board previous) {
    if (!(previous.convention() instanceof Conventions.Weights own)) return previous.convention();
    boolean fits =
        program.calls().stream()
            .anyMatch(call ->
                call.arguments().size() - call.primitive().leading() == own.weights().size());
    return fits ? own : Frameworks.all().getFirst().convention(previous.mode());
  }

  /// A typed program. With the inputs of the previous board it keeps its values and its range, so
  /// that changing a letter does not move what the user looks at.
  public static Board typed(Program program, Board previous) {
    if (program.inputs().equals(previous.program().inputs())) {
      Viewport shown = previous.viewport();
      Viewport x = new Viewport(shown.xLow(), shown.xHigh(), null, shown.second());
      return new Board(
          program,
          previous.inputs(),
          previous.active(),
          rules(program, previous),
          previous.mode(),
          x,
          previous.home(),
          Integer.MAX_VALUE,
          previous.plots());
    }
    Map<String, Double> starts = Starts.of(program);
    List<Double> at =
        program.inputs().stream().map(input -> starts.getOrDefault(input, 0.0)).toList();
    return Board.of(program, at, 0, rules(program, previous), USUAL)
        .withMode(previous.mode())
        .withPlots(previous.plots());
  }

  /// The same in a range of its own, as after another function, and after the board of a lesson,
  /// whose range was chosen for what is taught.
  public static Board typedAnew(Program program, Board previous, Catalogue catalogue) {
    Viewport own =
        catalogue
            .of(program)
            .map(CatalogueEntry::viewport)
            .filter(range -> holds(range, previous.x()))
            .orElseGet(() -> holding(previous.x()));
    return typed(program, previous.withViewport(own).withHome(own));
  }

  private static boolean holds(Viewport range, double x) {
    return x >= range.xLow() && x <= range.xHigh();
  }

  /// The usual range where that holds the point, else one with room around it. No range holds what
  /// is infinite.
  public static Viewport holding(double x) {
    return holds(USUAL, x) || !(Math.abs(x) <= FARTHEST) ? USUAL : usual(x);
  }

  private static Viewport usual(double x) {
    return Viewport.of(Math.min(USUAL.xLow(), x - 2), Math.max(USUAL.xHigh(), x + 2));
  }

  /// The board at the kink of its range that is nearest to where its active input stands; the same
  /// board if there is none.
  public static Board atKink(Board board) {
    Viewport range = board.viewport();
    return NonsmoothPoint.nearest(
            board.program(), board.at(), board.active(), range.xLow(), range.xHigh())
        .map(board::withX)
        .orElse(board);
  }

  /// A program at a point, in the range of its catalogue entry or in one that holds the point.
  ///
  /// @param at one value per input
  public static Board at(
      Program program, List<Double> at, Convention convention, Mode mode, Catalogue catalogue) {
    double x = at.getFirst();
    Board board =
        catalogue
            .of(program)
            .map(entry -> of(entry, convention))
            .filter(entry -> holds(entry.viewport(), x))
            .orElseGet(() -> Board.of(program, at, 0, convention, usual(x)));
    for (int i = 0; i < at.size(); i++) {
      board = board.withInput(i, at.get(i));
    }
    return board.withMode(mode);
  }

  /// The board in the other mode. A framework's rules belong to a mode, so they change with it.
  public static Board inOtherMode(Board board) {
    Mode mode = board.mode() == Mode.REVERSE ? Mode.FORWARD : Mode.REVERSE;
    DescentChoice descent = board.plots().descent();
    return board
        .withMode(mode)
        .withConvention(inMode(board.convention(), mode))
        .withPlots(board.plots().with(descent.against(inMode(descent.against(), mode))));
  }

  private static Convention inMode(Convention convention, Mode mode) {
    return convention instanceof FrameworkConvention rules
        ? Frameworks.find(rules.name())
            .<Convention>map(framework -> framework.convention(mode))
            .orElse(rules)
        : convention;
  }

  /// The entry that a step of `by` entries leads to, round the ends; the first one from a typed
  /// program.
  public static CatalogueEntry step(Catalogue catalogue, @Nullable CatalogueEntry from, int by) {
    int size = catalogue.entries().size();
    int index = from == null ? (by > 0 ? -1 : size) : catalogue.entries().indexOf(from);
    return catalogue.entries().get(Math.floorMod(index + by, size));
  }
}
