package pragmatic.gradients.app;

import java.util.function.Consumer;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.tables.FrameworksPage;
import pragmatic.gradients.board.Catalogue;

/// The tables of frameworks over the board, and what lies behind them.
final class FrameworksCover {
  private final FrameworksPage page;
  private final Consumer<Boolean> behind;
  private final FocusHome home;

  /// @param behind shows or hides what lies behind: the keyboard must not see it either
  FrameworksCover(
      Look look, BoardModel model, Catalogue catalogue, Consumer<Boolean> behind, FocusHome home) {
    page = new FrameworksPage(look, model, catalogue, this::close);
    this.behind = behind;
    this.home = home;
  }

  FrameworksPage page() {
    return page;
  }

  boolean isOpen() {
    return page.isVisible();
  }

  /// Shows or hides the tables: as they were left, where an answer of theirs is on the board still.
  void toggle() {
    if (close() || again()) return;
    behind.accept(false);
    page.open();
  }

  /// Goes on where another one was.
  void resume(FrameworksCover other) {
    home.resume(other.home);
    page.resume(other.page);
    if (other.isOpen()) toggle();
  }

  /// @return whether it was open
  boolean close() {
    if (!isOpen()) return false;
    page.setVisible(false);
    behind.accept(true);
    home.go();
    return true;
  }

  /// Gives the keyboard to what is on show: the tables, or the board.
  void home() {
    if (isOpen()) page.focus();
    else home.go();
  }

  /// Opens again what an answer was chosen from.
  ///
  /// @return whether there is such a page
  boolean again() {
    if (isOpen() || !page.again()) return false;
    behind.accept(false);
    return true;
  }
}
