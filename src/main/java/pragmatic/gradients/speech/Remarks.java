package pragmatic.gradients.speech;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.Badge;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// What stands below a verdict.
public final class Remarks {
  private Remarks() {}

  /// Badges, and on demand what is responsible.
  public static List<RichText> of(BoardView view, boolean why) {
    Verdict verdict = view.verdict();
    List<RichText> lines = new ArrayList<>();
    verdict.badges().stream()
        .sorted()
        // what the other mode answers stands beside the answer
        .filter(badge -> badge != Badge.FORWARD_IS_NOT_REVERSE)
        .forEach(badge -> lines.add(Unbroken.text(VerdictWording.badge(badge))));
    if (why) {
      VerdictWording.of(view).why().forEach(line -> lines.add(Unbroken.text(line)));
      if (verdict.why().isEmpty()) lines.add(RichText.of(Words.say("why.none")));
    }
    return lines;
  }
}
