package pragmatic.gradients.app;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.render.Theme;

/// Draws the window in sizes of its own, for eyes.
final class WindowShots {
  private WindowShots() {}

  /// The board of an entry of the catalogue, or of a typed program at 0.
  static Board board(String function, BoardModel model) {
    return Catalogue.shipped()
        .find(function)
        .map(entry -> BoardFactory.of(entry, model.board().convention()))
        .orElseGet(() -> {
          try {
            return BoardFactory.typed(Parser.parse(function), model.board().withX(0));
          } catch (ProgramException e) {
            throw new AssertionError(e);
          }
        });
  }

  /// The pages are larger than a headless screen, so they are drawn without being shown.
  ///
  /// Only once for each window: a scene that is never shown keeps the images of its cached nodes.
  static BufferedImage take(
      FxRobot robot, Desk desk, String name, Theme theme, int width, int height) {
    List<BufferedImage> image = new ArrayList<>();
    robot.interact(() -> {
      Scene scene = lay(desk, width, height);
      String file = name.replaceAll("[^a-z0-9]+", "-") + "-" + theme.token() + "-" + width;
      image.add(Screens.write(scene, file));
    });
    return image.getFirst();
  }

  /// Lays the window out in a size. Two rounds: the first finds the sizes of the parts, the second
  /// shows what was computed for them.
  static Scene lay(Desk desk, int width, int height) {
    desk.window().getScene().setRoot(new Group());
    // dressed first: a part that looks up colours in a bare scene does not find them
    Scene scene = new Scene(new Group(), width, height);
    desk.window().look().install(scene);
    scene.setRoot(desk.window());
    for (int i = 0; i < 2; i++) {
      desk.window().fit(width, height);
      desk.model().refresh();
      desk.window().applyCss();
      desk.window().layout();
    }
    return scene;
  }
}
