package pragmatic.gradients.calculus.nonsmooth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

  /// Where the others of a choice are tied all along, its kink is where it would be without them.
  @Test
  void anArgumentThatIsWrittenTwiceHidesNoKink() throws ProgramException {
    Random random = new RandomPrograms(4212).random();
    for (int i = 0; i < Exhaustive.count(50, 2000); i++) {
      double c = random.nextInt(-190, 191) / 100.0;
      for (String form :
          List.of("max(x, %s)", "max(%s, x)", "min(%s, x)", "max(-x, %s)", "max(x^2, %s) - x")) {
        List<Double> once = places(form.formatted(c));
        assertThat(places(form.formatted(c + ", " + c))).as("%s, %s", form, c).isEqualTo(once);
        assertThat(places(form.formatted("b, c"), 0, c, c)).as("%s, %s", form, c).isEqualTo(once);
      }
      double exact = random.nextInt(1, 121) / 64.0;
      assertThat(places("max(2*x - %s, relu(x), x)".formatted(exact)))
          .as("tied over a part, %s", exact)
          .containsExactly(0.0, exact);
    }
  }

  /// Where rounding ties a switch over a range, the one kink in it is calculus' own.
  @Test
  void roundingHidesNoKinkAndMakesNone() throws ProgramException {
    Random random = new RandomPrograms(4213).random();
    for (int i = 0; i < Exhaustive.count(30, 1000); i++) {
      double c = random.nextInt(-90, 91) / 100.0;
      double large = Math.pow(10, random.nextInt(13, 17));
      String u = "u = (x - (%s) + %s) - %s; ".formatted(c, large, large);
      for (String form : List.of("relu(u)", "abs(u)", "max(0, u) - x", "min(u, 2*u)")) {
        assertThat(places(u + form)).as(u + form).containsExactly(c);
        Program program = Parser.parse(u + form);
        for (double x = -1.75; x < 2; x += .25)
          if (x != c)
            assertThat(KinkBetweenDoubles.isNear(program, new double[] {x}, 0))
                .as("%s%s at %s", u, form, x)
                .isFalse();
      }
    }
  }

  private static List<Double> places(String text) throws ProgramException {
    return places(text, AT);
  }

  private static List<Double> places(String text, double... at) throws ProgramException {
    return NonsmoothPoint.find(Parser.parse(text), at, 0, -2, 2).stream()
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
