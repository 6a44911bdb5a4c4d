package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// A set of gradients is said in numbers.
class SetWordingTest {
  private static BoardView at(String text) throws ProgramException {
    Program program = Parser.parse(text);
    List<Double> origin = Collections.nCopies(program.inputs().size(), 0.0);
    Board board = Board.of(program, origin, 0, Conventions.MIDDLE, Viewport.of(-2, 2));
    return BoardView.of(board, Catalogue.shipped());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          abs(a) + abs(b)          | conv{(±1, ±1)}
          2*abs(a) - abs(b)        | conv{(±2, ±1)}
          std(a, b)                | (-0.5 + w, 0.5 - w)
          max(abs(a), abs(b))      | conv{±(1, 0), ±(0, 1)}
          median(a, b, 0)          | conv{(1, 0), (0, 1), (0, 0)}
          relu(a) - abs(b) + c     | [0, 1] × [-1, 1] × {1}
          relu(a) + max(b, c)      | hull of 4 gradients
          norm(2; a, b, c) + 0*d   | hull of infinitely many gradients
          relu(a) + b + floor(c)   | ∂f/∂a ∈ [0, 1]
          floor(c) + relu(a) + b   | ∂f/∂c = δ(c)
          sqrt(a) + b + c          | ∂f/∂a: ∞
          """)
  void isSaidInNumbers(String text, String said) throws ProgramException {
    String headline = TruthWording.of(at(text)).headline().plain();
    assertThat(headline.replaceAll("[\\h]", "").replace("−", "-")).isEqualTo(said.replace(" ", ""));
  }

  /// A border that is round somewhere was sampled: its samples are no corners.
  @Test
  void noSamplesOfARoundBorderAreSaidToBeCorners() throws ProgramException {
    Random random = new RandomPrograms(517).random();
    for (int i = 0; i < Exhaustive.count(10, 200); i++) {
      double a = random.nextInt(1, 9) / 4.0;
      double b = random.nextInt(-8, 9) / 4.0;
      List<String> edges =
          List.of("relu(x)", "abs(x - y)", "max(x, y)", "min(x, 2*y, x + y)", "relu(x + %s*y)");
      String edge = edges.get(random.nextInt(edges.size())).formatted(b);
      BoardView round = at("%s*norm(x, y) + %s".formatted(a, edge));
      BoardView straight = at("%s*abs(x + %s*y) + %s*abs(y) + %s".formatted(a, b, a, edge));
      assertThat(TruthWording.of(round).headline().plain()).contains("infinitely");
      assertThat(TruthWording.of(round).detail().getFirst().plain())
          .contains("round")
          .doesNotContain("(");
      assertThat(TruthWording.of(straight).detail().getFirst().plain())
          .doesNotContain("round")
          .contains("(");
    }
  }

  /// The sentence goes from the end at w = 0 to the end at w = 1, as the tie-break does.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max(a, b)     | (w, 1-w) | (0, 1) to (1, 0)
          min(a, b)     | (1-w, w) | (1, 0) to (0, 1)
          abs(a) + b    | (-1+2w, 1) | (-1, 1) to (1, 1)
          -relu(a) + b  | (-w, 1)  | (0, 1) to (-1, 1)
          """)
  void aSegmentGoesWithItsWeight(String text, String said, String ends) throws ProgramException {
    isSaidInNumbers(text, said);
    String sentence = TruthWording.of(at(text)).detail().getFirst().plain();
    assertThat(sentence.replaceAll("\\h", " ").replace("−", "-")).endsWith(ends);
  }

  /// A gradient that is not continuous is still the gradient, beside a card that says that it
  /// exists.
  @Test
  void aGradientIsNoSet() throws ProgramException {
    String torn = "0*a + relu(b) - relu(b - a^2)";
    isSaidInNumbers(torn, "(0, 0)");
    String why = TruthWording.of(at(torn)).detail().getFirst().plain();
    assertThat(why.replaceAll("\\h", " "))
        .contains("exists", "(0, 1)")
        .doesNotContain("no gradient");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = "hypot(a, b); {|g|≤1}")
  void aDiscIsABall(String text, String said) throws ProgramException {
    isSaidInNumbers(text, said);
  }

  /// What is free in a set is nothing that the program has a name for, and has one name.
  @Test
  void aWeightHasANameOfItsOwn() throws ProgramException {
    Random random = new RandomPrograms(31).random();
    List<String> letters = List.of("w", "t", "s", "r", "q", "u", "v", "w1", "w_2", "θ", "α", "β");
    List<String> kinks = List.of("max(%s, %s)", "abs(%s) + %s", "%s - relu(%s)", "max(%s, %s, c)");
    Set<String> weights = new TreeSet<>();
    for (int trial = 0; trial < Exhaustive.count(300, 5000); trial++) {
      List<String> names = new ArrayList<>(letters);
      Collections.shuffle(names, random);
      String kink = kinks.get(random.nextInt(kinks.size())).formatted(names.get(0), names.get(1));
      StringBuilder text = new StringBuilder(kink);
      if (random.nextBoolean()) text.insert(0, names.get(2) + " = ").append("; " + names.get(2));
      for (int more = 3; more < random.nextInt(9); more++)
        text.append(" + 0*").append(names.get(more));
      BoardView view = at(text.toString());
      if (view.whole().truth().isPoint()) continue;
      TruthWording truth = TruthWording.of(view);
      Set<String> said = names(new PresenterWording(view).calculus().plain());
      assertThat(said).as(text.toString()).isNotEmpty();
      assertThat(names(truth.headline().plain())).as(text.toString()).isEqualTo(said);
      assertThat(said).as(text.toString()).doesNotContainAnyElementsOf(names(text.toString()));
      if (view.whole().truth().shape() == GradientSet.SetShape.SEGMENT)
        assertThat(truth.detail().getFirst().plain()).contains(said.iterator().next() + " from");
      weights.addAll(said);
    }
    assertThat(weights).hasSizeGreaterThan(5);
  }

  private static Set<String> names(String text) {
    return Pattern.compile("(?U)[^\\W\\d](\\w|[₀-₉′])*")
        .matcher(text)
        .results()
        .map(name -> Normalizer.normalize(name.group(), Normalizer.Form.NFKC))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
