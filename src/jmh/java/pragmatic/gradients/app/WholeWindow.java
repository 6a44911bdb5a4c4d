package pragmatic.gradients.app;

import java.util.Optional;
import javafx.stage.Stage;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.words.Settings;

/// The window of the app with all that it has, for what is measured of it.
public final class WholeWindow {
  private WholeWindow() {}

  /// Tells JavaFX, before it starts, what the app tells it.
  public static void prepare() {
    Start.drawEachFrameAnew();
  }

  /// Opens it on a board.
  ///
  /// @return what it shows
  public static BoardModel open(Stage stage, Board board, double width, double height) {
    stage.setWidth(width);
    stage.setHeight(height);
    WindowOptions options = new WindowOptions(false, () -> board, null, null);
    return PragmaticGradients.open(stage, Settings.ofUser(), options, Optional.empty()).model();
  }
}
