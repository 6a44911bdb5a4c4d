package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardMoves;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// What is typed or listed is shown in the mode that a hand chose, whatever a lesson showed before.
class TypedFunctionTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  private final Board first =
      BoardFactory.of(
          Catalogue.shipped().entries().getFirst(),
          Frameworks.all().getFirst().convention(Mode.REVERSE));
  private final Board forward = BoardFactory.inOtherMode(first.withX(1));
  private final BoardModel model = new BoardModel(first, Catalogue.shipped());
  private final LessonPlayer lessons = new LessonPlayer(model, Catalogue.shipped());
  private final Program other;

  TypedFunctionTest() throws ProgramException {
    other = Parser.parse("abs(x) + x");
  }

  @Test
  void aLessonsModeEndsWithItsBoards() throws Exception {
    window.does(() -> {
      model.teach(forward);
      model.teach(forward.withX(0.5));
      assertThat(model.board().mode()).isEqualTo(Mode.FORWARD);
      shows(Mode.REVERSE);
      assertThat(new TypedFunction(model, lessons).of(other).convention())
          .isEqualTo(first.convention());
      lessons.end();
      shows(Mode.REVERSE);
    });
  }

  @Test
  void aHandsModeStays() throws Exception {
    window.does(() -> {
      model.choose(BoardFactory.inOtherMode(model.board()));
      shows(Mode.FORWARD);
      model.teach(first.withX(1));
      shows(Mode.FORWARD);
      model.choose(first);
      model.teach(first.withX(1));
      model.choose(BoardFactory.inOtherMode(model.board()));
      shows(Mode.FORWARD);
      model.teach(first);
      shows(Mode.FORWARD);
    });
  }

  /// What was kept when a lesson's board was on show tells nothing of a hand, nor does undo that
  /// leads back to one.
  @Test
  void aLessonsModeIsNotKeptAsAHands() throws Exception {
    window.does(() -> {
      model.teach(forward);
      BoardModel later = new BoardModel(forward, Catalogue.shipped());
      later.restore(model.steps());
      assertThat(later.own().mode()).isEqualTo(Mode.REVERSE);
      model.choose(first.withX(2));
      model.undo();
      assertThat(model.board().mode()).isEqualTo(Mode.FORWARD);
      shows(Mode.REVERSE);
    });
  }

  @Test
  void aHandsModeIsKept() throws Exception {
    window.does(() -> {
      model.choose(BoardFactory.inOtherMode(model.board()));
      BoardModel later = new BoardModel(model.board(), Catalogue.shipped());
      later.restore(model.steps());
      assertThat(later.own().mode()).isEqualTo(Mode.FORWARD);
      model.undo();
      shows(Mode.REVERSE);
    });
  }

  @Test
  void whatALessonDrawsOverItsFunctionEndsWithItAndWhatAHandDrewStays() throws Exception {
    window.does(() -> {
      Board over = BoardMoves.overlaid(first);
      model.teach(over);
      model.choose(model.board().withX(0.5));
      assertThat(typed().plots().overlay()).isNull();
      BoardModel later = new BoardModel(model.board(), Catalogue.shipped());
      later.restore(model.steps());
      assertThat(later.own().plots().overlay()).isNull();
      // O takes it away, and O again draws the function over the next ones
      model.choose(BoardMoves.overlaid(model.board()));
      model.choose(BoardMoves.overlaid(model.board()));
      assertThat(typed().plots().overlay()).isNotNull();
    });
  }

  @Test
  void soIsAFunctionOfTheList() throws Exception {
    BoardModel shown = window.desk().model();
    window.show("abs", board -> board.withMode(Mode.REVERSE));
    window.does(() -> {
      shown.teach(BoardFactory.inOtherMode(shown.board()));
      window.desk().window().functions().choose("relu");
    });
    assertThat(shown.board().mode()).isEqualTo(Mode.REVERSE);
  }

  /// At 0 a tie is heard, and yet every answer is the derivative.
  @Test
  void itStartsWhereSomethingGoesWrong() throws Exception {
    window.does(() -> {
      for (double kink = .125; kink < 2; kink += .25)
        for (String text : List.of("relu(x - %s)*abs(x)", "x*relu(x) + abs(x - %s)"))
          assertThat(typed(text.formatted(kink)).x()).as(text, kink).isEqualTo(kink);
      assertThat(typed("x*relu(x)").x()).isZero();
    });
  }

  /// Also where the function before stood in a range of its own.
  @Test
  void anotherFunctionComesInTheUsualRangeWhereThatHoldsThePoint() throws Exception {
    window.does(() -> {
      for (double x = -5; x <= 5; x += .25) {
        model.choose(first.withViewport(Viewport.of(x - 3, x + 3)).withX(x));
        Board typed = BoardFactory.typedAnew(other, model.own(), Catalogue.shipped());
        assertThat(typed.x()).isEqualTo(x);
        double far = Math.abs(x) <= 2 ? 2 : Math.abs(x) + 2;
        assertThat(typed.viewport().xLow()).isEqualTo(x < -2 ? -far : -2);
        assertThat(typed.viewport().xHigh()).isEqualTo(x > 2 ? far : 2);
      }
    });
  }

  private Board typed(String text) {
    try {
      return new TypedFunction(model, lessons).of(Parser.parse(text));
    } catch (ProgramException e) {
      throw new AssertionError(text, e);
    }
  }

  private void shows(Mode mode) {
    assertThat(typed().mode()).isEqualTo(mode);
  }

  private Board typed() {
    return new TypedFunction(model, lessons).of(other);
  }
}
