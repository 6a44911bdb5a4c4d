package pragmatic.gradients.page;

import java.util.List;
import pragmatic.gradients.page.TraceColumns.TraceForm;
import pragmatic.gradients.picture.Style;

/// The heights of a trace and of its lines, in pixels.
///
/// @param lastTie the last line with a tie, or −1
public record TraceGeometry(List<TraceForm> rows, int lastTie, Style z) {
  /// Space for the focus around all lines.
  private static final double EDGE = 2;

  /// From one row of text to the next, in heights of a line that has one.
  private static final double PITCH = 0.72;

  public TraceGeometry {
    rows = List.copyOf(rows);
  }

  /// The height of a line; with more than one row of text it is taller.
  public static double height(TraceForm row, Style z) {
    return Math.round(height(z) * (1 + PITCH * (row.lines() - 1)));
  }

  /// The middle of one of its rows of text, below its upper edge.
  public static double middle(double row, Style z) {
    return height(z) * (0.5 + PITCH * row);
  }

  public static double height(Style z) {
    return z == Style.COMPACT ? 32 : Math.round(z.type().body() * 42 / 18);
  }

  /// Of all lines.
  public double all() {
    return rows.stream().mapToDouble(row -> height(row, z)).sum() + EDGE;
  }

  /// The least height to show: a line that is cut in halves cannot be read.
  public double least() {
    double longest = rows.stream().mapToDouble(row -> height(row, z)).max().orElse(0);
    return Math.min(all(), Math.max(longest, 2 * height(z)) + EDGE);
  }

  /// The height of the whole lines that fit into a height, the last ones.
  public double whole(double room) {
    double sum = 0;
    for (TraceForm row : rows.reversed()) {
      double next = sum + height(row, z);
      if (next > room) return sum == 0 ? room : sum;
      sum = next;
    }
    return sum;
  }
}
