package pragmatic.gradients.speech;

import java.util.List;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.set.Differentiability;
import pragmatic.gradients.program.WeightName;
import pragmatic.gradients.text.RichText;

/// What calculus says in words and numbers.
public sealed interface TruthWording permits SetWording, SlopeWording {
  /// What it says by all inputs where there is a set of gradients, else along the active one.
  static TruthWording of(BoardView view) {
    Differentiability whole = view.whole().verdict().truth().whole();
    return view.several() && whole.set().exists()
        ? new SetWording(whole, view.whole().sides(), WeightName.of(view.board().program()))
        : new SlopeWording(view);
  }

  /// The derivative or the set, in large letters.
  RichText headline();

  /// What the weights in the headline may be, in the fewest letters; empty if it has none.
  default RichText weights() {
    return RichText.EMPTY;
  }

  /// Why, in one or two lines.
  List<RichText> detail();
}
