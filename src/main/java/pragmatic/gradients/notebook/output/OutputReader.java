package pragmatic.gradients.notebook.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.notebook.python.TerminalCodes;
import pragmatic.gradients.notebook.run.Print;
import pragmatic.gradients.notebook.run.ShownValue;

/// Finds in the output of a cell what each `print` wrote. What is not found is not compared, and
/// does not hide what comes behind it.
public final class OutputReader {
  /// Lines that are looked at for the beginning of a print.
  private static final int MAXIMUM_LINES = 500;

  private final String text;
  private int at;

  /// Whether something was written here that nobody knows.
  private boolean lost;

  private OutputReader(String text) {
    this.text = text;
  }

  /// The values of all prints, each with what stands in the output for it.
  public static List<OutputCheck> checks(List<Print> prints, String output) {
    OutputReader reader = new OutputReader(output);
    List<OutputCheck> checks = new ArrayList<>();
    for (Print print : prints) checks.addAll(reader.next(print));
    return checks;
  }

  private List<OutputCheck> next(Print print) {
    lost |= print.isUnknown();
    int start = at;
    int lines = lost && !print.isLabelled() ? MAXIMUM_LINES : 0;
    for (int from = at; from >= 0 && from <= text.length() && lines++ < MAXIMUM_LINES; ) {
      Optional<List<OutputCheck>> found = matched(print, from);
      if (found.isPresent()) return found.get();
      int line = text.indexOf('\n', from);
      from = line < 0 ? -1 : line + 1;
    }
    at = start;
    return values(print).stream().map(value -> uncompared(print, value)).toList();
  }

  private static OutputCheck uncompared(Print print, ShownValue value) {
    return new OutputCheck(print.place(), value, "", null, Agreement.NOTHING, unread(value));
  }

  private static String unread(ShownValue value) {
    if (value instanceof ShownValue.ShownUnknown unknown) return unknown.why().reason();
    if (value instanceof ShownValue.ShownSequence sequence)
      for (ShownValue each : sequence.elements()) if (!unread(each).isEmpty()) return unread(each);
    return "";
  }

  private static boolean isValue(ShownValue part) {
    return !(part instanceof ShownValue.ShownText text) || text.text().equals("None");
  }

  private static List<ShownValue> values(Print print) {
    return print.parts().stream().filter(OutputReader::isValue).toList();
  }

  /// What a print wrote if it began at a place of the output.
  private Optional<List<OutputCheck>> matched(Print print, int from) {
    List<OutputCheck> checks = new ArrayList<>();
    int place = from;
    boolean blank =
        print.parts().stream()
            .allMatch(part -> part instanceof ShownValue.ShownText text && text.text().isBlank());
    if (blank && !print.isUnknown()) return Optional.of(checks);
    for (int i = 0; i < print.parts().size(); i++) {
      ShownValue part = print.parts().get(i);
      if (!isValue(part)) {
        place = literal(((ShownValue.ShownText) part).text(), place);
        if (place < 0) return Optional.empty();
        continue;
      }
      OutputCheck check = value(print, part, i, place);
      if (check.printed().isEmpty()) return Optional.empty();
      checks.add(check);
      place = text.indexOf(check.printed(), place) + check.printed().length();
      // what is not read has taken the rest of the line
      boolean line = check.value() == null && part instanceof ShownValue.ShownUnknown;
      if (line && next(print, i).equals("\n")) {
        print.parts().stream()
            .skip(i + 1L)
            .filter(OutputReader::isValue)
            .forEach(each -> checks.add(uncompared(print, each)));
        break;
      }
    }
    if (checks.isEmpty() && place == from) return Optional.empty();
    at = place;
    lost = false;
    return Optional.of(checks);
  }

  /// Behind a text, if it stands here; white space is any white space.
  private int literal(String written, int from) {
    String literal = TerminalCodes.removed(written);
    int place = from;
    // the point behind a whole number ends a sentence
    boolean taken = from > 0 && from <= text.length() && text.charAt(from - 1) == '.';
    if (taken && literal.startsWith(".") && !text.startsWith(".", from)) place--;
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (Character.isWhitespace(c)) {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) place++;
        continue;
      }
      if (place >= text.length() || text.charAt(place) != c) return -1;
      place++;
    }
    return place;
  }

  private OutputCheck value(Print print, ShownValue part, int index, int from) {
    boolean formula =
        part instanceof ShownValue.ShownFormula || part instanceof ShownValue.ShownDistribution;
    if (formula) {
      String line = upTo(next(print, index), from);
      return new OutputCheck(print.place(), part, line, null, FormulaComparison.of(part, line), "");
    }
    PrintedReader reader = new PrintedReader(text, from);
    Optional<PrintedValue> read = reader.value();
    String whole = read.isPresent() ? text.substring(from, reader.position()).strip() : "";
    boolean unknown = part instanceof ShownValue.ShownUnknown;
    if (read.isEmpty() && unknown) whole = upTo(next(print, index), from);
    @Nullable PrintedValue value = read.orElse(null);
    Agreement agreement = value == null ? Agreement.NOTHING : ValueComparison.of(part, value);
    return new OutputCheck(print.place(), part, whole, value, agreement, unread(part));
  }

  private static String next(Print print, int index) {
    return index + 1 < print.parts().size()
            && print.parts().get(index + 1) instanceof ShownValue.ShownText text
            && !text.text().isBlank()
        ? text.text().strip()
        : "\n";
  }

  /// The rest of the line, up to a text in it.
  private String upTo(String literal, int from) {
    int line = text.indexOf('\n', from);
    int end = line < 0 ? text.length() : line;
    int stop = text.indexOf(literal, from);
    return text.substring(Math.min(from, end), stop >= 0 && stop < end ? stop : end).strip();
  }
}
