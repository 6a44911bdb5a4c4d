package pragmatic.gradients.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.lesson.DaemonClock;
import pragmatic.gradients.lesson.LessonPlace;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.speech.LessonWording;
import pragmatic.gradients.speech.SpeakerWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Words;

/// What the speaker sees on a second screen while a lesson is presented: the board on show even
/// where the hall's screen is dark or frozen, the next step as the engines show it, the notes, and
/// the time. All keys work here as well.
final class SpeakerWindow {
  static final String CLOCK = "clock of the speaker";

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final double LARGE = 44;
  private static final double NOTES = 26;
  private static final double SMALL = 18;

  private final Stage hall;
  private final BoardModel model;
  private final LessonPlayer lessons;
  private final BooleanSupplier covered;
  private final StepViews views;
  private final BoardPicture now;
  private final BoardPicture next;
  private final RichTextNode clock = new RichTextNode(RichText.EMPTY, LARGE);
  private final RichTextNode elapsed = new RichTextNode(RichText.EMPTY, LARGE, Role.INK2);
  private final RichTextNode place = new RichTextNode(RichText.EMPTY, SMALL, Role.INK2);
  private final RichTextNode notes = new RichTextNode(RichText.EMPTY, NOTES);
  private final RichTextNode nextTitle = new RichTextNode(RichText.EMPTY, SMALL, Role.INK2);
  private final Stage stage = new Stage();
  private @Nullable DaemonClock seconds;
  private Supplier<List<Rectangle2D>> screens =
      () -> Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
  private boolean presenting;
  private boolean closed;

  /// @param hall the window that the hall sees
  /// @param covered whether its answer is hidden
  /// @param keys makes the keys of the hall work in a scene
  SpeakerWindow(
      Stage hall,
      Look look,
      BoardModel model,
      LessonPlayer lessons,
      StepViews views,
      BooleanSupplier covered,
      Consumer<Scene> keys) {
    this.hall = hall;
    this.model = model;
    this.lessons = lessons;
    this.views = views;
    this.covered = covered;
    now = new BoardPicture(look);
    next = new BoardPicture(look);
    Scene scene = new Scene(page(), 1024, 640);
    keys.accept(scene);
    stage.setTitle(Words.say("speaker.title"));
    stage.setScene(scene);
    // dressed when it is first on show, which few windows of a speaker ever are
    stage.setOnShowing(_ -> {
      stage.setOnShowing(null);
      look.install(scene);
    });
    stage.setOnCloseRequest(_ -> closed = true);
    stage.setOnHidden(_ -> stop());
    lessons.stepProperty().subscribe((_, _) -> update());
    lessons.shownProperty().subscribe((_, _) -> note());
    model.viewProperty().subscribe((_, _) -> showNow());
    lessons.polls().shownProperty().subscribe((_, _) -> showNow());
  }

  private Region page() {
    for (RichTextNode node : List.of(clock, elapsed, place)) node.setMinWidth(Region.USE_PREF_SIZE);
    HBox times = new HBox(32, clock, elapsed);
    ScrollPane scroll = new ScrollPane(notes);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox words = new VBox(16, times, place, scroll);
    VBox pictures = new VBox(12, now, nextTitle, next);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    HBox page = new HBox(32, pictures, words);
    page.setId("speaker");
    page.setPadding(new Insets(24));
    page.getStyleClass().add("pg-panel");
    pictures.prefWidthProperty().bind(page.widthProperty().multiply(.46));
    pictures.minWidthProperty().bind(pictures.prefWidthProperty());
    notes.setAccessibleText(null);
    return page;
  }

  Stage stage() {
    return stage;
  }

  /// Other screens than those of the system.
  void on(Supplier<List<Rectangle2D>> others) {
    screens = others;
  }

  /// The hall's window presents, or no longer.
  void present(boolean presents) {
    if (presents != presenting) closed = false;
    presenting = presents;
    update();
  }

  private void update() {
    Optional<PlayedStep> step = lessons.stepProperty().get();
    boolean wanted = presenting && !closed && step.isPresent();
    Optional<Rectangle2D> screen =
        wanted
            ? SpeakerScreen.of(
                screens.get(),
                hall.getX() + hall.getWidth() / 2,
                hall.getY() + hall.getHeight() / 2)
            : Optional.empty();
    screen.ifPresentOrElse(this::open, stage::hide);
    if (stage.isShowing()) step.ifPresent(this::show);
  }

  private void open(Rectangle2D screen) {
    if (stage.isShowing()) return;
    stage.setX(screen.getMinX());
    stage.setY(screen.getMinY());
    stage.setWidth(screen.getWidth());
    stage.setHeight(screen.getHeight());
    stage.show();
    hall.requestFocus();
    seconds = new DaemonClock(CLOCK, SECOND, () -> Platform.runLater(this::tick));
    showNow();
  }

  private void show(PlayedStep step) {
    LessonPlace at = step.place();
    note();
    place.setText(LessonWording.place(at.index(), at.lesson().steps().size()));
    LessonPlace following = at.by(1);
    boolean last = following.index() == at.index();
    nextTitle.setText(SpeakerWording.next(last ? "" : following.step().title()));
    next.show(null, false);
    LessonStep there = following.step();
    if (!last) views.of(there, view -> showNext(there, view));
    tick();
  }

  /// The notes of the step, also while another function is on show.
  private void note() {
    if (!stage.isShowing()) return;
    lessons
        .stepProperty()
        .get()
        .map(step ->
            lessons
                .shownProperty()
                .get()
                .filter(seen -> seen.place() == step.place() && !seen.left())
                .orElse(step))
        .ifPresent(step -> notes.setText(step.toSpeaker()));
  }

  private void showNext(LessonStep there, BoardView view) {
    boolean still =
        lessons.stepProperty().get().filter(step -> step.place().by(1).step() == there).isPresent();
    if (still) next.show(view, false);
  }

  private void showNow() {
    if (stage.isShowing()) now.show(model.view(), covered.getAsBoolean());
  }

  private void stop() {
    if (seconds != null) seconds.close();
    seconds = null;
  }

  private void tick() {
    clock.setText(SpeakerWording.clock(LocalTime.now()).weighing(TypeWeight.SEMIBOLD));
    lessons
        .stepProperty()
        .get()
        .ifPresent(step ->
            elapsed.setText(
                SpeakerWording.elapsed(
                    Duration.between(lessons.begun(), Instant.now()),
                    step.place().lesson().minutes())));
  }
}
