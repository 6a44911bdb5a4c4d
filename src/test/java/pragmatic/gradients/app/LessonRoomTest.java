package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.lesson.Lesson;
import pragmatic.gradients.lesson.LessonFolder;
import pragmatic.gradients.lesson.LessonMistake;
import pragmatic.gradients.lesson.LessonReader;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.lesson.StepAnswers;
import pragmatic.gradients.lesson.StepPoint;
import pragmatic.gradients.lesson.notebook.LessonSource;
import pragmatic.gradients.page.CaptionRoom;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.speech.LessonWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.LanguagesTest;
import pragmatic.gradients.words.Words;

/// What a step may say for the back row of a hall.
@ExtendWith(ApplicationExtension.class)
class LessonRoomTest {
  private static final LessonReader READER =
      new LessonReader(new BoardText(LowerPlots.plots()), new LessonRoom(Catalogue.shipped()));

  private static final String WORDS =
      "The slope on the left, the slope on the right and whatever a program answers between. ";

  /// With the numbers of its language.
  @ParameterizedTest
  @MethodSource("languages")
  void everyLessonThatShipsFits(Locale language) {
    Path folder = Path.of("assets/lessons").resolve(language.getLanguage());
    LessonFolder shipped = Words.in(language, () -> LessonFolder.read(folder, READER));
    assertThat(shipped.mistakes()).extracting(LessonMistake::text).isEmpty();
    assertThat(shipped.lessons()).hasSize(14);
  }

  /// Also while a hand has moved a step's function elsewhere, and it is said of which point its
  /// numbers are.
  @ParameterizedTest
  @MethodSource("languages")
  void everyLessonThatShipsFitsBehindItsPoint(Locale language) {
    Path folder = Path.of("assets/lessons").resolve(language.getLanguage());
    Words.in(
        language,
        () -> {
          for (LessonFolder.FiledLesson filed : LessonFolder.read(folder, READER).lessons())
            for (LessonStep step : filed.lesson().steps()) fitsBehindItsPoint(step);
          return folder;
        });
  }

  private static void fitsBehindItsPoint(LessonStep step) {
    CaptionRoom room = CaptionRoom.smallest(LessonWording.place(7, 8), new FxTextMeasure());
    StepAnswers answers = new StepAnswers(step.board(), Catalogue.shipped());
    RichText said = LessonWording.text("", step.text().stream().map(answers::fill).toList());
    StepPoint point = new StepPoint(step.board(), step.text());
    if (point.longest().isEmpty()) return;
    List<RichText> shorter = List.of(point.longest().plus(said), LessonWording.ofStep().plus(said));
    assertThat(room.fitting(shorter).plain()).endsWith(said.plain());
  }

  static List<Locale> languages() throws IOException {
    List<Locale> all = new ArrayList<>(LanguagesTest.others());
    all.addFirst(Locale.ENGLISH);
    return all;
  }

