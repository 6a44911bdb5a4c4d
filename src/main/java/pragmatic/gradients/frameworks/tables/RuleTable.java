package pragmatic.gradients.frameworks.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.words.Words;

/// What every framework answers where a primitive has no slope of its own, in one mode: at ties,
/// jumps and infinite slopes.
///
/// @param columns the frameworks, in the order of the cells of a row
/// @param mode the mode asked for; a framework that only differentiates formulas answers in that
///   way
public record RuleTable(List<Framework> columns, Mode mode, List<RuleRow> rows) {
  public RuleTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// Ties, then jumps, then infinite slopes, each by the name of the primitive; its kinks from left
  /// to right, then ties of two and three.
  public static RuleTable of(List<Framework> frameworks, Mode mode, List<HistoryNote> notes) {
    return new RuleTable(frameworks, mode, RuleFinder.rows(frameworks, mode, notes));
  }

  /// The rows that hold a text in their call, in a measured call or in a note.
  public RuleTable searched(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return with(rows.stream().filter(row -> row.mentions(wanted)).toList());
  }

  /// The rows in which two frameworks answer differently.
  public RuleTable disagreeing() {
    return with(rows.stream().filter(RuleRow::disagree).toList());
  }

  /// The rows of a kind.
  public RuleTable of(RuleKind kind) {
    return with(rows.stream().filter(row -> row.kind() == kind).toList());
  }

  /// The rows of at most so many inputs.
  public RuleTable narrow(int inputs) {
    return with(rows.stream().filter(row -> row.at().size() <= inputs).toList());
  }

  /// Sorted by a column's answers; rows without an answer come last either way.
  ///
  /// @param column index of a framework, or −1 for the primitives
  public RuleTable sorted(int column, boolean descending) {
    Comparator<RuleRow> order =
        column < 0
            ? Comparator.comparing(row -> row.primitive().name())
            : (a, b) -> compare(a.answer(column), b.answer(column));
    List<RuleRow> sorted = new ArrayList<>(rows);
    sorted.sort(descending ? order.reversed() : order);
    if (column >= 0) {
      sorted.sort(Comparator.comparing(row -> row.answer(column).isEmpty()));
    }
    return with(sorted);
  }

  private static int compare(List<Double> a, List<Double> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = Double.compare(a.get(i) + 0.0, b.get(i) + 0.0);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  /// The table as text, with full precision and the versions of the frameworks.
  public TextTable text() {
    List<String> heads = new ArrayList<>(List.of(Words.say("tables.call"), Words.say("tables.at")));
    columns.forEach(f -> heads.add(f.name() + " " + f.about().version()));
    List<List<String>> lines = new ArrayList<>();
    for (RuleRow row : rows) {
      List<String> line = new ArrayList<>(List.of(row.program().text(), row.place()));
      for (int i = 0; i < columns.size(); i++) {
        boolean nothing = row.cells().get(i).filter(RuleCell::nothing).isPresent();
        line.add(nothing ? Words.say("tables.none.returned") : TextTable.numbers(row.answer(i)));
      }
      lines.add(line);
    }
    return new TextTable(heads, lines);
  }

  private RuleTable with(List<RuleRow> other) {
    return new RuleTable(columns, mode, other);
  }
}
