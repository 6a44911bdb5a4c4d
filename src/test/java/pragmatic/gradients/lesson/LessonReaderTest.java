package pragmatic.gradients.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.DamagedCorpus;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.board.text.BoardTextException;
import pragmatic.gradients.lesson.LessonReader.LessonFile;
import pragmatic.gradients.picture.LowerPlots;

class LessonReaderTest {
  private static final BoardText BOARDS = new BoardText(LowerPlots.plots());
  private static final LessonReader READER = new LessonReader(BOARDS, StepRoom.ENDLESS);

  private static final String LESSON =
      """
      ---
      # what a file may say to itself
      title: Two slopes: a kink
      author: Ada
      language: en
      minutes: 12
      ---

      # Two slopes

      For those who read the file alone.

      ## The *kink*

      ```board
      board 1: relu(x) convention: pytorch-2.14.1
      ```

      Left of 0 the slope is {left},
      right of it {right}.

      ```python
      relu(x)
      ```

      predict: What does PyTorch
      answer at {value}?

      1. the slope on the left
      2. {right}
      3. neither

      > Notes: wait for three hands;
      > it answers {ad}.

      ## A number ##

      ```board

      max(a, b) active: b lambda: 0.25
      ```
      - one \\{x}

      Predict: Where does the line stand?
      """;

  private static LessonFile read(String text) {
    return READER.read("kink.md", text);
  }

