package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.words.Settings;

class WindowPlaceTest {
  private static final List<Rectangle2D> SCREENS =
      List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(-1280, 200, 1280, 720));

  @TempDir private Path folder;

  private static boolean isOn(double x, double y) {
    return WindowPlace.isOn(new Rectangle2D(x, y, 1024, 600), SCREENS);
  }

  @Test
  void aPlaceOffEveryScreenIsNone() {
    assertThat(isOn(0, 0)).isTrue();
    assertThat(isOn(-1200, 250)).isTrue();
    assertThat(isOn(1800, 900)).isTrue();
    assertThat(isOn(1900, 0)).isFalse();
    assertThat(isOn(-2280, 250)).isFalse();
    assertThat(isOn(0, 1070)).isFalse();
    assertThat(isOn(0, -500)).isFalse();
  }

  /// Full HD at 200 %.
  @Test
  void noScreenIsTooSmall() {
    Rectangle2D small = new Rectangle2D(1920, 0, 960, 540);
    assertThat(WindowPlace.least(SCREENS)).isEqualTo(new Dimension2D(1024, 600));
    assertThat(WindowPlace.least(List.of(SCREENS.getFirst(), small)))
        .isEqualTo(new Dimension2D(960, 540));
  }

  @Test
  void aLineOfAnotherFormIsNone() {
    assertThat(WindowPlace.read("-5,10,1100,700,maximized"))
        .contains(new Rectangle2D(-5, 10, 1100, 700));
    for (String bad :
        List.of("", "1,2,3", "1,2,3,4,5", "a,b,c,d", "1,2,99999999999,4", "NaN,0,1,1"))
      assertThat(WindowPlace.read(bad)).as(bad).isEmpty();
  }

  @Test
  void theNextWindowStandsWhereTheLastOneStood() throws Exception {
    Path file = folder.resolve("settings.properties");
    Fx.call(() -> {
      Stage first = stage(file);
      first.setX(30);
      first.setY(40);
      first.setWidth(1100);
      first.setHeight(650);
      first.hide();
      return null;
    });
    assertThat(new Settings(file).get("window")).contains("30,40,1100,650");
    double[] place =
        Fx.call(() -> {
          Stage next = stage(file);
          double[] at = {next.getX(), next.getY(), next.getWidth(), next.getHeight()};
          next.hide();
          return at;
        });
    assertThat(place).containsExactly(30, 40, 1100, 650);
  }

  private static Stage stage(Path file) {
    Stage stage = new Stage();
    stage.setScene(new Scene(new Group(), 300, 200));
    WindowPlace.keep(stage, new Settings(file));
    stage.show();
    return stage;
  }
}
