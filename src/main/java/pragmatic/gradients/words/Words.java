package pragmatic.gradients.words;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/// The sentences on screen, read from `assets/words/messages*.properties` (UTF-8).
///
/// A sentence may hold, by zero-based position,
/// - `{0}`: the argument as it stands;
/// - `{0|tie|ties}`: the first form if the argument is the number one, else the second.
///
/// Every other brace is left alone, because sentences also carry the markup of `text.RichText`, as
/// in `{left|left slope {0}}`. An apostrophe is just an apostrophe.
public final class Words {
  private static final Words OWN = of(Locale.getDefault());

  private final ResourceBundle bundle;

  private Words(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /// The sentences in a language, or in English where that language has no bundle.
  public static Words of(Locale locale) {
    var english =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Words(
        ResourceBundle.getBundle("words.messages", locale, Words.class.getClassLoader(), english));
  }

  /// The sentence of a key in the language of this computer.
  ///
  /// @throws MissingResourceException if no such key is there
  /// @throws IllegalArgumentException if the sentence asks for an argument that is not given, or an
  ///   argument is a fraction that nobody has formatted
  public static String say(String key, Object... arguments) {
    return OWN.text(key, arguments);
  }

  /// The sentence of a key in this language; throws as [#say] does.
  public String text(String key, Object... arguments) {
    return fill(key, bundle.getString(key), arguments);
  }

  /// Whether there is a sentence for a key.
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /// All keys, for tests that read every sentence.
  public Set<String> keys() {
    return bundle.keySet();
  }

  private static String fill(String key, String pattern, Object[] arguments) {
    var out = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      int digits = at + 1;
      while (digits < pattern.length() && Character.isDigit(pattern.charAt(digits))) {
        digits++;
      }
      boolean hole = pattern.charAt(at) == '{' && digits > at + 1 && digits < pattern.length();
      if (hole && pattern.charAt(digits) == '}') {
        out.append(argument(key, pattern.substring(at + 1, digits), arguments));
        at = digits + 1;
      } else if (hole && pattern.charAt(digits) == '|') {
        int end = pattern.indexOf('}', digits);
        String[] forms = pattern.substring(digits + 1, Math.max(end, digits + 1)).split("\\|", -1);
        if (end < 0 || forms.length != 2) {
          throw new IllegalArgumentException(key + ": a plural is written {0|one|many}");
        }
        String count = argument(key, pattern.substring(at + 1, digits), arguments);
        out.append(count.equals("1") ? forms[0] : forms[1]);
        at = end + 1;
      } else {
        out.append(pattern.charAt(at++));
      }
    }
    return out.toString();
  }

  private static String argument(String key, String position, Object[] arguments) {
    int index = Integer.parseInt(position);
    if (index >= arguments.length) {
      throw new IllegalArgumentException(key + " needs argument {" + index + "}");
    }
    Object value = arguments[index];
    if (value instanceof Double || value instanceof Float) {
      throw new IllegalArgumentException(key + ": format argument {" + index + "} first");
    }
    return String.valueOf(value);
  }
}
