package pragmatic.gradients.app.board;

import java.util.Arrays;
import java.util.List;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.InputTrack;
import pragmatic.gradients.page.TieShares;

/// The board that hands and keys have made, while the page still shows one before it: thumbs stand
/// where the hand has moved them, and the next step starts from there.
record NewestBoard(Board board) {
  /// Whether a page shows the same function.
  private boolean isOf(Board shown) {
    return board.program() == shown.program();
  }

  /// Of an input whose slider a page shows.
  double value(BoardPage page, InputTrack track) {
    if (!isOf(page.board())) return track.value();
    double value = board.inputs().get(track.input());
    return value >= track.low() && value <= track.high() ? value : track.value();
  }

  /// λ of the tie-break.
  double lambda(BoardPage page) {
    return isOf(page.board()) && board.convention() instanceof Conventions.Lambda chosen
        ? chosen.lambda()
        : page.lambda();
  }

  /// The weights of a tie of several.
  List<Double> weights(TieShares shares) {
    return isOf(shares.view().board()) && board.convention() instanceof Conventions.Weights chosen
        ? Arrays.stream(chosen.weights(shares.site())).boxed().toList()
        : shares.weights();
  }
}
