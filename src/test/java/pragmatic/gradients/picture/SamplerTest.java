package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Definitions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Sweep;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.nonsmooth.Switches;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Between two samples the drawn line is where the function is.
class SamplerTest {
  private static final PlotArea WIDE = PlotArea.between(104, 1800, 58, 900, 56);

  /// Pixels by which a line may miss the function where it is not wild.
  private static final double CLOSE = 2;

  /// Pixels between samples where more are taken than pixels can show.
  private static final double WILD = 0.2;

  /// Where between two samples it is looked; not in the middle, where samples are taken.
  private static final double PART = 0.38;

  /// Pixels of a stroke that is seen as one.
  private static final double UPRIGHT = 2;

  /// Part of the way to the next sample.
  private static final double INSIDE = 1e-3;

  private static final List<String> KINKY =
      List.of(
          "abs(%s)",
          "relu(%s)",
          "max(%s, 0.3*x)",
          "min(x, %s)",
          "clamp(%s, -0.3, 0.7)",
          "leaky_relu(%s, 0.25)",
          "where(%1$s > 0.2, %1$s - 0.2, 0)",
          "abs(relu(%s) - 0.5)");

  private static final List<String> INNER =
      List.of(
          "sin(x)",
          "cos(x)",
          "(x^2 - 2)",
          "(exp(x) - 2)",
          "(x^3 - 5)",
          "sin(3*x + 0.1)",
          "(x/3 - 0.1)",
          "tanh(x - 0.7)");

  private int compared;
  private int open;

  @Test
  void theCurveOfEveryFunctionIsTheFunction() {
    List<String> other = new ArrayList<>();
    for (CatalogueEntry entry : Catalogue.shipped().entries())
      other.addAll(unlike(BoardFactory.of(entry, Conventions.MIDDLE)));
    assertThat(other).isEmpty();
    assertThat(compared).isGreaterThan(10_000);
  }

  @Test
  void theCurveOfAnyFunctionIsTheFunction() {
    List<String> other = new ArrayList<>();
    for (Program program : new RandomPrograms(2911).lipschitz(60, true).toList())
      if (!program.inputs().isEmpty())
        other.addAll(
            unlike(Board.of(program, List.of(0.0), 0, Conventions.MIDDLE, Viewport.of(-2.1, 1.9))));
    assertThat(other).isEmpty();
    assertThat(compared).isGreaterThan(10_000);
  }

  /// A kink whose place is no double has no break of its own there; the line of f′ has one all the
  /// same. What its sides differ by is what the arguments of some switch tell, whatever finds it.
  @Test
  void noLineOfTheDerivativeRunsAcrossAKink() throws ProgramException {
    List<String> joined = new ArrayList<>();
    for (CatalogueEntry entry : Catalogue.shipped().entries())
      joined.addAll(joined(BoardFactory.of(entry, Conventions.MIDDLE)));
    RandomPrograms random = new RandomPrograms(1311);
    List<Program> programs = new ArrayList<>(random.lipschitz(60, true).toList());
    for (String kinky : KINKY)
      for (String inner : INNER) programs.add(Parser.parse(kinky.formatted(inner)));
    for (Program program : programs)
      if (!program.inputs().isEmpty())
        joined.addAll(
            joined(Board.of(program, List.of(0.0), 0, Conventions.MIDDLE, Viewport.of(-4.1, 3.9))));
    // seen so close that a double is wider than a pixel
    for (double width : new double[] {1e-3, 1e-9, 4e-15})
      joined.addAll(
          joined(
              Board.of(
                  Parser.parse("abs(sin(x))"),
                  List.of(Math.PI),
                  0,
                  Conventions.MIDDLE,
                  Viewport.of(Math.PI - width, Math.PI + width))));
    assertThat(joined).isEmpty();
    assertThat(open).isGreaterThan(100);
  }

