package pragmatic.gradients.app.board;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.control.TieSlider;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardMoves;
import pragmatic.gradients.board.DescentChoice;
import pragmatic.gradients.board.InputMoves;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.picture.DescentPlot;
import pragmatic.gradients.program.Program;

/// What keys do to the board.
public final class PlotKeys {
  private final BoardModel model;
  private final InputSlider input;
  private final TieSlider tie;
  private final TieWeights weights;
  private final BoardHands hands;
  private final ReadOnlyObjectProperty<@Nullable BoardPage> page;
  private final Queue<TieMove> waiting = new ArrayDeque<>();
  private @Nullable Board played;

  /// A move of a tie-break that waits until the page shows whether there is a tie.
  private record TieMove(Program program, Runnable move) {}

  PlotKeys(
      BoardModel model,
      ReadOnlyObjectProperty<@Nullable BoardPage> page,
      InputSlider input,
      TieSlider tie,
      TieWeights weights,
      BoardHands hands) {
    this.model = model;
    this.page = page;
    this.input = input;
    this.tie = tie;
    this.weights = weights;
    this.hands = hands;
    page.subscribe(this::move);
  }

  public void step(int direction) {
    input.step(direction);
  }

  public void tie(int direction) {
    atTie(() -> {
      if (!weights.step(direction)) tie.step(direction);
    });
  }

  /// Lets the tie-break glide to a detent.
  public void detent(double lambda) {
    atTie(() -> {
      if (!weights.choose(lambda) && isFree()) tie.glide(lambda);
    });
  }

  /// A key means the board that keys before it made, though the page may still show one without
  /// that tie.
  private void atTie(Runnable move) {
    waiting.add(new TieMove(model.board().program(), move));
    move();
  }

  private void move() {
    // what plays is the tie of one point, not that of the next one
    if (played != null && !isAt(played)) tie.playingProperty().set(false);
    waiting.removeIf(late -> late.program() != model.board().program());
    while (!waiting.isEmpty() && showsTheTie()) waiting.remove().move().run();
  }

  private boolean isFree() {
    BoardPage shown = page.get();
    return shown != null && shown.tie().free();
  }

  private boolean showsTheTie() {
    return isAt(model.board());
  }

  /// Whether the page shows a function at the point where another board has it.
  private boolean isAt(Board wanted) {
    BoardPage shown = page.get();
    return shown != null
        && shown.board().program() == wanted.program()
        && shown.board().inputs().equals(wanted.inputs());
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

  /// Lets the tie-break move by itself, or stops that.
  public void playTie() {
    atTie(() -> {
      if (isFree()) tie.play();
      played = model.board();
    });
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

  /// Changes how the descent runs that is on show.
  public void descent(UnaryOperator<DescentChoice> change) {
    Board board = model.board();
    if (board.lowerPlot().equals(DescentPlot.PLOT))
      model.choose(board.withPlots(board.plots().with(change.apply(board.plots().descent()))));
  }

  /// The rules on show become those beside which others will run.
  public void against() {
    descent(now -> now.against(model.board().convention()));
  }

  public void trace(int direction) {
    model.set(BoardMoves.traced(model.board(), direction));
  }
}
