package pragmatic.gradients.app.control;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import pragmatic.gradients.text.RichText;

/// A group of functions in the list.
public record FunctionGroup(String title, List<Entry> entries) {

  /// A function to choose.
  ///
  /// @param id handed back when it is chosen
  /// @param name as shown
  /// @param words what a search looks in: name, title, aliases
  /// @param thumbnail makes a picture of 38 x 26 pixels; its lines carry [FunctionList#GLYPH_LINE]
  public record Entry(String id, RichText name, String words, Supplier<Node> thumbnail) {

    /// Whether it is written there as a whole, but for spaces.
    boolean says(String search) {
      return letters(name.plain() + " " + words).contains(letters(search));
    }

    /// Whether its name begins with it, but for spaces.
    boolean begins(String search) {
      return letters(name.plain()).startsWith(letters(search));
    }

    private static String letters(String text) {
      return text.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    boolean matches(String search) {
      String all = (name.plain() + " " + words).toLowerCase(Locale.ROOT);
      for (String word : search.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
        if (!all.contains(word)) return false;
      }
      return true;
    }
  }

  public FunctionGroup {
    entries = List.copyOf(entries);
  }

  FunctionGroup matching(String search) {
    return new FunctionGroup(
        title, entries.stream().filter(entry -> entry.matches(search)).toList());
  }
}