  /// What a newcomer copies.
  @Test
  void theLessonOfTheReadmeFits() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int from = readme.indexOf("    ---\n    title:");
    String lesson = readme.substring(from, readme.indexOf("\n\nOpen it with", from)).stripIndent();
    LessonReader.LessonFile read = READER.read("kink.md", lesson);
    assertThat(read.mistakes()).extracting(LessonMistake::text).isEmpty();
    assertThat(read.lesson().orElseThrow().steps())
        .extracting(step -> step.prediction() != null)
        .containsExactly(true, false, false);
  }

  @Test
  void everyNotebookIsCutToFit(@TempDir Path folder) throws IOException {
    LessonSource source =
        new LessonSource(
            new BoardText(LowerPlots.plots()),
            Catalogue.shipped(),
            new LessonRoom(Catalogue.shipped()));
    int cut = 0;
    for (String name : List.of("torch-gaps", "torch-ties", "sympy-parabola", "torch-nested")) {
      Path file = Path.of("src/test/resources/notebook/" + name + ".ipynb");
      Lesson lesson = source.read(file).lesson().orElseThrow();
      Path saved = folder.resolve(name + ".md");
      assertThat(source.save(lesson, saved)).isEmpty();
      assertThat(source.read(saved).mistakes()).extracting(LessonMistake::text).isEmpty();
      cut += (int) lesson.steps().stream().filter(step -> !step.notes().isEmpty()).count();
    }
    assertThat(cut).isPositive();
  }

  private static final String TIE =
      """
      import torch
      a = torch.tensor(1.0, requires_grad=True)
      b = torch.tensor(1.0, requires_grad=True)
      torch.max(a, b).backward()
      print(a.grad)  # Output: tensor(1.)
      print(b.grad)  # Output: tensor(0.)
      """;

  /// What a hall reads of a cell has its point, and so has the cell's own comment.
  @ParameterizedTest
  @MethodSource("languages")
  void whatIsSaidOfACellIsShorterAndNotCut(Locale language) throws IOException {
    LessonSource source =
        new LessonSource(
            new BoardText(LowerPlots.plots()),
            Catalogue.shipped(),
            new LessonRoom(Catalogue.shipped()));
    String printed = "In [1]:\n" + TIE + "\ntensor(0.5000)\ntensor(0.5000)\n";
    Words.in(
        language,
        () -> {
          Lesson tie = source.pasted(printed).orElseThrow();
          assertThat(tie.steps()).hasSize(1);
          assertThat(String.join(" ", tie.steps().getFirst().text()).replace("`", ""))
              .contains("tensor(0.5000); tensor(0.5000)", "0.5; 0.5", "✓")
              .contains("tensor(1.)", "tensor(0.)")
              .doesNotContain("…");
          return tie;
        });
    int shorter = 0;
    for (String name : List.of("torch-gaps", "torch-ties", "sympy-parabola", "torch-nested")) {
      Path file = Path.of("src/test/resources/notebook/" + name + ".ipynb");
      Lesson lesson = Words.in(language, () -> source.read(file)).lesson().orElseThrow();
      for (LessonStep step : lesson.steps()) {
        boolean said = step.source() != null && step.source().line() > 0;
        if (said && !step.notes().isEmpty()) shorter++;
        if (said && step.text().size() > 1) assertThat(step.text().getLast()).doesNotEndWith("…");
      }
    }
    assertThat(shorter).isPositive();
  }

  @Test
  void aStepThatIsTooLongIsAMistakeWithItsNumberAndTheOthersLoad(@TempDir Path folder)
      throws IOException, URISyntaxException {
    String lesson = LessonRobotTest.lesson();
    Files.writeString(folder.resolve("a.md"), lesson);
    Files.writeString(folder.resolve("b.md"), lesson.replace("The line `x`", WORDS.repeat(2)));
    Files.writeString(folder.resolve("c.md"), lesson.replace("The line", WORDS.repeat(1)));
    Files.writeString(folder.resolve("d.md"), lesson.replace("## Away", "## " + WORDS.repeat(3)));
    LessonFolder read = LessonFolder.read(folder, READER);
    assertThat(read.lessons())
        .extracting(filed -> String.valueOf(filed.file().getFileName()))
        .containsExactly("a.md", "c.md");
    assertThat(read.mistakes())
        .extracting(LessonMistake::text)
        .satisfiesExactly(
            text ->
                assertThat(text)
                    .matches("b\\.md, line 17: step 2 has \\d+ letters too many: .* in a hall\\."),
            text -> assertThat(text).startsWith("d.md, line 25: step 3 has "));
  }

  @Test
  void theNumbersOfTheEnginesCount(@TempDir Path folder) throws IOException, URISyntaxException {
    String lesson = LessonRobotTest.lesson();
    Files.writeString(folder.resolve("a.md"), lesson.replace("{ad}.", "{left} ".repeat(50)));
    Files.writeString(folder.resolve("b.md"), lesson.replace("{ad}.", "{ad} ".repeat(50)));
    LessonFolder read = LessonFolder.read(folder, READER);
    assertThat(read.mistakes()).extracting(LessonMistake::file).containsExactly("b.md");
  }

  /// The lines that are counted are those that JavaFX makes.
  @Test
  void whatFitsTakesTwoLinesOnScreenAndWhatDoesNotTakesMore() throws Exception {
    WaitForAsyncUtils.asyncFx(
            () -> {
              Random random = new RandomPrograms(3620).random();
              FxTextMeasure measure = new FxTextMeasure();
              RichText place = LessonWording.place(1, 12);
              CaptionRoom room = CaptionRoom.smallest(place, measure);
              RichTextNode behind = new RichTextNode(place, CaptionRoom.LEAST);
              assertThat(room.title())
                  .isLessThanOrEqualTo(CaptionRoom.title(1920, behind.prefWidth(-1)));
              for (int i = 0; i < Exhaustive.count(300, 3000); i++) {
                RichText text = text(random);
                int excess = room.excess(text);
                double height = height(text, room.title());
                if (excess == 0)
                  assertThat(height).as(text.plain()).isLessThanOrEqualTo(CaptionRoom.HEIGHT);
                else if (excess > 20)
                  assertThat(height).as(text.plain()).isGreaterThan(CaptionRoom.HEIGHT);
              }
            })
        .get();
  }

  private static double height(RichText text, double width) {
    RichTextNode node = new RichTextNode(CaptionRoom.shown(text), CaptionRoom.LEAST);
    node.setLineSpacing(CaptionRoom.CLOSE);
    return node.prefHeight(width);
  }

  private static RichText text(Random random) {
    List<String> words =
        List.of(
            "the",
            "slope",
            "$f(x_0) = relu(x)$",
            "**between**",
            "`max(a, b)`",
            "[0, 1],",
            "differentiation",
            "one-sided",
            "a",
            "(PyTorch 2.14.1)",
            "−0.25",
            "$∈ ℝ^2$",
            "/");
    StringBuilder text = new StringBuilder("It");
    int many = 15 + random.nextInt(20);
    for (int i = 0; i < many; i++) text.append(" ").append(words.get(random.nextInt(words.size())));
    return LessonWording.text("", List.of(text.toString()));
  }
}
