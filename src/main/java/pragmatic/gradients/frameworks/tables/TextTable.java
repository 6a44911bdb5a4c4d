package pragmatic.gradients.frameworks.tables;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// A table as text, to be pasted elsewhere.
///
/// @param heads one per column
/// @param rows as many entries as there are heads; empty where nothing was measured
public record TextTable(List<String> heads, List<List<String>> rows) {
  public TextTable {
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// Markdown with a dash where nothing was measured.
  public String markdown() {
    return line(heads) + line(Collections.nCopies(heads.size(), "---")) + lines();
  }

  private String lines() {
    return rows.stream().map(TextTable::line).collect(Collectors.joining());
  }

  private static String line(List<String> entries) {
    return entries.stream()
        .map(entry -> entry.isEmpty() ? "–" : entry.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /// Comma separated values after RFC 4180, with empty fields where nothing was measured.
  public String csv() {
    return record(heads) + rows.stream().map(TextTable::record).collect(Collectors.joining());
  }

  private static String record(List<String> entries) {
    return entries.stream()
        .map(entry ->
            entry.matches("(?s).*[\",\r\n].*") ? '"' + entry.replace("\"", "\"\"") + '"' : entry)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /// One number, or several in parentheses, in full precision.
  public static String numbers(List<Double> answer) {
    return answer.size() == 1
        ? number(answer.getFirst())
        : answer.isEmpty()
            ? ""
            : answer.stream().map(TextTable::number).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String number(double value) {
    String text = Double.toString(value + 0.0);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
