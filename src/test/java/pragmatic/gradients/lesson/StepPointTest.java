package pragmatic.gradients.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.words.Words;

/// Of which point the numbers of a step are.
class StepPointTest {
  private static final BoardText BOARDS = new BoardText(LowerPlots.plots());

  /// A number that a point decides, or an axis alone.
  private static final Pattern OF_POINT =
      Pattern.compile("\\{(left|right|set|truth|ad|value|dirac)\\b");

  private static final Pattern OF_AXIS = Pattern.compile("\\{(left|right|dirac)}");

  /// A text and the board it is of.
  private record BoardAndText(Board board, String text) {
    String words(Board seen) {
      return new StepPoint(board, List.of(text)).words(seen).plain();
    }

    boolean holds(Pattern number) {
      return number.matcher(text).find();
    }
  }

  private static List<BoardAndText> shipped(Locale language) {
    Path folder = Path.of("assets/lessons").resolve(language.getLanguage());
    List<BoardAndText> texts = new ArrayList<>();
    LessonFolder.read(folder, new LessonReader(BOARDS, StepRoom.ENDLESS)).lessons().stream()
        .flatMap(filed -> filed.lesson().steps().stream())
        .forEach(step ->
            Stream.of(step.text(), step.notes())
                .forEach(
                    said -> texts.add(new BoardAndText(step.board(), String.join(" ", said)))));
    return texts;
  }

  private static Board moved(Board board, int input) {
    return board.withInput(input, board.inputs().get(input) + 0.375);
  }

  /// The input that moved is named with its value at the step, and no other one.
  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void aTextBeginsWithItsPointWhereItsNumbersAreOfAnotherOne(String tag) {
    Locale language = Locale.of(tag);
    String at = tag.equals("de") ? "Bei " : "At ";
    Words.in(
        language,
        () -> {
          int named = 0;
          for (BoardAndText each : shipped(language)) {
            assertThat(each.words(each.board())).as(each.text()).isEmpty();
            for (int i = 0; i < each.board().inputs().size(); i++) {
              String point = each.board().program().inputs().get(i) + " = ";
              String value = each.board().written(i);
              String words = each.words(moved(each.board(), i));
              if (!each.holds(OF_POINT)) assertThat(words).as(each.text()).isEmpty();
              else if (value.contains("^")) assertThat(words).startsWith(at + point);
              else assertThat(words).as(each.text()).isEqualTo(at + point + value + ": ");
              if (!words.isEmpty()) named++;
            }
          }
          return assertThat(named).isGreaterThan(100);
        });
  }

  /// A framework's name stands behind its answer, and a number that decides may be said.
  @Test
  void noNumberIsAnotherOneWithoutWords() {
    int others = 0;
    for (BoardAndText each : shipped(Locale.ENGLISH)) {
      if (!each.text().contains("{")) continue;
      Board board = each.board();
      List<Board> seen =
          new ArrayList<>(
              IntStream.range(0, board.inputs().size()).mapToObj(i -> moved(board, i)).toList());
      seen.add(board.withConvention(Conventions.lambda(0.25)));
      seen.add(BoardFactory.inOtherMode(board));
      for (int i = 0; i < board.inputs().size(); i++) seen.add(board.withActive(i));
      String own = filled(board, each.text());
      for (Board other : seen) {
        if (filled(other, each.text()).equals(own)) continue;
        others++;
        boolean byRule = other.convention() != board.convention();
        if (each.words(other).isEmpty())
          assertThat(byRule && (own.matches(".* \\((PyTorch|JAX) .*") || own.contains("λ = 0.5")))
              .as(each.text())
              .isTrue();
      }
    }
    assertThat(others).isGreaterThan(50);
  }

  private static String filled(Board board, String text) {
    return new StepAnswers(board, Catalogue.shipped()).fill(text);
  }

  /// Each at its first board, beside the second one.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu(x) lambda: 0.5 | relu(x) lambda: 0.75 | {ad} | With λ = 0.5:
          relu(x) lambda: 0.5 | relu(x) at: x=1 lambda: 0.75 | {ad} | At x = 0 with λ = 0.5:
          relu(x) lambda: 0.5 | relu(x) lambda: 0.75 | {left} | ''
          relu(x) lambda: 0.5 | relu(x) lambda: 0.75 | With λ = {lambda} it is {ad} | ''
          relu(x) lambda: 0.5 | relu(x) lambda: 0.75 | {ad jax-0.10.2} | ''
          relu(x) lambda: 0.5 | relu(x) convention: middle | {ad} | ''
          relu(x) convention: middle | relu(x) lambda: 0 | {ad} | With λ = 0.5:
          relu(x) convention: min-norm | relu(x) lambda: 0 | {ad} | With tie-break ‘least norm’:
          relu(x) convention: pytorch-2.14.1 | relu(x) lambda: 1 | {ad} | ''
          relu(x) convention: pytorch-2.14.1 | relu(x) at: x=1 lambda: 1 | {ad} | At x = 0:
          relu(x) at: x=-0 | relu(x) | {ad} | At x = −0:
          relu(x) | relu(x) at: x=1 | At {at} it is {ad} | ''
          relu(x) lambda: 0 | relu(x) at: x=1 lambda: 1 | At {at} it is {ad} | With λ = 0:
          relu(x) | relu(x) mode: forward | {ad} | In reverse mode:
          relu(x) mode: forward | relu(x) at: x=2 | {ad} | At x = 0 in forward mode:
          relu(x) | relu(x) mode: forward | {set} | ''
          max(a, b) at: a=1, b=1 | max(a, b) at: a=2, b=2 | {ad} | At a = b = 1:
          max(a, b) at: a=1, b=1 | max(a, b) at: a=1, b=2 | {ad} | At b = 1:
          max(a, b) at: a=1, b=2 | max(a, b) at: a=0, b=0 | {ad} | At a = 1, b = 2:
          max(a, b) active: a | max(a, b) active: b | {left} | Along a:
          max(a, b) active: a | max(a, b) active: b | {left a} | ''
          max(a, b) active: a | max(a, b) active: b | {ad} | ''
          max(a, b, c) at: a=1.5, b=2.25, c=3.75 | max(a, b, c) | {ad} | In the step:
          max(a, b, c) weights: 0.5,0.25,0.25 | max(a, b, c) lambda: 1 | {ad} | With weights (0.5, 0.25, 0.25):
          relu(x) | relu(x) at: x=1 | Look. | ''
          relu(x) | relu(x) at: x=1 | \\{ad} | ''
          """)
  void noMoreIsSaidThanIsNeeded(String own, String seen, String text, String words)
      throws Exception {
    String said = new BoardAndText(BOARDS.read(own), text).words(BOARDS.read(seen));
    assertThat(said.strip()).isEqualTo(words);
  }
}
