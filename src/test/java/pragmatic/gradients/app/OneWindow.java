package pragmatic.gradients.app;

import java.util.Optional;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.Settings;

/// One window on show for all tests of a class, with a robot for each: opening a window takes
/// longer than most of what is done in it. Every test finds it as if it had just been opened.
///
/// Tests of the page of tables leave filters and orders behind, so [#anew] gives each a desk of its
/// own in the same window.
final class OneWindow
    implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {
  private final Callable<Settings> settings;
  private final boolean anew;
  private final boolean hall;
  private final Stage[] stage = new Stage[1];
  private Desk desk;
  private boolean used;
  private Board first;
  private Theme theme;

  /// @param settings called once the fields of the class are there
  OneWindow(Callable<Settings> settings) {
    this(settings, false, false);
  }

  private OneWindow(Callable<Settings> settings, boolean anew, boolean hall) {
    this.settings = settings;
    this.anew = anew;
    this.hall = hall;
  }

  static OneWindow anew(Callable<Settings> settings) {
    return new OneWindow(settings, true, false);
  }

  /// A window in presenter mode that does not fill the screen: to enter and leave the mode, and to
  /// draw a whole screen, takes longer than what is done in it.
  static OneWindow inHall(Callable<Settings> settings) {
    return new OneWindow(settings, false, true);
  }

  /// What the window shows: another one since another language was chosen.
  Desk desk() {
    return desk;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Fx.call(() -> {
      stage[0] = new Stage();
      stage[0].setX(0);
      stage[0].setY(0);
      PragmaticGradients.open(
          stage[0], settings.call(), WindowOptions.NONE, Optional.empty(), now -> desk = now);
      first = desk.model().board();
      theme = desk.window().look().theme();
      return null;
    });
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    new FxRobot().release(new KeyCode[0]).release(new MouseButton[0]);
    Fx.call(() -> {
      for (Window other : List.copyOf(Window.getWindows())) if (other != stage[0]) other.hide();
      if (hall) desk.window().present(true);
      else desk.present(false);
      if (!anew) renew();
      else if (used) replace();
      used = true;
      stage[0].requestFocus();
      desk.window().board().input().requestFocus();
      return null;
    });
    WindowRobot.await(() -> {
      double width = desk.window().getWidth();
      return WindowRobot.settled(desk) && width > 0 && width < 1300;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void replace() throws Exception {
    desk = PragmaticGradients.desk(stage[0], settings.call(), WindowOptions.NONE, Optional.empty());
    stage[0].setScene(desk.scene());
  }

  private void renew() {
    while (desk.window().close()) {}
    desk.window().board().input().playingProperty().set(false);
    desk.model().hold(false);
    if (desk.window().lookup("#why") instanceof ToggleButton why && why.isSelected()) why.fire();
    desk.window().functions().list().lookupAll(".text-input").stream()
        .map(TextInputControl.class::cast)
        .forEach(TextInputControl::clear);
    // another function ends a half-typed text
    for (String function : List.of("abs", "relu")) {
      desk.window().functions().choose(function);
      desk.model().refresh();
    }
    desk.model().choose(first);
    if (!hall) desk.window().look().themeProperty().set(theme);
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    Fx.call(() -> {
      stage[0].hide();
      return null;
    });
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == FxRobot.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return new FxRobot();
  }
}
