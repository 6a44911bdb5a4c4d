package pragmatic.gradients.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.PlotArea;
import pragmatic.gradients.picture.PlotGround;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// How long everything about a point takes (both sides, the class, the sets, forward and reverse
/// mode, the verdict) for 10,000 random programs, each asked once at one of three points.
final class AnswerBenchmark {
  private static final int PROGRAMS = 10_000;
  private static final int WARMUP = 2_000;
  private static final int PICTURES = 9;
  private static final double[] POINTS = {-1, 0, 1};

  /// Absolute values in a sum, each with a corner of its own.
  private static final int CORNERS = 399;

  private AnswerBenchmark() {}

  static void run(Goals goals) throws ProgramException {
    goals.add("landscape of 399 absolute values", "ms", 100, landscape());
    Catalogue catalogue = new Catalogue(List.of());
    List<Program> programs = new RandomPrograms(2026).any(PROGRAMS + WARMUP).toList();
    // the just-in-time compiler needs a first round; it is not counted
    for (int i = 0; i < WARMUP; i++) ask(programs.get(i), i, catalogue);
    double[] times = new double[PROGRAMS];
    for (int i = 0; i < PROGRAMS; i++) times[i] = ask(programs.get(WARMUP + i), i, catalogue);
    Arrays.sort(times);
    System.out.printf(
        "%n%,d random programs: median %.3f ms, 99 %% within %.3f ms, longest %.3f ms%n",
        PROGRAMS, times[PROGRAMS / 2], times[PROGRAMS * 99 / 100], times[PROGRAMS - 1]);
  }

  /// The median of some pictures after those that compilers need.
  ///
  /// @return milliseconds
  private static double landscape() throws ProgramException {
    Program sum =
        Parser.parse(
            IntStream.range(0, CORNERS)
                .mapToObj(k -> "abs(x - " + (2.5 * k / CORNERS - 1.25) + ")")
                .collect(Collectors.joining(" + ")));
    Board board = Board.of(sum, List.of(0.1), 0, Conventions.LEFT, Viewport.of(-3, 3));
    PlotArea area = PlotArea.between(104, 912, 58, 728, 56);
    double[] times = new double[PICTURES];
    for (int i = -PICTURES; i < PICTURES; i++) {
      long start = System.nanoTime();
      PlotGround.of(board, area, Style.DESK, null);
      if (i >= 0) times[i] = (System.nanoTime() - start) / 1e6;
    }
    return ProcessClock.median(times);
  }

  /// @return milliseconds
  private static double ask(Program program, int index, Catalogue catalogue) {
    double[] at = new double[program.inputs().size()];
    Arrays.fill(at, POINTS[index % POINTS.length]);
    long start = System.nanoTime();
    Explanation.of(program, at, 0, Conventions.MIDDLE, Mode.FORWARD, catalogue);
    return (System.nanoTime() - start) / 1e6;
  }
}
