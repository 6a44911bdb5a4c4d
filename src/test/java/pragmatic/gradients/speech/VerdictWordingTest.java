package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.Badge;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.germ.UndecidedReason;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

class VerdictWordingTest {
  private static Explanation explanation(String text, Convention convention, double... at)
      throws ProgramException {
    return Explanation.of(Parser.parse(text), at, 0, convention, Mode.FORWARD, Catalogue.shipped());
  }

  private static VerdictWording words(String text, Convention convention, double... at)
      throws ProgramException {
    Explanation explanation = explanation(text, convention, at);
    return VerdictWording.of(at.length == 1 ? explanation : explanation.whole());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          x*x                  ~ 3    ~ AGREES   ~ Derivative exists          ~ AD agrees with calculus.
          relu(x)              ~ 0    ~ CORNER   ~ Corner: no derivative      ~ AD picks 0 from [0, 1].
          abs(x)               ~ 0    ~ CORNER   ~ Corner: no derivative      ~ AD picks −1 from [−1, 1].
          where(x > 0, 2*x, x) ~ 0    ~ CORNER   ~ Corner: no derivative      ~ AD says 1, in [1, 2].
          relu(x) - relu(-x)   ~ 0    ~ WRONG    ~ AD is wrong                ~ Derivative 1, AD says 0.
          relu(x) + relu(-x) - abs(x) + x ~ 0 ~ WRONG ~ AD is wrong           ~ Derivative 1, AD says 2.
          relu(x)*relu(x) + x  ~ 0    ~ AGREES   ~ Derivative exists          ~ AD agrees with calculus.
          max(x, 0) + min(x, 0) ~ 0   ~ AGREES   ~ Derivative exists          ~ AD’s 1 is right by luck of the rule.
          sqrt(x^2)            ~ 0    ~ WRONG    ~ AD is wrong                ~ Any slope in [−1, 1] would do, AD says NaN.
          sin(x)/x             ~ 0    ~ WRONG    ~ AD is wrong                ~ Derivative 0, AD says NaN.
          sign(x)              ~ 0    ~ JUMP     ~ Jump: AD is blind          ~ AD says 0; the step is lost.
          sign(x^2)            ~ 0    ~ JUMP     ~ One point off: AD is blind ~ AD says 0; the value leaps here.
          sqrt(x)              ~ 0    ~ INFINITE ~ Infinite slope             ~ No finite number is right.
          sqrt(abs(x))         ~ 0    ~ INFINITE ~ Cusp: infinite slopes      ~ No finite number is right.
          1/x                  ~ 0    ~ INFINITE ~ Pole: no value             ~ No number is right; AD says −∞.
          log(x)               ~ -1   ~ INFINITE ~ Not defined                ~ No real value here; AD says −1.
          """)
  void saysWhatAStudentUnderstands(
      String text, double x, VerdictKind kind, String head, String sentence)
      throws ProgramException {
    VerdictWording verdict = words(text, Conventions.LEFT, x);
    assertThat(explanation(text, Conventions.LEFT, x).verdict().kind()).isEqualTo(kind);
    assertThat(verdict.head()).isEqualTo(head);
    assertThat(verdict.sentence()).isEqualTo(sentence);
  }

  @Test
  void nonsenseOutsideTheClarkeSetIsWrong() throws ProgramException {
    assertThat(words("abs(relu(x))", Conventions.lambda(0.25), 0).sentence())
        .isEqualTo("AD says −0.125, outside [0, 1].");
  }

  @Test
  void namesTheTieResponsible() throws ProgramException {
    assertThat(words("relu(x) - relu(-x)", Conventions.LEFT, 0).why())
        .containsExactly(
            "$relu(x)$ is tied: slope 0 on its left, 1 on its right; the rule picked 0.",
            "$relu(−x)$ is tied: slope 0 on its left, 1 on its right; the rule picked 0.",
            "Other rules at ties answer anything in [0, 2].");
    assertThat(words("where(x > 0, x, 0)", Conventions.LEFT, 0).why())
        .containsExactly("$x > 0$ sits on its border; AD follows the branch as coded.");
    assertThat(words("sqrt(x^2)", Conventions.LEFT, 0).why())
        .containsExactly(
            "The slope of $sqrt(x^{2})$ is infinite here, and AD multiplies it by 0: NaN.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          max(a, b)                ~ Corner: a tie, no gradient ~ AD splits it: (0.5, 0.5).
          max(a, b) + min(a, b)    ~ Derivative exists          ~ AD’s (1, 1) is right by luck of the rule.
          hypot(a, b)              ~ AD is wrong                ~ Any gradient of the set would do, AD says (NaN, NaN).
          a/norm2(a, b)            ~ Jump: AD is blind          ~ Along $a$: AD says NaN; the step is lost.
          a*b/(a^2 + b^2)          ~ Jump: AD is blind          ~ Values differ by direction here; AD says (NaN, NaN).
          floor(a)*b               ~ Infinite slopes: no gradient ~ Slopes nearby have no bound; AD says (0, 0).
          """)
  void speaksOfAllInputs(String text, String head, String sentence) throws ProgramException {
    VerdictWording words = words(text, Conventions.MIDDLE, 0, 0);
    assertThat(words.head()).isEqualTo(head);
    assertThat(words.sentence()).isEqualTo(sentence);
  }

