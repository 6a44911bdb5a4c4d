package pragmatic.gradients.app.board;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;

/// The only cell that changes: the board on show. What it says is computed once per frame, however
/// often it moved.
public final class BoardModel {
  private static final int MAXIMUM_HISTORY = 200;

  private final ObjectProperty<Board> board;
  private final ReadOnlyObjectWrapper<BoardView> view;
  private final Deque<Board> past = new ArrayDeque<>();
  private final Deque<Board> future = new ArrayDeque<>();
  private final Catalogue catalogue;
  private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(this, "moving");
  private Board committed;

  /// @param catalogue where truths are stated that no engine decides
  public BoardModel(Board first, Catalogue catalogue) {
    this.catalogue = catalogue;
    board = new SimpleObjectProperty<>(this, "board", first);
    view = new ReadOnlyObjectWrapper<>(this, "view", BoardView.of(first, catalogue));
    committed = first;
  }

  public Board board() {
    return board.get();
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

  /// Computes what the board says, if it has changed. Called before each frame is laid out.
  public void refresh() {
    if (view().board() != board.get()) view.set(view().next(board.get(), catalogue));
  }

  /// Makes the present board a step that undo returns to: at the end of a drag, not during it.
  public void commit() {
    if (board().equals(committed)) return;
    past.push(committed);
    if (past.size() > MAXIMUM_HISTORY) past.removeLast();
    future.clear();
    committed = board();
  }

  /// Shows a board and makes it a step of its own.
  public void choose(Board now) {
    commit();
    set(now);
    commit();
  }

  public void undo() {
    commit();
    if (past.isEmpty()) return;
    future.push(committed);
    committed = past.pop();
    set(committed);
  }

  public void redo() {
    if (future.isEmpty()) return;
    past.push(committed);
    committed = future.pop();
    set(committed);
  }
}
