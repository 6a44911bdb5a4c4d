package pragmatic.gradients.page;

import java.util.List;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.speech.MeasuredCell;
import pragmatic.gradients.speech.MeasuredRow;
import pragmatic.gradients.text.RichText;

/// How close the columns of a table of measured answers stand, so that the table fits its room.
///
/// @param gap pixels before each column
/// @param size of answers, in pixels
/// @param own whether every call stands on a line of its own, above its answers
public record MeasuredLayout(double gap, double size, boolean own) {
  /// Letters of a call that leave room for answers beside it.
  private static final int SHORT = 9;

  /// Letters of a number that leaves its neighbours little room.
  private static final int LONG = 6;

  /// Columns that leave room beside them for a call.
  private static final int FEW = 4;

  /// The widest layout that fits; the closest one if none does.
  ///
  /// @param room pixels from the left end of the calls to the right end of the answers
  public static MeasuredLayout of(
      List<String> columns, List<MeasuredRow> rows, Style z, double room, TextMeasure measure) {
    double body = z.type().body();
    boolean wide =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> cell.value().plain().length() >= LONG);
    boolean many = columns.size() > FEW;
    double size = wide ? z.type().hint() : body * 19 / 18;
    List<MeasuredLayout> layouts =
        List.of(
            new MeasuredLayout(body * (wide ? .3 : .8), size, many),
            new MeasuredLayout(body * (wide ? .3 : .5), size, many),
            new MeasuredLayout(body * (wide ? .3 : .5), size, true),
            new MeasuredLayout(body * .3, z.type().hint(), true));
    return layouts.stream()
        .filter(layout -> layout.width(columns, rows, z, measure) <= room)
        .findFirst()
        .orElse(layouts.getLast());
  }

  /// Whether a call stands on a line of its own.
  public boolean isAlone(RichText call) {
    return own || call.plain().length() > SHORT;
  }

  /// Size of a call in pixels.
  public static double callSize(Style z) {
    return z.type().hint() * 17 / 16;
  }

  private double width(List<String> columns, List<MeasuredRow> rows, Style z, TextMeasure measure) {
    double width = 0;
    for (MeasuredRow row : rows)
      if (!isAlone(row.call())) width = Math.max(width, column(row.call(), callSize(z), measure));
    for (int i = 0; i < columns.size(); i++) {
      double column = column(RichText.literal(columns.get(i)), z.type().hint(), measure);
      for (MeasuredRow row : rows) {
        MeasuredCell cell = row.cells().get(i);
        column = Math.max(column, column(cell.value(), size, measure));
      }
      width += column + gap;
    }
    return width;
  }

  /// Pixels of a column that holds a text whole, whatever is lost to rounding.
  public static double column(RichText text, double size, TextMeasure measure) {
    return Math.ceil(measure.width(text, size)) + 1;
  }
}
