package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.speech.AnswerWording;
import pragmatic.gradients.text.RichText;

/// What is said of every tie-break was asked of several, and is what the rule on show answers too.
class TieTitleTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  private static final List<String> TIPS =
      List.of(
          "norm(x, y)",
          "norm(x, y) - abs(x - y)",
          "max(norm(x, y), x)",
          "norm(x, y)*2 + relu(x)",
          "hypot(x, y)",
          "sqrt(x)",
          "abs(norm(x))",
          "abs(x*y)",
          "relu(x)*relu(y)",
          "norm(max(x, y), min(x, y))");

  private static BoardView view(Program program, Convention convention) {
    List<Double> zeros = Collections.nCopies(program.inputs().size(), 0.0);
    return BoardView.of(Board.of(program, zeros, 0, convention, Viewport.of(-2, 2)), CATALOGUE);
  }

  private static Stream<Convention> rules() {
    return Stream.concat(
        Frameworks.current().stream().map((Framework each) -> each.convention(Mode.REVERSE)),
        Stream.of(Conventions.LEFT, Conventions.MIDDLE, Conventions.MIN_NORM, Conventions.ALL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          norm(x, y)              | pytorch-2.14.1 | every tie-break answers (NaN, NaN), PyTorch itself (0, 0)
          norm(x, y) - abs(x - y) | pytorch-2.14.1 | every tie-break answers (NaN, NaN), PyTorch itself (0, 0)
          norm(x, y)              | left           | every tie-break here answers (NaN, NaN), not every framework
          norm(max(x, y), min(x, y)) | left        | one rule for all ties answers (NaN, NaN), whichever it is
          abs(x*y)                | pytorch-2.14.1 | every tie-break answers (0, 0)
          """)
  void tellsARuleOfItsOwnFromTieBreaks(String text, String rule, String title)
      throws ProgramException {
    Convention convention =
        rules().filter(each -> each.name().equals(rule)).findFirst().orElseThrow();
    assertThat(TieTracks.title(view(Parser.parse(text), convention)).plain()).endsWith(title);
  }

  @Test
  void everyTieBreakAnswersWhatIsSaidOfAll() throws ProgramException {
    List<Program> programs = new ArrayList<>();
    for (String text : TIPS) programs.add(Parser.parse(text));
    int count = Exhaustive.count(30, 1000);
    RandomPrograms random = new RandomPrograms(203);
    Stream.of(random.any(count, 2), random.lipschitz(count, 2), random.jumping(count))
        .flatMap(each -> each)
        .forEach(programs::add);
    List<String> faults = new ArrayList<>();
    int alike = 0;
    int own = 0;
    for (Program program : programs)
      for (Convention rule : rules().toList()) {
        BoardView view = view(program, rule);
        String said = TieTracks.title(view).plain() + told(view);
        if (!said.contains("every tie-break")) continue;
        boolean itself = TieTracks.title(view).plain().contains(" itself ");
        if (itself) own++;
        else alike++;
        List<double[]> answers = tieBreaks(program).toList();
        boolean agree =
            answers.stream().allMatch(each -> Rounding.sameMeasured(each, answers.getFirst()));
        if (!agree || itself == view.whole().isShown(answers.getFirst()))
          faults.add(program.text() + " by " + rule.name() + ": " + said);
      }
    assertThat(faults).isEmpty();
    assertThat(alike).as("said of all").isGreaterThan(50);
    assertThat(own).as("answers of a rule's own").isGreaterThan(5);
  }

  private static String told(BoardView view) {
    return new AnswerWording(view)
        .detail().stream().map(RichText::plain).reduce("", (all, line) -> all + " / " + line);
  }

  /// What those that this app knows answer, where all inputs are 0.
  private static Stream<double[]> tieBreaks(Program program) {
    double[] zeros = new double[program.inputs().size()];
    List<Integer> inputs = IntStream.range(0, zeros.length).boxed().toList();
    return Stream.concat(
            Stream.of(Conventions.FIRST_WINS, Conventions.LAST_WINS),
            IntStream.rangeClosed(0, 7).mapToObj(i -> Conventions.lambda(i / 7.0)))
        .map(rule -> Gradient.of(program, zeros, inputs, rule, Mode.REVERSE).partials());
  }
}
