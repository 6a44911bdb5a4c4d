package pragmatic.gradients.page;

import java.util.List;
import java.util.stream.Stream;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.speech.MeasuredRow;
import pragmatic.gradients.text.RichText;

/// How close the columns of a table of measured answers stand, so that the table fits its room.
///
/// @param gap pixels before each column
/// @param size of answers, in pixels
/// @param first pixels that a call has together with the first answer in its line
public record MeasuredLayout(double gap, double size, double first) {
  /// Letters of a number that leaves its neighbours little room.
  private static final int LONG = 6;

  /// The widest layout in which every call has room beside its answers, else the widest in which
  /// the answers have; the closest one if none does.
  ///
  /// @param room pixels from the left end of the calls to the right end of the answers
  public static MeasuredLayout of(
      List<String> columns, List<MeasuredRow> rows, Style z, double room, TextMeasure measure) {
    double body = z.type().body();
    boolean wide =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> cell.value().plain().length() >= LONG);
    double size = wide ? z.type().hint() : body * 19 / 18;
    List<MeasuredLayout> layouts =
        Stream.of(wide ? .3 : .8, wide ? .3 : .5, .3)
            .map(part -> {
              double letters = part == .3 ? z.type().hint() : size;
              return inside(room, columns, rows, z, body * part, letters, measure);
            })
            .toList();
    // the closest is for columns that fit in no other way
    return layouts.subList(0, 2).stream()
        .filter(layout -> rows.stream().noneMatch(row -> layout.isAlone(row, z, measure)))
        .findFirst()
        .or(() ->
            layouts.stream().filter(layout -> layout.fits(columns, rows, z, measure)).findFirst())
        .orElse(layouts.getLast());
  }

  private static MeasuredLayout inside(
      double room,
      List<String> columns,
      List<MeasuredRow> rows,
      Style z,
      double gap,
      double size,
      TextMeasure measure) {
    double first = room;
    for (int i = 1; i < columns.size(); i++)
      first -= gap + column(i, columns, rows, z, size, measure);
    return new MeasuredLayout(gap, size, first);
  }

  /// Whether a call stands on a line of its own, above its answers.
  public boolean isAlone(MeasuredRow row, Style z, TextMeasure measure) {
    double answer =
        row.cells().isEmpty() ? 0 : column(row.cells().getFirst().value(), size, measure);
    return column(row.call(), callSize(z), measure) + gap + answer > first;
  }

  private boolean fits(List<String> columns, List<MeasuredRow> rows, Style z, TextMeasure measure) {
    return columns.isEmpty() || gap + column(0, columns, rows, z, size, measure) <= first;
  }

  /// Size of a call in pixels.
  public static double callSize(Style z) {
    return z.type().hint() * 17 / 16;
  }

  private static double column(
      int place,
      List<String> columns,
      List<MeasuredRow> rows,
      Style z,
      double size,
      TextMeasure measure) {
    double width = column(RichText.literal(columns.get(place)), z.type().hint(), measure);
    for (MeasuredRow row : rows)
      width = Math.max(width, column(row.cells().get(place).value(), size, measure));
    return width;
  }

  /// Pixels of a column that holds a text whole, whatever is lost to rounding.
  public static double column(RichText text, double size, TextMeasure measure) {
    return Math.ceil(measure.width(text, size)) + 1;
  }
}
