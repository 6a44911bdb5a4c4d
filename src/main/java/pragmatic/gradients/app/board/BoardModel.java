package pragmatic.gradients.app.board;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardHistory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Overlay;
import pragmatic.gradients.page.Faults;

/// The only cell that changes: the board on show. What it says is computed at most once per frame,
/// however often it moved, and not on the thread of the screen.
public final class BoardModel {
  /// Of a frame, which leaves time to lay it out.
  private static final Duration MOMENT = Duration.ofMillis(8);

  /// What was ready too late for its frame is taken by the next one.
  private static final Runnable READY = () -> Platform.runLater(Platform::requestNextPulse);

  private final ObjectProperty<Board> board;
  private final ReadOnlyObjectWrapper<BoardView> view;
  private final BoardHistory history;
  private final Catalogue catalogue;
  private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(this, "moving");
  private final ReadOnlyBooleanWrapper behind = new ReadOnlyBooleanWrapper(this, "behind");
  private final List<Board> taught = new ArrayList<>();
  private final List<Runnable> pupils = new ArrayList<>();
  private Mode own;
  private final Faults faults = new Faults();
  private final List<Runnable> followers = new ArrayList<>();
  private final Queue<LateChange> late = new ArrayDeque<>();
  private final ViewWorker worker;

  /// @param catalogue where truths are stated that no engine decides
  public BoardModel(Board first, Catalogue catalogue) {
    this(first, BoardView.of(first, catalogue), catalogue);
  }

  /// @param shown what another board says, on show until it is known what the first one says
  public BoardModel(Board first, BoardView shown, Catalogue catalogue) {
    this.catalogue = catalogue;
    board = new SimpleObjectProperty<>(this, "board", first);
    view = new ReadOnlyObjectWrapper<>(this, "view", shown);
    history = new BoardHistory(first);
    own = first.mode();
    worker = new ViewWorker(catalogue, READY, this::show, this::fail);
  }

  public Board board() {
    return board.get();
  }

  public ReadOnlyObjectProperty<Board> boardProperty() {
    return board;
  }

  /// Whether what the board says is still being computed, while another one is on show.
  public ReadOnlyBooleanProperty behindProperty() {
    return behind.getReadOnlyProperty();
  }

  /// Shows another board from the next frame on.
  public void set(Board now) {
    if (now == board.get()) return;
    board.set(now);
    Platform.requestNextPulse();
  }

  /// Whether a hand is moving something right now. What nobody reads meanwhile can wait until it
  /// lets go.
  public ReadOnlyBooleanProperty movingProperty() {
    return moving.getReadOnlyProperty();
  }

  /// A hand takes something, or lets go of it: then the board becomes a step of undo.
  public void hold(boolean held) {
    moving.set(held);
    if (!held) commit();
  }

  /// What the board says, as of the last frame.
  public BoardView view() {
    return view.get();
  }

  public ReadOnlyObjectProperty<BoardView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /// What went wrong in the program itself.
  public Faults faults() {
    return faults;
  }

  /// Shows what the board says in this frame, if that is known within a moment, as it is while a
  /// hand moves the point of most functions; else as soon as it is known, and the board before
  /// stays on show until then. Called before each frame is laid out. Where it fails, the board
  /// before stays for good.
  public void follow() {
    advance(MOMENT);
  }

  /// Shows what the board says however long that takes: for what is laid out without frames.
  public void refresh() {
    advance(MOMENT);
    while (view().board() != board.get()) {
      worker.finish();
      advance(MOMENT);
    }
  }

  private void advance(Duration patience) {
    worker.take();
    while (!late.isEmpty() && late.peek().read().isDone()) changed(late.remove().change());
    Board wanted = board.get();
    if (view().board().asksTheSame(wanted)) {
      worker.drop();
      if (view().board() != wanted) view.set(view().next(wanted, catalogue));
    } else worker.ask(wanted, patience);
    behind.set(worker.isRunning());
  }

