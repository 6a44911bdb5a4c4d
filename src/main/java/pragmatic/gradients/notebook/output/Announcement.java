package pragmatic.gradients.notebook.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pragmatic.gradients.notebook.run.Print;

/// A value that a comment says will be printed: `# Output: tensor(1.)`, `# should be 0.5`, `# ->
/// 2`.
public record Announcement(String text, PrintedValue value) {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)(outputs?|prints?|printed|gives?|returns?|results?|shows?|expect(ed|s)?|should (be|give|print|output)|will be|is|→|->|=>|==?|:|≈)\\s*:?\\s*");
  private static final Pattern TENSOR =
      Pattern.compile("\\b(tensor|Array|array|torch\\.tensor)\\(");

  /// The value that a comment announces, if it announces one.
  public static Optional<Announcement> of(String comment) {
    Optional<Announcement> whole = at(comment, 0);
    if (whole.isPresent() && whole.get().text().length() == comment.strip().length()) return whole;
    Matcher tensor = TENSOR.matcher(comment);
    if (tensor.find()) return at(comment, tensor.start());
    Matcher words = WORDS.matcher(comment);
    while (words.find()) {
      Optional<Announcement> found = at(comment, words.end());
      boolean named =
          !List.of("is", ":", "=").contains(words.group(1).toLowerCase(java.util.Locale.ROOT));
      boolean last =
          found.isPresent()
              && comment.substring(words.end() + found.get().text().length()).matches("[\\s.!;)]*");
      if (found.isPresent() && (named || last)) return found;
    }
    return Optional.empty();
  }

  /// The values of a comment that writes out what a print writes: `# slope tensor(1.)`.
  public static List<Announcement> repeated(Print print, String comment) {
    List<Announcement> announced = new ArrayList<>();
    for (OutputCheck check : OutputReader.checks(List.of(print), comment)) {
      PrintedValue value = check.value();
      if (value == null) return List.of();
      announced.add(new Announcement(check.printed(), value));
    }
    return announced;
  }

  private static Optional<Announcement> at(String comment, int from) {
    PrintedReader reader = new PrintedReader(comment, from);
    return reader
        .value()
        .map(value -> new Announcement(comment.substring(from, reader.position()).strip(), value));
  }

  /// Whether it may be the same as what was printed.
  public boolean agrees(PrintedValue printed) {
    if (value instanceof PrintedValue.PrintedWord || printed instanceof PrintedValue.PrintedWord)
      return value.equals(printed);
    List<PrintedNumber> own = PrintedValue.numbers(value);
    List<PrintedNumber> theirs = PrintedValue.numbers(printed);
    if (own.size() != theirs.size()) return false;
    for (int i = 0; i < own.size(); i++) if (!own.get(i).agrees(theirs.get(i))) return false;
    return true;
  }
}
