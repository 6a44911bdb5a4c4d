package pragmatic.gradients.lesson.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.notebook.output.Agreement;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.lesson.Lesson;
import pragmatic.gradients.lesson.LessonFolder;
import pragmatic.gradients.lesson.LessonMistake;
import pragmatic.gradients.lesson.LessonReader;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.lesson.LessonWriter;
import pragmatic.gradients.lesson.StepAnswers;
import pragmatic.gradients.lesson.StepRoom;
import pragmatic.gradients.notebook.NotebookReading;
import pragmatic.gradients.notebook.QuestionResult;
import pragmatic.gradients.notebook.file.NotebookException;
import pragmatic.gradients.notebook.file.NotebookFile;
import pragmatic.gradients.notebook.run.Versions;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.speech.LessonWording;

/// Notebooks as lessons, and lessons as files.
class NotebookLessonTest {
  private static final Path FOLDER = Path.of("src/test/resources/notebook");

  /// It asks for no derivative, as all that have NumPy alone.
  private static final Path WITHOUT = FOLDER.resolve("numpy-norm.ipynb");

  private static final Map<Path, NotebookReading> READ = new HashMap<>();
  private static final BoardText BOARDS = new BoardText(LowerPlots.plots());

  /// A narrow hall, in letters.
  private static final int MOST = 90;

  private static final StepRoom NARROW =
      (step, _, _) -> Math.max(0, LessonWording.text(step.title(), step.text()).letters() - MOST);

  @TempDir Path folder;

