package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// The grade of a whole gradient and the grades along each input do not contradict each other.
class AgreementLawsTest {
  private static final int COUNT = 400;

  private final RandomPrograms programs = new RandomPrograms(71);
  private final Map<VerdictKind, Integer> met = new EnumMap<>(VerdictKind.class);

  @Test
  void wholeAndSlicesAgreeOnLipschitzPrograms() {
    Stream.of(2, 3).flatMap(n -> programs.lipschitz(COUNT, n)).forEach(this::agrees);
    assertThat(met).containsOnlyKeys(VerdictKind.AGREES, VerdictKind.CORNER, VerdictKind.WRONG);
    assertThat(met.values()).allSatisfy(count -> assertThat(count).isGreaterThan(20));
  }

  @Test
  void wholeAndSlicesAgreeOnAnyProgram() {
    Stream.of(2, 3).flatMap(n -> programs.any(COUNT, n)).forEach(this::agrees);
    assertThat(met).containsOnlyKeys(VerdictKind.values());
  }

  private void agrees(Program program) {
    double[] at = new double[program.inputs().size()];
    for (int i = 0; i < at.length; i++) at[i] = programs.pick(0, 0, 1, -1, 0.5);
    Truth truth = Truth.at(program, at);
    for (double lambda : new double[] {0, 0.5, 1}) {
      double[] answer =
          IntStream.range(0, at.length)
              .mapToDouble(i ->
                  ForwardMode.at(program, at, i, Conventions.lambda(lambda)).result().tangent())
              .toArray();
      Verdict verdict = Verdict.of(truth, true, List.of(), answer);
      met.merge(verdict.kind(), 1, Integer::sum);
      agrees(
          verdict,
          "%s at %s, λ = %s: %s".formatted(program.text(), truth.slices(), lambda, verdict));
    }
  }

  private static void agrees(Verdict whole, String as) {
    List<VerdictKind> slices =
        IntStream.range(0, whole.truth().inputs())
            .mapToObj(i -> Grade.of(whole.truth().along(i), true, whole.answer().get(i)).kind())
            .toList();
    boolean wrong = slices.contains(VerdictKind.WRONG);
    switch (whole.kind()) {
      case AGREES ->
          assertThat(slices.stream().filter(kind -> kind != VerdictKind.AGREES))
              .as(as)
              // what series cannot decide along one input contradicts nothing
              .hasSize(undecided(whole.truth()));
      // a set of gradients is a bound on slopes: along no input is one infinite or a step lost
      case CORNER -> {
        assertThat(slices).as(as).doesNotContain(VerdictKind.JUMP);
        assertThat(whole.why().stream().anyMatch(Reason.WrongAlong.class::isInstance))
            .as(as)
            .isEqualTo(wrong);
      }
      case WRONG -> {
        boolean outside = whole.grade() == Grade.OUTSIDE || whole.grade() == Grade.KINK_NAN;
        assertThat(wrong || outside).as(as).isTrue();
      }
      // along each input all may be well, and yet not by all together
      case JUMP, INFINITE -> {
        if (whole.judgedAlong().isPresent()) assertThat(slices).as(as).contains(whole.kind());
        else assertThat(whole.truth().whole().gradient()).as(as).isNull();
      }
    }
  }

  private static int undecided(Truth truth) {
    return (int)
        truth.slices().stream().filter(slice -> slice.point() == PointClass.UNDECIDED).count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          a*b/(a^2 + b^2)                 ~ JUMP
          floor(a)*b                      ~ NOT_LIPSCHITZ
          a/norm2(a, b)                   ~ JUMP
          ((a - a)^2 + (b - b)^2)^0.5     ~ NAN_TRAP
          cbrt(a) + cbrt(b)               ~ VERTICAL_TANGENT
          where(a, pi, b)                 ~ POINT_DEFECT
          1/a + abs(b)                    ~ POLE
          max(a, b)                       ~ KINK_MID
          min(abs(a), abs(b))             ~ KINK_MID
          max(a, b) + min(a, b)           ~ OK
          """)
  void slopesAlongInputsMakeNoGradient(String text, Grade grade) throws ProgramException {
    Program program = Parser.parse(text);
    double[] at = {0, 0};
    double[] answer =
        IntStream.range(0, 2)
            .mapToDouble(i -> ForwardMode.at(program, at, i, Conventions.MIDDLE).result().tangent())
            .toArray();
    assertThat(Grade.of(Truth.at(program, at), true, answer)).isEqualTo(grade);
  }

  @Test
  void oneInputIsAVectorOfLengthOne() {
    programs
        .any(COUNT)
        .filter(program -> program.inputs().size() == 1)
        .forEach(program -> {
          Truth truth = Truth.at(program, new double[] {0});
          PointClass point = truth.slices().getFirst().point();
          assertThat(truth.exists())
              .as("%s", program.text())
              .isEqualTo(
                  point == PointClass.SMOOTH
                      || point == PointClass.REMOVABLE_HOLE
                      || point == PointClass.KINK);
          assertThat(Grade.of(truth, true, Double.NaN).kind())
              .as("%s", program.text())
              .isEqualTo(truth.exists() ? VerdictKind.WRONG : Grade.of(truth, true, 0).kind());
        });
  }
}
