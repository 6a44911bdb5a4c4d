package pragmatic.gradients.speech;

import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What rules are called, whatever point is on show.
public final class RuleName {
  private RuleName() {}

  /// `λ = 0.5`, `PyTorch`, or `least norm`.
  ///
  /// @param view tells whether a framework needs its version
  public static String of(BoardView view, Convention rules) {
    return switch (rules) {
      case Conventions.Lambda(String _, double lambda) -> "$λ = " + Numbers.of(lambda) + "$";
      case Conventions.Weights _ -> Words.say("rule.weights");
      default ->
          Frameworks.find(rules.name())
              .map(framework -> view.name(framework))
              .orElseGet(() -> of(rules));
    };
  }

  /// What rules are called that are no framework's.
  static String of(Convention rules) {
    return Conventions.named().contains(rules) ? Words.say("rule." + rules.name()) : rules.name();
  }
}