  static Stream<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(LessonSource::isNotebook)
          .filter(file -> !file.getFileName().toString().startsWith("numpy-"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static NotebookReading reading(Path file) {
    return READ.computeIfAbsent(
        file,
        each -> {
          try {
            return NotebookReading.of(NotebookFile.read(each), Versions.newest());
          } catch (NotebookException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static Lesson converted(Path file, StepRoom room) {
    String name = file.getFileName().toString();
    return NotebookLesson.of(name, reading(file), Catalogue.shipped(), room).orElseThrow();
  }

  private static LessonSource source(StepRoom room) {
    return new LessonSource(BOARDS, Catalogue.shipped(), room);
  }

  private static Lesson lesson(Path file, StepRoom room) {
    LessonReader.LessonFile read = source(room).read(file);
    assertThat(read.mistakes()).extracting(LessonMistake::text).isEmpty();
    return read.lesson().orElseThrow();
  }

  /// Each value is program text by itself: the sign between two of them stands close to the first.
  @Test
  void valuesOfOneCellArePartedEvenly() throws IOException {
    int parted = 0;
    for (Path file : notebooks().toList())
      for (LessonStep step : converted(file, StepRoom.ENDLESS).steps()) {
        String said = String.join(" ", step.text());
        String[] parts = said.split("`");
        for (int i = 1; i < parts.length; i += 2)
          assertThat(parts[i]).as("%s: %s", file, step.title()).doesNotContain("; ");
        if (said.contains("`; `")) parted++;
      }
    assertThat(parted).isGreaterThan(5);
  }

  /// A step without a board of its own stands beside that of another cell, and says of which.
  @Test
  void aCellThatIsNotReadSaysWhoseBoardItStandsBeside() throws IOException {
    int beside = 0;
    for (Path file : notebooks().toList()) {
      int shown = 0;
      for (LessonStep step : converted(file, StepRoom.ENDLESS).steps()) {
        String said = String.join(" ", step.text());
        if (!step.title().endsWith(", not read")) {
          if (step.source() != null && step.source().line() > 0) shown = step.source().number();
          continue;
        }
        int own = Integer.parseInt(step.title().replaceAll("\\D", ""));
        boolean says = said.contains("The board is that of cell ");
        if (says) {
          beside++;
          assertThat(said).doesNotContain("that of cell " + own + ".");
        } else assertThat(shown).as("%s: %s", file, step.title()).isIn(own, 0);
      }
    }
    assertThat(beside).isPositive();
  }

  /// Not where a question is that needs it.
  @Test
  void whatIsNotReadStandsWhereItIsCalled() throws IOException {
    String cells = "import torch\nv = torch.randn(3, requires_grad=True)\nv.sum().backward()\n";
    Lesson lesson = source(StepRoom.ENDLESS).pasted(cells).orElseThrow();
    assertThat(lesson.steps().stream().flatMap(step -> step.text().stream()).toList())
        .anyMatch(text -> text.contains("line 2, column 5") && text.contains("randn"))
        .noneMatch(text -> text.contains("line 3"));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void everyQuestionThatIsReadIsAStepWithItsBoard(Path file) {
    Lesson lesson = converted(file, StepRoom.ENDLESS);
    List<QuestionResult> read =
        reading(file).questions().filter(result -> result.question().isRead()).toList();
    List<LessonStep> left = new ArrayList<>(lesson.steps());
    for (QuestionResult result : read) {
      String title =
          "Cell %d, line %d".formatted(result.question().cell(), result.question().place().line());
      LessonStep step =
          left.stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
      left.remove(step);
      boolean silent = result.agreement() == Agreement.NOTHING;
      assertThat(String.join(" ", step.text()))
          .contains(silent ? "nothing printed." : result.agreement().sign());
      if (result.question().parts().isEmpty()) continue;
      var part = result.question().parts().getFirst();
      assertThat(step.board().program()).isEqualTo(part.program());
      assertThat(step.board().at()).isEqualTo(part.at());
      var framework = result.question().framework();
      if (framework == null || result.question().mode() == Mode.SYMBOLIC) continue;
      assertThat(step.board().mode()).isEqualTo(result.question().mode());
      assertThat(step.board().convention().name())
          .isEqualTo(framework.convention(result.question().mode()).name());
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void aNotebooksLessonComesBackFromItsFile(Path file) throws IOException {
    comesBack(converted(file, StepRoom.ENDLESS));
    comesBack(converted(file, NARROW));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void textsAreCutToTheRoomAndTheNotesKeepThem(Path file) {
    Lesson whole = converted(file, StepRoom.ENDLESS);
    Lesson cut = converted(file, NARROW);
    for (int i = 0; i < cut.steps().size(); i++) {
      LessonStep step = cut.steps().get(i);
      assertThat(NARROW.excess(step, i, cut.steps().size())).as(step.text().toString()).isZero();
      if (step.text().equals(whole.steps().get(i).text())) continue;
      if (step.text().size() > 1 || step.text().getFirst().startsWith("Cell"))
        assertThat(String.join(" ", step.text())).contains(step.title().substring(0, 6));
      assertThat(step.notes()).isNotEmpty();
    }
  }

  @Test
  void aLessonThatShipsComesBackFromItsFile() throws IOException {
    LessonReader reader = source(StepRoom.ENDLESS).reader();
    for (var filed : LessonFolder.read(Path.of("assets/lessons/en"), reader).lessons())
      comesBack(filed.lesson());
  }

  private void comesBack(Lesson lesson) throws IOException {
    Path file = folder.resolve("lesson.md");
    Files.write(file, LessonWriter.lines(lesson, BOARDS));
    Lesson back = lesson(file, StepRoom.ENDLESS);
    assertThat(placeless(back)).isEqualTo(placeless(lesson));
  }

  /// The same wherever its headings stand.
  private static Lesson placeless(Lesson lesson) {
    return new Lesson(
        lesson.title(),
        lesson.author(),
        lesson.language(),
        lesson.minutes(),
        lesson.steps().stream()
            .map(step ->
                new LessonStep(
                    step.title(), 0, step.board(), step.text(), step.prediction(), step.notes()))
            .toList());
  }

  /// Whatever a notebook prints is on show as it was printed.
  @Test
  void signsOfMarkdownAreShownAsTheyStand() throws IOException {
    String odd = "{left} $x$ *a* `b` _c_ \\d \\{ \\$ ^{e} <f> \\";
    for (String shown : List.of(Verbatim.plain(odd), Verbatim.program(odd))) {
      LessonStep step =
          new LessonStep(
              "Cell 1",
              0,
              converted(FOLDER.resolve("torch-ties.ipynb"), StepRoom.ENDLESS)
                  .steps()
                  .getFirst()
                  .board(),
              List.of("Printed " + shown + "."),
              null,
              List.of());
      comesBack(new Lesson("odd.py", "", "en", 1, List.of(step)));
      StepAnswers answers = new StepAnswers(step.board(), Catalogue.shipped());
      assertThat(LessonWording.text("", step.text().stream().map(answers::fill).toList()).plain())
          .isEqualTo("Printed " + odd + ".");
    }
  }

  @Test
  void aFileWithoutQuestionsAndOneThatIsNoNotebookSaySo() throws IOException {
    Path none = Files.writeString(folder.resolve("none.py"), "print(1)\n");
    Path broken = Files.writeString(folder.resolve("broken.ipynb"), "{ broken");
    for (Path file : List.of(none, broken, WITHOUT, folder.resolve("missing.py"))) {
      LessonReader.LessonFile read = source(StepRoom.ENDLESS).read(file);
      assertThat(read.lesson()).isEmpty();
      assertThat(read.mistakes()).hasSize(1);
      assertThat(read.mistakes().getFirst().text())
          .contains(file.getFileName().toString())
          .doesNotContain("line 0");
    }
  }

  /// What commands call a rule is no word of a text.
  @Test
  void rulesThatWouldGiveWhatWasPrintedHaveNames() throws IOException {
    Path file = folder.resolve("relu.txt");
    Files.writeString(
        file,
        """
        In [1]:
        import torch
        x = torch.tensor(0.0, requires_grad=True)
        y = torch.relu(x)
        y.backward()
        print(x.grad)

        tensor(1.)
        """);
    String said =
        converted(file, StepRoom.ENDLESS).steps().stream()
            .map(step -> step.title() + String.join(" ", step.text()))
            .collect(java.util.stream.Collectors.joining(" "));
    assertThat(said)
        .contains("as printed: right, first wins, sign of zero")
        .doesNotContain("sign-bit");
  }
}
