package pragmatic.gradients.lesson.poll;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A guess that is a number, as a class writes it.
public final class GuessedNumber {
  private static final Pattern NUMBER =
      Pattern.compile("([-−+]?)(?:(\\d+(?:[.,]\\d+)?)(?:/([1-9]\\d*))?|([¼½¾]))");

  private GuessedNumber() {}

  /// The number of a text such as `−1`, `0.5`, `0,5`, `1/2`, `½` or `$0$`; empty where it says
  /// more.
  public static Optional<Double> of(String guess) {
    Matcher read = NUMBER.matcher(guess.replaceAll("[$*`]", "").strip());
    if (!read.matches()) return Optional.empty();
    double size =
        read.group(4) != null
            ? ("¼½¾".indexOf(read.group(4)) + 1) / 4.0
            : Double.parseDouble(read.group(2).replace(',', '.'));
    double value = read.group(3) == null ? size : size / Double.parseDouble(read.group(3));
    boolean negative = read.group(1).equals("-") || read.group(1).equals("−");
    return Optional.of(negative && value != 0 ? -value : value);
  }
}
