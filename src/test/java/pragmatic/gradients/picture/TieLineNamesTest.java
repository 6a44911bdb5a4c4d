package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.set.TieCurve;
import pragmatic.gradients.calculus.set.TieMap;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// A line of a map is called a jump where values differ across it, and a tie where they do not.
class TieLineNamesTest {
  private static final TieMap.PlaneWindow WINDOW = new TieMap.PlaneWindow(-2, 2, -2, 2);

  /// Places along a line; around some of them the jump may pass through 0.
  private static final double[] PARTS = {0.213, 0.377, 0.591, 0.783};

  @ParameterizedTest
  @CsvSource({
    "floor(a) + 0.5*b, jump",
    "round(a) + b, jump",
    "abs(round(a)) + 0.1*b, jump",
    "'max(round(a), 1) + 0*b', jump",
    "sign(b) + 0*a, jump line b = 0",
    "step(b) + 0*a, jump line b = 0",
    "'where(a > b, 1, 0) + 0.2*a', jump line a = b",
    "'where(a > b, a, 0) + 0.2*a', jump line a = b",
    "'where(a > b^2, 1, 0)', jump curve a = b^2",
    "'atan2(b, a)', jump",
    "'max(a, b)', tie line a = b",
    "'where(a > b, a, b)', tie line a = b",
    "abs(a) + 0*b, tie line a = 0",
    "norm1(a + b), tie line a + b = 0",
    "log(a + b), a + b = 0",
    "1/(a*b), a·b = 0",
    "log(a*b), a·b = 0"
  })
  void theLongestLineIsNamed(String text, String name) throws ProgramException {
    assertThat(names(Parser.parse(text))).containsExactly(name);
  }

  /// Only where something is chosen: elsewhere a line is the edge of what has values or slopes.
  @Test
  void whatTiesHasAValueOnBothSides() throws ProgramException {
    List<Program> programs = new ArrayList<>(new RandomPrograms(312).planar(100).toList());
    for (String text :
        List.of(
            "log(a + b)",
            "log(a*b)",
            "sqrt(a - b)",
            "xlogy(a, b)",
            "divide_no_nan(a, b)",
            "kl_div(a, b)",
            "entr(a*b)",
            "max(a, b) + log(a)",
            "log(max(a, b))",
            "a/b",
            "a^b")) programs.add(Parser.parse(text));
    int ties = 0;
    for (Program program : programs) {
      if (program.inputs().size() != 2) continue;
      for (String name : names(program)) {
        if (!name.startsWith("tie")) continue;
        ties++;
        assertThat(TieMap.of(program, WINDOW).curves())
            .as(program.text() + ": " + name)
            .anyMatch(tie -> tie.corner() && isWhole(program, tie));
      }
    }
    assertThat(ties).isGreaterThan(20);
  }

  private static boolean isWhole(Program program, TieCurve tie) {
    int i = tie.xs().length / 2;
    double right = tie.xs()[i] - tie.xs()[i - 1];
    double up = tie.ys()[i] - tie.ys()[i - 1];
    double step = 5e-3 / Math.hypot(right, up);
    return Arrays.stream(PARTS)
        .anyMatch(part -> {
          double x = tie.xs()[i - 1] + part * right;
          double y = tie.ys()[i - 1] + part * up;
          return Double.isFinite(value(program, x - step * up, y + step * right))
              && Double.isFinite(value(program, x + step * up, y - step * right));
        });
  }

  /// Equal jumps are drawn alike, also where they lie on points of the grid.
  @ParameterizedTest
  @ValueSource(strings = {"round(a) + b", "abs(round(a)) + 0.1*b", "floor(b) + a", "sign(a - b)"})
  void aJumpIsACorner(String text) throws ProgramException {
    assertThat(TieMap.of(Parser.parse(text), WINDOW).curves())
        .isNotEmpty()
        .allMatch(tie -> tie.kind() == TieCurve.Across.JUMP);
  }

  @Test
  void aLineIsAJumpIfValuesDiffer() {
    List<String> faults = new ArrayList<>();
    int[] lines = new int[2];
    new RandomPrograms(311)
        .planar(Exhaustive.count(150, 3000))
        .forEach(program -> {
          for (TieCurve tie : TieMap.of(program, WINDOW).curves()) {
            if (!tie.corner()) continue;
            boolean jump = tie.kind() == TieCurve.Across.JUMP;
            for (int i = 1; i < tie.xs().length; i++) {
              double right = tie.xs()[i] - tie.xs()[i - 1];
              double up = tie.ys()[i] - tie.ys()[i - 1];
              double length = Math.hypot(right, up);
              // around its ends a line is rounded off
              if (length < 0.3) continue;
              lines[jump ? 1 : 0]++;
              int jumps = 0;
              for (double part : PARTS)
                if (jumps(
                    program,
                    tie.xs()[i - 1] + part * right,
                    tie.ys()[i - 1] + part * up,
                    -up / length,
                    right / length)) jumps++;
              if (jump ? jumps < PARTS.length / 2 : jumps > 0)
                faults.add(
                    program.text()
                        + ": "
                        + tie.kind()
                        + " at "
                        + tie.xs()[i - 1]
                        + ", "
                        + tie.ys()[i - 1]
                        + " to "
                        + tie.xs()[i]
                        + ", "
                        + tie.ys()[i]);
            }
          }
        });
    assertThat(faults).isEmpty();
    assertThat(lines[0]).isGreaterThan(50);
    assertThat(lines[1]).isGreaterThan(50);
  }

  private static boolean jumps(Program program, double x, double y, double right, double up) {
    // farther than a line is bent by where it is thinned
    double step = 5e-3;
    double before = value(program, x - step * right, y - step * up);
    double after = value(program, x + step * right, y + step * up);
    return Math.abs(after - before) > 20 * step;
  }

  private static double value(Program program, double x, double y) {
    return ForwardMode.values(program, new double[] {x, y})[program.output()];
  }

  private static List<String> names(Program program) {
    Board board = Board.of(program, List.of(0.5, 0.25), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
    MapGround ground = MapGround.of(board, new MapGround.Square(10, 20, 320), 1, null);
    return new TieLineNames(program, ground, Style.DESK)
        .label().stream().map(label -> label.text().plain()).toList();
  }
}
