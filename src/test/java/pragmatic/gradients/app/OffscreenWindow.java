package pragmatic.gradients.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.Settings;
import pragmatic.gradients.words.Words;

/// A window of any size that is laid out but not shown. All tests of a JVM share it: making one
/// costs more than anything else here, and [#show] begins anew.
///
/// A test says what it wants to see, and [#look] gives it what can be read on screen.
final class OffscreenWindow {
  private final Path folder;
  private final Map<Locale, Desk> desks = new HashMap<>();
  private final Board first;
  private Locale language = Locale.ENGLISH;
  private Desk desk;
  private Theme theme = Theme.LIGHT;
  private boolean hall;
  private int width = 1920;
  private int height = 1080;

  /// Made when the first test asks for it.
  private static final class Shared {
    static final OffscreenWindow WINDOW = new OffscreenWindow();
  }

  static OffscreenWindow shared() {
    return Shared.WINDOW;
  }

  private OffscreenWindow() {
    try {
      folder = Files.createTempDirectory("window");
      desk = Fx.call(this::fresh);
      desks.put(language, desk);
      first = desk.model().board();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  Desk desk() {
    return desk;
  }

  BoardView view() {
    return desk.model().view();
  }

  private Desk fresh() {
    Settings settings = new Settings(folder.resolve(language + ".properties"));
    settings.put("language", language.getLanguage());
    return PragmaticGradients.desk(new Stage(), settings, WindowOptions.NONE, Optional.empty());
  }

  /// Another language for what follows, which the whole JVM speaks until English is asked for.
  OffscreenWindow speaking(Locale other) {
    language = other;
    return run(() -> {
      desk = desks.computeIfAbsent(other, _ -> fresh());
      Words.speak(other);
    });
  }

  /// Runs something on the JavaFX thread and lays the window out.
  OffscreenWindow does(Runnable work) {
    return run(() -> {
      work.run();
      lay();
    });
  }

  private static <T> T call(Callable<T> work) {
    try {
      return Fx.call(work);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private OffscreenWindow run(Runnable work) {
    call(() -> {
      work.run();
      return null;
    });
    return this;
  }

  /// A size and a theme for what follows, on a desk. To change them takes longer than anything
  /// else: cases of one theme and size stand together.
  OffscreenWindow in(Theme theme, int width, int height) {
    hall = false;
    this.theme = theme;
    this.width = width;
    this.height = height;
    return this;
  }

  /// The same in presenter mode, in which the theme is always that of a projector.
  OffscreenWindow inHall(int width, int height) {
    in(Theme.PROJECTOR, width, height);
    hall = true;
    return this;
  }

  /// Shows an entry of the catalogue, or a typed program at 0, as in a window just opened.
  OffscreenWindow show(String function) {
    return show(function, board -> board);
  }

  /// The same with a change to its board.
  OffscreenWindow show(String function, UnaryOperator<Board> change) {
    return run(() -> {
      renew();
      desk.model().choose(change.apply(board(function, first)));
      // a scene that is dressed twice before it is laid out has no colours in between
      desk.window()
          .look()
          .together(() -> {
            desk.window().present(hall);
            if (!hall) desk.window().look().themeProperty().set(theme);
            desk.window().fit(width, height);
          });
      lay();
    });
  }

  /// Puts a panel below the function by its button.
  OffscreenWindow panel(String name) {
    return does(() -> ((ToggleButton) desk.window().lookup("#panel-" + name)).fire());
  }

  /// Reads the screen; writes a picture of it too if pictures are wanted.
  Screen look(String name) {
    return call(() -> {
      Palette palette = Palette.of(desk.window().look().theme());
      Screen screen = ScreenReader.read(desk.window(), palette);
      if (Screens.WANTED) {
        String file = name.replaceAll("[^a-z0-9]+", "-");
        Screens.write(scene(), file + "-" + palette.theme().token() + "-" + width);
      }
      return screen;
    });
  }

  /// The board of an entry of the catalogue, or of a typed program at 0.
  ///
  /// @param previous whose convention and range it takes over
  static Board board(String function, Board previous) {
    return Catalogue.shipped()
        .find(function)
        .map(entry -> BoardFactory.of(entry, previous.convention()))
        .orElseGet(() -> {
          try {
            return BoardFactory.typed(Parser.parse(function), previous.withX(0));
          } catch (ProgramException e) {
            throw new AssertionError(e);
          }
        });
  }

  /// Two rounds: the first finds the sizes of the parts, the second shows what was computed for
  /// them.
  private void lay() {
    for (int i = 0; i < 2; i++) lay(desk, width, height);
  }

  /// Lays a window out that is not shown.
  static void lay(Desk desk, double width, double height) {
    desk.window().resize(width, height);
    desk.window().fit(width, height);
    desk.model().refresh();
    desk.window().cover().page().finish();
    desk.window().applyCss();
    desk.window().layout();
  }

  /// A scene that is never shown keeps the images of its cached nodes, so each picture has a window
  /// of its own.
  private void renew() {
    if (Screens.WANTED) desk = fresh();
  }

  /// A scene in the size of the window. It is dressed first: a part that looks up colours in a bare
  /// scene does not find them.
  private Scene scene() {
    Scene scene = new Scene(new Group(), width, height);
    desk.window().look().install(scene);
    Parent root = desk.window().getScene().getRoot();
    desk.window().getScene().setRoot(new Group());
    scene.setRoot(root);
    lay();
    return scene;
  }
}
