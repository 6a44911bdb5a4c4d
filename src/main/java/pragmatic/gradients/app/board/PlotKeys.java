package pragmatic.gradients.app.board;

import java.util.List;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.control.TieSlider;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

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

  /// Puts −0.0 in place of 0, or 0 in place of −0.0; from elsewhere it goes to −0.0 if 0 is in
  /// view.
  public void negativeZero() {
    Board board = model.board();
    boolean inView = board.viewport().xLow() <= 0 && board.viewport().xHigh() >= 0;
    if (inView) model.choose(board.withX(board.isNegativeZero() ? 0.0 : -0.0));
  }

  /// Shows a function of several inputs in the next way.
  public void showing() {
    Board board = model.board();
    List<ViewKind> ways = ViewKind.of(board.program());
    int next = (ways.indexOf(board.viewKind()) + 1) % ways.size();
    if (ways.size() > 1) model.choose(board.withViewKind(ways.get(next)));
  }

  /// Puts the next input on the x axis.
  public void active() {
    Board board = model.board();
    if (board.inputs().size() > 1)
      model.choose(board.withActive((board.active() + 1) % board.inputs().size()));
  }

  /// Opens a panel, or closes it if it is open.
  public void panel(LowerPlot wanted) {
    Board board = model.board();
    model.choose(board.withLowerPlot(wanted.insteadOf(board.lowerPlot())));
  }

  /// Moves the current line of the trace.
  public void trace(int direction) {
    Program program = model.board().program();
    long lines = program.nodes().stream().filter(node -> !(node instanceof Node.Constant)).count();
    long now = Math.min(model.board().step(), lines);
    model.set(model.board().withStep((int) Math.clamp(now + direction, 1, lines)));
  }
}
