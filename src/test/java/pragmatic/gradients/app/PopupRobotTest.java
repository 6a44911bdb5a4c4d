package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Settings;
import pragmatic.gradients.words.Words;

/// What opens over the window has its colours in every theme, also before the next frame.
class PopupRobotTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  private WindowWatch watch;

  PopupRobotTest() {
    super(window);
  }

  @BeforeEach
  void watch() throws Exception {
    watch = Fx.call(() -> new WindowWatch(desk));
  }

  @AfterEach
  void asBefore() throws Exception {
    Fx.call(() -> {
      Words.speak(Locale.ENGLISH);
      watch.close();
      popups().forEach(Window::hide);
      stage().setWidth(1280);
      stage().setHeight(720);
      return null;
    });
  }

  private Stage stage() {
    return (Stage) window.desk().scene().getWindow();
  }

  private static List<PopupWindow> popups() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .map(PopupWindow.class::cast)
        .toList();
  }

  /// What the toolkit said while every scene was dressed.
  private List<String> warnings() throws Exception {
    Fx.call(() -> {
      Stream.concat(Stream.of(stage()), popups().stream())
          .forEach(each -> each.getScene().getRoot().applyCss());
      return null;
    });
    return Fx.call(() -> watch.look());
  }

  /// The theme's colour lies under what is on show in every popup.
  private void assertColours(Theme theme, int wanted) throws Exception {
    assertThat(warnings()).as(theme.token()).isEmpty();
    Color raised = Color.web(Palette.web(Palette.of(theme).argb(Role.RAISED)));
    Fx.call(() -> {
      List<PopupWindow> open = popups();
      assertThat(open).as(theme.token()).hasSize(wanted);
      for (PopupWindow each : open) {
        List<Region> regions =
            Stream.of(".tooltip", ".context-menu", ".pg-popup")
                .flatMap(style -> each.getScene().getRoot().lookupAll(style).stream())
                .map(Region.class::cast)
                .toList();
        assertThat(regions.stream().map(PopupRobotTest::fill).filter(Objects::nonNull))
            .as("%s of %s", theme.token(), each.getClass().getSimpleName())
            .isNotEmpty()
            .allMatch(raised::equals);
      }
      return null;
    });
  }

  private Control control(String id) {
    return (Control) desk.window().lookup(id);
  }

  @Test
  void everyKindHasTheColoursOfEveryTheme(FxRobot robot) throws Exception {
    Fx.call(() -> {
      stage().setWidth(1024);
      stage().setHeight(600);
      return null;
    });
    await(() -> control("#theme-menu") != null);
    for (Theme theme : Theme.values()) {
      opened(theme, this::showTooltip);
      opened(theme, () -> ((ButtonBase) control("#theme-menu")).fire());
      opened(theme, this::askForMenu);
      Fx.call(() -> {
        desk.window().typeExpression();
        return null;
      });
      robot.write("rel");
      assertColours(theme, 1);
      robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
    }
  }

  /// Ink over a dark page made it brighter than the list.
  @Test
  void theListOfKeysDimsWhatLiesBehindInEveryTheme() throws Exception {
    for (Theme theme : Theme.values())
      Fx.call(() -> {
        desk.window().look().themeProperty().set(theme);
        desk.window().sheet().toggle();
        desk.scene().getRoot().applyCss();
        Color over = fill((Region) desk.window().sheet().lookup(".pg-veil"));
        Color page = Color.web(Palette.web(Palette.of(theme).argb(Role.PAPER)));
        assertThat(Objects.requireNonNull(over).getBrightness())
            .as(theme.token())
            .isLessThan(page.getBrightness());
        desk.window().sheet().toggle();
        return null;
      });
  }

  private void opened(Theme theme, Runnable open) throws Exception {
    Fx.call(() -> {
      desk.window().look().themeProperty().set(theme);
      open.run();
      return null;
    });
    assertColours(theme, 1);
    Fx.call(() -> {
      popups().forEach(Window::hide);
      return null;
    });
  }

  private void showTooltip() {
    Control check = control("#check");
    check.getTooltip().show(check, 300, 300);
  }

  private void askForMenu() {
    desk.window().typeExpression();
    desk.scene()
        .getFocusOwner()
        .fireEvent(
            new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 300, 300, false, null));
  }

  /// Two keys may come between two frames, and what is shown then looks up its colours at once.
  @Test
  void twoThemesInOneFrame() throws Exception {
    for (Theme theme : Theme.values()) {
      Fx.call(() -> {
        popups().forEach(Window::hide);
        desk.window().look().themeProperty().set(theme.next());
        desk.window().look().themeProperty().set(theme);
        showTooltip();
        popups().forEach(each -> each.getScene().getRoot().applyCss());
        return null;
      });
      assertColours(theme, 1);
    }
  }

  /// A key that a menu has no use for does nothing to the page behind it.
  @Test
  void keysEndInAnOpenMenu(FxRobot robot) throws Exception {
    Fx.call(() -> {
      stage().setWidth(1024);
      stage().setHeight(600);
      return null;
    });
    await(() -> control("#theme-menu") != null);
    show(robot, "norm2(x, y, z, u, v, w, a)", 0.5);
    laidOut(() -> {});
    Board before = view().board();
    for (String menu : List.of("#lessons", "#language-menu", "#theme-menu", "#active-menu")) {
      robot.interact(() -> ((ButtonBase) control(menu)).fire());
      await(() -> popups().size() == 1 && popups().getFirst().isFocused());
      robot.push(KeyCode.HOME).push(KeyCode.END).push(KeyCode.PAGE_UP).write("+r");
      assertThat(Fx.call(() -> desk.model().board())).as(menu).isSameAs(before);
      assertThat(popups()).as(menu).hasSize(1);
      robot.push(KeyCode.ESCAPE);
      await(() -> popups().isEmpty());
    }
    robot.push(KeyCode.HOME);
    await(() -> x() == -2);
  }

  /// JavaFX keeps what a list was open over where the list closes after it.
  @Test
  void nothingIsOpenOverAWindowThatGoes(FxRobot robot) throws Exception {
    Fx.call(() -> {
      desk.window().typeExpression();
      return null;
    });
    robot.write("rel");
    List<Boolean> closedOnShow = new ArrayList<>();
    Desk before = desk;
    Fx.call(() -> {
      popups()
          .getFirst()
          .showingProperty()
          .subscribe((_, _) -> closedOnShow.add(before.scene().getWindow() != null));
      before.window().look().languageProperty().set(Locale.GERMAN);
      return null;
    });
    await(() -> window.desk() != before);
    assertThat(closedOnShow).containsExactly(true);
  }

  private static Color fill(Region region) {
    Background background = region.getBackground();
    return background == null ? null : (Color) background.getFills().getLast().getFill();
  }
}
