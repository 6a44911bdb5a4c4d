package pragmatic.gradients.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import pragmatic.gradients.words.Words;

/// A line of the sheet of keys.
///
/// @param keys as they are printed on a keyboard
/// @param meaning what they do
public record KeyLine(String keys, String meaning) {
  /// Adds a key to the lines; keys that do alike share a line.
  ///
  /// @param key of the sentence that says what it does
  public static List<KeyLine> with(List<KeyLine> lines, String shown, String key) {
    String meaning = Words.say(key);
    String printed = printed(shown);
    List<KeyLine> all = new ArrayList<>(lines);
    for (int i = 0; i < all.size(); i++)
      if (all.get(i).meaning().equals(meaning)) {
        all.set(i, new KeyLine(all.get(i).keys() + "  " + printed, meaning));
        return all;
      }
    all.add(new KeyLine(printed, meaning));
    return all;
  }

  /// A key with those that are held, as they are printed.
  public static String printed(String shown) {
    return Arrays.stream(shown.split(" ")).map(KeyLine::name).collect(Collectors.joining(" "));
  }

  /// A key as it is printed where the language is spoken.
  private static String name(String key) {
    return Words.own().has("key." + key) ? Words.say("key." + key) : key;
  }
}
