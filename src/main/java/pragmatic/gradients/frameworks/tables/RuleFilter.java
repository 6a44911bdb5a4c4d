package pragmatic.gradients.frameworks.tables;

import java.util.Optional;

/// Which rows of a table of rules are on show, and in which order.
///
/// @param text that a row mentions; blank for all rows
/// @param kind of rows; none for all kinds
/// @param disagreeing whether only rows are on show in which frameworks differ
/// @param column by which rows are sorted: the index of a framework, or −1 for the primitive
/// @param direction 1 for rising, −1 for falling
public record RuleFilter(
    String text, Optional<RuleKind> kind, boolean disagreeing, int column, int direction) {
  /// All rows, ties first.
  public static final RuleFilter ALL = new RuleFilter("", Optional.empty(), false, -1, 1);

  /// The rows of a table that are on show.
  public RuleTable of(RuleTable table) {
    RuleTable found = text.isBlank() ? table : table.searched(text);
    if (kind.isPresent()) found = found.of(kind.get());
    if (disagreeing) found = found.disagreeing();
    return column < 0 && direction > 0 ? found : found.sorted(column, direction < 0);
  }

  public RuleFilter with(String otherText, Optional<RuleKind> otherKind, boolean onlyDisagreeing) {
    return new RuleFilter(otherText, otherKind, onlyDisagreeing, column, direction);
  }

  /// After a press on the head of a column: it sorts rising, then falling, then by the primitive.
  public RuleFilter sortedBy(int pressed) {
    if (pressed != column) return sorted(pressed, 1);
    return direction > 0 ? sorted(column, -1) : sorted(-1, 1);
  }

  private RuleFilter sorted(int by, int towards) {
    return new RuleFilter(text, kind, disagreeing, by, towards);
  }
}
