package pragmatic.gradients.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.notebook.file.NotebookCell;
import pragmatic.gradients.notebook.question.Question;
import pragmatic.gradients.notebook.question.QuestionPart;
import pragmatic.gradients.notebook.run.Versions;

/// Python takes one branch: the answer is that of this branch alone, and what is shown to calculus
/// is the function of all branches.
class BranchTest {
  private static final int CELLS = 300;
  private static final double[] POINTS = {-2, -1, 0, 0.5, 1, 3};
  private static final String HEAD =
      """
      import torch
      x = torch.tensor(%s, requires_grad=True, dtype=torch.float64)
      y = torch.tensor(%s, requires_grad=True, dtype=torch.float64)
      """;

  private static Question question(String cell) {
    List<NotebookCell> cells = List.of(new NotebookCell(true, cell, "", ""));
    return NotebookReading.of(cells, Versions.newest())
        .questions()
        .findFirst()
        .orElseThrow()
        .question();
  }

  private static Question question(String definition, double x, double y) {
    return question(HEAD.formatted(x, y) + definition + "\nf(x, y).backward()\n");
  }

  private static QuestionPart part(Question question) {
    assertThat(question.unread()).isNull();
    return question.parts().getFirst();
  }

  /// The forms in which two branches are written.
  private static String branches(int form, String test, String then, String otherwise) {
    return switch (form) {
      case 0 -> "f = lambda x, y: %s if %s else %s".formatted(then, test, otherwise);
      case 1 ->
          "def f(x, y):\n    if %s:\n        return %s\n    return %s"
              .formatted(test, then, otherwise);
      case 2 ->
          "def f(x, y):\n    if not %s:\n        v = %s\n    else:\n        v = %s\n    return v"
              .formatted(test, otherwise, then);
      default ->
          "def f(x, y):\n    v = %s\n    if %s:\n        v = %s\n    w = v\n    return w"
              .formatted(otherwise, test, then);
    };
  }

  private static String expression(Random random, int depth) {
    if (depth == 0) return random.nextBoolean() ? "x" : "y";
    String a = expression(random, depth - 1);
    String b = expression(random, random.nextInt(depth));
    return switch (random.nextInt(8)) {
      case 0 -> "(%s + %s)".formatted(a, b);
      case 1 -> "(%s * %s)".formatted(a, b);
      case 2 -> "torch.relu(%s)".formatted(a);
      case 3 -> "torch.abs(%s)".formatted(a);
      case 4 -> "torch.maximum(%s, %s)".formatted(a, b);
      case 5 -> "torch.sqrt(%s)".formatted(a);
      case 6 -> "(%s / %s)".formatted(a, b);
      default -> "(%s - 1)".formatted(a);
    };
  }

  @Test
  void theAnswerIsThatOfTheBranchTaken() {
    Random random = new Random(7);
    int shown = 0;
    for (int i = 0; i < CELLS; i++) {
      String then = expression(random, 1 + random.nextInt(3));
      String otherwise = expression(random, 1 + random.nextInt(3));
      double x = POINTS[random.nextInt(POINTS.length)];
      double y = POINTS[random.nextInt(POINTS.length)];
      double border = POINTS[random.nextInt(POINTS.length)];
      String cell = branches(i % 4, "x > " + border, then, otherwise);
      Question branched = question(cell, x, y);
      Question alone = question("f = lambda x, y: " + (x > border ? then : otherwise), x, y);
      assertThat(branched.unread()).as(cell).isEqualTo(alone.unread());
      if (!alone.isRead()) continue;
      assertThat(branched.answer()).as("%s at %s, %s", cell, x, y).isEqualTo(alone.answer());
      QuestionPart part = part(branched);
      // what decides is no input of the answer, as Python never differentiates by it
      if (!(x > border ? then : otherwise).matches(".*\\bx\\b.*")) continue;
      assertThat(part.branched()).as(cell).isTrue();
      QuestionPart whole = part.shown();
      // a branch that is NaN wherever it is asked has no text, and then none is shown
      if (part.whole() == null) continue;
      shown++;
      assertThat(whole.program().text()).as(cell).contains("where(");
      Double own = ForwardMode.value(part.program(), part.at());
      assertThat(ForwardMode.value(whole.program(), whole.at())).as(cell).isEqualTo(own);
    }
    assertThat(shown).isGreaterThan(CELLS / 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "f = lambda x, y: torch.sqrt(x) if x > 0 else 0 * x; 0*x; where(x > 0, sqrt(x), 0*x); 0",
        "f = lambda x, y: x if x > 0 else -x; -x; where(x > 0, x, -x); -1",
        "f = lambda x, y: max(x, 0 * x); x; max(x, 0*x); 1",
        "f = lambda x, y: x if x > -1 and x < 1 else 2 * x; x; 'v = x > -1; where(where(v, x < 1, v), x, 2*x)'; 1",
      })
  void bothAreSaid(String cell, String taken, String whole, double slope) {
    Question question = question(cell, 0, 0);
    assertThat(part(question).program().text()).isEqualTo(taken);
    assertThat(part(question).shown().program().text()).isEqualTo(whole);
    assertThat(question.answer().getFirst()).isEqualTo(slope);
  }

  /// A constant branch has no slope at all, but the function has one elsewhere.
  @Test
  void aBranchThatIsAConstantIsAnswered() {
    String cell =
        "import jax\nimport jax.numpy as jnp\njax.grad(lambda x: jnp.sqrt(x) if x > 0 else 0.)(0.)";
    Question question = question(cell);
    assertThat(question.answer()).containsExactly(0.0);
    assertThat(part(question).shown().program().text()).contains("where(");
  }

  /// A branch that would change something cannot be followed beside the one taken.
  @Test
  void whatIsNotKnownIsNotMadeUp() {
    String cell =
        """
        def f(x, y):
            if x > 0:
                return 2 * x
            y.zero_()
            return x
        """;
    QuestionPart part = part(question(cell, 1, 0));
    assertThat(part.branched()).isTrue();
    assertThat(part.whole()).isNull();
    assertThat(part.program().text()).isEqualTo("2*x");
  }

  /// A branch that gives a leaf gives that leaf.
  @Test
  void aLeafStaysALeaf() {
    String cell =
        HEAD.formatted(1, 2) + "z = x if x > y else y\nz.backward()\nprint(z.grad, z.is_leaf)";
    List<NotebookCell> cells =
        List.of(new NotebookCell(true, cell, "tensor(1., dtype=torch.float64) True", ""));
    NotebookReading reading = NotebookReading.of(cells, Versions.newest());
    assertThat(reading.questions().findFirst().orElseThrow().question().answer())
        .hasSize(1)
        .contains(1.0);
    assertThat(reading.differs()).isFalse();
  }
}
