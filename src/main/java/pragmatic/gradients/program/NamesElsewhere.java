package pragmatic.gradients.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// Functions of frameworks and mathematics libraries that look like misspelt names of ours and are
/// others: nobody who writes `lgamma` means `gelu`. From `assets/words/functions-elsewhere.txt`.
final class NamesElsewhere {
  private static final Set<String> NAMES = read();

  private NamesElsewhere() {}

  static boolean contains(String name) {
    // an underscore at the end only says that a tensor is changed in its place
    String word = name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
    return NAMES.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Set<String> read() {
    try (InputStream in =
        NamesElsewhere.class
            .getClassLoader()
            .getResourceAsStream("words/functions-elsewhere.txt")) {
      if (in == null) throw new IllegalStateException("words/functions-elsewhere.txt is missing");
      return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