  /// A board that a hand has moved on from is shown too, since the next one may take as long; one
  /// of another function is not.
  private void show(BoardView now) {
    Board wanted = board.get();
    if (now.board().asksTheSame(wanted)) view.set(now.next(wanted, catalogue));
    else if (now.board().program() == wanted.program()) view.set(now);
  }

  private void fail(Board failed, Throwable fault) {
    behind.set(false);
    faults.report("fault.board", failed, fault);
    history.forget(failed, view().board());
    if (board.get() == failed) board.set(view().board());
  }

  /// Leaves what is still being computed, since nobody will see it.
  public void leave() {
    worker.drop();
    late.forEach(change -> change.read().cancel(false));
    late.clear();
  }

  /// Makes the present board a step that undo returns to: at the end of a drag, not during it.
  public void commit() {
    if (history.add(board())) followers.forEach(Runnable::run);
  }

  /// Does something after each step of undo that is made, left or taken up again.
  public void onStep(Runnable follower) {
    followers.add(follower);
  }

  /// Shows a board that a hand chose and makes it a step of its own.
  public void choose(Board now) {
    if (now.mode() != board().mode()) own = now.mode();
    step(now);
  }

  private void step(Board now) {
    commit();
    set(now);
    commit();
  }

  /// Changes the board as soon as the rules of frameworks are read that the change needs: at once,
  /// if that is done within a moment.
  ///
  /// @param change tried on another thread first
  public void choose(UnaryOperator<Board> change) {
    Board from = board();
    CompletableFuture<Board> read =
        CompletableFuture.supplyAsync(
            () -> change.apply(from), Thread.ofPlatform().daemon().name("rules")::start);
    if (Patience.isDone(read, MOMENT)) {
      changed(change);
    } else {
      late.add(new LateChange(read, change));
      read.whenComplete((_, _) -> READY.run());
    }
  }

  /// A change whose rules are still being read.
  private record LateChange(Future<?> read, UnaryOperator<Board> change) {}

  private void changed(UnaryOperator<Board> change) {
    faults.guard("fault.board", board(), () -> choose(change.apply(board())));
  }

  /// Shows the board of a lesson, whose mode and whose function over it are the lesson's.
  public void teach(Board now) {
    pupils.forEach(Runnable::run);
    if (taught.stream().noneMatch(known -> known == now)) taught.add(now);
    step(now);
  }

  /// Does something before each board of a lesson, even one that is on show.
  public void onTeach(Runnable pupil) {
    pupils.add(pupil);
  }

  /// The board on show as a hand would have it: in the mode that was last chosen by one, without
  /// the function that a lesson drew over its own.
  public Board own() {
    Board now = board().mode() == own ? board() : BoardFactory.inOtherMode(board());
    Overlay over = now.plots().overlay();
    boolean lessons = taught.stream().anyMatch(known -> known.plots().overlay() == over);
    return lessons ? now.withPlots(now.plots().with((Overlay) null)) : now;
  }

  private boolean isTaught(Board now) {
    return taught.stream()
        .anyMatch(known -> known.program() == now.program() && known.mode() == now.mode());
  }

  /// @return whether there was anything to undo
  public boolean undo() {
    commit();
    return lead(history.undo());
  }

  /// @return whether there was anything to redo
  public boolean redo() {
    return lead(history.redo());
  }

  private boolean lead(Optional<Board> to) {
    to.ifPresent(now -> {
      if (!isTaught(now)) own = now.mode();
      set(now);
      followers.forEach(Runnable::run);
    });
    return to.isPresent();
  }

  /// The board on show with its steps of undo and redo, to be kept.
  public BoardHistory.BoardSteps steps() {
    commit();
    return history.steps().taught(isTaught(board()));
  }

  /// Brings back the steps of another time. That a lesson's board was on show tells nothing of what
  /// a hand would choose.
  public void restore(BoardHistory.BoardSteps steps) {
    history.restore(steps);
    if (!steps.taught() || !steps.present().get().equals(board())) return;
    taught.add(board());
    own = Mode.REVERSE;
  }
}
