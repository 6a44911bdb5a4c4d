package pragmatic.gradients.page;

import java.util.List;
import java.util.stream.IntStream;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.speech.TraceRow;

/// Where the parts of a trace stand, decided once for all of its lines so that values stand under
/// each other: at the end of a line, or below a program that leaves them no room there. A line is
/// broken only where its parts have no room in one, so without a note a value may go to its very
/// end.
///
/// @param forms of the lines
public record TraceColumns(List<TraceForm> forms) {
  public TraceColumns {
    forms = List.copyOf(forms);
  }

  /// A line of a trace.
  ///
  /// @param end where its value ends, in pixels from the left
  /// @param left where its program begins, in pixels
  /// @param size of the letters of its program, in pixels
  /// @param head lines above the program: one where the name takes its room
  /// @param program lines that the program takes
  /// @param below whether the value stands below the program
  public record TraceForm(
      double end, double left, double size, int head, int program, boolean below) {
    /// The least number of lines in which the parts have room.
    public int lines() {
      return Math.max(1, head + program + (below ? 1 : 0));
    }
  }

  /// @param width of the lines, in pixels
  public static TraceColumns of(List<TraceRow> rows, Style z, double width, TextMeasure measure) {
    double unit = z.type().body();
    double note =
        rows.stream()
            .mapToDouble(row -> measure.width(row.note(), z.type().hint()))
            .max()
            .orElse(0);
    double edge = width - unit * 10 / 18;
    // ties come and go under a hand, so their room is kept where nothing else needs it
    double kept = Math.min(edge, width - Math.max(unit * 74 / 18, note + unit * 16 / 18));
    boolean noted =
        rows.stream().allMatch(row -> measure.width(row.value(), size(z)) <= kept - unit * 12 / 18);
    double end = noted ? kept : edge;
    return new TraceColumns(
        rows.stream().map(row -> form(row, end, noted, z, edge, measure)).toList());
  }

  /// @param noted whether a note has its room behind the values
  private static TraceForm form(
      TraceRow row, double end, boolean noted, Style z, double edge, TextMeasure measure) {
    double unit = z.type().body();
    double least = least(z);
    double name = unit * 12 / 18;
    double usual = name + unit * 46 / 18;
    double left = Math.max(usual, name + measure.width(row.name(), size(z)) + unit * .5);
    double value =
        measure.width(row.value(), size(z)) + (row.expression().isEmpty() ? 0 : unit / 2);
    boolean alone = noted || row.note().isEmpty();
    double needed = 1.01 * measure.width(row.expression(), size(z));
    for (double ends : row.note().isEmpty() ? new double[] {end, edge} : new double[] {end}) {
      double beside = ends - left - value;
      if (!alone || needed * least / size(z) > beside) continue;
      double size = needed <= beside ? size(z) : size(z) * beside / needed;
      int program = row.expression().isEmpty() ? 0 : 1;
      return new TraceForm(ends, left, Math.max(least, size), 0, program, false);
    }
    double notes = alone ? 0 : measure.width(row.note(), z.type().hint()) + unit * .5;
    int head = left > edge / 2 ? 1 : 0;
    double start = head == 1 ? usual : left;
    double room = edge - start - (head == 1 ? 0 : notes);
    int full = wrapped(row, size(z), room, measure);
    int small = wrapped(row, least, room, measure);
    return new TraceForm(
        end, start, small < full ? least : size(z), head, Math.max(1, small), true);
  }

  /// Lines in which a program has room, broken at its spaces.
  private static int wrapped(TraceRow row, double size, double room, TextMeasure measure) {
    String program = row.expression().plain();
    if (program.isEmpty()) return 0;
    double letter = measure.width(row.expression(), size) / program.length();
    int most = Math.max(1, (int) ((room - 1) / letter));
    int lines = 1;
    int at = 0;
    for (String word : program.split(" ")) {
      if (at > 0 && at + 1 + word.length() > most) {
        lines++;
        at = 0;
      }
      at += word.length() + (at > 0 ? 1 : 0);
      lines += (at - 1) / most;
      at = (at - 1) % most + 1;
    }
    return lines;
  }

  /// Of names, programs and values, in pixels.
  public static double size(Style z) {
    return z == Style.COMPACT ? 16 : z.type().body() * 20 / 18;
  }

  /// The size down to which a program or a value shrinks before it takes another line.
  public static double least(Style z) {
    return Math.min(z.type().hint(), size(z));
  }

  /// The same with as many lines as before at least: while a hand moves an input nothing below
  /// should jump.
  public TraceColumns holding(List<TraceForm> before) {
    if (before.size() != forms.size()) return this;
    List<TraceForm> held =
        IntStream.range(0, forms.size())
            .mapToObj(i -> longer(before.get(i), forms.get(i)))
            .toList();
    return new TraceColumns(held);
  }

  private static TraceForm longer(TraceForm before, TraceForm now) {
    if (before.lines() <= now.lines()) return now;
    return new TraceForm(
        now.end(), now.left(), now.size(), now.head(), before.lines() - now.head() - 1, true);
  }
}
