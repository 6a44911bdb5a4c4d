package pragmatic.gradients.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.app.Screens;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.text.Role;

@ExtendWith(ApplicationExtension.class)
class KitGalleryTest {
  private KitGallery kit;
  private Scene scene;

  /// The page is larger than a headless screen, so it is never shown.
  @Start
  void start(Stage stage) {
    kit = new KitGallery();
    scene = new Scene(kit.root, 1920, 1080);
    kit.look.install(scene);
  }

  @Test
  void everyThemeColoursThePage(FxRobot robot) {
    robot.interact(() -> kit.docked.requestFocus());
    for (Theme theme : Theme.values()) {
      robot.interact(() -> kit.look.themeProperty().set(theme));
      WaitForAsyncUtils.waitForFxEvents();
      BufferedImage page = shot(robot, "kit-" + theme.token());
      assertThat(page.getRGB(4, 4)).isEqualTo(kit.look.palette().argb(Role.PAPER));
      assertThat(colours(page))
          .contains(
              kit.look.palette().argb(Role.CHOSEN),
              kit.look.palette().argb(Role.WRONG),
              kit.look.palette().tint(Role.SET),
              kit.look.palette().argb(Role.DERIVATIVE));
    }
  }

  @Test
  void everySizeFits(FxRobot robot) {
    robot.interact(() -> kit.look.sizesProperty().set(Style.COMPACT));
    shot(robot, "kit-compact");
    double small = kit.away.prefHeight(-1);
    robot.interact(() -> kit.look.sizesProperty().set(Style.presenter(1)));
    shot(robot, "kit-presenter");
    assertThat(kit.away.prefHeight(-1)).isGreaterThan(1.5 * small);
  }

  private BufferedImage shot(FxRobot robot, String name) {
    WaitForAsyncUtils.waitForFxEvents();
    BufferedImage[] image = new BufferedImage[1];
    robot.interact(() -> image[0] = Screens.take(scene, name));
    return image[0];
  }

  private static java.util.Set<Integer> colours(BufferedImage page) {
    var seen = new java.util.HashSet<Integer>();
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        seen.add(page.getRGB(x, y));
      }
    }
    return seen;
  }
}
