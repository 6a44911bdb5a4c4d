package pragmatic.gradients.app.board;

import java.util.List;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.control.SaidEvent;
import pragmatic.gradients.app.control.TieSlider;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardMoves;
import pragmatic.gradients.board.DescentChoice;
import pragmatic.gradients.board.InputMoves;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.picture.DescentPlot;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.words.Words;

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
    // what plays is the input of one function, not that of the next one
    model
        .boardProperty()
        .subscribe((before, now) -> {
          if (before.program() != now.program()) input.playingProperty().set(false);
        });
    // nor that of another step of a lesson, though it may have the same function
    model.onTeach(() -> {
      input.playingProperty().set(false);
      tie.playingProperty().set(false);
    });
  }

  public void step(int direction) {
    input.step(direction);
  }

  public void tie(int direction) {
    atTie(() -> {
      if (!weights.step(direction) && isFree()) tie.step(direction);
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

  /// Whether there is a tie-break to choose; else says so.
  private boolean isFree() {
    BoardPage shown = page.get();
    boolean free = shown != null && shown.tie().free();
    if (!free) say("slider.tie.nothing");
    return free;
  }

  /// Says why a key did nothing.
  private void say(String key) {
    SaidEvent.say(input, Words.say(key));
  }

  /// Shows another board, or says why there is none.
  private void choose(Board now, String idle) {
    if (now.equals(model.board())) say(idle);
    else model.choose(now);
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
    List<Double> rests = input.shown().scale().rests();
    if (rests.isEmpty()) say("idle.kink");
    else if (rests.equals(List.of(input.getValue()))) say("idle.kink.only");
    else input.dock();
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
    Board before = model.board();
    hands.zoomAtPoint(factor);
    if (model.board().viewport().equals(before.viewport())) say("idle.zoom");
  }

  public void reset() {
    choose(model.board().atHome(), "idle.whole");
  }

  public void negativeZero() {
    choose(BoardMoves.otherZero(model.board()), "idle.zero");
  }

  public void showing() {
    choose(BoardMoves.nextView(model.board()), "idle.view");
  }

  /// Makes a slider of the next number of the program.
  public void slider() {
    choose(InputMoves.nextSlider(model.board()), "idle.number");
  }

  public void active() {
    choose(BoardMoves.nextInput(model.board()), "idle.inputs");
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
    else say("idle.descent");
  }

  /// The rules on show become those beside which others will run.
  public void against() {
    descent(now -> now.against(model.board().convention()));
  }

  public void trace(int direction) {
    Board now = model.board();
    Board next = BoardMoves.traced(now, direction);
    if (next.step() == Math.min(now.step(), BoardMoves.traceLines(now.program())))
      say(direction < 0 ? "idle.trace.first" : "idle.trace.last");
    model.set(next);
  }
}
