package pragmatic.gradients.lesson.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.lesson.Lesson;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.lesson.LessonWriter;
import pragmatic.gradients.lesson.StepAnswers;
import pragmatic.gradients.lesson.StepRoom;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.speech.LessonWording;

/// Text cells of notebooks as the caption and the notes show them.
class CellProseTest {
  private static final String QUESTION =
      """
      # %%
      import torch
      x = torch.tensor(0., requires_grad=True)
      torch.relu(x).backward()
      """;

  private static final String LONG =
      """
      # %% [markdown]
      # # The kink
      #
      # *ReLU* has **no** slope at $x = 0$: see [here](https://example.org) and `torch.relu`.
      #
      # - $\\\\frac{f(x) - f(0)}{x}$ tends to $1$ from the right,
      # - and to `0` from the left.
      """
          .replace("\\\\", "\\");

  private static final BoardText BOARDS = new BoardText(LowerPlots.plots());

  @TempDir Path folder;

  private static String shown(String markdown) {
    return shown(List.of(ProseReader.read(markdown).prose().markdown(Integer.MAX_VALUE)));
  }

  private static String shown(List<String> text) {
    return LessonWording.text("", text).plain();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "x^2 ~ x²",
        "x^{10} - x_0 ~ x¹⁰ − x₀",
        "\\frac{1}{x^2+1} ~ 1/(x²+1)",
        "\\frac{1}{x^2} ~ 1/x²",
        "\\frac{x_0}{10^{-3}} ~ x₀/10⁻³",
        "\\frac{1}{2}x^2 ~ (1/2)x²",
        "2\\frac{1}{3} ~ 2(1/3)",
        "\\frac12\\frac34\\left(x+y\\right) ~ (1/2)(3/4)(x+y)",
        "x = \\frac12 + \\frac{a}{b} ~ x = 1/2 + a/b",
        "e^{\\frac{x}{2}} ~ e^(x/2)",
        "\\frac{(a)+(b)}{x^2 y} ~ ((a)+(b))/(x² y)",
        "\\biggl(\\cfrac{1}{x}\\biggr)\\! \\textsf{if} ~ (1/x) if",
        "\\max(0, x) ~ max(0, x)",
        "\\lim_{h \\to 0} \\frac{f(h)-f(0)}{h} ~ lim_(h → 0) (f(h)−f(0))/h",
        "\\partial f(x) \\subset \\mathbb{R}^n ~ ∂f(x) ⊂ ℝⁿ",
        "\\sqrt{x^2} = \\lvert x\\rvert ~ √(x²) = |x|",
        "\\hat y = \\sigma(w^\\top x + b) ~ ŷ = σ(wᵀ x + b)",
        "\\left\\{ a, b \\right. ~ { a, b",
        "f(x)=\\begin{cases} x & \\text{if } x > 0 \\\\ 0 & \\text{else}\\end{cases} ~ f(x)={ x if x > 0; 0 else",
      })
  void formulasStandInLettersOfUnicode(String latex, String letters) {
    assertThat(
            java.text.Normalizer.normalize(
                LatexLetters.of(latex).orElseThrow(), java.text.Normalizer.Form.NFC))
        .isEqualTo(letters);
  }

  @ParameterizedTest
  @CsvSource({"\\foo{x}", "\\frac{1}", "{x", "x}", "x^", "\\sqrt[3]{x}", "\\begin{cases} x", "\\"})
  void whatIsNotReadStandsAsTyped(String latex) {
    assertThat(LatexLetters.of(latex)).isEmpty();
    assertThat(shown("the rule $" + latex + "$ holds")).contains("the rule");
  }

  @Test
  void markdownIsShownAsALessonsIs() {
    assertThat(shown("## Ties\nBoth of *a* and **b**, `max(a, b)`; [more](https://example.org)"))
        .isEqualTo("Ties: Both of a and b, max(a, b); more");
    assertThat(shown("<a href=\"x\"><img src=\"y\"/></a>\n\n![](p.png)\n\n1. one\n2. two"))
        .isEqualTo("• one • two");
    assertThat(shown("costs 5$ and 6$")).isEqualTo("costs 5$ and 6$");
    assertThat(shown("a_b $a_b * c_d * e$ *x*")).isEqualTo("a_b a_b * c_d * e x");
    assertThat(shown("```\nx = 1\n\ny = 2\n```")).isEqualTo("x = 1 y = 2");
    assertThat(shown("notes: none")).isEqualTo("notes: none");
  }

  private LessonSource source(StepRoom room) {
    return new LessonSource(BOARDS, Catalogue.shipped(), room);
  }

  private Lesson lesson(String text, StepRoom room) throws IOException {
    Path file = Files.writeString(folder.resolve("text.py"), text);
    return source(room).read(file).lesson().orElseThrow();
  }

  @Test
  void aTextCellIsAStepBesideTheBoardThatFollows() throws IOException {
    Lesson lesson = lesson(LONG + QUESTION, StepRoom.ENDLESS);
    assertThat(lesson.steps()).hasSize(2);
    LessonStep step = lesson.steps().getFirst();
    assertThat(step.title()).isEqualTo("The kink");
    assertThat(step.board().program().text()).isEqualTo("relu(x)");
    assertThat(shown(step.text()))
        .isEqualTo(
            "The kink: ReLU has no slope at x = 0: see here and torch.relu. • (f(x) − f(0))/x"
                + " tends to 1 from the right, • and to 0 from the left.");
    assertThat(step.notes()).isEmpty();
  }

  @Test
  void ofALongOneTheNotesHaveTheWhole() throws IOException {
    int most = 50;
    StepRoom narrow = (step, _, _) -> Math.max(0, shown(step.text()).length() - most);
    LessonStep whole = lesson(LONG + QUESTION, StepRoom.ENDLESS).steps().getFirst();
    LessonStep step = lesson(LONG + QUESTION, narrow).steps().getFirst();
    assertThat(shown(step.text()))
        .hasSizeBetween(most - 15, most)
        .startsWith("The kink: ReLU has no slope at x = 0")
        .endsWith("…");
    assertThat(step.notes()).hasSize(4);
    assertThat(shown(step.notes())).isEqualTo(shown(whole.text()));
  }

  @Test
  void textsAloneAreNoLesson() throws IOException {
    Path file = Files.writeString(folder.resolve("text.py"), LONG);
    assertThat(source(StepRoom.ENDLESS).read(file).lesson()).isEmpty();
  }

  /// Whatever a text cell holds, the file of its lesson is read back as the same.
  @Test
  void anyTextComesBackFromTheFileOfItsLesson() throws IOException {
    String[] parts = {
      "#",
      "*",
      "**",
      "_",
      "`",
      "```",
      "$",
      "$$",
      "\\",
      "\\frac",
      "{",
      "}",
      "[",
      "](",
      ")",
      ">",
      "-",
      "1.",
      "x",
      "word",
      " ",
      "\n",
      "\n\n",
      "<b>",
      "|",
      "notes:",
      "predict:",
      "=",
      "---",
      "^",
      "{left}",
      "\uE000",
      "\uD835\uDC65",
      "~",
      "&amp;",
      ":",
      "!"
    };
    Random random = new Random(5);
    Lesson lesson = lesson(QUESTION, StepRoom.ENDLESS);
    LessonStep board = lesson.steps().getFirst();
    for (int i = 0; i < 500; i++) {
      StringBuilder cell = new StringBuilder();
      for (int n = 1 + random.nextInt(14); n > 0; n--)
        cell.append(parts[random.nextInt(parts.length)]);
      ProseReader.TextCell read = ProseReader.read(cell.toString());
      if (read.prose().isEmpty()) continue;
      String title = read.heading().isEmpty() ? "Cell 1" : read.heading();
      int most = 1 + random.nextInt(40);
      StepDraft draft = StepDraft.prose(Verbatim.title(title), read.prose(), 1);
      StepRoom narrow = (step, _, _) -> Math.max(0, shown(step.text()).length() - most);
      LessonStep step = draft.step(board.board(), narrow, 0, 1);
      Lesson one = new Lesson("text.py", "", "en", 1, List.of(step));
      Path file = folder.resolve("one.md");
      Files.write(file, LessonWriter.lines(one, BOARDS));
      var back = source(StepRoom.ENDLESS).read(file);
      assertThat(back.mistakes()).as("«%s»", cell).isEmpty();
      LessonStep again = back.lesson().orElseThrow().steps().getFirst();
      assertThat(again.text()).as("«%s»", cell).isEqualTo(step.text());
      assertThat(again.notes()).as("«%s»", cell).isEqualTo(step.notes());
      assertThat(again.title()).as("«%s»", cell).isEqualTo(step.title());
      StepAnswers answers = new StepAnswers(step.board(), Catalogue.shipped());
      assertThat(step.text()).allSatisfy(text -> answers.fill(text));
    }
  }
}
