package pragmatic.gradients.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.lesson.LessonFolder;
import pragmatic.gradients.lesson.LessonPlace;
import pragmatic.gradients.lesson.VisitedBoards;
import pragmatic.gradients.page.Faults;
import pragmatic.gradients.words.Words;

/// A new lesson that is made by showing it: each board that is visited becomes a step of its file,
/// which is written at once.
final class LessonRecorder {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");

  private final BoardModel model;
  private final LessonPlayer lessons;
  private @Nullable Path file;
  private VisitedBoards visited = new VisitedBoards();
  private @Nullable Path ended;
  private Faults.@Nullable Fault told;
  private @Nullable LessonPlace seen;
  private Consumer<Path> editor = _ -> {};
  private Predicate<String> hall = _ -> false;
  private IntConsumer counter = _ -> {};

  LessonRecorder(BoardModel model, LessonPlayer lessons) {
    this.model = model;
    this.lessons = lessons;
    model.onStep(this::visit);
    lessons.shownProperty().subscribe(this::shown);
  }

  /// Goes on with the lesson that another recorder was making.
  void resume(LessonRecorder other) {
    file = other.file;
    told = other.told;
    visited = other.visited;
    counted();
  }

  /// Where the file goes when the lesson is done: to the system's editor.
  void onWritten(Consumer<Path> editor) {
    this.editor = editor;
  }

  /// Where a new lesson is kept, if anywhere: among the user's.
  static Optional<Path> place(LocalDateTime now) {
    return LessonFolder.ofUser().map(folder -> folder.resolve(NAME.format(now) + ".md"));
  }

  boolean isOn() {
    return file != null;
  }

  /// Steps so far.
  int count() {
    return visited.count();
  }

  /// Where a hall is told in short; a desk has room for the path of the file.
  ///
  /// @param hall takes the key of a sentence, and does nothing where there is no hall
  void onHall(Predicate<String> hall) {
    this.hall = hall;
  }

  /// What shows how many steps there are; none while nothing is recorded.
  void onCount(IntConsumer counter) {
    this.counter = counter;
    counted();
  }

  private void counted() {
    counter.accept(isOn() ? count() : 0);
  }

  /// Begins with the board on show.
  void begin(Path to) {
    file = to;
    visited = new VisitedBoards();
    visit();
    tell("recorder.begun", to);
  }

  private void tell(String key, Path about) {
    if (hall.test(key + ".hall")) return;
    model.faults().hint(Words.say(key, about));
    told = model.faults().latest();
  }

  /// What was told is read by now, and would lie over what is shown next.
  void leave() {
    if (told != null && told == model.faults().latest()) model.faults().close();
    told = null;
  }

  private void visit() {
    leave();
    Path to = file;
    if (to == null || !visited.add(model.board())) return;
    counted();
    lessons.write(visited.lesson(Words.say("recorder.title")), to, () -> {});
  }

  /// The lesson just made is on show, and says so until its next step. A step is shown twice, since
  /// its numbers come a moment after it.
  private void shown(Optional<PlayedStep> step) {
    LessonPlace place = step.map(PlayedStep::place).orElse(null);
    if (place != null && place == seen) return;
    seen = place;
    leave();
    Path to = ended;
    if (to == null || step.isEmpty()) return;
    ended = null;
    // its board becomes a step after this
    Platform.runLater(() -> tell("recorder.ended", to));
  }

  /// Ends the lesson, and opens its file to be written on.
  void end() {
    Path to = file;
    if (to == null) return;
    visit();
    file = null;
    counted();
    leave();
    lessons.write(
        visited.lesson(Words.say("recorder.title")),
        to,
        () -> {
          ended = to;
          lessons.open(to);
          if (Files.exists(to)) editor.accept(to);
        });
  }
}