  @Test
  void namesAnInputAlongWhichAnAllowedAnswerIsWrong() throws ProgramException {
    Convention jax = Frameworks.find("jax").orElseThrow().convention(Mode.FORWARD);
    assertThat(words("min(abs(a), abs(b))", jax, 0, 0).why())
        .endsWith(
            "Along $a$ alone: Derivative 0, AD says 0.5.",
            "Along $b$ alone: Derivative 0, AD says 0.5.");
  }

  @ParameterizedTest
  @EnumSource
  void everyBadgeHasASentence(Badge badge) {
    assertThat(VerdictWording.badge(badge)).endsWith(".");
  }

  @ParameterizedTest
  @EnumSource
  void everyDoubtHasASentence(UndecidedReason doubt) {
    assertThat(VerdictWording.doubt(doubt)).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          1/x                       ~ 0  ~ Pole: no value             ~ No number is right; AD says −∞.
          where(x == 0, 0, 10/x)    ~ 0  ~ Pole: values have no bound ~ Only at the point itself there is a value; no number is right, AD says 0.
          x*sin(1/x)                ~ 0  ~ No derivative              ~ The slopes swing without end; AD says NaN.
          sin(1/x)                  ~ 0  ~ No derivative              ~ The values swing without end; AD says NaN.
          x^1.5                     ~ 0  ~ Edge: one side is missing  ~ One side has no real value; AD’s 0 is the slope on the other.
          sqrt(x)^2                 ~ 0  ~ Edge: one side is missing  ~ One side has no real value; the slope on the other is 1, AD says NaN.
          sqrt(x)                   ~ 0  ~ Infinite slope             ~ No finite number is right.
          log(x)                    ~ 0  ~ Edge: one side is missing  ~ One side has no real value; AD says ∞.
          std(-(x+1), 1e-160)       ~ -1 ~ AD is wrong                ~ Derivative 0.5, AD says 0.5 + 2.783·10^{−6}.
          """)
  void saysWhatStandsOnEachSide(String text, double x, String head, String sentence)
      throws ProgramException {
    VerdictWording words = words(text, Conventions.MIDDLE, x);
    assertThat(words.head()).isEqualTo(head);
    assertThat(words.sentence()).isEqualTo(sentence);
  }

  /// Ties that have a sentence and those that have none are all of them, also where some read
  /// alike.
  @Test
  void noTieIsLeftUncounted() throws ProgramException {
    Pattern more = Pattern.compile("(\\d+) more ties? beside\\.");
    int alike = 0;
    List<String> sums =
        List.of("relu(x)", "abs(x)", "max(x, 2*x)", "relu(-x)", "min(x, 0)", "relu(x)", "relu(x)");
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      String text =
          random
              .ints(3 + random.nextInt(4), 0, sums.size())
              .mapToObj(sums::get)
              .collect(Collectors.joining(" - "));
      Explanation explanation = explanation(text, Conventions.MIDDLE, 0);
      List<String> why = VerdictWording.of(explanation).why();
      long named = why.stream().filter(line -> line.contains(" tied")).count();
      int beside =
          why.stream()
              .map(more::matcher)
              .filter(Matcher::matches)
              .mapToInt(found -> Integer.parseInt(found.group(1)))
              .sum();
      if (beside == 0) continue;
      assertThat(named + beside).as(text + why).isEqualTo(explanation.trace().ties().size());
      if (named == 1) alike++;
    }
    assertThat(alike).isGreaterThan(10);
  }
}
