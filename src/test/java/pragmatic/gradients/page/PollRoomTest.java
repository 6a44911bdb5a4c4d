package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.text.RichText;

/// What stands over a question, in letters that are all twenty wide.
class PollRoomTest {
  private static final TextMeasure TWENTY = (text, size) -> text.letters() * 20 * size / 36;
  private static final PollRoom ROOM = new PollRoom(TWENTY);

  private static RichText over(String program, int choices) {
    List<RichText> offered = Collections.nCopies(choices, RichText.of("yes"));
    return ROOM.over(RichText.of(program), RichText.of("Which?"), offered);
  }

  @Test
  void aLongFormulaTakesTwoLinesWhereTheyHaveRoom() {
    String formula = "log(exp(a - max(a, b)) + exp(b - max(a, b)))";
    assertThat(over(formula, 2).plain()).isEqualTo(formula);
    assertThat(over(formula, 5).plain().length()).isBetween(1, 26);
    assertThat(over(formula, 9).isEmpty()).isTrue();
  }
}
