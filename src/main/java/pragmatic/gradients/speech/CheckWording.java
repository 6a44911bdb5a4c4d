package pragmatic.gradients.speech;

import java.util.List;
import java.util.stream.IntStream;
import pragmatic.gradients.frameworks.live.LiveCheck;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// What a framework on this computer answered, in one sentence of markup.
public final class CheckWording {
  private CheckWording() {}

  /// The answer for the input on the x axis, or for the first one for which they differ.
  ///
  /// @param active index of the input on the x axis
  public static String of(LiveCheck check, int active) {
    List<String> inputs = check.question().program().inputs();
    int told =
        check.agrees(active)
            ? IntStream.range(0, inputs.size())
                .filter(i -> !check.agrees(i))
                .findFirst()
                .orElse(active)
            : active;
    return told == active ? RichText.escape(check.sentence(told)) : along(check, told);
  }

  /// The answer for one of several inputs, with its name.
  public static String along(LiveCheck check, int input) {
    String name = check.question().program().inputs().get(input);
    return Words.say("verdict.along", name, RichText.escape(check.sentence(input)));
  }
}
