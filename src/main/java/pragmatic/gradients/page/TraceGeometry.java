package pragmatic.gradients.page;

import java.util.List;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.speech.TraceRow;

/// The heights of a trace and of its lines, in pixels.
public record TraceGeometry(List<TraceRow> rows, Style z) {
  /// Space for the focus around all lines.
  private static final double EDGE = 2;

  public TraceGeometry {
    rows = List.copyOf(rows);
  }

  /// The height of a line; where the value stands below the expression it is taller.
  public static double height(TraceRow row, Style z) {
    return row.tall() ? Math.round(height(z) * 1.72) : height(z);
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

  /// The last line with a tie, or −1.
  public int lastTie() {
    for (int i = rows.size() - 1; i >= 0; i--) if (rows.get(i).tie()) return i;
    return -1;
  }

  /// The height of the whole lines that fit into a height: the last ones, or those from a tie on
  /// that would not be among them.
  ///
  /// @param tie the line that must be among them, or −1
  public double whole(double room, int tie) {
    double last = whole(rows.reversed(), room);
    if (tie < 0) return last;
    List<TraceRow> fromTie = rows.subList(tie, rows.size());
    double from = whole(fromTie, Double.POSITIVE_INFINITY);
    return from <= last ? last : whole(fromTie, room);
  }

  private double whole(List<TraceRow> shown, double room) {
    double sum = 0;
    for (TraceRow row : shown) {
      double next = sum + height(row, z);
      if (next > room) return sum == 0 ? room : sum;
      sum = next;
    }
    return sum;
  }
}
