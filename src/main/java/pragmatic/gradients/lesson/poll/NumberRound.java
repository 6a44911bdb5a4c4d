package pragmatic.gradients.lesson.poll;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers that a class guesses, one after the other: `0.5` is one hand, `0.5*12` are twelve.
///
/// @param guesses in the order in which they came
/// @param typed what stands in the field, a beginning of a guess
public record NumberRound(List<NumberGuess> guesses, String typed) implements PollRound {
  private static final Pattern BEGINNING =
      Pattern.compile("-?(?:\\d{1,6}(?:\\.\\d{0,4})?(?:e-?\\d?)?(?:(?<!e|e-)\\*\\d{0,3})?)?");

  private static final Pattern WHOLE =
      Pattern.compile("(-?\\d+(?:\\.\\d*)?(?:e-?\\d)?)(?:\\*(\\d*))?");

  /// A number and how many hands are for it.
  ///
  /// @param value finite, never −0
  /// @param hands from 1 to 999
  public record NumberGuess(double value, int hands) {
    public NumberGuess {
      value += 0.0;
    }

    private String text() {
      return plain(value) + (hands == 1 ? "" : "*" + hands);
    }
  }

  /// Nothing is counted yet.
  public static final NumberRound NONE = new NumberRound(List.of(), "");

  public NumberRound {
    guesses = List.copyOf(guesses);
  }

  /// A number as it is typed, with a point and without zeros at its end.
  static String plain(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /// One more guess, as of a dot that was dragged.
  ///
  /// @param value rounded to four decimals
  public NumberRound guess(double value) {
    List<NumberGuess> all = new ArrayList<>(guesses);
    all.add(new NumberGuess(Math.rint(value * 1e4) / 1e4, 1));
    return new NumberRound(all, typed);
  }

  /// A point alone begins no number: a clicker sends one to make the screen dark.
  @Override
  public Optional<PollRound> type(char key) {
    char sign = key == ',' ? '.' : key == '−' ? '-' : key;
    if (sign == 'E') sign = 'e';
    if ("0123456789-.*e".indexOf(sign) < 0) return Optional.empty();
    if (typed.isEmpty() && ".*e".indexOf(sign) >= 0) return Optional.empty();
    String more = typed + sign;
    return Optional.of(isBeginning(more) ? new NumberRound(guesses, more) : this);
  }

  /// As far as a number can be counted that many digits write: below a million, with four decimals.
  private static boolean isBeginning(String text) {
    if (!BEGINNING.matcher(text).matches()) return false;
    Matcher read = WHOLE.matcher(text);
    if (text.indexOf('e') < 0 || !read.matches()) return true;
    BigDecimal value = new BigDecimal(read.group(1)).stripTrailingZeros();
    return value.scale() <= 4 && value.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0;
  }

  private Optional<NumberGuess> typing() {
    Matcher read = WHOLE.matcher(typed);
    if (!read.matches()) return Optional.empty();
    String many = read.group(2);
    int hands = many == null || many.isEmpty() ? 1 : Integer.parseInt(many);
    return hands == 0
        ? Optional.empty()
        : Optional.of(new NumberGuess(Double.parseDouble(read.group(1)), hands));
  }

  private List<NumberGuess> all() {
    List<NumberGuess> all = new ArrayList<>(guesses);
    typing().ifPresent(all::add);
    return all;
  }

  @Override
  public Optional<PollRound> enter() {
    return typed.isEmpty() ? Optional.empty() : Optional.of(new NumberRound(all(), ""));
  }

  /// Takes the last character; before the first one, the last guess comes back into the field.
  @Override
  public Optional<PollRound> mend() {
    if (!typed.isEmpty())
      return Optional.of(new NumberRound(guesses, typed.substring(0, typed.length() - 1)));
    if (guesses.isEmpty()) return Optional.empty();
    return Optional.of(
        new NumberRound(guesses.subList(0, guesses.size() - 1), guesses.getLast().text()));
  }

  @Override
  public PollRound fresh() {
    return NONE;
  }

  /// One per number, in rising order.
  @Override
  public List<Tally> tallies() {
    Map<Double, Integer> hands = new TreeMap<>();
    for (NumberGuess guess : all()) hands.merge(guess.value(), guess.hands(), Integer::sum);
    return hands.entrySet().stream()
        .map(entry -> new Tally(plain(entry.getKey()), entry.getValue()))
        .toList();
  }

  @Override
  public boolean isEmpty() {
    return all().isEmpty() && typed.isEmpty();
  }
}
