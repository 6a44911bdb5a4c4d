package pragmatic.gradients.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.text.RichText;

/// What the tie-break shows: a slider of λ, or where three or more arguments tie a weight for each.
///
/// @param title the question that it answers
/// @param answer the answer at the present choice
/// @param wrong whether that answer is wrong
/// @param free whether there is anything to choose
/// @param shares the weights, where three or more arguments tie
public record TieBreak(
    TieTrack track,
    RichText title,
    RichText answer,
    boolean wrong,
    boolean free,
    Optional<TieShares> shares) {

  static TieBreak of(BoardView view, @Nullable BoardPage previous) {
    if (previous != null && previous.view().explanation() == view.explanation())
      return previous.tie();
    TieTrack track = TieTracks.of(view);
    return new TieBreak(
        track,
        TieTracks.title(view),
        TieTracks.answer(view),
        view.verdict().kind() == VerdictKind.WRONG,
        track.state() != TieTrack.State.NOTHING,
        TieShares.of(view));
  }
}
