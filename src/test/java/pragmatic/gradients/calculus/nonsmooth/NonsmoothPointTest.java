package pragmatic.gradients.calculus.nonsmooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class NonsmoothPointTest {
  private static final double[] AT = {0};

  @ParameterizedTest
  @ValueSource(strings = {"floor(20*x)", "abs(sin(5*x))", "relu(x) - relu(-x)", "1/x + abs(x - 1)"})
  void breaksOfAnOverlappingRangeAreTakenOver(String text) throws ProgramException {
    Program program = Parser.parse(text);
    List<NonsmoothPoint> known = NonsmoothPoint.find(program, AT, 0, -2, 2);
    List<NonsmoothPoint> fresh = NonsmoothPoint.find(program, AT, 0, -1.5, 2.5);
    List<NonsmoothPoint> found =
        NonsmoothPoint.among(
            NonsmoothPointFinder.find(program, AT, 0, -1.5, 2.5), program, AT, 0, known);
    assertThat(found).isEqualTo(fresh);
    assertThat(found).filteredOn(b -> b.x() <= 2).isNotEmpty().allMatch(b -> same(b, known));
  }

  private static boolean same(NonsmoothPoint one, List<NonsmoothPoint> known) {
    return known.stream().anyMatch(other -> other == one);
  }

  /// A tie in an argument that loses, in a branch that is not taken or on a flat piece is no break;
  /// one whose choice changes the answer is, though the function is smooth there.
  @Test
  void aTieIsABreakWhereTheAnswerHearsIt() throws ProgramException {
    RandomPrograms random = new RandomPrograms(4211);
    for (Program program : random.lipschitz(Exhaustive.count(60, 2000), true).toList()) {
      double at = random.random().nextInt(-7, 8) * 0.25 + 0.125;
      // a tie all along the line is met wherever somebody looks
      if (AnswerSet.at(program, new double[] {at}, 0).heard() > 0) continue;
      String u = "q = " + program.text() + "; u = x - (" + at + "); ";
      for (String unheard :
          List.of(
              "max(q, q - 1 - abs(u))",
              "min(q + 3 + relu(u), q)",
              "where(u > 5, relu(u), q)",
              "q + relu(-abs(u) - 1)"))
        assertThat(places(u + unheard)).as(u + unheard).isEqualTo(places(u + "q + 0*u"));
      assertThat(places(u + "relu(u) - relu(-u)")).as(u).containsExactly(at);
      assertThat(places(u + "max(q, q - 1) + relu(u) - relu(-u)")).as(u).contains(at);
    }
  }

  /// Where the others of a choice are tied all along, its kink is where it would be without them: a
  /// number written twice, computed, as equal inputs or in a window.
  @Test
  void anArgumentThatIsWrittenTwiceHidesNoKink() throws ProgramException {
    Random random = new RandomPrograms(4212).random();
    for (int i = 0; i < Exhaustive.count(200, 2000); i++) {
      double number = random.nextInt(-190, 191) / 100.0;
      double low = -2 + random.nextDouble() / 16;
      String c = "(" + number + ")";
      for (String form :
          List.of("max(x, %s)", "min(%s, x)", "max(-x, %s)", "max(x^2, %s) - x", "maxpool(%s, x)"))
        for (String twice : List.of("%1$s, %1$s", "%1$s, -(-%1$s), %1$s", "y, z", "y, %s"))
          assertThat(places(form.formatted(twice.formatted(c)), low, number))
              .as("%s, %s at %s from %s", form, twice, number, low)
              .isEqualTo(places(form.formatted(c), low, number));
      // not all along: right of 0 alone
      double size = Math.abs(number) + 0.01;
      assertThat(places("max(x, y, relu(x), -3)", low, size)).as("%s", size).contains(size);
      assertThat(places("median(x, y, 3, y, -3)", low, number)).as("%s", c).contains(number);
    }
  }

  /// A large number rounds the argument of a switch to one number all along, and not its place;
  /// where the doubles begin and end to be tied, values step.
  @Test
  void roundingMovesNoKink() throws ProgramException {
    Random random = new RandomPrograms(4214).random();
    for (int i = 0; i < Exhaustive.count(200, 2000); i++) {
      double place = random.nextInt(-19, 20) / 16.0;
      double low = -2 + random.nextDouble() / 4;
      int power = random.nextInt(30, 58);
      for (String form :
          List.of(
              "relu(%s)",
              "x - abs(%s)",
              "max(%s, 0, -9)",
              "min(0, %s)",
              "leaky_relu(%s, 0.25)*x",
              "where(%s > 0, 2*x, x)",
              "sqrt((%s)^2)")) {
        String inner = "x - y";
        // what only touches 0 is found where a sample is tied
        String large = "2^" + (form.startsWith("sqrt") ? Math.max(power, 46) : power);
        String exact = form.formatted(inner);
        String rounded = form.formatted("%s + %s - %2$s".formatted(inner, large));
        assertThat(places(rounded, low, place))
            .as("%s at %s from %s", rounded, place, low)
            .containsAll(places(exact, low, place))
            .contains(place);
      }
    }
    assertThat(places("abs(x^2*x - 3 + 10^16 - 10^16)"))
        .anySatisfy(x -> assertThat(x).isCloseTo(Math.cbrt(3), within(4e-16)));
  }

  private static List<Double> places(String text) throws ProgramException {
    return places(text, -2, 0);
  }

  /// @param held the value of all inputs but x
  private static List<Double> places(String text, double low, double held) throws ProgramException {
    Program program = Parser.parse(text);
    double[] at = new double[program.inputs().size()];
    Arrays.fill(at, held);
    return NonsmoothPoint.find(program, at, program.inputs().indexOf("x"), low, 2).stream()
        .map(NonsmoothPoint::x)
        .toList();
  }

  @Test
  void aProbeGivesWhatForwardModeGives() throws ProgramException {
    Program program = Parser.parse("max(a*b - 2, floor(3*a), -b) + relu(sin(a) - 0.5)");
    Probe probe = new Probe(program);
    Random random = new Random(7);
    for (int i = 0; i < 100; i++) {
      double[] at = {random.nextGaussian(), random.nextGaussian()};
      double[] values = ForwardMode.values(program, at);
      for (Node.Call call : program.calls()) {
        double[] expected = call.arguments().stream().mapToDouble(id -> values[id]).toArray();
        assertThat(probe.arguments(call, at)).isEqualTo(expected);
      }
    }
  }

  @Test
  void theShortestDecimalIsThatOfExactArithmetic() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      double middle = random.nextGaussian() * Math.pow(10, random.nextInt(-8, 9));
      double from =
          i % 3 == 0 ? new BigDecimal(middle).setScale(3, RoundingMode.UP).doubleValue() : middle;
      double to = from + Math.abs(from) * Math.pow(10, -random.nextInt(1, 16));
      assertThat(Decimals.shortest(from, to)).isEqualTo(exact(from, to));
    }
  }

  private static double exact(double from, double to) {
    if (from <= 0 && to >= 0) return 0;
    BigDecimal low = new BigDecimal(from);
    int first = -(int) Math.ceil(Math.log10(Math.max(Math.abs(from), Math.abs(to))));
    for (int scale = first; scale < first + 20; scale++) {
      BigDecimal candidate = low.setScale(scale, RoundingMode.CEILING);
      if (candidate.compareTo(new BigDecimal(to)) <= 0) return candidate.doubleValue();
    }
    return from;
  }
}
