package pragmatic.gradients.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.lesson.LessonFolder;
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
  private Consumer<Path> editor = _ -> {};

  LessonRecorder(BoardModel model, LessonPlayer lessons) {
    this.model = model;
    this.lessons = lessons;
    model.onStep(this::visit);
  }

  /// Goes on with the lesson that another recorder was making.
  void resume(LessonRecorder other) {
    file = other.file;
    visited = other.visited;
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

  /// Begins with the board on show.
  void begin(Path to) {
    file = to;
    visited = new VisitedBoards();
    visit();
    model.faults().hint(begun(to));
  }

  private static String begun(Path to) {
    return Words.say("recorder.begun", to);
  }

  private void visit() {
    Path to = file;
    if (to == null || !visited.add(model.board())) return;
    // it was read, and lies over what is shown next
    Faults.Fault told = model.faults().latest();
    if (told != null && told.sentence().equals(begun(to))) model.faults().close();
    lessons.write(visited.lesson(Words.say("recorder.title")), to, () -> {});
  }

  /// Ends the lesson, and opens its file to be written on.
  void end() {
    Path to = file;
    if (to == null) return;
    visit();
    file = null;
    model.faults().close();
    lessons.write(
        visited.lesson(Words.say("recorder.title")),
        to,
        () -> {
          lessons.open(to);
          // where the system has no editor, nothing opens
          model.faults().hint(Words.say("recorder.ended", to));
          if (Files.exists(to)) editor.accept(to);
        });
  }
}