  @Test
  void aLessonIsRead() throws BoardTextException {
    LessonFile file = read(LESSON);
    assertThat(file.mistakes()).isEmpty();
    Lesson lesson = file.lesson().orElseThrow();
    assertThat(lesson.title()).isEqualTo("Two slopes: a kink");
    assertThat(lesson.author()).isEqualTo("Ada");
    assertThat(lesson.language()).isEqualTo("en");
    assertThat(lesson.minutes()).isEqualTo(12);
    assertThat(lesson.steps())
        .containsExactly(
            new LessonStep(
                "The *kink*",
                13,
                BOARDS.read("relu(x)"),
                List.of(
                    "Left of 0 the slope is {left},\nright of it {right}.",
                    "```python\nrelu(x)\n```"),
                new LessonStep.Prediction(
                    "What does PyTorch\nanswer at {value}?",
                    List.of("the slope on the left", "{right}", "neither")),
                List.of("wait for three hands;\nit answers {ad}.")),
            new LessonStep(
                "A number",
                36,
                BOARDS.read("max(a, b) active: b lambda: 0.25"),
                List.of("- one \\{x}"),
                new LessonStep.Prediction("Where does the line stand?", List.of()),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          relu(x)                                  => {left}/{right}/{value}/{set}  => 0/1/0/[0, 1]
          relu(x) - relu(-x)                       => {ad}/{ad jax-0.10.2}/{set}    => 0 (PyTorch 2.14.1)/0 (JAX 0.10.2)/1
          abs(x) convention: jax-0.10.2            => {ad}                          => 1 (JAX 0.10.2)
          abs(x) lambda: 0.75                      => {ad}                          => 0.5
          clamp(x, 0, 1)                           => {ad pytorch-2.13.0}, {ad}     => 1 (PyTorch 2.13.0), 0 (PyTorch 2.14.1)
          sign(x)                                  => {dirac}/{set}                 => 2/none
          abs(x)                                   => {dirac}                       => none
          relu(x) lambda: 0.25                     => {lambda}                      => 0.25
          relu(x) convention: right                => {lambda}                      => 1
          relu(x) convention: pytorch-2.14.1       => {lambda}                      => none
          sqrt(x)                                  => {left}/{right}                => none/∞
          max(a, b) active: b                      => {left}{left a} {set a} {set}  => 00 [0, 1] (1, 0) to (0, 1)
          max(a, b) active: b                      => {ad}/{set}/{ad a}/{set a}      => (0.5, 0.5) (PyTorch 2.14.1)/(1, 0) to (0, 1)/0.5 (PyTorch 2.14.1)/[0, 1]
          max(a, b)                                => {ad tensorflow-2.21.0}        => (1, 0) (TensorFlow 2.21.0)
          max(a, b)                                => {ad tensorflow-2.21.0 b}      => 0 (TensorFlow 2.21.0)
          hypot(a, b)                              => {set}                         => a disc about (0, 0) of radius 1
          abs(a) - abs(b)                          => {set}                         => the hull of (1, −1), (1, 1), (−1, 1), (−1, −1)
          max(a, b, c)                             => {set}                         => $(w_{1}, w_{2}, w_{3})$, $w ≥ 0$, sum 1
          x^2 at: x=3                              => {at}                          => x = 3
          max(a, b) at: a=1, b=-2                  => {at}                          => a = 1, b = −2
          max(a, b)                                => {at}                          => a = b = 0
          x^2 at: x=3                              => {set} \\{x} f                  => 6 {x} f
          """)
  void theEnginesFillThePlaceholders(String board, String text, String filled)
      throws BoardTextException {
    StepAnswers answers = new StepAnswers(BOARDS.read(board), Catalogue.shipped());
    assertThat(answers.fill(text)).isEqualTo(filled);
  }

  /// Each kind of mistake, made by putting one text in place of another one.
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '\u00a7',
      textBlock =
          """
          ---|#              => +--|#             => 1:0   => begins with a line ---
          minutes: 12|---    => minutes: 12       => 1:0   => another line ---
          title:             => # title:          => 7:0   => a line title
          author:            => autor:            => 4:0   => did you mean author
          author: Ada        => Ada               => 4:0   => begins with one of title
          author: Ada        => author:           => 4:0   => must follow author
          author: Ada        => title: Ada        => 4:0   => title stands twice
          minutes: 12        => minutes: twelve   => 6:0   => from 1 to 600
          language: en       => language: English => 5:0   => as en or de
          ##                 => #                 => 44:0  => at least one step
          ## The *kink*      => ##                => 13:0  => a title behind
          - one \\{x}        =>                   => 36:0  => has no text
          ```board|board     => ```|board         => 13:0  => has no board
          ```python          => ```board          => 22:0  => begin another step
          For those          => ```board          => 11:0  => belongs to a step
          ```|- one          => - one             => 38:0  => never closed
          relu(x) conv       => x|x conv          => 15:0  => a board is one line
          ```board|board     => ```board|x|board  => 15:0  => a board is one line
          ```board|board     => ```board 1|board  => 15:0  => a board is one line
          relu(x)|```        => relu(x)           => 22:0  => never closed
          lambda: 0.25       => lambda: 2         => 40:29 => from 0 to 1
          What does PyTorch|answer at {value}? =>  => 26:0 => a question must follow
          Left of            => predict: Left|     => 27:0 => has a question already
          2. {right}|3. neither =>                 => 29:0 => not 1
          {left},            => {lft},            => 19:24 => did you mean left
          {left},            => {slope},          => 19:24 => a brace begins with one of left
          {left},            => {left,            => 19:24 => never closed
          {left},            => {left y},         => 19:24 => its inputs are x
          {ad}               => {ad pytorch}      => 34:14 => did you mean pytorch-2.14.1
          {ad}               => {ad matlab}       => 34:14 => as jax-0.10.2
          2. {right}         => 2. {rght}        => 30:4  => did you mean right
          > Notes: wait for three hands;|> it => Notes: wait;|it => 33:0 => put > before Notes:
          1. the slope on the left|2. {right}|3. neither => A. the slope|B. {right} => 29:0 => not with letters
          ?||1. the slope on the left|2. => ?|a) the slope|b) => 28:0 => not with letters
          """)
  void aMistakeIsNamedWithItsLine(String right, String wrong, String place, String sentence) {
    String from = right.replace('|', '\n');
    assertThat(LESSON).contains(from);
    String to = wrong == null ? "" : wrong.replace('|', '\n');
    LessonFile file = read(LESSON.replace(from, to));
    assertThat(file.lesson()).as(to).isEmpty();
    assertThat(file.mistakes())
        .anySatisfy(mistake -> {
          assertThat(mistake.line() + ":" + mistake.column()).isEqualTo(place);
          assertThat(mistake.sentence()).contains(sentence);
          assertThat(mistake.text()).startsWith("kink.md, line " + mistake.line());
        });
  }

  @Test
  void theListAfterAQuestionHasItsChoicesWhateverStandsBetween() {
    String question = LESSON.substring(LESSON.indexOf("predict:"), LESSON.indexOf("1. the"));
    String moved =
        LESSON.replace(question, "").replace("## The *kink*\n", "## The *kink*\n\n" + question);
    assertThat(read(moved).mistakes()).isEmpty();
    assertThat(read(moved).lesson().orElseThrow().steps())
        .extracting(LessonStep::prediction)
        .isEqualTo(
            read(LESSON).lesson().orElseThrow().steps().stream()
                .map(LessonStep::prediction)
                .toList());
  }

  @Test
  void oneBadFileLeavesTheOthersAlone(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.md"), LESSON);
    Files.writeString(folder.resolve("b.md"), LESSON.replace("relu(x) conv", "relu(x conv"));
    Files.write(folder.resolve("c.md"), "\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Files.createDirectory(folder.resolve("d.md"));
    Files.writeString(folder.resolve("e.md"), "\uFEFF" + LESSON.replace("\n", "\r\n"));
    Files.writeString(folder.resolve("notes.txt"), "no lesson");
    LessonFolder read = LessonFolder.read(folder, READER);
    assertThat(read.lessons()).hasSize(2);
    assertThat(read.mistakes())
        .extracting(LessonMistake::file)
        .containsExactly("b.md", "c.md", "d.md");
    assertThat(read.mistakes().getFirst().text())
        .isEqualTo("b.md, line 16, column 14: this ( is never closed; add a ).");
    assertThat(LessonFolder.read(folder.resolve("none"), READER).mistakes()).isEmpty();
  }

  @Test
  void whatOnceFailedIsNamed(@TempDir Path folder) throws Exception {
    for (DamagedCorpus.Case once : DamagedCorpus.of("lesson")) {
      Path file = folder.resolve("c.md");
      once.at(file);
      assertThat(LessonFolder.read(folder, READER).mistakes())
          .as("%s", once)
          .singleElement()
          .satisfies(
              mistake -> assertThat(mistake.text()).contains(once.said()).hasSizeLessThan(500));
      Files.delete(file);
    }
  }

  @Test
  void noDamageEndsTheReader() {
    Random random = new RandomPrograms(1405).random();
    for (int i = 0; i < Exhaustive.count(1000, 20_000); i++) {
      StringBuilder text = new StringBuilder(LESSON);
      for (int k = random.nextInt(4); k >= 0; k--) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(20));
        switch (random.nextInt(4)) {
          case 0 -> text.delete(from, to);
          case 1 -> text.insert(from, text.substring(from, to));
          case 2 -> text.insert(from, "#`-{}>:\n\t \\1*".charAt(random.nextInt(13)));
          default -> text.setLength(Math.max(from, 1));
        }
      }
      LessonFile file = read(text.toString());
      assertThat(file.lesson().isEmpty()).isEqualTo(!file.mistakes().isEmpty());
      int lines = (int) text.toString().lines().count();
      for (LessonMistake mistake : file.mistakes())
        assertThat(mistake.line()).as("%s", text).isBetween(1, Math.max(1, lines + 1));
    }
  }
}
