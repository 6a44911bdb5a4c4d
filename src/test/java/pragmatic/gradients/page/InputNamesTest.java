package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Run;
import pragmatic.gradients.text.Typeface;

/// An input is written one way: a letter in italics, wherever it stands on a page, but in program
/// text.
class InputNamesTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  /// Letters that are no words of a sentence, at points of every kind that a page speaks of.
  private static final List<String> PROGRAMS =
      List.of(
          "max(p, q)",
          "max(p, q, w)",
          "max(p, q)*0 + sqrt(abs(p)) + q",
          "relu(p - q) - relu(q - p)",
          "abs(p) + abs(q) + w",
          "p/norm2(p, q)",
          "norm2(p, q)",
          "sign(p) + q",
          "where(p > q, p, q^2)",
          "sqrt(p) + 1/q",
          "log(p)*q",
          "p*q",
          "abs(w)");

  private static final Set<Typeface> OF_MATHEMATICS = Set.of(Typeface.SERIF_ITALIC, Typeface.MONO);

  private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\d])[pqw](?![\\p{L}])");

  @ParameterizedTest
  @EnumSource(
      value = Surface.Arrangement.class,
      names = {"DESK", "PRESENTER"})
  void areItalic(Surface.Arrangement arrangement) throws Exception {
    List<String> faults = new ArrayList<>();
    int names = 0;
    Board first = BoardFactory.of(CATALOGUE.entries().getFirst(), Conventions.lambda(0.25));
    for (String program : PROGRAMS) {
      Board board = BoardFactory.typed(Parser.parse(program), first).withX(0);
      for (RichText text : PageTexts.of(OneFaceTest.page(board, arrangement, null)))
        for (Run run : text.runs())
          if (NAME.matcher(run.text()).find()) {
            names++;
            if (!OF_MATHEMATICS.contains(run.face()))
              faults.add(program + ": " + run.text() + " in " + text.plain());
          }
    }
    assertThat(faults).isEmpty();
    assertThat(names).isGreaterThan(100);
  }
}
