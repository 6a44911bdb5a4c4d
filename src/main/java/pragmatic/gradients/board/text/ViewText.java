package pragmatic.gradients.board.text;

import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.board.Viewport.Span;

/// A viewport as text: `-2 to 2, values 0 to 4, second -1 to 1`. The range of the values is left
/// out where it fits the function, that of the second input where it is that of the first.
final class ViewText {
  private static final String VALUES = "values";
  private static final String SECOND = "second";

  private ViewText() {}

  static String write(Viewport view) {
    StringBuilder text = new StringBuilder(range(view.xLow(), view.xHigh()));
    write(text, VALUES, view.y());
    write(text, SECOND, view.second());
    return text.toString();
  }

  private static void write(StringBuilder text, String name, @Nullable Span span) {
    if (span != null)
      text.append(", ").append(name).append(' ').append(range(span.low(), span.high()));
  }

  private static String range(double low, double high) {
    return NumberText.of(low) + " to " + NumberText.of(high);
  }

  /// @param usual the range along the axis where none is written
  static Viewport read(PartReader reader, Viewport usual) throws BoardTextException {
    Span across = null;
    Span values = null;
    Span second = null;
    do {
      int here = reader.index();
      boolean again;
      if (reader.take(VALUES)) {
        again = values != null;
        values = span(reader);
      } else if (reader.take(SECOND)) {
        again = second != null;
        second = span(reader);
      } else {
        again = across != null;
        across = span(reader);
      }
      if (again) throw BoardTextException.at(here, "board.range.twice");
    } while (reader.take(","));
    reader.end();
    Span x = across == null ? new Span(usual.xLow(), usual.xHigh()) : across;
    return new Viewport(x.low(), x.high(), values, second);
  }

  /// `-2 to 2`, `-2..2` or `[-2, 2]`
  private static Span span(PartReader reader) throws BoardTextException {
    int here = reader.index();
    boolean brackets = reader.take("[");
    double low = reader.number();
    boolean parted =
        brackets
            ? reader.take(",")
            : reader.take("to") || reader.take("...") || reader.take("..") || reader.take("…");
    if (!parted) throw reader.form(reader.index());
    double high = reader.number();
    if (brackets && !reader.take("]")) throw reader.form(reader.index());
    if (!(low < high)) throw BoardTextException.at(here, "board.range.order");
    if (!Double.isFinite(high - low)) throw BoardTextException.at(here, "board.range.large");
    Span span = new Span(low, high);
    if (span.isTooFine()) throw BoardTextException.at(here, "board.range.fine");
    return span;
  }
}
