package pragmatic.gradients.notebook.run;

import java.util.List;
import pragmatic.gradients.notebook.python.Place;

/// What a cell prints: texts as they stand, and values.
///
/// @param parts in order; the end of the line is one of them; none where nobody knows what was
///   written
/// @param result whether it is the value of the last expression, which a notebook shows
public record Print(Place place, List<ShownValue> parts, boolean result) {
  public Print {
    parts = List.copyOf(parts);
  }

  /// What a statement wrote that is not read.
  static Print unknown(Place place) {
    return new Print(place, List.of(), false);
  }

  public boolean isUnknown() {
    return parts.isEmpty();
  }

  /// Whether a text of its own stands before its values.
  public boolean isLabelled() {
    return !parts.isEmpty()
        && parts.getFirst() instanceof ShownValue.ShownText text
        && !text.text().isBlank()
        && !text.text().equals("None");
  }
}
