package pragmatic.gradients.board.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.frameworks.Frameworks;

class BoardTextTest {
  private static final BoardText TEXT = new BoardText(RandomBoards.LOWER);
  private static final int COUNT = Exhaustive.count(800, 10_000);

  private static Board read(String line) throws BoardTextException {
    return TEXT.read(line);
  }

  @Test
  void everyBoardThatAUserCanReachComesBack() throws BoardTextException {
    RandomBoards boards = new RandomBoards(1401);
    Set<BoardPart> seen = EnumSet.noneOf(BoardPart.class);
    Set<String> lines = new HashSet<>();
    for (int i = 0; i < COUNT; i++) {
      Board board = boards.next();
      String line = TEXT.write(board);
      assertThat(line)
          .startsWith("board 1: ")
          .doesNotContain("\n", "\r", "\t")
          .isEqualTo(line.strip());
      assertThat(TEXT.read(line)).as(line).isEqualTo(board);
      for (BoardPart part : BoardPart.values())
        if (line.contains(" " + part.word() + ": ")) seen.add(part);
      lines.add(line);
    }
    // what is written without a name, and what no walk reaches, would make a law of nothing
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(BoardPart.PROGRAM)));
    assertThat(lines).hasSizeGreaterThan(COUNT / 2);
  }

  @Test
  void damageIsNamedAtAColumnOrReads() {
    RandomBoards boards = new RandomBoards(1402);
    Random random = boards.random();
    int named = 0;
    for (int i = 0; i < COUNT; i++) {
      String line = damaged(TEXT.write(boards.next()), random);
      try {
        Board board = TEXT.read(line);
        assertThat(TEXT.read(TEXT.write(board))).as(line).isEqualTo(board);
      } catch (BoardTextException e) {
        assertThat(e.column()).as(line).isBetween(1, line.length() + 1);
        assertThat(e.getMessage()).as(line).matches("(?s).{9,600}[.?]");
        named++;
      }
    }
    assertThat(named).isBetween(COUNT / 2, COUNT);
  }

  /// Cut off, or with letters changed, taken out, doubled or put in.
  private static String damaged(String line, Random random) {
    StringBuilder text = new StringBuilder(line);
    do {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(9));
      switch (random.nextInt(6)) {
        case 0 -> text.setLength(from);
        case 1 -> text.delete(from, to);
        case 2 -> text.insert(from, text.substring(from, to));
        case 3 -> text.insert(from, (char) random.nextInt(0x10000));
        case 4 -> text.insert(from, ":=,\"\\[]-.; \n1eto".charAt(random.nextInt(16)));
        default -> text.replace(from, to, text.substring(random.nextInt(from + 1), from));
      }
    } while (random.nextInt(3) == 0);
    return text.toString();
  }

  @Test
  void aLineIsShort() throws BoardTextException {
    Board board = read("relu(x)");
    assertThat(TEXT.write(board)).isEqualTo("board 1: relu(x) convention: pytorch-2.14.1");
    assertThat(TEXT.write(board.withX(-0.0).withViewport(Viewport.of(-1, 1e-5))))
        .isEqualTo(
            "board 1: relu(x) at: x=-0 convention: pytorch-2.14.1 view: -1 to 1e-5 home: -2 to 2");
  }

  /// Where a line names no range, its point is seen, however far out it is.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "relu(x - 5) at: x=5",
        "abs(x) at: x=-7.5 view: values 0 to 4",
        "x = 9; abs(x)",
        "a*b at: a=1, b=-30 active: b show: slices",
        "x at: x=-1e308",
        "x at: x=1e200"
      })
  void aRangeThatIsNotNamedHoldsThePoint(String line) throws BoardTextException {
    Board board = read(line);
    boolean drawable = Math.abs(board.x()) < 1e300;
    assertThat(board.viewport().xLow() <= board.x() && board.x() <= board.viewport().xHigh())
        .isEqualTo(drawable);
    assertThat(board.home()).isEqualTo(board.viewport());
    assertThat(read(TEXT.write(board))).isEqualTo(board);
    assertThat(TEXT.write(board).contains("view: ")).isEqualTo(drawable);
  }

  @Test
  void aNamedRangeStays() throws BoardTextException {
    assertThat(read("abs(x) at: x=9 view: -1 to 1").viewport()).isEqualTo(Viewport.of(-1, 1));
    assertThat(read("abs(x) at: x=1.9").viewport()).isEqualTo(Viewport.of(-2, 2));
    assertThat(read("abs(x) at: x=inf").viewport()).isEqualTo(Viewport.of(-2, 2));
  }

  @Test
  void partsStandInAnyOrderAndForm() throws BoardTextException {
    Board board =
        read(
            "board 1: max(a, b) at: a=1, b=-0.5 active: b lambda: 0.25 mode: forward show: map lower: lambda view: -3 to 3, second 0 to 1 step: 2");
    for (String line :
        new String[] {
          "step: 2 view: second 0..1, -3..3 lower: lambda show: map mode: forward lambda: .25 active: b"
              + " at: b=-.5, a=1 program: max(a, b)",
          "  BOARD 1 :max(a, b)at:a=1,b=−0.5 Active : b LAMBDA: 2.5e-1\n mode:Forward show:MAP\tlower: lambda"
              + " view: [-3, 3], second [0, 1.] step: 2.0 ",
          "board: \"max(a, b)\" lower: lambda at: b = -5e-1 , a = 1.0 active: b lambda: 0.25 mode: forward"
              + " show: map view: -3 … 3, second 0...1 step:2"
        }) assertThat(read(line)).as(line).isEqualTo(board);
    assertThat(board.convention()).isEqualTo(Conventions.lambda(0.25));
    assertThat(board.viewport()).isEqualTo(new Viewport(-3, 3, null, new Viewport.Span(0, 1)));
  }

  @Test
  void rulesOfAFrameworkAreThoseOfTheMode() throws BoardTextException {
    assertThat(read("abs(x) mode: forward convention: JAX-0.10.2").convention())
        .isEqualTo(Frameworks.find("jax-0.10.2").orElseThrow().convention(Mode.FORWARD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x = 2; x + 1", "x = -0; x*x"})
  void anInputStartsWhereItsProgramSays(String program) throws BoardTextException {
    Board board = read(program);
    assertThat(board.x()).isEqualTo(program.contains("2;") ? 2.0 : -0.0);
    assertThat(TEXT.write(board)).doesNotContain("at:");
    assertThat(TEXT.write(board.withX(0.0))).contains(" at: x=0 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate: 0.5 iterations: 7 against: lambda 0.01",
        "against: weights 1",
        "against: jax-0.10.2",
        "against: lambda 0.5 rate: 1e-3"
      })
  void aDescentHasThreeParts(String parts) throws BoardTextException {
    Board board = read("abs(x) mode: forward lower: descent " + parts);
    assertThat(read(TEXT.write(board))).isEqualTo(board);
    assertThat(board.plots().descent()).isNotEqualTo(BoardText.DESCENT);
    assertThat(TEXT.write(read("abs(x) rate: 0.1 iterations: 20 against: right")))
        .isEqualTo("board 1: abs(x) convention: pytorch-2.14.1");
  }

  /// The column stands under the first letter that is wrong.
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          board 2: x                      => 7  => version 1, not 2
          board 99999999999: x            => 7  => version 1, not 99999999999
          board 1:                        => 9  => the program must stand here
          board 1: at: x=0                => 9  => the program must stand here
          board 1: program:               => 18 => Type a function
          relu(x                          => 5  => never closed
          board 1: relu(y lambda: 0       => 14 => never closed
          program: 2x                     => 11 => write 2*x
          "2x"                            => 3  => write 2*x
          "(\\n2x)"                       => 6  => write 2*x
          "relu(x)                        => 1  => never closed
          "relu(x)" 1                     => 11 => program is written as in
          "x\\q"                          => 3  => a backslash stands before
          "x\\u00g0"                      => 3  => a backslash stands before
          relu(x) at x=0                  => 9  => a colon must follow at
          relu(x) view -1 to 1            => 9  => a colon must follow view
          relu(x) : 1                     => 9  => the name of a part must stand before
          relu(x) vew: -1 to 1            => 9  => did you mean view
          relu(x) colour: red             => 9  => the parts are program, at
          x mode: forward mode: reverse   => 17 => mode stands twice
          x program: x                    => 3  => program stands twice
          x at:                           => 6  => at: x=0.5
          x at: x                         => 8  => something is missing here
          x at: y=0                       => 7  => its inputs are x
          x at: x=                        => 9  => something is missing here
          x at: x=0,5                     => 11 => 5 does not belong here
          x at: x=0, x=1                  => 12 => has a value already
          x at: x=1e999                   => 9  => larger than any double
          x at: x=0 1                     => 11 => 1 does not belong here
          x at: x=1/2                     => 10 => / does not belong here
          x active: y                     => 11 => its inputs are x
          x convention: pytorch           => 15 => did you mean pytorch-2.14.1
          x convention: pytorch-2.1       => 15 => did you mean pytorch-2.14.1
          x convention: midle             => 15 => did you mean middle
          x convention: matlab            => 15 => there are pytorch-2.14.1
          x convention:                   => 14 => something is missing here
          x lambda: 1.5                   => 11 => from 0 to 1
          x lambda: half                  => 11 => lambda: 0.5
          x weights: 0.5, 0.6             => 12 => sum to 1
          x weights: 0.5,                 => 16 => something is missing here
          x lambda: 0 weights: 1          => 22 => one of convention, lambda and weights
          x mode: sideways                => 9  => one of reverse, forward
          x mode: foward                  => 9  => did you mean forward
          x show: maps                    => 9  => did you mean map
          x lower: histogram              => 10 => one of slopes, lambda
          x rate: 0                       => 9  => above 0
          x rate: fast                    => 9  => rate: 0.1
          x iterations: 201               => 15 => from 1 to 200
          x iterations: 2.5               => 15 => from 1 to 200
          x against: lambda 2             => 19 => from 0 to 1
          x against: weights 1, 1         => 20 => sum to 1
          x against: jax                  => 12 => did you mean jax-0.10.2
          x view: 2 to -2                 => 9  => the lower end
          x view: 2                       => 10 => something is missing here
          x view: 1 - 2                   => 11 => does not belong here
          x view: -1e308 to 1e308         => 9  => wider than any double
          x view: -5e-324 to 5e-324       => 9  => too few numbers
          x home: 1 to 1.000000000000001  => 9  => too few numbers
          x view: 0 to 1, 1 to 2          => 17 => a range of this axis stands here already
          x view: [0, 1                   => 14 => something is missing here
          x home: 0 to                    => 13 => something is missing here
          x over-at: x=1                  => 12 => over: abs(x) before it
          x over: relu(                   => 14 => must follow (
          x over: a*b over-at: c=1        => 22 => its inputs are a, b
          x over: a*b over-active: x      => 26 => its inputs are a, b
          relu(x) step: 3                 => 15 => from 1 to 2
          relu(x) step: 1.5               => 15 => from 1 to 2
          """)
  void aMistakeIsNamedWithItsColumn(String line, int column, String sentence) {
    try {
      throw new AssertionError(line + " is read as " + TEXT.write(read(line)));
    } catch (BoardTextException e) {
      assertThat(e).as(line).hasMessageContaining(sentence);
      assertThat(e.column()).as(line).isEqualTo(column);
    }
  }
}
