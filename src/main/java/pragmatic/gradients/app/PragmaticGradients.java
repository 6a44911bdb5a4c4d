package pragmatic.gradients.app;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardHistory.BoardSteps;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.board.text.SavedBoards;
import pragmatic.gradients.frameworks.live.Python;
import pragmatic.gradients.page.Faults;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.FaultLog;
import pragmatic.gradients.words.Settings;
import pragmatic.gradients.words.UserFolder;
import pragmatic.gradients.words.Words;

/// The application: one window on one board.
public class PragmaticGradients extends Application {
  private static final String THEME = "theme";

  /// Setting that names the Python to ask.
  private static final String PYTHON = "python";

  /// Setting that says that the help of the first start is gone.
  private static final String KNOWN = "known";

  @Override
  public void start(Stage stage) {
    WindowOptions options = WindowOptions.of(getParameters().getRaw());
    Optional<SavedBoards> saved = SavedBoards.ofUser(new BoardText(LowerPlots.plots()));
    Settings settings = Settings.ofUser();
    open(
        stage,
        settings,
        options,
        saved,
        desk -> {
          equip(desk);
          if (options.equals(WindowOptions.NONE)) help(desk, settings);
        });
  }

  private void equip(Desk desk) {
    desk.recorder().onWritten(file -> getHostServices().showDocument(file.toUri().toString()));
    FaultLog.ofUser().ifPresent(desk.model().faults()::log);
    watch(desk);
  }

  /// What nobody caught, on any thread, is told in the window.
  static void watch(Desk desk) {
    Faults faults = desk.model().faults();
    Thread.setDefaultUncaughtExceptionHandler((_, fault) ->
        Platform.runLater(
            () -> faults.report("fault.unexpected", desk.model().view().board(), fault)));
  }

  /// Helps a newcomer, until the help is closed or was followed.
  static void help(Desk desk, Settings settings) {
    if (settings.get(KNOWN).isEmpty())
      desk.window().firstHelp().show(() -> settings.put(KNOWN, "true"));
  }

  static Desk open(
      Stage stage, Settings settings, WindowOptions options, Optional<SavedBoards> saved) {
    return open(stage, settings, options, saved, _ -> {}).desk();
  }

  /// Opens the window on the board of the last time.
  ///
  /// @param saved where boards are kept between two starts, if anywhere
  /// @param equip gives each desk what it has of the application
  static OpenWindow open(
      Stage stage,
      Settings settings,
      WindowOptions options,
      Optional<SavedBoards> saved,
      Consumer<Desk> equip) {
    OpenWindow window = new OpenWindow(stage, settings, options, saved, equip);
    Desk desk = window.desk();
    stage.setTitle(Words.say("app.name"));
    stage.getIcons().addAll(icon("icon-256.png").stream().toList());
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    WindowPlace.keep(stage, settings);
    stage.show();
    desk.window().board().input().requestFocus();
    if (options.present()) desk.present(true);
    if (options.lesson() != null) desk.lessons().open(options.lesson());
    return window;
  }

  /// All that a window shows, not yet on show.
  static Desk desk(
      Stage stage, Settings settings, WindowOptions options, Optional<SavedBoards> saved) {
    OpenWindow.speak(settings);
    Look look = Look.ofSystem();
    look.themeProperty().set(theme(settings));
    // those of the form that a window begins with: its parts are dressed once
    look.sizesProperty().set(Style.COMPACT);
    Catalogue catalogue = Catalogue.shipped();
    Optional<BoardSteps> steps = saved.flatMap(SavedBoards::steps);
    Optional<Supplier<Board>> wanted =
        Optional.ofNullable(options.board()).or(() -> steps.map(BoardSteps::present));
    BoardModel model = FirstBoard.model(wanted, catalogue);
    steps.ifPresent(model::restore);
    Desk desk = new Desk(look, model, catalogue, stage);
    desk.window()
        .readout()
        .check()
        .setPythons(Python.candidates(settings.get(PYTHON).orElse(null)));
    String problems =
        Stream.of(UserFolder.problem(), settings.problem(), saved.flatMap(SavedBoards::problem))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    if (!problems.isEmpty()) model.faults().tell(problems);
    look.install(desk.scene());
    look.themeProperty()
        .subscribe((_, now) -> {
          // the projector theme of presenter mode is not a choice
          if (desk.window().isPresenting()) return;
          keep(settings, THEME, now.name(), model);
        });
    return desk;
  }

  /// Remembers a choice, or says once why that can't be.
  static void keep(Settings settings, String key, String value, BoardModel model) {
    boolean told = settings.problem().isPresent();
    settings.put(key, value);
    if (!told) settings.problem().ifPresent(model.faults()::tell);
  }

  /// The theme of the last time, else that of the system.
  private static Theme theme(Settings settings) {
    Optional<Theme> chosen = settings.get(THEME).flatMap(PragmaticGradients::named);
    boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    return chosen.orElse(dark ? Theme.DARK : Theme.LIGHT);
  }

  private static Optional<Theme> named(String name) {
    for (Theme theme : Theme.values())
      if (theme.name().equals(name.strip().toUpperCase(Locale.ROOT))) return Optional.of(theme);
    return Optional.empty();
  }

  private static Optional<Image> icon(String name) {
    var in = PragmaticGradients.class.getResourceAsStream("/looks/" + name);
    return in == null ? Optional.empty() : Optional.of(new Image(in));
  }
}
