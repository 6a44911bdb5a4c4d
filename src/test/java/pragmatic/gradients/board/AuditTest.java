package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Audit.AuditEnd;
import pragmatic.gradients.board.Audit.MissedJump;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class AuditTest {
  private static Audit audit(
      Program program, Convention rules, Mode mode, double low, double high) {
    Board board = Board.of(program, List.of(0.0), 0, rules, Viewport.of(low, high)).withMode(mode);
    return Audit.of(
        board, rules, NonsmoothPoint.find(program, board.at(), 0, low, high), low, high);
  }

  private static Audit audit(String text, Convention rules) throws ProgramException {
    return audit(Parser.parse(text), rules, Mode.REVERSE, -2.25, 2.5);
  }

  @ParameterizedTest
  @CsvSource({
    "sign(x), 1, 2, 0",
    "floor(x), 5, 5, 0",
    "frac(x), 5, -5, 0",
    "x*sign(x - 1) + 3*floor(x), 5, 17, 0",
    "relu(x) - relu(-x), 0, 0, 0",
    "sin(50*x) + exp(x), 0, 0, 0",
    "cbrt(x), 0, 0, 0",
    "sqrt(abs(x)), 0, 0, 0",
    "log(abs(x) + 0.001), 0, 0, 0",
    "'where(x > 0, x^2, x + 1)', 1, -1, 0"
  })
  void whatIsMissingIsTheJumps(String text, int jumps, double total, double drift)
      throws ProgramException {
    for (Convention rules : List.of(Conventions.LEFT, Conventions.lambda(0.3))) {
      Audit audit = audit(text, rules);
      assertThat(audit.end()).isEqualTo(AuditEnd.WHOLE);
      assertThat(audit.jumps()).hasSize(jumps);
      assertThat(audit.total()).isCloseTo(total, within(1e-6));
      assertThat(audit.drift()).isCloseTo(drift, within(1e-6));
      assertThat(audit.anew()).isFalse();
    }
  }

  @Test
  void aFrameworksRulesAreAuditedToo() throws ProgramException {
    Convention jax = Frameworks.find("jax-0.10.2").orElseThrow().convention(Mode.REVERSE);
    Audit audit = audit("floor(x) + abs(x)", jax);
    assertThat(audit.end()).isEqualTo(AuditEnd.WHOLE);
    assertThat(audit.total()).isCloseTo(5, within(1e-6));
  }

  /// Where each of tied arguments gets the whole gradient, AD answers twice the slope all along.
  @Test
  void whatNoJumpExplainsIsADrift() throws ProgramException {
    Audit audit = audit("max(x, x)", Conventions.ALL);
    assertThat(audit.jumps()).isEmpty();
    assertThat(audit.total()).isCloseTo(-4.75, within(1e-6));
    assertThat(audit.drift()).isCloseTo(4.75, within(1e-6));
  }

  @Test
  void behindAPoleOrAGapTheCountBeginsAnew() throws ProgramException {
    Audit pole = audit("1/x + floor(x)", Conventions.LEFT);
    assertThat(pole.anew()).isTrue();
    assertThat(pole.jumps()).extracting(MissedJump::x).containsExactly(-2.0, -1.0, 1.0, 2.0);
    assertThat(pole.total()).isCloseTo(2, within(1e-6));
    Audit gap = audit("sqrt(x^2 - 1)", Conventions.LEFT);
    assertThat(gap.anew()).isTrue();
    assertThat(gap.drift()).isCloseTo(0, within(1e-6));
    assertThat(gap.pieces()).hasSize(2);
  }

  /// A jump at an end of the range belongs to it as far as the value there: f(b) is a value of the
  /// function and no limit.
  @ParameterizedTest
  @CsvSource({
    "floor(x), -2, 2, 4",
    "ceil(x), -2, 2, 4",
    "sign(x), 0, 2, 1",
    "sign(x), -2, 0, 1",
    "sign(x^2), 0, 1, 1",
    "heaviside(x), -1, 0, 0.5",
    "frac(x), 0, 1, -1",
    "'where(x > 0, log(x), 3)', 0, 1, 0",
    "1/x + floor(x), -2, 0, 1"
  })
  void jumpsAtTheEndsOfTheRangeCountUpToTheValueThere(
      String text, double low, double high, double total) throws ProgramException {
    Audit audit = audit(Parser.parse(text), Conventions.LEFT, Mode.FORWARD, low, high);
    assertThat(audit.end()).isEqualTo(AuditEnd.WHOLE);
    assertThat(audit.total()).isCloseTo(total, within(1e-6));
  }

  /// What is missing is the difference of values without the integral, whose answers at jumps do
  /// not matter.
  @Test
  void fromEndToEndItIsTheTheoremAlsoWhereTheEndsAreJumps() throws ProgramException {
    int met = 0;
    for (Program program : new RandomPrograms(1411).jumping(150).toList()) {
      Program stairs = Parser.parse("floor(x) + sign(x + 2) - (" + program.text() + ")");
      Audit audit = audit(stairs, Conventions.lambda(0.25), Mode.FORWARD, -2, 2);
      Audit within = audit(stairs, Conventions.lambda(0.25), Mode.FORWARD, -1.99999, 1.99999);
      if (audit.anew() || within.anew() || audit.end() != AuditEnd.WHOLE) continue;
      if (within.end() != AuditEnd.WHOLE || audit.drift() > 1e-6) continue;
      Board board = Board.of(stairs, List.of(0.0), 0, Conventions.LEFT, Viewport.of(-2, 2));
      LineAnswers line = LineAnswers.of(board, Conventions.LEFT);
      double ends = line.value(2) - line.value(1.99999) + line.value(-1.99999) - line.value(-2);
      if (!Double.isFinite(ends)) continue;
      met++;
      assertThat(audit.total()).as(stairs.text()).isCloseTo(within.total() + ends, within(1e-2));
    }
    assertThat(met).isGreaterThan(50);
  }

  /// Also where the last step of a count stands directly before the pole.
  @Test
  void eachCountBeginsAtNought() throws ProgramException {
    Audit beside = audit("where(x > 0, log(x), x) + floor(2*x)/3", Conventions.LEFT);
    assertThat(beside.anew()).isTrue();
    int counts = 0;
    for (Program program : new RandomPrograms(1409).jumping(150).toList()) {
      Program poles = Parser.parse("where(x > 0, log(x), x) + (" + program.text() + ")");
      Audit audit = audit(poles, Conventions.lambda(0.25), Mode.FORWARD, -1.9, 2.1);
      for (Audit.AuditPiece piece : audit.pieces())
        if (piece.anew()) {
          counts++;
          assertThat(piece.first() - jump(audit, piece.xs()[0])).as(poles.text()).isZero();
        }
    }
    for (Audit.AuditPiece piece : beside.pieces())
      if (piece.anew()) assertThat(piece.first()).isZero();
    assertThat(counts).isGreaterThan(150);
  }

  /// By how much the function jumps at the left end of the range.
  private static double jump(Audit audit, double left) {
    if (audit.jumps().isEmpty()) return 0;
    MissedJump first = audit.jumps().getFirst();
    return first.x() == left && first.from() == 0 ? first.weight() : 0;
  }

  @Test
  void whereAnswersAreNoNumbersThereIsNoIntegral() throws ProgramException {
    assertThat(audit("where(x > 0, sqrt(x), 0)", Conventions.LEFT).end())
        .isEqualTo(AuditEnd.NOT_FINITE);
    Program program = Parser.parse("where(x > 0, sqrt(x), 0)");
    assertThat(audit(program, Conventions.LEFT, Mode.FORWARD, -2, 2).end())
        .isEqualTo(AuditEnd.WHOLE);
  }

  /// What is missing at the right end is the sum of the Dirac weights.
  @Test
  void whatIsMissingIsTheSumOfTheDiracWeights() {
    RandomPrograms programs = new RandomPrograms(1407);
    int jumping = 0;
    for (Program program : programs.jumping(120).toList()) {
      List<NonsmoothPoint> breaks = NonsmoothPoint.find(program, new double[] {0}, 0, -1.9, 2.1);
      Audit audit = audit(program, Conventions.lambda(0.25), Mode.FORWARD, -1.9, 2.1);
      boolean known =
          breaks.stream()
              .allMatch(found -> found.calculus().left().isOk() && found.calculus().right().isOk());
      // of two breaks within a few doubles the calculus of each tells of the same jump
      for (int i = 1; i < breaks.size(); i++)
        known &= breaks.get(i).x() - breaks.get(i - 1).x() > 1e-12;
      if (!known || audit.anew() || audit.end() != AuditEnd.WHOLE) continue;
      double weights = 0;
      double size = 1;
      for (NonsmoothPoint found : breaks) {
        Double weight = found.calculus().diracWeight();
        weights += weight == null ? 0 : weight;
        size += Math.abs(found.calculus().left().limit());
      }
      assertThat(audit.total()).as(program.text()).isCloseTo(weights, within(1e-5 * size));
      assertThat(audit.drift()).as(program.text()).isLessThan(1e-5 * size);
      if (weights != 0) jumping++;
    }
    assertThat(jumping).isGreaterThan(30);
  }
}
