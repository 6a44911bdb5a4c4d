package pragmatic.gradients.lesson.notebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.lesson.Lesson;
import pragmatic.gradients.lesson.LessonFolder;
import pragmatic.gradients.lesson.LessonFolder.FiledLesson;
import pragmatic.gradients.lesson.LessonMistake;
import pragmatic.gradients.lesson.LessonReader;
import pragmatic.gradients.lesson.LessonWriter;
import pragmatic.gradients.lesson.StepRoom;
import pragmatic.gradients.notebook.NotebookReading;
import pragmatic.gradients.notebook.file.NotebookCell;
import pragmatic.gradients.notebook.file.NotebookException;
import pragmatic.gradients.notebook.file.NotebookFile;
import pragmatic.gradients.notebook.run.Versions;
import pragmatic.gradients.words.UserFile;
import pragmatic.gradients.words.Words;

/// Files that can be taught: lessons and notebooks.
///
/// @param room what a step has to say in
public record LessonSource(BoardText boards, Catalogue catalogue, StepRoom room) {
  private static final String LESSON = ".md";

  /// Whether the name of a file says that it can be taught.
  public static boolean isNamed(String name) {
    return name.endsWith(LESSON) || NotebookFile.isNamed(name);
  }

  /// Whether the name of a file says that it is a notebook.
  public static boolean isNotebook(Path file) {
    return NotebookFile.isNamed(String.valueOf(file.getFileName()));
  }

  /// Where the lesson of a notebook is kept, if nothing else is said: beside it.
  public static Path saved(Path notebook) {
    String name = String.valueOf(notebook.getFileName());
    return notebook
        .toAbsolutePath()
        .resolveSibling(name.substring(0, name.lastIndexOf('.')) + LESSON);
  }

  /// The file whose name ends as that of a lesson does: else it would not be read back.
  public static Path named(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(LESSON) ? file : file.resolveSibling(name + LESSON);
  }

  /// What reads the files of lessons.
  public LessonReader reader() {
    return new LessonReader(boards, room);
  }

  /// Reads one file, which may be missing. A notebook takes as long as its questions do.
  public LessonReader.LessonFile read(Path file) {
    return isNotebook(file) ? notebook(file) : LessonFolder.file(file, reader());
  }

  /// A lesson in the language that is spoken now: what ships in it, and what is said of the cells
  /// of a notebook. A lesson of the user's stays as it is, and so does a notebook whose file is
  /// gone.
  public FiledLesson spoken(FiledLesson lesson) {
    String cells = lesson.pasted();
    if (cells != null)
      return pasted(cells).map(own -> FiledLesson.pasted(own, cells)).orElse(lesson);
    Path file = lesson.file();
    if (file == null) return LessonFolder.spoken(lesson, reader());
    if (!isNotebook(file)) return lesson;
    return read(file).lesson().map(read -> FiledLesson.of(read, file)).orElse(lesson);
  }

  /// Writes a lesson, in place of the file that may be there.
  ///
  /// @return what is wrong, if it can't be written
  public Optional<String> save(Lesson lesson, Path file) {
    return save(_ -> lesson, file);
  }

  /// Writes a lesson as it fits the room for its steps.
  public Optional<String> save(Function<StepRoom, Lesson> made, Path file) {
    Lesson lesson = made.apply(room);
    UserFile written = new UserFile(file.toAbsolutePath(), "lesson");
    written.write(LessonWriter.lines(lesson, boards));
    return written.problem();
  }

  /// The lesson of cells that were pasted, if they ask for a derivative. It takes as long as these
  /// do.
  public Optional<Lesson> pasted(String text) {
    List<NotebookCell> cells = NotebookFile.pasted(text);
    NotebookReading reading = NotebookReading.of(cells, Versions.newest());
    return reading.questions().findAny().isEmpty()
        ? Optional.empty()
        : NotebookLesson.of(Words.say("notebook.pasted"), reading, catalogue, room);
  }

  private LessonReader.LessonFile notebook(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      NotebookReading reading = NotebookReading.of(NotebookFile.read(file), Versions.newest());
      Optional<Lesson> lesson = NotebookLesson.of(name, reading, catalogue, room);
      return lesson.isPresent()
          ? new LessonReader.LessonFile(lesson, List.of())
          : refused(name, Words.say("notebook.questions.none", name));
    } catch (NotebookException e) {
      return refused(name, e.getMessage());
    }
  }

  private static LessonReader.LessonFile refused(String name, String sentence) {
    return new LessonReader.LessonFile(
        Optional.empty(), List.of(new LessonMistake(name, 0, 0, sentence)));
  }
}
