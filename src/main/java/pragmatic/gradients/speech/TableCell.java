package pragmatic.gradients.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.text.RichText;

/// A cell of a table.
///
/// @param text what it shows
/// @param hint small text behind it, as the year of a change, or empty
/// @param look how it stands out
/// @param predicted whether its outline is dashed
/// @param accessible what it says to those who do not see the table
/// @param evidence lines that show why, for the place where evidence is shown
/// @param choice what a press puts on the board, or null
public record TableCell(
    RichText text,
    String hint,
    Standing look,
    boolean predicted,
    String accessible,
    List<String> evidence,
    @Nullable TableChoice choice) {
  public TableCell {
    evidence = List.copyOf(evidence);
  }

  /// How a cell stands out among others.
  public enum Standing {
    /// As most of its row.
    PLAIN,
    /// Otherwise than most of its row.
    DIFFERENT,
    /// No answer that calculus allows.
    UNFAIR,
    AGREES,
    CORNER,
    WRONG,
    JUMP,
    INFINITE;

    /// The verdict it stands for, or null.
    public @Nullable VerdictKind verdict() {
      return switch (this) {
        case PLAIN, DIFFERENT -> null;
        case UNFAIR, WRONG -> VerdictKind.WRONG;
        case AGREES -> VerdictKind.AGREES;
        case CORNER -> VerdictKind.CORNER;
        case JUMP -> VerdictKind.JUMP;
        case INFINITE -> VerdictKind.INFINITE;
      };
    }
  }
}
