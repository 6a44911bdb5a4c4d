package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.words.Settings;

/// The list of functions of a small window, which lies in a drawer.
class DrawerTest {
  @TempDir Path folder;

  private static int rows(Desk desk, double width, double height) {
    OffscreenWindow.lay(desk, width, height);
    return desk.window().lookupAll(".pg-row").size();
  }

  private Desk desk() {
    Settings settings = new Settings(folder.resolve("settings"));
    return PragmaticGradients.desk(new Stage(), settings, WindowOptions.NONE, Optional.empty());
  }

  @Test
  void isEmptyBeforeItIsOpened() throws Exception {
    int all = Catalogue.shipped().entries().size();
    Fx.call(() -> {
      Desk desk = desk();
      assertThat(rows(desk, 1280, 720)).isZero();
      assertThat(desk.window().functions().list().lookupAll("*")).hasSizeLessThan(30);
      desk.window().functions().choose("abs");
      desk.window().search();
      assertThat(rows(desk, 1280, 720)).isEqualTo(all);
      assertThat(desk.window().functions().list().selectedProperty().get()).isEqualTo("abs");
      desk.window().home();
      assertThat(desk.window().functions().list().getParent().isVisible()).isFalse();
      return null;
    });
  }

  /// A letter that follows the key at once must find a field that can take it.
  @Test
  void takesLettersAtOnce() throws Exception {
    Fx.call(() -> {
      Desk desk = desk();
      rows(desk, 1280, 720);
      desk.window().search();
      TextField search = (TextField) desk.window().functions().list().lookup(".text-field");
      assertThat(search.getSkin()).isNotNull();
      return null;
    });
  }

  @Test
  void isThereFromTheBeginningInAWideWindow() throws Exception {
    int all = Catalogue.shipped().entries().size();
    Fx.call(() -> {
      Desk desk = desk();
      assertThat(rows(desk, 1920, 1080)).isEqualTo(all);
      return null;
    });
  }
}
