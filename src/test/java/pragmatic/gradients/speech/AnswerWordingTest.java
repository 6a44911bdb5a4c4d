package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.calculus.Reason;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Convention;
import java.util.stream.Stream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.text.RichText;

class AnswerWordingTest {
  /// Norms where they are 0, and other calls whose rule is no derivative there.
  private static final List<String> TIPS =
      List.of(
          "norm2(a, b)",
          "norm2(a, b) + a",
          "hypot(a, b)",
          "-hypot(a, b)",
          "norm2(a, b, c)",
          "std(a, b)",
          "std(a, b, c)",
          "norm2(x^2, x)",
          "hypot(x^2, 0)",
          "xlogy(x, y)",
          "sqrt(x^2)",
          "x^y");

  private static final List<Convention> RULES =
      Stream.concat(
              Stream.of(Conventions.MIDDLE, Conventions.MIN_NORM),
              Frameworks.current().stream().map(framework -> framework.convention(Mode.REVERSE)))
          .toList();

  /// A tie-break of this app is no rule of a framework: that all of them answer alike is not said
  /// of those beside which another answer stands.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hypot(abs(a), b)   | every tie-break here gives this answer, not every framework
          relu(x)*relu(x)    | every tie-break gives this answer
          """)
  void whatEveryTieBreakAnswersIsNotSaidOfFrameworks(String text, String said)
      throws ProgramException {
    assertThat(new AnswerWording(view(text, 0)).detail())
        .extracting(RichText::plain)
        .contains(said);
  }

  private static BoardView view(String text, double lambda) throws ProgramException {
    Program program = Parser.parse(text);
    List<Double> inputs = Collections.nCopies(program.inputs().size(), 0.0);
    Board board = Board.of(program, inputs, 0, Conventions.lambda(lambda), Viewport.of(-2, 2));
    return BoardView.of(board, Catalogue.shipped());
  }

  private static String plain(RichText text) {
    return text.plain().replace('\u00a0', ' ');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2                   | 0.5 | 0          | no tie here: no rule is needed
          relu(x)               | 0.3 | 0.3        | tie-break ‘λ = 0.3’
          relu(x)               | 0.5 | 0.5        | tie-break ‘middle’
          relu(x) - relu(-x)    | 0   | 0          | tie-break ‘left’ at 2 ties: what PyTorch, JAX and TensorFlow answer. over all tie-breaks: anything in [0, 2]
          sign(x) + x           | 0   | 1          | the slope beside the jump; the jump itself is lost
          sqrt(x)               | 0   | ∞          | the slope of v1 = sqrt(x) is infinite here
          max(a, b)             | 1   | (1, 0)     | tie-break ‘a wins’: what TensorFlow answers
          max(a, b)             | 0.3 | (0.3, 0.7) | tie-break ‘λ = 0.3’
          a*b                   | 0   | (0, 0)     | no tie here: no rule is needed
          where(a < 0, 0, a) + b | 0  | (1, 1)     | AD follows the branch as coded: no rule is needed
          b + where(a < 0, 0, a) | 0  | (1, 1)     | AD follows the branch as coded: no rule is needed
          """)
  void saysTheAnswerAndWhoBreaksTiesSo(String text, double lambda, String answer, String detail)
      throws ProgramException {
    AnswerWording wording = new AnswerWording(view(text, lambda));
    assertThat(plain(wording.answer())).isEqualTo(answer);
    String lines =
        wording.detail().stream().map(AnswerWordingTest::plain).collect(Collectors.joining(". "));
    assertThat(lines).startsWith(detail);
  }

  /// Where a rule picks what it answers, or frameworks of the same program do not answer alike, no
  /// sentence says that none is needed, and none denies what the reasons say.
  @Test
  void noRuleIsNeededOnlyWhereNoneIsAtWork() throws ProgramException {
    List<Board> boards = new ArrayList<>();
    for (CatalogueEntry entry : Catalogue.shipped().entries())
      for (Convention rules : RULES) boards.add(BoardFactory.of(entry, rules));
    for (String text : TIPS) {
      Program program = Parser.parse(text);
      List<Double> zero = Collections.nCopies(program.inputs().size(), 0.0);
      for (Convention rules : RULES)
        for (int active = 0; active < program.inputs().size(); active++)
          boards.add(Board.of(program, zero, active, rules, Viewport.of(-2, 2)));
    }
    int tips = 0;
    int own = 0;
    for (Board board : boards) {
      BoardView view = BoardView.of(board, Catalogue.shipped());
      List<String> lines =
          new AnswerWording(view).detail().stream().map(AnswerWordingTest::plain).toList();
      boolean none = lines.stream().anyMatch(line -> line.contains("no rule is needed"));
      boolean picks =
          view.verdict().why().stream()
              .anyMatch(why -> why instanceof Reason.AtTip || why instanceof Reason.OwnRule);
      List<double[]> answers =
          view.frameworks().stream()
              .filter(answer -> answer.known() && answer.sound())
              .map(FrameworkAnswer::values)
              .toList();
      boolean differ =
          answers.stream().anyMatch(a -> !Rounding.sameMeasured(a, answers.getFirst()));
      String told = board.program().text() + " by " + board.convention().name() + ": " + lines;
      if (picks || differ) assertThat(none).as(told).isFalse();
      if (lines.stream().anyMatch(line -> line.contains("the tip of a cone: the rule"))) tips++;
      if (lines.stream().anyMatch(line -> line.contains("rules of their own"))) own++;
    }
    assertThat(tips).isGreaterThan(5);
    assertThat(own).isGreaterThan(2);
  }

  @Test
  void aTipIsAnsweredByARuleWithAName() throws ProgramException {
    Convention pytorch = Frameworks.find("pytorch-2.14.1").orElseThrow().convention(Mode.REVERSE);
    Board board =
        Board.of(Parser.parse("norm2(a, b)"), List.of(0.0, 0.0), 0, pytorch, Viewport.of(-2, 2));
    assertThat(new AnswerWording(BoardView.of(board, Catalogue.shipped())).detail())
        .extracting(AnswerWordingTest::plain)
        .containsExactly(
            "no tie-break reaches the tip of a cone: the rule ‘PyTorch’ picks a slope");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2             | 0
          relu(x)         | [0, 1]
          a*b             | (0, 0)
          max(a, b)       | (w, 1 − w)
          max(a, b, c)    | (w1, w2, w3)
          atan2(b, a)     | ∂f/∂b = 3.1416·δ(b)
          """)
  void saysWhatCalculusSays(String text, String headline) throws ProgramException {
    TruthWording wording = TruthWording.of(view(text, 0.5));
    assertThat(plain(wording.headline())).isEqualTo(headline);
    assertThat(wording.detail()).isNotEmpty();
  }

  @Test
  void theTableHasARowPerInputOrPerProgram() throws ProgramException {
    MeasuredWording one = new MeasuredWording(view("relu(x)", 0));
    assertThat(one.headings().getFirst().plain()).isEqualTo("Measured at x = 0");
    assertThat(one.rows(2, 0)).hasSize(3);
    assertThat(one.rows(2, 0).getFirst().cells().getFirst().current()).isTrue();
    MeasuredWording two = new MeasuredWording(view("max(a, b)", 1));
    assertThat(two.headings().getFirst().plain()).isEqualTo("Measured at a = 0, b = 0");
    assertThat(two.rows(2, 0))
        .extracting(row -> row.call().plain())
        .containsExactly("∂f/∂a", "∂f/∂b");
    assertThat(two.rows(2, 0).getFirst().cells())
        .extracting(MeasuredCell::current)
        .containsExactly(false, false, true, false);
    assertThat(two.rows(0, 0)).hasSize(1);
    // what has no room comes in its turn
    assertThat(two.rows(0, 1)).extracting(row -> row.call().plain()).containsExactly("∂f/∂b");
  }

  /// A shorter heading names the point in another way; none of them cuts it.
  @Test
  void aHeadingOfTheTableHasTheWholePointOrNone() {
    int several = 0;
    for (CatalogueEntry entry : Catalogue.shipped().entries()) {
      BoardView view =
          BoardView.of(BoardFactory.of(entry, Conventions.MIDDLE), Catalogue.shipped());
      List<String> headings =
          new MeasuredWording(view).headings().stream().map(RichText::plain).toList();
      assertThat(headings).as(entry.id()).noneMatch(heading -> heading.contains("…"));
      assertThat(headings)
          .as(entry.id())
          .isSortedAccordingTo(Comparator.comparing(String::length).reversed());
      if (headings.size() > 2) several++;
    }
    assertThat(several).isPositive();
  }

  @Test
  void theTableSaysMeasuredOnlyWhereEveryAnswerWas() throws ProgramException {
    for (String text : List.of("abs(x)", "leaky_relu(x, 0.1)", "clamp(x, 0, 1)", "relu(x)")) {
      BoardView view = view(text, 0);
      List<Boolean> measured =
          view.frameworks().stream()
              .filter(FrameworkAnswer::known)
              .map(FrameworkAnswer::measured)
              .toList();
      boolean mixed = measured.contains(true) && measured.contains(false);
      MeasuredWording table = new MeasuredWording(view);
      assertThat(table.headings().getFirst().plain())
          .as(text)
          .startsWith(
              mixed
                  ? "Measured; dashed"
                  : measured.contains(true) ? "Measured at" : "From the measured rules");
      assertThat(table.rows(0, 0).getFirst().cells().stream().anyMatch(MeasuredCell::predicted))
          .as(text)
          .isEqualTo(mixed);
    }
  }

  /// A row of the table that is alone is counted by its place, and several by how many they are.
  @Test
  void aLoneRowTellsWhichOneItIs() throws ProgramException {
    MeasuredWording wording = new MeasuredWording(view("max(a, b)", 1));
    assertThat(List.of(wording.shown(1, 0), wording.shown(1, 1), wording.shown(2, 0)))
        .containsExactly(1, 2, 2);
    assertThat(new MeasuredWording(view("relu(x)", 1)).shown(1, 0)).isEqualTo(1);
  }
}
