package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.calculus.Grade;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

class LossFormTest {
  private static Board board(double z0, double z1) throws ProgramException {
    return Board.of(
        Parser.parse("cross_entropy(1; z0, z1)"),
        List.of(z0, z1),
        1,
        Conventions.MIDDLE,
        Viewport.of(-1000, 1000));
  }

  private static final LossForm.Loss LOSS = new LossForm.Loss(1, List.of("z0", "z1"));

  @ParameterizedTest
  @EnumSource
  void everyFormIsTheSameLossAtTheSamePoint(LossForm form) throws ProgramException {
    Board other = form.of(board(0.3, 1), LOSS);
    assertThat(LossForm.loss(other.program())).contains(LOSS);
    assertThat(LossForm.of(other.program(), LOSS)).contains(form);
    assertThat(other.variable()).isEqualTo("z1");
    assertThat(other.x()).isEqualTo(1);
    CrossEntropyParts bars = CrossEntropyParts.of(other.program(), other.at()).orElseThrow();
    assertThat(bars.logits()).containsExactly(0.3, 1);
    BoardView view = BoardView.of(other, new Catalogue(List.of()));
    for (int i = 0; i < 2; i++)
      assertThat(view.explanation().gradient()[bars.input(other.program(), i)])
          .isCloseTo(bars.truth()[i], within(1e-15));
    assertThat(view.verdict().grade()).isEqualTo(Grade.OK);
  }

  @Test
  void extremeLogitsTellTheFormsApart() throws ProgramException {
    for (LossForm form : LossForm.values()) {
      Board other = form.of(board(1000, 0), LOSS);
      BoardView view = BoardView.of(other, new Catalogue(List.of()));
      assertThat(view.verdict().grade())
          .as(form.name())
          .isEqualTo(form == LossForm.NAIVE ? Grade.NAN_TRAP : Grade.OK);
      double[] truth = view.whole().truth().vertices().getFirst();
      assertThat(truth).containsExactly(1, -1);
    }
  }

  @Test
  void namesOfLogitsAreNotTakenTwice() throws ProgramException {
    LossForm.Loss loss = new LossForm.Loss(0, List.of("m", "s"));
    for (LossForm form : LossForm.values())
      assertThat(LossForm.loss(Parser.parse(form.text(loss)))).contains(loss);
    assertThat(LossForm.loss(Parser.parse("-log(exp(s)/(exp(m) + exp(s)))")))
        .contains(new LossForm.Loss(1, List.of("m", "s")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max(a, b) - a",
        "-log(a/b)",
        "cross_entropy(1, 0.1; a, b)",
        "cross_entropy(0; a, a)",
        "-log(exp(a)/(exp(a) + exp(b) + 1))"
      })
  void otherProgramsAreNone(String text) throws ProgramException {
    assertThat(LossForm.loss(Parser.parse(text))).isEmpty();
  }

  @Test
  void smoothedBarsAreTheGradient() throws ProgramException {
    CrossEntropyParts bars =
        CrossEntropyParts.of(Parser.parse("cross_entropy(1, 0.1, 2; a, b)"), new double[] {1, 1})
            .orElseThrow();
    assertThat(bars.wanted()).containsExactly(new double[] {0.05, 0.95}, within(1e-15));
    assertThat(bars.truth()).containsExactly(new double[] {0.225, -0.225}, within(1e-15));
  }
}
