package pragmatic.gradients.bench;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// How the work on a board grows with its program: the exponent to which the size is raised, 1
/// where the work grows with the size and 2 where with its square.
final class GrowthBenchmark {
  private static final int TIMES = 4;

  private GrowthBenchmark() {}

  /// Programs that grow by [#TIMES], and to which exponent at most.
  ///
  /// @param size the smaller of the two that are compared
  /// @param times by which what is counted grows
  private record Growth(
      String what, int size, double goal, double times, IntFunction<String> program) {
    Growth(String what, int size, double goal, IntFunction<String> program) {
      this(what, size, goal, TIMES, program);
    }

    double exponent() throws ProgramException {
      // the just-in-time compiler knows as much of the one as of the other
      milliseconds(program.apply(TIMES * size));
      double some = milliseconds(program.apply(size));
      double more = milliseconds(program.apply(TIMES * size));
      return Math.log(more / some) / Math.log(times);
    }
  }

  static void run(Goals goals) throws ProgramException {
    Growth[] growths = {
      new Growth("nodes, a chain", 1000, 1.2, GrowthBenchmark::chain),
      new Growth("nodes, a sum", 1000, 1.2, count -> sum("sin(%d*x)", count)),
      new Growth("ties of one input", 100, 1.2, count -> sum("relu(%d*x)", count)),
      new Growth("ties of two inputs", 5, 2, count -> sum("abs(%d*a + b)", count)),
      new Growth("inputs", 3, 2, count -> sum("sin(x%d)", count)),
      new Growth("inputs of one tie", 3, 2, count -> "abs(" + sum("x%d", count) + ")"),
      // a tie of each of 3 or 12 inputs: 8 corners, 4096
      new Growth("corners of a set", 3, 1.2, 512, count -> sum("relu(x%d)", count)),
      new Growth("arguments of one input", 250, 1.2, BoardBenchmark::fan),
      new Growth("arguments of two inputs", 25, 2, BoardBenchmark::rays),
    };
    for (Growth growth : growths)
      goals.add("growth with " + growth.what(), "exponent", growth.goal(), growth.exponent());
  }

  private static double milliseconds(String program) throws ProgramException {
    Board board = BoardBenchmark.board(program);
    Catalogue catalogue = new Catalogue(List.of());
    return BoardBenchmark.milliseconds(() -> BoardView.of(board, catalogue));
  }

  private static String chain(int length) {
    return IntStream.range(1, length)
        .mapToObj(i -> "r%d = relu(r%d)".formatted(i, i - 1))
        .collect(Collectors.joining("; ", "r0 = relu(x); ", "; r" + (length - 1)));
  }

  private static String sum(String term, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(term::formatted)
        .collect(Collectors.joining(" + "));
  }
}
