package pragmatic.gradients.app.board;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import pragmatic.gradients.app.control.WeightSliders;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.page.BoardGeometry;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.TieShares;

/// The tie-break of three or more arguments, in the place of the slider that two of them need.
final class TieWeights {
  private final BoardModel model;
  private final WeightSliders sliders;
  private Optional<TieShares> shares = Optional.empty();

  /// @param dragging called when a hand takes a thumb and when it lets go
  /// @param chip called with the framework that was chosen
  TieWeights(Look look, BoardModel model, Consumer<Boolean> dragging, Consumer<String> chip) {
    this.model = model;
    sliders = new WeightSliders(look, this::set, this::choose, dragging, chip);
    sliders.setId("weights");
    sliders.setVisible(false);
  }

  Node node() {
    return sliders;
  }

  /// Shows the weights, if three or more arguments tie.
  void show(BoardPage page) {
    shares = page.tie().shares();
    sliders.setVisible(shares.isPresent());
    NewestBoard newest = new NewestBoard(model.board());
    shares.ifPresent(now -> sliders.show(now.track(), newest.weights(now)));
    // as far as the ends of the bar that stands there for two arguments
    BoardGeometry g = page.geometry();
    double inset = page.surface().style().bar() / 2;
    double width = g.tieWidth() + 2 * inset;
    double top = g.tieY() - sliders.trackY();
    sliders.resizeRelocate(g.tieLeft() - inset, top, width, sliders.prefHeight(width));
  }

  /// One step of the weight that has the focus, or of the active input's.
  ///
  /// @return whether there are weights
  boolean step(int direction) {
    shares.ifPresent(now -> {
      int focused = sliders.focused();
      sliders.step(focused >= 0 ? focused : now.active(), direction);
    });
    return shares.isPresent();
  }

  /// Chooses last wins (0), split (½) or first wins (1); for a minimum the other way round.
  ///
  /// @return whether there are weights
  boolean choose(double lambda) {
    if (shares.isPresent()) sliders.choose((int) Math.round(2 * lambda));
    return shares.isPresent();
  }

  private void set(List<Double> weights) {
    if (isOfBoard()) model.set(model.board().withConvention(Conventions.weights(weights)));
  }

  private void choose(List<Double> weights) {
    if (isOfBoard()) model.choose(model.board().withConvention(Conventions.weights(weights)));
  }

  /// Whether what is on show is the tie of the board; a hand may still hold that of another.
  private boolean isOfBoard() {
    return shares.isPresent() && shares.get().view().board().program() == model.board().program();
  }
}
