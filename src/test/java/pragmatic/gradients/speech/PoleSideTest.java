package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.DifferenceQuotients;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.words.Words;

/// A pole on one side leaves the other side its limit, and no sentence denies it.
class PoleSideTest {
  private static final List<String> POLES =
      List.of("1/x", "-1/x", "1/x^2", "log(abs(x))", "x - 1/sqrt(abs(x))");
  private static final List<String> BRANCHES =
      List.of(
          "where(x > 0, %s, %s)",
          "where(x >= 0, %s, %s)", "where(x < 0, %s, %s)", "where(x <= 0, %s, %s)");

  /// What denies both sides, and how each side is called.
  private record Sides(Locale language, String denial, String left, String right) {}

  private static final List<Sides> LANGUAGES =
      List.of(
          new Sides(Locale.ENGLISH, "values have no bound", "on the left", "on the right"),
          new Sides(Locale.GERMAN, "werte ohne schranke", "links", "rechts"));

  private final List<String> faults = new ArrayList<>();
  private int held;

  @Test
  void sentencesNameTheSideWithoutBoundAndNoOther() throws ProgramException {
    RandomPrograms programs = new RandomPrograms(417);
    List<Program> others = programs.any(Exhaustive.count(60, 2000)).toList();
    for (Program other : others) {
      if (!other.inputs().equals(List.of("x"))) continue;
      String pole = POLES.get(programs.random().nextInt(POLES.size()));
      for (String branch : BRANCHES) hold(branch.formatted(pole, other.text()));
    }
    for (String pole : POLES)
      for (String other : List.of("-x", "x^2", "7", "sqrt(abs(x))", "sin(x)/x"))
        for (String branch : BRANCHES) hold(branch.formatted(pole, other));
    assertThat(faults).isEmpty();
    assertThat(held).isGreaterThan(100);
  }

  private void hold(String text) throws ProgramException {
    Program program = Parser.parse(text);
    double[] at = {0};
    Explanation explanation =
        Explanation.of(program, at, 0, Conventions.LEFT, Mode.REVERSE, Catalogue.shipped());
    Calculus calculus = explanation.calculus();
    boolean left = Double.isInfinite(calculus.left().limit());
    boolean right = Double.isInfinite(calculus.right().limit());
    if (calculus.point() != PointClass.POLE || left == right) return;
    held++;
    for (Sides sides : LANGUAGES)
      Words.in(
          sides.language(),
          () -> {
            VerdictWording verdict = VerdictWording.of(explanation);
            names(sides, left, verdict.sentence(), text);
            if (verdict.head().toLowerCase(sides.language()).contains(sides.denial()))
              faults.add(text + ": " + verdict.head());
            if (Double.isFinite(calculus.value()))
              names(sides, left, quotients(calculus, program), text);
            return null;
          });
  }

  private static String quotients(Calculus calculus, Program program) {
    return new QuotientWording(calculus, DifferenceQuotients.of(program, new double[] {0}, 0))
        .sentence();
  }

  private void names(Sides sides, boolean left, String sentence, String text) {
    String lower = sentence.toLowerCase(sides.language());
    if (lower.contains(sides.left()) != left || lower.contains(sides.right()) == left)
      faults.add(text + ": " + sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          where(x > 0, 1/x, -x)     ~ Pole on one side ~ Only on the right values have no bound; no number is right, AD says NaN.
          where(x < 0, 1/x, x^2)    ~ Pole on one side ~ Only on the left values have no bound; no number is right, AD says NaN.
          where(x == 0, 0, 1/x)     ~ Pole: values have no bound ~ Only at the point itself there is a value; no number is right, AD says NaN.
          1/x                       ~ Pole: no value ~ No number is right; AD says −∞.
          """)
  void saysOnHowManySides(String text, String head, String sentence) throws ProgramException {
    VerdictWording words =
        VerdictWording.of(
            Explanation.of(
                Parser.parse(text),
                new double[] {0},
                0,
                Conventions.LEFT,
                Mode.REVERSE,
                Catalogue.shipped()));
    assertThat(words.head()).isEqualTo(head);
    assertThat(words.sentence()).isEqualTo(sentence);
  }
}
