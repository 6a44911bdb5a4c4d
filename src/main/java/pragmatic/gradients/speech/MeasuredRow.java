package pragmatic.gradients.speech;

import java.util.List;
import pragmatic.gradients.text.RichText;

/// A call and its measured answers, one for each column.
public record MeasuredRow(RichText call, List<MeasuredCell> cells) {
  public MeasuredRow {
    cells = List.copyOf(cells);
  }
}
