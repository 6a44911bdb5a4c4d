package pragmatic.gradients.board;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What was typed for an input: its value, or the range of its axis.
public sealed interface TypedInput {
  /// A finite value.
  record TypedValue(double value) implements TypedInput {}

  /// Both ends as typed, finite.
  record TypedRange(double low, double high) implements TypedInput {
    /// Whether the lower end comes first.
    public boolean rises() {
      return low < high;
    }

    /// Whether doubles are neither too coarse for it nor the numbers too large.
    public boolean canBeDrawn() {
      return rises() && high - low <= 1e9 && !new Viewport.Span(low, high).isTooNarrow();
    }
  }

  /// Reads `0.5`, `x = −1e-3`, `−2 to 2`, `-2 ... 2` or `[−2, 2]`; empty where it is none of these.
  /// A comma alone parts nothing: it may be meant as a decimal mark, and where the language writes
  /// one, it is, as in `0,5` or `[−0,5; 2]`.
  static Optional<TypedInput> of(String text) {
    String mark = Numbers.digits(".").equals(",") ? "[.,]" : "\\.";
    String number = "([-+]?(?:\\d+" + mark + "?\\d*|" + mark + "\\d+)(?:[eE][-+]?\\d+)?)";
    String plain =
        text.replace('−', '-').strip().replaceFirst("^[\\p{L}_][\\p{L}\\p{Nd}_]*\\s*=\\s*", "");
    if (plain.matches(number)) return finite(plain).map(TypedValue::new);
    String to = Pattern.quote(Words.say("value.range", "", "").strip());
    String between = "\\s*(?:to|" + to + "|\\.\\.+|…)\\s*";
    for (String form :
        new String[] {
          number + between + number, "\\[\\s*" + number + "\\s*[,;]\\s*" + number + "\\s*]"
        }) {
      Matcher range = Pattern.compile(form).matcher(plain);
      if (range.matches())
        return finite(range.group(1))
            .flatMap(low -> finite(range.group(2)).map(high -> new TypedRange(low, high)));
    }
    return Optional.empty();
  }

  private static Optional<Double> finite(String number) {
    return Optional.of(Double.valueOf(number.replace(',', '.'))).filter(Double::isFinite);
  }
}
