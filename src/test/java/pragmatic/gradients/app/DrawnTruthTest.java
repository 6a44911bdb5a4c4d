package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.Oracle;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.render.Theme;

/// Programs of the oracle, some of each kind of point, as the window draws them: truths and answers
/// come from the oracle alone, the measured answers of frameworks too.
class DrawnTruthTest {
  private static final int OF_EACH_KIND = 4;

  /// Where a label finds no room near what it names.
  private static final Set<String> CROWDED = Set.of("clamp06@6", "x2sin@0");

  private static final double LAMBDA = 0.25;
  private static final OffscreenWindow window = OffscreenWindow.shared();
  private static int bracketed;

  static List<Oracle> programs() {
    Map<String, Integer> kinds = new HashMap<>();
    List<Oracle> chosen = new ArrayList<>();
    for (Oracle oracle : Oracle.programs())
      if (kinds.merge(oracle.row().get("point").asText(), 1, Integer::sum) <= OF_EACH_KIND)
        chosen.add(oracle);
    return chosen;
  }

  @ParameterizedTest
  @MethodSource("programs")
  void standsWhereTheOracleSays(Oracle oracle) {
    JsonNode row = oracle.row();
    double answer = answer(row, LAMBDA);
    Screen screen =
        window
            .in(Theme.LIGHT, 1920, 1080)
            .show(oracle.program(), board -> asked(board, oracle.at()))
            .look("oracle-" + oracle.id());
    ScreenLaws.hold(screen, 1920, 1080);
    ScreenLaws.says(screen, "", answer);
    double value = number(row.get("value"));
    boolean continuous = reaches(row.get("left"), value) && reaches(row.get("right"), value);
    DrawnTruth truth =
        new DrawnTruth(
            oracle.at(), value, slope(row, "left"), slope(row, "right"), continuous, answer);
    if (CROWDED.contains(oracle.id())) truth.marksAreOn(screen);
    else truth.isOn(screen);
    brackets(screen, row);
  }

  /// The oracle's answers are those of forward mode.
  private static Board asked(Board board, double x) {
    Viewport wide = Viewport.of(Math.min(-2, x - 2), Math.max(2, x + 2));
    Board forward = BoardFactory.inOtherMode(board.withX(x));
    return forward.withViewport(wide).withConvention(Conventions.lambda(LAMBDA));
  }

  /// The chips of frameworks whose answers the track holds are bracketed to their place on it.
  private static void brackets(Screen screen, JsonNode row) {
    if (row.get("ties").asInt() != 1 || screen.tie().isEmpty()) return;
    double first = answer(row, 0);
    double last = answer(row, 1);
    TreeSet<Double> places = new TreeSet<>();
    row.get("measured")
        .forEach(modes -> {
          double measured = number(modes.get("forward"));
          double lambda = (measured - first) / (last - first);
          if (lambda >= 0 && lambda <= 1) places.add(lambda);
        });
    for (double lambda : places) {
      double column = screen.tie().orElseThrow().pixel(lambda);
      assertThat(screen.brackets())
          .as("a bracket at λ = " + lambda)
          .anyMatch(bracket -> Math.abs(bracket - column) < 2);
      bracketed++;
    }
  }

  @AfterAll
  static void someWereBracketed() {
    assertThat(bracketed).isGreaterThan(3);
  }

  private static boolean reaches(JsonNode side, double value) {
    return side != null && !side.isNull() && Oracle.same(number(side.get("limit")), value);
  }

  private static double slope(JsonNode row, String side) {
    JsonNode node = row.get(side);
    return node == null || node.isNull() ? Double.NaN : number(node.get("slope"));
  }

  private static double answer(JsonNode row, double lambda) {
    return number(row.get("adAtLambda").get(Double.toString(lambda)));
  }

  private static double number(JsonNode node) {
    return node == null || node.isNull() ? Double.NaN : Oracle.number(node);
  }
}
