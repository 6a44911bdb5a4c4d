package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.DifferenceQuotients;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.words.Words;

class QuotientWordingTest {
  private static final Pattern FORWARD =
      Pattern.compile("forward at \\$h\\$ = (?:1,|10\\^\\{−(\\d+)\\})");

  /// A step that is said is a power of ten, and no other power's quotient is nearer: beside a kink
  /// one whose step is a little less was meant once, and that of the power itself is another one.
  @Test
  void theStepThatIsSaidIsTheNearest() throws ProgramException {
    Random random = new RandomPrograms(641).random();
    int said = 0;
    for (int i = 0; i < Exhaustive.count(100, 3000); i++) {
      List<String> forms =
          List.of("abs(x)", "relu(x) + x", "max(x, x^2)", "sin(3*x) + abs(x)", "exp(x)");
      Program program = Parser.parse(forms.get(random.nextInt(forms.size())));
      double x = random.nextInt(-999, 1000) / 1000.0;
      Calculus calculus = Calculus.at(program, new double[] {x}, 0);
      Double derivative = calculus.derivative();
      if (derivative == null) continue;
      DifferenceQuotients quotients = DifferenceQuotients.of(program, new double[] {x}, 0);
      Matcher step = FORWARD.matcher(new QuotientWording(calculus, quotients).sentence());
      if (!step.find()) continue;
      said++;
      int decade = step.group(1) == null ? 0 : Integer.parseInt(step.group(1));
      double nearest = away(program, x, decade, derivative);
      for (int other = 0; other <= DifferenceQuotients.DECADES; other++)
        assertThat(nearest)
            .as("%s at %s, 10^-%d", program.text(), x, other)
            .isLessThanOrEqualTo(away(program, x, other, derivative));
    }
    assertThat(said).isGreaterThan(50);
  }

  /// By the nearest of each alone quotients seemed to agree where rounding is all there is, and
  /// where a period is one step.
  @ParameterizedTest
  @CsvSource({
    "relu(x + 10^16 - 10^16), 1, false",
    "cos(2*3.141592653589793*x), 0, false",
    "abs(x), 3, true",
    "2*x - 7, 0.5, true",
    "x^2, 1, false",
    "abs(x), 0.5, false"
  })
  void theyAgreeWhereAllOfThemDo(String text, double x, boolean agree) throws ProgramException {
    Program program = Parser.parse(text);
    Calculus calculus = Calculus.at(program, new double[] {x}, 0);
    DifferenceQuotients quotients = DifferenceQuotients.of(program, new double[] {x}, 0);
    String sentence = new QuotientWording(calculus, quotients).sentence();
    assertThat(sentence.equals(Words.say("panel.steps.smooth"))).as(sentence).isEqualTo(agree);
  }

  private static double away(Program program, double x, int decade, double derivative) {
    double h = Double.parseDouble("1e-" + decade);
    double quotient = (ForwardMode.value(program, x + h) - ForwardMode.value(program, x)) / h;
    return Math.abs(quotient - derivative);
  }
}
