package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

class TraceWordingTest {
  /// Forward and reverse mode answer otherwise at 0.
  private static final List<String> APART =
      List.of("norm(2; x, y, z) + relu(w)", "sqrt(x*x) + abs(y)", "where(x > 0, sqrt(x), 0) + y");

  private static BoardView view(String text, double at) throws ProgramException {
    Program program = Parser.parse(text);
    List<Double> inputs = Collections.nCopies(program.inputs().size(), at);
    Board board = Board.of(program, inputs, 0, Conventions.MIDDLE, Viewport.of(-2, 2));
    return BoardView.of(board, new Catalogue(List.of()));
  }

  private static TraceRow last(BoardView view) {
    return TraceWording.rows(view).getLast();
  }

  @Test
  void theShiftOfALossTiesAndCancels() throws ProgramException {
    BoardView view = view("m = max(z0, z1); m + log(exp(z0 - m) + exp(z1 - m)) - z1", 1);
    TraceRow shift = TraceWording.rows(view).get(2);
    assertThat(shift.name().plain()).isEqualTo("m");
    assertThat(shift.note().plain()).isEqualTo("← tie, cancels");
    assertThat(last(view("max(z0, z1)", 1)).note().plain()).isEqualTo("← tie");
  }

  /// Else the next line, in which the round part cancels, would contradict it.
  @Test
  void anInputIsWrittenAsTheBoardWritesIt() throws ProgramException {
    BoardView view = view("abs(x - 0.3)", Math.nextUp(0.3));
    TraceRow input = TraceWording.rows(view).getFirst();
    assertThat(input.value().plain()).isEqualTo("⟨0.3 + 5.551·10^−17, 1⟩");
    assertThat(input.accessible()).contains("0.3 + 5.551·10^−17");
    assertThat(TraceWording.rows(view).get(1).value().plain()).isEqualTo("⟨5.551·10^−17, 1⟩");
  }

  /// The last line is AD's answer, or the trace says that it is that of forward mode.
  @Test
  void aTraceLeadsToTheAnswerOrSaysWhoseItIs() throws ProgramException {
    List<BoardView> views = new ArrayList<>();
    RandomPrograms random = new RandomPrograms(1314);
    List<Program> programs = new ArrayList<>(random.any(150, 3).toList());
    for (String text : APART) programs.add(Parser.parse(text));
    for (Program program : programs)
      for (Mode mode : List.of(Mode.FORWARD, Mode.REVERSE))
        for (double x : new double[] {0, 1})
          views.add(
              BoardView.of(
                  Board.of(
                          program,
                          Collections.nCopies(program.inputs().size(), x),
                          0,
                          Conventions.MIDDLE,
                          Viewport.of(-2, 2))
                      .withMode(mode),
                  new Catalogue(List.of())));
    for (CatalogueEntry entry : Catalogue.shipped().entries())
      for (Framework framework : Frameworks.all())
        views.add(
            BoardView.of(
                BoardFactory.of(entry, framework.convention(Mode.REVERSE)), Catalogue.shipped()));
    int apart = 0;
    for (BoardView view : views) {
      String answer = Tuples.of(view.whole().gradient());
      if (answer.startsWith("(")) answer = answer.substring(1, answer.length() - 1);
      boolean leads = last(view).value().plain().endsWith(RichText.of("$" + answer + "⟩$").plain());
      boolean said = TraceWording.title(view).plain().equals("Forward-mode trace");
      if (said) apart++;
      assertThat(leads || said)
          .as("%s: %s and %s", view.board().program().text(), last(view).value().plain(), answer)
          .isTrue();
    }
    assertThat(apart).isBetween(5, views.size() / 3);
  }

  @Test
  void aLineHasATangentForEachInput() throws ProgramException {
    assertThat(last(view("max(a, b)", 1)).value().plain()).isEqualTo("⟨1, 0.5, 0.5⟩");
    TraceRow four = last(view("max(a, b, c, d)", 1));
    assertThat(four.value().plain()).isEqualTo("⟨1, 0.25, 0.25, 0.25, 0.25⟩");
    assertThat(four.expression().plain()).isEqualTo("= max(a, b, c, d)");
    BoardView six = view("a + b + c + d + e1 + f1", 0);
    assertThat(last(six).value().plain()).isEqualTo("⟨0, 1, 1, 1, …⟩");
    assertThat(last(six).accessible()).contains("derivative (1, 1, 1, …)");
  }

  @Test
  void aScreenReaderHearsWholeGradients() throws ProgramException {
    assertThat(SpokenText.verdict(view("max(a, b, c)", 1)))
        .startsWith("max(a, b, c) at a = 1, b = 1, c = 1. Corner: a tie, no gradient:")
        .contains("all weights w ≥ 0 that sum to 1")
        .contains("AD answers (0.3333, 0.3333, 0.3333)");
    assertThat(SpokenText.verdict(view("a*b", 1))).contains("AD answers (1, 1)");
  }

  /// The node of the line that was stepped to is the part in the colour of AD.
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          relu(x) - relu(-x)     => 0 => 2 => relu(x)     => relu(x) is tied, middle slope
          relu(x) - relu(-x)     => 0 => 3 => −x          => ''
          relu(x) - relu(-x)     => 0 => 1 => xx          => ''
          abs(relu(x))           => 0 => 2 => relu(x)     => relu(x) is tied, middle slope
          max(a, b)              => 1 => 3 => max(a, b)   => max(a, b) is tied, split
          2^(1 + abs(x))         => 0 => 2 => abs(x)      => abs(x) is tied, middle slope
          floor(x) + 1           => 0 => 2 => floor(x)    => floor(x) is on its jump
          m = max(x, 0); m + m^2 => 0 => 2 => max(x, 0)mm => max(x, 0) is tied, split
          """)
  void aStepMarksItsNodeAndNamesItsChoice(
      String text, double at, int step, String marked, String choice) throws ProgramException {
    Board board = view(text, at).board();
    Catalogue none = new Catalogue(List.of());
    BoardView here = BoardView.of(board.withStep(step), none);
    assertThat(chosen(TracePlace.formula(here.board()))).isEqualTo(marked);
    assertThat(TracePlace.choice(here).plain()).isEqualTo(choice);
    String whole = RichText.of("$" + Spelling.MATH.program(board.program()) + "$").plain();
    assertThat(TracePlace.formula(here.board()).plain()).isEqualTo(whole);
    assertThat(chosen(TracePlace.formula(board))).isEmpty();
    assertThat(TracePlace.choice(view(text, at)).isEmpty()).isTrue();
  }

  private static String chosen(RichText text) {
    return text.runs().stream()
        .filter(run -> run.role() == Role.CHOSEN)
        .map(run -> run.text().replace("\u200a", ""))
        .collect(Collectors.joining());
  }
}
