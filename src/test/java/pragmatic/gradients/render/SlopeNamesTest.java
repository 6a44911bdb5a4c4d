package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.render.PaintedPages.box;
import static pragmatic.gradients.render.PaintedPages.labels;
import static pragmatic.gradients.render.PaintedPages.page;
import static pragmatic.gradients.render.PaintedPages.painting;
import static pragmatic.gradients.render.PaintedPages.size;
import static pragmatic.gradients.render.PaintedPages.text;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.board.text.BoardTextException;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.Role;

/// What a label says of a slope is read of the line next to it.
class SlopeNamesTest {
  private static final double[] LAMBDAS = {0, .298, .5, .8};

  /// Lines that hardly part at their point, or are hidden behind another one.
  private static final List<String> NARROW =
      List.of(
          "max(x, 2*x)",
          "max(x, y, x*y) show: map",
          "max(x, y, x*y) show: slices",
          "max(max(a, b), c)",
          "max(x, 0.3, 0.3) at: x=0.3",
          "relu(x) - relu(-x)",
          "relu(-x) + x",
          "relu(x) - relu(-x) + abs(x)",
          "abs(x) - relu(x)",
          "max(0, x) + 2*min(0, x)",
          "hardtanh(x) at: x=-1 lower: audit");

  private static final List<String> RULES =
      List.of("convention: pytorch-2.14.1", "convention: jax-0.10.2", "lambda: 0.3");

  /// Desks and halls, the last one nearly square.
  private static final List<Surface> SURFACES =
      List.of(
          PaintedPages.surface(Surface.Arrangement.DESK),
          PaintedPages.surface(Surface.Arrangement.COMPACT),
          PaintedPages.surface(Surface.Arrangement.PRESENTER),
          new Surface(1024, 768, Surface.Arrangement.PRESENTER, Style.presenter(8 / 15.0), 1, 0));

  /// A line that is seen to be another one, of letters' size.
  private static final double AHEAD = .35;

  /// Sizes of letters from a text to the line that leads from it, at most.
  private static final double LED = .4;

  /// Beyond the tip of a line, in sizes of letters: what stands there goes on with it.
  private static final double FOLLOWED = 1;

  /// The part of a line from which on it has parted from others.
  private static final double PARTED = .33;

  /// Parts of a text whose ways to the line are looked at one by one.
  private static final int PARTS = 3;

  /// Sizes of letters from a line to what names it, at most: farther it belongs to nothing.
  private static final double FAR = 3.5;

  private record SlopeName(Shape.Text label, List<NamedLine> own, Drawn drawn, Board board) {
    double size() {
      return PaintedPages.size(label);
    }

    @Override
    public String toString() {
      return board.program().text() + ", " + board.convention() + ": " + text(label);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void noSlopeIsNamedAtAnotherLine(int surface) throws BoardTextException {
    List<SlopeName> names = names(surface);
    assertThat(names).filteredOn(name -> isAstray(name) && !isLed(name)).isEmpty();
    assertThat(names).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void noSlopeIsNamedFarFromItsLine(int surface) throws BoardTextException {
    assertThat(names(surface))
        .filteredOn(name -> least(name.own, box(name.label), 0, 0) > FAR * name.size())
        .isEmpty();
  }

  /// Where a hatched fan leaves no place beside a slope, a thin line leads there.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void noNameIsLeftOutBesideAFan(int surface) throws BoardTextException {
    assertThat(names(surface))
        .filteredOn(name -> name.board.program().text().equals("relu(x) - relu(-x)"))
        .filteredOn(name -> name.board.convention().equals(Conventions.lambda(.3)))
        .extracting(name -> name.own.getFirst().slope())
        .containsExactlyInAnyOrder(1.0, 0.6);
  }

  /// Behind the function it would be read as a name of the function.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void noFunctionRunsBetweenANameAndItsLine(int surface) throws BoardTextException {
    assertThat(names(surface)).filteredOn(name -> isBehind(name) && !isLed(name)).isEmpty();
  }

