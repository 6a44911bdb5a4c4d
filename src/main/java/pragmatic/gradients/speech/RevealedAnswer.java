package pragmatic.gradients.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// One part of an answer that a class has predicted, shown by one press of a key.
///
/// @param who calculus, or a framework
/// @param which its version, or the rule of AD; may be empty
/// @param value what it answers
public record RevealedAnswer(RichText who, RichText which, RichText value) {
  /// Who answers, in one line.
  public RichText named() {
    return which.isEmpty() ? who : who.plus(RichText.literal(" ")).plus(which);
  }

  /// All parts: calculus, what the rules on show answer, then every framework whose answer is
  /// known.
  public static List<RevealedAnswer> of(BoardView view) {
    PresenterWording words = new PresenterWording(view);
    List<RevealedAnswer> parts = new ArrayList<>();
    parts.add(new RevealedAnswer(say("poll.calculus"), RichText.EMPTY, words.calculus()));
    Optional<FrameworkAnswer> own = view.whole().passes().answer();
    parts.add(
        own.map(answer -> part(view, answer))
            .orElseGet(() -> new RevealedAnswer(say("poll.ad"), words.rule(), words.answer())));
    view.frameworks().stream()
        .filter(FrameworkAnswer::known)
        .filter(answer -> own.isEmpty() || answer.framework() != own.get().framework())
        .forEach(answer -> parts.add(part(view, answer)));
    return parts;
  }

  private static RichText say(String key, Object... arguments) {
    return RichText.of(Words.say(key, arguments));
  }

  private static RevealedAnswer part(BoardView view, FrameworkAnswer answer) {
    var about = answer.framework().about();
    RichText who = say("poll.framework", about.name());
    RichText which =
        answer.measured()
            ? RichText.literal(about.version())
            : say("poll.predicted", about.version());
    if (!answer.sound()) return new RevealedAnswer(who, which, say("poll.unpredicted"));
    String role = view.whole().isWrong(answer.values()) ? "wrong" : "ad";
    return new RevealedAnswer(
        who, which, Unbroken.text("{" + role + "|$" + Tuples.of(answer.values()) + "$}"));
  }
}
