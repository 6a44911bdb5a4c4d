package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Sweep;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.Badge;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// A hand finds each kink, whether a double hits it or none does.
class DocksTest {
  private static final PlotArea AREA = PlotArea.between(104, 1800, 58, 900, 56);
  private static final double LOW = -4.1;
  private static final double HIGH = 3.9;

  /// Samples among which kinks are looked for: an own look, by slopes alone.
  private static final int SAMPLES = 8_000;

  /// What slopes of both sides of a kink differ by; a smooth one turns less within a trillionth.
  private static final double STEP = 0.05;

  private static final double CLOSE = 1e-9;

  private static final List<String> SMOOTH =
      List.of(
          "sin(x)",
          "cos(2*x)",
          "(x^2 - 2)",
          "(exp(x) - 2)",
          "(x^3 - 5)/4",
          "sin(3*x + 0.1)",
          "(x/3 - 0.1)",
          "tanh(5*x - 0.7)",
          "0.3*x",
          "0.2",
          "sqrt(1 + x^2)");

  private static final List<String> KINKY =
      List.of(
          "abs(%s)",
          "relu(%s)",
          "max(%s, %s)",
          "min(%s, %s)",
          "clamp(%s, -0.3, 0.7)",
          "leaky_relu(%s, 0.25)",
          "sqrt((%s)^2)",
          "where(%1$s > 0, %1$s, -(%1$s))",
          "%s + abs(%s)",
          "max(abs(%s) - 1, %s)",
          "sin(relu(%s) - abs(%s))");

  @Test
  void eachKinkIsADockAndEachDockIsRough() throws ProgramException {
    Random random = new RandomPrograms(412).random();
    List<String> wrong = new ArrayList<>();
    int hidden = 0;
    int told = 0;
    for (int i = 0; i < 250; i++) {
      String one = SMOOTH.get(random.nextInt(SMOOTH.size()));
      String other = SMOOTH.get(random.nextInt(SMOOTH.size()));
      String text = KINKY.get(random.nextInt(KINKY.size())).formatted(one, other);
      if (i % 5 == 4) text = one + " - 0.3*" + text;
      PlotGround ground = ground(text, LOW, HIGH);
      List<Double> docks = ground.docks();
      Slopes slopes = new Slopes(Parser.parse(text));
      for (double kink : slopes.steps())
        if (docks.stream().noneMatch(dock -> Math.abs(dock - kink) < CLOSE))
          wrong.add(text + ": no dock at " + kink);
      for (double place : List.of(random.nextDouble(LOW, HIGH), 0.1, 1.25))
        if (!ground.between().contains(place) && tellsKinkBeside(text, place))
          wrong.add(text + ": a kink beside " + place);
      for (double dock : ground.between()) {
        hidden++;
        if (tellsKinkBeside(text, dock)) told++;
        else if (isSmooth(text, dock)) wrong.add(text + ": no word of the kink at " + dock);
        if (Math.abs(slopes.at(dock - CLOSE) - slopes.at(dock + CLOSE)) < 1e-6)
          wrong.add(text + ": smooth at " + dock);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(hidden).isGreaterThan(100);
    assertThat(told).isGreaterThan(100);
  }

  /// Where rounding decides a ring is told as a corner itself.
  private static boolean isSmooth(String text, double x) throws ProgramException {
    return view(text, x).verdict().kind() == VerdictKind.AGREES;
  }

  private static boolean tellsKinkBeside(String text, double x) throws ProgramException {
    return view(text, x).verdict().badges().contains(Badge.KINK_BESIDE);
  }

  private static BoardView view(String text, double x) throws ProgramException {
    Board board =
        Board.of(Parser.parse(text), List.of(x), 0, Conventions.MIDDLE, Viewport.of(LOW, HIGH));
    return BoardView.of(board, Catalogue.shipped());
  }

  @Test
  void aKinkIsMetAtTheDoubleNearestToIt() throws ProgramException {
    assertThat(ground("abs(sin(x))", -5, 5).docks()).containsExactly(-Math.PI, 0.0, Math.PI);
    assertThat(ground("abs(cos(x))", -2, 2).docks()).containsExactly(-Math.PI / 2, Math.PI / 2);
    assertThat(ground("relu(x^2 - 2)", 0, 2).docks()).containsExactly(Math.sqrt(2));
    double width = 1e-14;
    assertThat(ground("abs(sin(x))", Math.PI - width, Math.PI + width).docks())
        .containsExactly(Math.PI);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/sin(x)", "tan(x)", "log(abs(sin(x)))", "1/sqrt(abs(sin(x)))", "abs(sin(x))*sin(x)",
        "tanh(1e6*sin(x))", "sign(2 + sin(x))", "sin(x)^2", "relu(sin(x))^2", "abs(x)*0 + sin(x)"
      })
  void nothingElseIsADock(String text) throws ProgramException {
    assertThat(ground(text, 1, 5).docks()).isEmpty();
  }

  private static PlotGround ground(String text, double low, double high) throws ProgramException {
    Board board =
        Board.of(Parser.parse(text), List.of(low), 0, Conventions.MIDDLE, Viewport.of(low, high));
    return PlotGround.of(board, AREA, Style.DESK, null);
  }

  /// AD's slopes along a line.
  private static final class Slopes {
    private final Sweep sweep;

    Slopes(Program program) {
      sweep = new Sweep(program, 0);
    }

    double at(double x) {
      sweep.run(new double[] {x}, 1, new double[1], Conventions.MIDDLE);
      return sweep.tangents()[0];
    }

    /// Where they step.
    List<Double> steps() {
      List<Double> found = new ArrayList<>();
      double[] xs = new double[SAMPLES];
      for (int i = 0; i < SAMPLES; i++) xs[i] = LOW + (HIGH - LOW) * (i + 0.31) / SAMPLES;
      sweep.run(xs, SAMPLES, new double[1], Conventions.MIDDLE);
      double[] slopes = sweep.tangents().clone();
      for (int i = 1; i < SAMPLES; i++)
        if (Math.abs(slopes[i] - slopes[i - 1]) > STEP) step(xs[i - 1], xs[i], found);
      return found;
    }

    private void step(double from, double to, List<Double> found) {
      double left = from;
      double right = to;
      while (right - left > 1e-12) {
        double middle = (left + right) / 2;
        double slope = at(middle);
        if (Math.abs(slope - at(left)) <= Math.abs(slope - at(right))) left = middle;
        else right = middle;
      }
      if (Math.abs(at(left) - at(right)) > STEP) found.add(left);
    }
  }
}
