package pragmatic.gradients.app;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.BoardHistory.BoardSteps;
import pragmatic.gradients.board.text.SavedBoards;
import pragmatic.gradients.words.Settings;
import pragmatic.gradients.words.Words;

/// What the window shows. Where another language is chosen all of it is made anew, on the same
/// board: no part has to know how to say itself again.
final class OpenWindow {
  private static final String LANGUAGE = "language";

  /// The language of this computer, before any other was chosen.
  private static final Locale COMPUTER = Locale.getDefault();

  private final Stage stage;
  private final Settings settings;
  private final Consumer<Desk> equip;
  private final @Nullable BoardKeeper keeper;
  private Desk desk;

  /// @param saved where boards are kept between two starts, if anywhere
  /// @param equip gives each desk what it has of the application
  OpenWindow(
      Stage stage,
      Settings settings,
      WindowOptions options,
      Optional<SavedBoards> saved,
      Consumer<Desk> equip) {
    this.stage = stage;
    this.settings = settings;
    this.equip = equip;
    desk = PragmaticGradients.desk(stage, settings, options, saved);
    keeper = saved.map(boards -> new BoardKeeper(desk.model(), boards)).orElse(null);
    if (keeper != null) stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> keeper.close());
    show(desk);
  }

  /// Speaks the language of the last time, else that of the computer. What the toolkit says itself,
  /// as in the menu of a text field, it says in the default language of Java.
  static void speak(Settings settings) {
    Words.speak(settings.get(LANGUAGE).map(Locale::of).orElse(COMPUTER));
    Locale spoken = Words.own().language();
    boolean computers = spoken.getLanguage().equals(COMPUTER.getLanguage());
    Locale.setDefault(computers ? COMPUTER : spoken);
  }

  Desk desk() {
    return desk;
  }

  private void show(Desk now) {
    double width = stage.getWidth();
    double height = stage.getHeight();
    stage.setScene(now.scene());
    // a new scene would give the window its own size
    if (stage.isShowing() && !stage.isMaximized()) {
      stage.setWidth(width);
      stage.setHeight(height);
    }
    equip.accept(now);
    now.window()
        .look()
        .languageProperty()
        // when the menu is closed that it was chosen in
        .subscribe((_, language) -> Platform.runLater(() -> say(language)));
  }

  private void say(Locale language) {
    PragmaticGradients.keep(settings, LANGUAGE, language.getLanguage(), desk.model());
    Desk old = desk;
    boolean presenting = old.window().isPresenting();
    if (presenting) old.present(false);
    BoardSteps steps = old.model().steps();
    WindowOptions here = new WindowOptions(false, steps.present(), null, null);
    desk = PragmaticGradients.desk(stage, settings, here, Optional.empty());
    desk.model().restore(steps);
    if (keeper != null) keeper.keep(desk.model());
    desk.resume(old);
    show(desk);
    desk.window().cover().home();
    if (presenting) desk.present(true);
  }
}
