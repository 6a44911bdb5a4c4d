package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// In German every number on a page has a comma, and numbers in a row a semicolon; in programs and
/// in the text of boards it has the point of the language of programs.
class DecimalSignTest {
  private static final Pattern POINT = Pattern.compile("(?<![\\d.])\\d+\\.\\d+(?![\\d.])");

  private static final Pattern COMMA = Pattern.compile("\\d,\\d");

  /// Two numbers of a tuple or an interval that a comma parts.
  private static final Pattern ROW = Pattern.compile("[\\[(]−?[\\d,]+, −?[\\d,]+[\\])]");

  private static final List<Board> BOARDS = boards();

  private static List<Board> boards() {
    List<Board> boards = new ArrayList<>();
    List<LowerPlot> lower = LowerPlots.plots();
    for (CatalogueEntry entry : Catalogue.shipped().entries()) {
      Board board = BoardFactory.of(entry, Conventions.lambda(0.25));
      boards.add(board);
      boards.add(
          board
              .withX(board.x() + 0.3414)
              .withLowerPlot(lower.get(boards.size() / 2 % lower.size())));
    }
    return boards;
  }

  @ParameterizedTest
  @EnumSource(
      value = Surface.Arrangement.class,
      names = {"DESK", "PRESENTER"})
  void everyNumberOnAPageHasAComma(Surface.Arrangement arrangement) {
    List<String> wrong = new ArrayList<>();
    int commas = 0;
    for (Board board : BOARDS) {
      Set<String> typed = numbers(Spelling.MATH.program(board.program()));
      for (RichText rich : german(board, arrangement)) {
        String text = rich.plain();
        // the formula of a derivative is a program too
        if (text.matches("(f.?′|∂f/∂).* = .*")) continue;
        for (String number : numbers(text))
          if (!typed.contains(number)) wrong.add(number + " in " + text);
        // the arguments of a function of the program are no row of numbers
        if (ROW.matcher(text).find() && !text.contains("log") && typed.isEmpty())
          if (!text.matches(".*[a-z]\\(−?[\\d,]+, .*")) wrong.add(text);
        commas += (int) COMMA.matcher(text).results().count();
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(commas).isGreaterThan(1000);
  }

  private static List<RichText> german(Board board, Surface.Arrangement arrangement) {
    return Words.in(Locale.GERMAN, () -> PageTexts.of(OneFaceTest.page(board, arrangement, null)));
  }

  private static Set<String> numbers(String text) {
    return POINT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @Test
  void theTextOfABoardIsTheSameInEveryLanguage() {
    BoardText text = new BoardText(LowerPlots.plots());
    for (Board board : BOARDS)
      assertThat(Words.in(Locale.GERMAN, () -> text.write(board))).isEqualTo(text.write(board));
  }
}
