package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.TieRange;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.speech.TieNames;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;

class TieTracksTest {
  /// Steps of λ that are none of those by which wrong ones are searched for.
  private static final int PLACES = 37;

  private static BoardView view(String text, double at) throws ProgramException {
    Program program = Parser.parse(text);
    List<Double> inputs = Collections.nCopies(program.inputs().size(), at);
    Board board = Board.of(program, inputs, 0, Conventions.lambda(0.5), Viewport.of(-2, 2));
    return BoardView.of(board, Catalogue.shipped());
  }

  /// What stands above, on and below the track.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu(x)                    | which slope does AD return at the kink?  | CHOICE      | left: 0; middle: 0.5; right: 1
          relu(-x)                   | which slope does AD return at the kink?  | CHOICE      | right: 0; middle: −0.5; left: −1
          -relu(x)                   | which slope does AD return at the kink?  | CHOICE      | left: 0; middle: −0.5; right: −1
          relu(x) - relu(-x)         | one rule for both ties                   | FALSE_RANGE | left: 0; middle: 1, right here, by luck of this rule; right: 2
          max(x, 0) + min(x, 0)      | one rule for both ties                   | TRUE_RANGE  | left: 1, right by luck; middle: 1, right by luck; right: 1, right by luck
          relu(relu(x)) - relu(x)    | one rule for all 3 ties                  | FALSE_RANGE | left: 0, right here, by luck of this rule; middle: −0.25; right: 0, right here, by luck of this rule
          max(a, b)                  | who gets the gradient?                   | CHOICE      | b wins: (0, 1); split: (0.5, 0.5); a wins: (1, 0)
          abs(a) + abs(b)            | one rule for both ties                   | CHOICE      | left: (−1, −1); middle: (0, 0); right: (1, 1)
          max(a, b) + min(a, b)      | one rule for both ties                   | TRUE_RANGE  | left: (1, 1), right by luck; middle: (1, 1), right by luck; right: (1, 1), right by luck
          """)
  void isATrackOfAnswers(String text, String title, TieTrack.State state, String detents)
      throws ProgramException {
    BoardView view = view(text, 0);
    assertThat(TieTracks.title(view).plain()).endsWith(title);
    TieTrack track = TieTracks.of(view);
    assertThat(track.state()).isEqualTo(state);
    assertThat(track.detents())
        .extracting(detent -> detent.label().plain())
        .containsExactly(detents.split("; "));
    assertThat(track.detents()).extracting(TieTrack.Detent::lambda).containsExactly(0.0, 0.5, 1.0);
  }

  /// What leaves a set of slopes is hatched, and that alone.
  @Test
  void theWrongPartsOfATrackAreTheWrongAnswers() throws ProgramException {
    assertThat(TieTracks.of(view("abs(relu(x))", 0)).wrong()).containsExactly(new Interval(0, 0.5));
    assertThat(TieTracks.of(view("relu(x)", 0)).wrong()).isEmpty();
    List<BoardView> views = new ArrayList<>();
    for (CatalogueEntry entry : Catalogue.shipped().entries())
      views.add(BoardView.of(BoardFactory.of(entry, Conventions.MIDDLE), Catalogue.shipped()));
    RandomPrograms random = new RandomPrograms(1313);
    List<Program> programs = new ArrayList<>(random.lipschitz(150, false).toList());
    programs.addAll(random.lipschitz(50, 2).toList());
    for (Program program : programs)
      if (!program.inputs().isEmpty()) views.add(view(program.text(), 0));
    int leaving = 0;
    for (BoardView view : views) {
      TieTrack track = TieTracks.of(view);
      if (track.state() != TieTrack.State.CHOICE) continue;
      for (int i = 0; i <= PLACES; i++) {
        double lambda = (double) i / PLACES;
        boolean wrong = view.whole().isWrong(view.whole().range().gradient(lambda));
        if (track.wrong().stream().anyMatch(part -> isNearEnd(part, lambda))) continue;
        assertThat(track.wrong().stream().anyMatch(part -> part.contains(lambda)))
            .as("%s at %s", view.board().program().text(), lambda)
            .isEqualTo(wrong);
        if (wrong) leaving++;
      }
    }
    assertThat(leaving).isGreaterThan(70);
  }

  private static boolean isNearEnd(Interval part, double lambda) {
    return Math.min(Math.abs(part.low() - lambda), Math.abs(part.high() - lambda)) < 1e-6;
  }

  /// Answers that differ in their last bits are one answer: chips that changed places by them would
  /// flicker while a hand moves the point.
  @Test
  void chipsOfOneAnswerKeepTheirOrder() throws ProgramException {
    assertThat(answers(view("gelu(x)", -1.9)).stream().distinct()).hasSizeGreaterThan(1);
    List<String> order = chips("gelu(x)", -1.9);
    for (int i = 0; i < 50; i++)
      assertThat(chips("gelu(x)", -1.9 + 0.07 * i)).as("step %s", i).isEqualTo(order);
  }

  private static List<Double> answers(BoardView view) {
    return view.frameworks().stream().map(answer -> answer.values()[0]).toList();
  }

  private static List<String> chips(String text, double at) throws ProgramException {
    return TieTracks.of(view(text, at)).chips().stream()
        .flatMap(group -> group.chips().stream())
        .map(TieTrack.Chip::name)
        .toList();
  }

  /// Where one rule for all ties changes nothing there is no bar to choose on.
  @Test
  void ruleThatChangesNothingIsNoChoice() throws ProgramException {
    for (String text : List.of("(relu(x) + relu(-x) + x)/2", "abs(x) + relu(x) - relu(-x) - x")) {
      BoardView view = view(text, 0);
      TieTrack track = TieTracks.of(view);
      double answer = view.explanation().answer();
      boolean same =
          TieRange.DETENTS.stream().allMatch(detent -> view.range().at(detent) == answer);
      assertThat(track.state() == TieTrack.State.NOTHING).as(text).isEqualTo(same);
      assertThat(TieBreak.of(view, null).free()).as(text).isEqualTo(!same);
    }
    assertThat(TieTracks.title(view("(relu(x) + relu(-x) + x)/2", 0)).plain())
        .isEqualTo(
            "Tie-break: nothing to choose; one rule for all ties answers 0.5, whichever it is");
  }

  /// Behind `relu(-x)` the rule for relu's left side answers the right slope.
  @Test
  void anEndHasTheColourOfTheSideWhoseSlopeItAnswers() throws ProgramException {
    TieTrack straight = TieTracks.of(view("relu(x) - x", 0));
    assertThat(straight.leftEnd()).isEqualTo(Role.LEFT);
    TieTrack crossed = TieTracks.of(view("-2*x - relu(-x)", 0));
    assertThat(crossed.leftEnd()).isEqualTo(Role.RIGHT);
    assertThat(crossed.rightEnd()).isEqualTo(Role.LEFT);
    assertThat(crossed.detents().getFirst().label().plain()).isEqualTo("right: −2");
  }

  /// The left end has the colour of the left side, whatever is looked at.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          leaky_relu(x, c)             | 0  | 0.1
          abs(x - 1) + 2*relu(x + c)   | 1  | 0.5
          abs(x - 1) + 2*relu(x + c)   | -1 | 1
          abs(a) + abs(b)              | 0  | 1.94
          -abs(a) + b                  | 0  | 1
          relu(-a) + b                 | 0  | 1
          """)
  void theWordLeftHasOneColour(String text, double x, double c) throws ProgramException {
    Board board =
        Board.of(Parser.parse(text), List.of(x, c), 0, Conventions.lambda(0), Viewport.of(-2, 2));
    BoardView view = BoardView.of(board, Catalogue.shipped());
    TieTrack track = TieTracks.of(view);
    assertThat(track.detents())
        .extracting(d -> d.label().plain().split(":")[0])
        .containsExactly("left", "middle", "right");
    assertThat(track.leftEnd()).isEqualTo(Role.LEFT);
    assertThat(track.rightEnd()).isEqualTo(Role.RIGHT);
    assertThat(TieNames.side(view.whole(), view.whole().range().gradient(0), Role.INK))
        .isEqualTo(Role.LEFT);
  }

  @Test
  void chipsStandWhereTheirAnswersAre() throws ProgramException {
    TieTrack relu = TieTracks.of(view("relu(x)", 0));
    assertThat(relu.chips()).isNotEmpty().noneMatch(TieTrack.ChipGroup::beside);
    assertThat(relu.chips().getFirst().lambda()).isZero();
    TieTrack max = TieTracks.of(view("max(a, b)", 0));
    assertThat(max.chips()).extracting(TieTrack.ChipGroup::lambda).containsExactly(0.5, 1.0);
    assertThat(max.chips().getLast().chips())
        .extracting(TieTrack.Chip::name)
        .containsExactly("TensorFlow");
    assertThat(max.chips().getFirst().chips()).allMatch(TieTrack.Chip::current);
    TieTrack trap = TieTracks.of(view("max(a, b) + min(a, b)", 0));
    assertThat(trap.chips().getLast().beside()).isTrue();
    assertThat(trap.chips().getLast().answer().plain()).isEqualTo("(2, 0)");
    assertThat(trap.chips().getLast().chips()).allMatch(TieTrack.Chip::wrong);
  }

  @Test
  void twoVersionsOfAFrameworkAreNeverCalledTheSame() throws ProgramException {
    List<String> names =
        TieTracks.of(view("clamp(x, 0, 1)", 0)).chips().stream()
            .flatMap(group -> group.chips().stream())
            .map(chip -> ChipLayout.label(chip, false))
            .toList();
    assertThat(names).contains("PyTorch 2.14", "PyTorch 2.13", "JAX").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2         | nothing to choose here; there is no tie
          sqrt(x)     | nothing to choose; every tie-break answers ∞
          a*b         | nothing to choose here; there is no tie
          abs(a*b)    | nothing to choose; every tie-break answers (0, 0)
          hypot(a, b) | nothing to choose; every tie-break here answers (NaN, NaN), not every framework
          """)
  void saysWhyNothingIsToBeChosen(String text, String title) throws ProgramException {
    BoardView view = view(text, 0);
    assertThat(TieTracks.title(view).plain()).endsWith(title);
    assertThat(TieTracks.of(view).state()).isEqualTo(TieTrack.State.NOTHING);
  }

  @Test
  void whereNothingIsToBeChosenAChipDoesNotRepeatTheAnswer() throws ProgramException {
    for (String text : new String[] {"3*x + exp(x)", "3*a + exp(b)"})
      assertThat(TieTracks.of(view(text, 0.7)).chips().getFirst().chips().getFirst().accessible())
          .endsWith("gives the same answer, from its measured rules");
  }

  /// Where the rule has the name of a place on the track, the thumb stands there.
  @Test
  void theRuleAndTheThumbHaveOneName() {
    int named = 0;
    for (CatalogueEntry entry : Catalogue.shipped().entries())
      for (Convention convention : conventions()) {
        BoardView view = BoardView.of(BoardFactory.of(entry, convention), Catalogue.shipped());
        // by no rule, then
        if (view.nothingToChoose() || view.explanation().trace().ties().isEmpty()) break;
        String rule = TieNames.rule(view);
        for (double lambda : TieRange.DETENTS)
          if (TieNames.detent(view, lambda).equals(rule)) {
            named++;
            // a framework rounds to singles
            assertThat(view.lambda())
                .as(entry.id() + " by " + convention.name())
                .isCloseTo(lambda, within(1e-6));
          }
      }
    assertThat(named).isGreaterThan(100);
  }

  private static List<Convention> conventions() {
    List<Convention> all = new ArrayList<>();
    for (double lambda : TieRange.DETENTS) all.add(Conventions.lambda(lambda));
    for (Framework framework : Frameworks.current()) all.add(framework.convention(Mode.REVERSE));
    return all;
  }

  /// Where it is said of every tie-break what it answers, all of them are asked: a framework's own
  /// rule is none of them.
  @Test
  void whatEveryTieBreakIsSaidToAnswerItAnswers() throws ProgramException {
    List<String> forms =
        List.of("norm(x, y)", "norm(x, y) - abs(x - y)", "norm(x, y) + relu(x)", "max(x, y)");
    List<Program> programs = new ArrayList<>();
    for (String form : forms) programs.add(Parser.parse(form));
    programs.addAll(new RandomPrograms(8317).several(Exhaustive.count(40, 1000)).toList());
    int said = 0;
    int own = 0;
    for (Program program : programs) {
      List<Double> at = Collections.nCopies(program.inputs().size(), 0.0);
      for (Framework framework : Frameworks.all()) {
        Board board =
            Board.of(program, at, 0, framework.convention(Mode.REVERSE), Viewport.of(-2, 2));
        BoardView view = BoardView.of(board, Catalogue.shipped());
        String title = TieTracks.title(view).plain();
        if (!title.contains("every tie-break")) continue;
        said++;
        for (double lambda : List.of(0.0, .3, .5, 1.0)) {
          BoardView other =
              BoardView.of(board.withConvention(Conventions.lambda(lambda)), Catalogue.shipped());
          String answer = Numbers.tuple(other.whole().gradient());
          if (at.size() == 1) answer = Numbers.of(other.whole().gradient()[0]);
          assertThat(title).as(program.text()).contains("answers " + answer);
        }
        if (title.contains("itself")) own++;
      }
    }
    assertThat(said).isGreaterThan(20);
    assertThat(own).isGreaterThan(2);
  }
}
