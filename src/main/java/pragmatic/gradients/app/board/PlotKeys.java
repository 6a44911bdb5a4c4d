package pragmatic.gradients.app.board;

import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.control.TieSlider;
import pragmatic.gradients.board.BoardMoves;
import pragmatic.gradients.board.InputMoves;
import pragmatic.gradients.board.LowerPlot;

/// What keys do to the board.
public final class PlotKeys {
  private final BoardModel model;
  private final InputSlider input;
  private final TieSlider tie;
  private final TieWeights weights;
  private final BoardHands hands;

  PlotKeys(
      BoardModel model, InputSlider input, TieSlider tie, TieWeights weights, BoardHands hands) {
    this.model = model;
    this.input = input;
    this.tie = tie;
    this.weights = weights;
    this.hands = hands;
  }

  public void step(int direction) {
    input.step(direction);
  }

  public void tie(int direction) {
    if (!weights.step(direction)) tie.step(direction);
  }

  /// Lets the tie-break glide to a detent.
  public void detent(double lambda) {
    if (!weights.choose(lambda) && !model.view().nothingToChoose()) tie.glide(lambda);
  }

  public void kink() {
    input.dock();
  }

  public void end(int direction) {
    input.toEnd(direction);
  }

  public void play() {
    input.playingProperty().set(!input.playingProperty().get());
  }

  public void nudge(int direction) {
    input.nudge(direction);
  }

  /// @param factor above 1 shows less of the plane
  public void zoom(double factor) {
    hands.zoomAtPoint(factor);
  }

  public void reset() {
    model.choose(model.board().withViewport(model.board().home()));
  }

  public void negativeZero() {
    model.choose(BoardMoves.otherZero(model.board()));
  }

  public void showing() {
    model.choose(BoardMoves.nextView(model.board()));
  }

  /// Makes a slider of the next number of the program.
  public void slider() {
    model.choose(InputMoves.nextSlider(model.board()));
  }

  public void active() {
    model.choose(BoardMoves.nextInput(model.board()));
  }

  public void panel(LowerPlot wanted) {
    model.choose(BoardMoves.toggled(model.board(), wanted));
  }

  /// Keeps the function to be drawn over the next ones, or gives it up.
  public void overlay() {
    model.choose(BoardMoves.overlaid(model.board()));
  }

  public void trace(int direction) {
    model.set(BoardMoves.traced(model.board(), direction));
  }
}
