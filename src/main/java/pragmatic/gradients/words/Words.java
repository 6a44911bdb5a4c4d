package pragmatic.gradients.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The sentences on screen, read from `assets/words/messages*.properties` (UTF-8).
///
/// A sentence may hold, by zero-based position,
/// - `{0}`: the argument as it stands;
/// - `{0|tie|ties}`: the first form if the argument is one of the numbers that `number.one` lists
///   in the language, else the second.
///
/// What a language has no sentence for is said in English.
///
/// Every other brace is left alone, because sentences also carry the markup of `text.RichText`, as
/// in `{left|left slope {0}}`. An apostrophe is just an apostrophe.
public final class Words {
  /// All that is static and changes: there is one language for the whole process, as there is one
  /// default locale of Java.
  private static final AtomicReference<Words> OWN = new AtomicReference<>(of(Locale.getDefault()));

  /// What a piece of work speaks in whatever the process does.
  private static final ScopedValue<Words> SPOKEN = ScopedValue.newInstance();

  private final ResourceBundle bundle;
  private final Properties functions;
  private final NumberSigns signs;
  private final Set<String> singular;

  private Words(ResourceBundle bundle) {
    this.bundle = bundle;
    functions = functions(language());
    signs = NumberSigns.of(this);
    singular = Set.of(bundle.getString("number.one").strip().split("\\s+"));
  }

  /// The sentences in a language, or in English where that language has no bundle.
  public static Words of(Locale locale) {
    return new Words(
        ResourceBundle.getBundle(
            "words.messages", locale, Words.class.getClassLoader(), new EnglishLast()));
  }

  /// What a language lacks is said in English, whose sentences have no language in their name:
  /// where English is asked for, to look for such files would open every jar.
  private static final class EnglishLast extends ResourceBundle.Control {
    @Override
    public List<String> getFormats(String baseName) {
      return FORMAT_PROPERTIES;
    }

    @Override
    public List<Locale> getCandidateLocales(String baseName, Locale locale) {
      return isEnglish(locale) ? List.of(Locale.ROOT) : super.getCandidateLocales(baseName, locale);
    }

    @Override
    public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
      return null;
    }
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  /// The languages that there are sentences in, English first.
  public static List<Locale> languages() {
    List<Locale> languages = new ArrayList<>(List.of(Locale.ENGLISH));
    for (String language : Locale.getISOLanguages())
      if (Words.class.getResource("/words/messages_" + language + ".properties") != null)
        languages.add(Locale.of(language));
    return languages;
  }

  /// Says everything in another language from now on. Until it is called, that is the language of
  /// this computer. What has been said stays as it is: a window is made anew.
  public static void speak(Locale locale) {
    OWN.set(of(locale));
  }

  /// Does something on this thread that speaks another language, as what is for programs speaks
  /// English.
  public static <T> T in(Locale locale, Supplier<T> work) {
    return ScopedValue.where(SPOKEN, of(locale)).call(work::get);
  }

  /// The sentences in the language that is spoken now.
  public static Words own() {
    return SPOKEN.orElse(OWN.get());
  }

  private static Properties functions(Locale language) {
    Properties texts = new Properties();
    // in English they stand beside the functions
    if (isEnglish(language)) return texts;
    String name = "/catalogue/" + language.getLanguage() + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in != null) texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }

  /// The sentence of a key in the language that is spoken now.
  ///
  /// @throws MissingResourceException if no such key is there
  /// @throws IllegalArgumentException if the sentence asks for an argument that is not given, or an
  ///   argument is a fraction that nobody has formatted
  public static String say(String key, Object... arguments) {
    return own().text(key, arguments);
  }

  /// The sentence of a key in this language; throws as [#say] does.
  public String text(String key, Object... arguments) {
    return fill(key, bundle.getString(key), arguments);
  }

  /// The language that sentences are looked for in first.
  public Locale language() {
    Locale found = bundle.getLocale();
    return found.getLanguage().isEmpty() ? Locale.ENGLISH : Locale.of(found.getLanguage());
  }

  /// What is said of a function or of a rule in this language, from `assets/catalogue`.
  ///
  /// @param english what stands beside it, and is said where the language has nothing
  public String ofFunction(String key, String english) {
    return functions.getProperty(key, english);
  }

  /// All keys of what is said of functions, for tests.
  public Set<String> functionKeys() {
    return functions.stringPropertyNames();
  }

  NumberSigns signs() {
    return signs;
  }

  /// Whether there is a sentence for a key.
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /// All keys, for tests that read every sentence.
  public Set<String> keys() {
    return bundle.keySet();
  }

  private String fill(String key, String pattern, Object[] arguments) {
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
        out.append(singular.contains(count) ? forms[0] : forms[1]);
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
