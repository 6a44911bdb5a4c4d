package pragmatic.gradients.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.PlotArea;
import pragmatic.gradients.picture.PlotGround;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// What a board waits for once its program or its point is another, in processor time of its
/// thread: in a window that is not the one that draws.
final class BoardBenchmark {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int WARMUP = 15;
  private static final int ROUNDS = 15;
  private static final PlotArea AREA = PlotArea.between(104, 912, 58, 728, 56);
  private static final Catalogue CATALOGUE = new Catalogue(List.of());

  /// Six ties at 0 and fifty calls, most of them smooth.
  static final String CALLS =
      "relu(x) - relu(-x) + abs(x) + max(x, 2*x) - min(x, 3*x) + relu6(x) + 1"
          + IntStream.rangeClosed(1, 7)
              .mapToObj(" + sin(%d*x)*cos(x)"::formatted)
              .collect(Collectors.joining());

  /// Six ties at (0, 0), all along other lines.
  static final String PLANE =
      "max(a, b) + relu(a) - abs(b) + relu(a + b) + min(2*a, b) - abs(a - 3*b)";

  private BoardBenchmark() {}

  static void run(Goals goals) throws ProgramException {
    Program program = Parser.parse(CALLS);
    goals.add(
        "answer of " + program.calls().size() + " calls with 6 ties, one input",
        "ms",
        5,
        milliseconds(() ->
            Explanation.of(
                program, new double[1], 0, Conventions.MIDDLE, Mode.REVERSE, CATALOGUE)));
    view(goals, "board of 6 ties, two inputs", 10, PLANE);
    for (int count : new int[] {100, 400}) {
      int goal = count == 100 ? 100 : 1000;
      view(goals, "board of max of " + count + " tied arguments, one input", goal, fan(count));
      view(goals, "board of max of " + count + " tied arguments, two inputs", goal, rays(count));
    }
    Board corners = board(corners(399));
    goals.add(
        "plots of a sum of 399 absolute values",
        "ms",
        100,
        milliseconds(() -> PlotGround.of(corners, AREA, Style.DESK, null)));
  }

  private static void view(Goals goals, String what, double goal, String program)
      throws ProgramException {
    Board board = board(program);
    goals.add(what, "ms", goal, milliseconds(() -> BoardView.of(board, CATALOGUE)));
  }

  /// A board at 0.
  static Board board(String text) throws ProgramException {
    var program = Parser.parse(text);
    List<Double> at = Collections.nCopies(program.inputs().size(), 0.0);
    return Board.of(program, at, 0, Conventions.MIDDLE, Viewport.of(-2, 2));
  }

  /// Arguments with other slopes each.
  static String fan(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj("%d*x"::formatted)
        .collect(Collectors.joining(", ", "max(", ")"));
  }

  /// Arguments with other gradients each, whose hull has them all as corners.
  static String rays(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "%d*a + %d*b".formatted(i, i * (count - i)))
        .collect(Collectors.joining(", ", "max(", ")"));
  }

  /// As many corners in the range of the plots.
  static String corners(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "abs(x - %s)".formatted((4.0 * i - 2 * (count - 1)) / (count + 1)))
        .collect(Collectors.joining(" + "));
  }

  /// The median, once the just-in-time compiler has seen it.
  static double milliseconds(Runnable work) {
    double[] times = new double[ROUNDS];
    for (int i = -WARMUP; i < ROUNDS; i++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      work.run();
      times[Math.max(i, 0)] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
    }
    return ProcessClock.median(times);
  }
}
