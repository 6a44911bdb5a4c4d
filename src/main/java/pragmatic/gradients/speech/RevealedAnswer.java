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
/// @param who calculus, or a framework with its version
/// @param value what it answers
public record RevealedAnswer(RichText who, RichText value) {
  /// All parts: calculus, what the rules on show answer, then every framework whose answer is
  /// known.
  public static List<RevealedAnswer> of(BoardView view) {
    PresenterWording words = new PresenterWording(view);
    List<RevealedAnswer> parts = new ArrayList<>();
    parts.add(new RevealedAnswer(say("poll.calculus"), words.calculus()));
    Optional<FrameworkAnswer> own = view.whole().passes().answer();
    parts.add(
        own.map(answer -> part(view, answer))
            .orElseGet(() -> new RevealedAnswer(rule(words), words.answer())));
    view.frameworks().stream()
        .filter(FrameworkAnswer::known)
        .filter(answer -> own.isEmpty() || answer.framework() != own.get().framework())
        .forEach(answer -> parts.add(part(view, answer)));
    return parts;
  }

  private static RichText say(String key, Object... arguments) {
    return RichText.of(Words.say(key, arguments));
  }

  private static RichText rule(PresenterWording words) {
    String rule = words.rule().plain();
    return rule.isEmpty() ? say("poll.ad") : say("poll.ad.rule", rule);
  }

  private static RevealedAnswer part(BoardView view, FrameworkAnswer answer) {
    var about = answer.framework().about();
    String key = answer.measured() ? "poll.measured" : "poll.predicted";
    RichText who = say(key, about.name(), about.version());
    if (!answer.sound()) return new RevealedAnswer(who, say("poll.unpredicted"));
    String role = view.whole().isWrong(answer.values()) ? "wrong" : "ad";
    return new RevealedAnswer(
        who, Unbroken.text("{" + role + "|$" + Tuples.of(answer.values()) + "$}"));
  }
}