  /// Where rounding ties a stretch, values step at its ends, and the slope that is true goes on
  /// over all of it: no upright line stands there, and none of the derivative is missing.
  @Test
  void aStepOfRoundingIsNoLine() throws ProgramException {
    for (String form : List.of("abs(%s)", "relu(%s)", "max(%s, 0) + x"))
      for (String large : List.of("10^16", "2^54", "2^53")) {
        Program program = Parser.parse(form.formatted("x + " + large + " - " + large));
        Board board = Board.of(program, List.of(0.5), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
        double drawn = 0;
        for (Curves.CurvePiece piece :
            PlotGround.of(board, WIDE, Style.DESK, null).curves().pieces()) {
          for (int i = 1; i < piece.xs().length; i++) {
            double across = piece.xs()[i] - piece.xs()[i - 1];
            double up = Math.abs(piece.values()[i] - piece.values()[i - 1]);
            assertThat(up > .5 && across < .01)
                .as("%s at %s", program.text(), piece.xs()[i])
                .isFalse();
            if (Double.isFinite(piece.slopes()[i])) drawn += across;
          }
        }
        assertThat(drawn).as(program.text()).isGreaterThan(3.9);
      }
  }

  /// Neighbours of one piece between which a switch changes and the slope steps.
  private List<String> joined(Board board) {
    PlotGround ground = PlotGround.of(board, WIDE, Style.DESK, null);
    Frame frame = ground.derivative();
    Program whole = Definitions.unfolded(board.program());
    List<Node.Call> switches = whole.calls().stream().filter(Switches::has).toList();
    List<String> joined = new ArrayList<>();
    double end = Double.POSITIVE_INFINITY;
    for (Curves.CurvePiece piece : ground.curves().pieces()) {
      if (piece.xs()[0] > end) open++;
      end = piece.xs()[piece.xs().length - 1];
      for (int i = 1; i < piece.xs().length; i++) {
        // at its ends, where a break may be, a piece belongs to its own side
        double left = piece.xs()[i - 1];
        double right = piece.xs()[i];
        double from = i == 1 ? left + INSIDE * (right - left) : left;
        double to = i == piece.xs().length - 1 ? right - INSIDE * (right - left) : right;
        if (Arrays.equals(cells(board, whole, switches, from), cells(board, whole, switches, to)))
          continue;
        double step = row(frame, piece.slopes()[i]) - row(frame, piece.slopes()[i - 1]);
        if (Math.abs(step) > UPRIGHT && steps(board, whole, switches, frame, from, to))
          joined.add("%s at %s".formatted(board.program().text(), right));
      }
    }
    return joined;
  }

  /// Whether the slope steps where the switches change, which one that loses may do as well.
  private static boolean steps(
      Board board, Program whole, List<Node.Call> switches, Frame frame, double from, double to) {
    double[] first = cells(board, whole, switches, from);
    double low = from;
    double high = to;
    for (double middle; (middle = low + (high - low) / 2) > low && middle < high; ) {
      if (Arrays.equals(first, cells(board, whole, switches, middle))) low = middle;
      else high = middle;
    }
    double step =
        row(frame, slope(board, Math.nextUp(high))) - row(frame, slope(board, Math.nextDown(low)));
    return Math.abs(step) > UPRIGHT;
  }

  private static double slope(Board board, double x) {
    double[] there = board.at();
    there[board.active()] = x;
    return ForwardMode.at(board.program(), there, board.active(), Conventions.MIDDLE)
        .result()
        .tangent();
  }

  private static double[] cells(Board board, Program whole, List<Node.Call> switches, double x) {
    double[] there = board.at();
    there[board.active()] = x;
    double[] nodes = ForwardMode.values(whole, there);
    return switches.stream()
        .mapToDouble(call -> Switches.cell(call, call.gathered(nodes)))
        .toArray();
  }

  /// Places off the middle between samples that are far from the line.
  private List<String> unlike(Board board) {
    PlotGround ground = PlotGround.of(board, WIDE, Style.DESK, null);
    Frame frame = ground.function();
    List<String> other = new ArrayList<>();
    Sweep sweep = new Sweep(board.program(), board.active());
    for (Curves.CurvePiece piece : ground.curves().pieces()) {
      int count = piece.xs().length - 1;
      if (count < 1) continue;
      double[] xs = new double[count];
      for (int i = 0; i < count; i++)
        xs[i] = piece.xs()[i] + PART * (piece.xs()[i + 1] - piece.xs()[i]);
      sweep.run(xs, count, board.at(), Conventions.MIDDLE);
      for (int i = 0; i < count; i++) {
        if ((piece.xs()[i + 1] - piece.xs()[i]) * frame.scaleX() < WILD) continue;
        compared++;
        double line = (1 - PART) * piece.values()[i] + PART * piece.values()[i + 1];
        if (Math.abs(row(frame, sweep.values()[i]) - row(frame, line)) > CLOSE)
          other.add(
              "%s at %s: %s is %s"
                  .formatted(board.program().text(), xs[i], line, sweep.values()[i]));
      }
    }
    return other;
  }

  private static double row(Frame frame, double value) {
    return Math.clamp(frame.py(value), frame.y() - 5, frame.bottom() + 5);
  }
}