  /// The names of slopes of the catalogue and of narrow ones under some rules.
  private static List<SlopeName> names(int surface) throws BoardTextException {
    List<Board> boards = new ArrayList<>();
    for (CatalogueEntry entry : Exhaustive.some(Catalogue.shipped().entries(), 4, surface))
      for (double lambda : LAMBDAS) boards.add(BoardFactory.of(entry, Conventions.lambda(lambda)));
    BoardText line = new BoardText(LowerPlots.plots());
    for (String program : NARROW)
      for (String rules : RULES) boards.add(line.read("board 1: " + program + " " + rules));
    List<SlopeName> names = new ArrayList<>();
    for (Board board : boards)
      for (Drawn drawn : page(board, SURFACES.get(surface)).plots().pictures()) {
        List<NamedLine> lines = NamedLine.lines(drawn);
        for (Shape.Text label : labels(painting(drawn))) {
          int argb = label.spans().getFirst().argb();
          List<NamedLine> own = lines.stream().filter(named -> named.argb() == argb).toList();
          if (!own.isEmpty() && !text(label).contains("∂"))
            names.add(new SlopeName(label, own, drawn, board));
        }
      }
    return names;
  }

  private static boolean isAstray(SlopeName name) {
    List<NamedLine> others = new ArrayList<>(NamedLine.lines(name.drawn));
    others.removeIf(line -> name.own.stream().anyMatch(own -> own.slope() == line.slope()));
    Box text = box(name.label);
    double beyond = FOLLOWED * name.size();
    double mine = Double.POSITIVE_INFINITY;
    double theirs = Double.POSITIVE_INFINITY;
    for (NamedLine line : name.own) mine = Math.min(mine, read(line, text, beyond));
    for (NamedLine edge : NamedLine.edges(name.drawn))
      if (name.own.stream().anyMatch(own -> own.slope() == edge.slope()))
        mine = Math.min(mine, read(edge, text, beyond));
      else others.add(edge);
    for (NamedLine line : others) theirs = Math.min(theirs, read(line, text, beyond));
    // what lies upon another line is read of that, however near its own may be
    return least(others, text, PARTED + .01, 0) == 0 || theirs < mine - .5;
  }

  /// Beyond a tip the way to a text counts half.
  private static double read(NamedLine line, Box text, double beyond) {
    return (line.away(text, PARTED, 0) + line.away(text, PARTED, beyond)) / 2;
  }

  /// Pixels from a text to the nearest of some lines.
  private static double least(List<NamedLine> lines, Box text, double from, double beyond) {
    return lines.stream()
        .mapToDouble(line -> line.away(text, from, beyond))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /// Whether a thin line leads from a text to its own one.
  private static boolean isLed(SlopeName name) {
    for (Shape shape : painting(name.drawn).part(Layer.LABEL).group().children()) {
      if (!(shape instanceof Shape.Poly line)) continue;
      Points way = line.points();
      Box end = new Box(way.x(1), way.y(1), way.x(1), way.y(1));
      boolean begins = box(name.label).distance(way.x(0), way.y(0)) < LED * name.size();
      if (begins && least(name.own, end, PARTED, 0) < 1) return true;
    }
    return false;
  }

  /// Whether the shortest way from some letters to their line, but for its end, runs over the
  /// function.
  private static boolean isBehind(SlopeName name) {
    Box text = box(name.label);
    double width = (text.right() - text.left()) / PARTS;
    for (int i = 0; i < PARTS; i++) {
      double left = text.left() + i * width;
      if (isBehind(name, new Box(left, text.top(), left + width, text.bottom()))) return true;
    }
    return false;
  }

  private static boolean isBehind(SlopeName name, Box text) {
    double least = Double.POSITIVE_INFINITY;
    double x = 0;
    double y = 0;
    for (NamedLine line : name.own)
      for (double part = PARTED; part <= 1; part += .01) {
        double away = text.distance(line.column(part), line.row(part));
        if (away >= least) continue;
        least = away;
        x = line.column(part);
        y = line.row(part);
      }
    double from = AHEAD * name.size() / least;
    double right = Math.clamp(x, text.left(), text.right()) - x;
    double down = Math.clamp(y, text.top(), text.bottom()) - y;
    return from < 1
        && isCrossed(name.drawn, x + from * right, y + from * down, x + right, y + down);
  }

  private static boolean isCrossed(Drawn drawn, double x1, double y1, double x2, double y2) {
    Frame frame = drawn.picture().frame();
    for (Mark mark : drawn.picture().marks()) {
      if (!(mark instanceof Mark.Curve(Role role, double[] xs, double[] ys, _))) continue;
      if (role != Role.FUNCTION) continue;
      for (int i = 1; i < xs.length; i++)
        if (Line2D.linesIntersect(
            x1,
            y1,
            x2,
            y2,
            frame.px(xs[i - 1]),
            frame.py(ys[i - 1]),
            frame.px(xs[i]),
            frame.py(ys[i]))) return true;
    }
    return false;
  }
}
