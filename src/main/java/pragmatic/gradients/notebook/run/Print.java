package pragmatic.gradients.notebook.run;

import java.util.List;
import pragmatic.gradients.notebook.python.Place;

/// What a cell prints: texts as they stand, and values.
///
/// @param parts in order; the end of the line is one of them
/// @param result whether it is the value of the last expression, which a notebook shows
public record Print(Place place, List<ShownValue> parts, boolean result) {
  public Print {
    parts = List.copyOf(parts);
  }
}
