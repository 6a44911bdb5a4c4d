package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.render.PaintedPages.box;
import static pragmatic.gradients.render.PaintedPages.labels;
import static pragmatic.gradients.render.PaintedPages.page;
import static pragmatic.gradients.render.PaintedPages.painting;
import static pragmatic.gradients.render.PaintedPages.size;
import static pragmatic.gradients.render.PaintedPages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// Labels in the plots of every function stand apart from each other, and answers from the curve.
class LabelsApartTest {
  private static final Set<Integer> ANSWERS =
      Set.of(Palette.of(Theme.LIGHT).text(Role.CHOSEN), Palette.of(Theme.LIGHT).text(Role.WRONG));

  /// Air between neighbours in a row, in sizes of letters: with less of it they are one line.
  private static final double AIR = 1;

  @AfterEach
  void speakEnglish() {
    Words.speak(Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({"DESK,en", "DESK,de", "COMPACT,en", "COMPACT,de", "PRESENTER,en", "PRESENTER,de"})
  void neighboursInARowAreTwo(Surface.Arrangement arrangement, String language) {
    Words.speak(Locale.of(language));
    List<String> faults = new ArrayList<>();
    int all = 0;
    for (CatalogueEntry entry : some(arrangement, language))
      for (Drawn drawn : page(entry, 0, arrangement).plots().pictures()) {
        List<Shape.Text> labels = new ArrayList<>(labels(painting(drawn)));
        all += labels.size();
        // the names of slices stand above them
        labels.removeIf(label -> label.y() < drawn.picture().frame().y());
        for (Shape.Text left : labels)
          for (Shape.Text right : labels)
            if (readAsOne(left, right))
              faults.add(entry.id() + ": " + text(left) + " | " + text(right));
      }
    assertThat(faults).isEmpty();
    assertThat(all).isGreaterThan(Exhaustive.count(30, 150));
  }

  /// Others in each arrangement and language.
  private static List<CatalogueEntry> some(Surface.Arrangement arrangement, String language) {
    int start = 2 * arrangement.ordinal() + (language.equals("de") ? 1 : 0);
    return Exhaustive.some(Catalogue.shipped().entries(), 6, start);
  }

  private static boolean readAsOne(Shape.Text left, Shape.Text right) {
    double air = box(right).left() - box(left).right();
    return right.x() > left.x()
        && Math.abs(left.y() - right.y()) < .5 * size(left)
        && air < AIR * size(left);
  }

  /// A number is shorter than most labels: little of them hides all of it.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noLabelHidesANumberOfAnAxis(Surface.Arrangement arrangement) throws ProgramException {
    List<String> faults = new ArrayList<>();
    int all = 0;
    for (String program :
        List.of("max(0.78*abs(x) - 1, sin(3*x))", "max(0.6*abs(x), 1 + sin(4*x))", "abs(sin(3*x))"))
      for (double x = -1.95; x < 2; x += .14) {
        Board any =
            Board.of(Parser.parse(program), List.of(x), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
        double kink =
            NonsmoothPoint.find(any.program(), new double[] {x}, 0, x - .07, x + .07).stream()
                .mapToDouble(NonsmoothPoint::x)
                .findFirst()
                .orElse(x);
        for (Drawn drawn : page(any.withX(kink), arrangement).plots().pictures()) {
          Painting painting = painting(drawn);
          for (Shape.Text label : labels(painting))
            for (Shape.Text number : PaintedPages.texts(painting, Layer.TICKS)) {
              all++;
              double covered = box(label).overlap(box(number));
              if (covered > .25 * box(number).area())
                faults.add(
                    "%s at %s: %s over %s".formatted(program, kink, text(label), text(number)));
            }
        }
      }
    assertThat(faults).isEmpty();
    assertThat(all).isGreaterThan(500);
  }

  /// At every turn of a saw there are only short places between its teeth.
  @ParameterizedTest
  @CsvSource({"en", "de"})
  void noAnswerHidesTheNextToothOfASaw(String language) throws ProgramException {
    Words.speak(Locale.of(language));
    List<String> faults = new ArrayList<>();
    for (String saw : List.of("frac(x)", "x - floor(x)", "mod(x, 1)", "2*frac(x)"))
      for (double x : new double[] {-5, -3, -1, 0, 1, 4, 5}) {
        Board any = BoardFactory.of(Catalogue.shipped().entries().getFirst(), Conventions.MIDDLE);
        Board board = BoardFactory.typed(Parser.parse(saw), any).withX(x);
        Drawn drawn = page(board, Surface.Arrangement.PRESENTER).plots().pictures().getFirst();
        for (Shape.Text label : answersOnTheCurve(drawn)) faults.add(saw + " " + x + text(label));
      }
    assertThat(faults).isEmpty();
  }

  /// It would hide what it speaks of.
  @ParameterizedTest
  @CsvSource({"DESK,en", "DESK,de", "COMPACT,en", "COMPACT,de", "PRESENTER,en", "PRESENTER,de"})
  void noAnswerStandsOnTheFunction(Surface.Arrangement arrangement, String language) {
    Words.speak(Locale.of(language));
    List<String> faults = new ArrayList<>();
    for (CatalogueEntry entry : some(arrangement, language))
      for (double aside : new double[] {0, 0.35, -0.65}) {
        Drawn drawn = page(entry, aside, arrangement).plots().pictures().getFirst();
        if (drawn.picture().marks().stream().anyMatch(Mark.Shading.class::isInstance)) continue;
        for (Shape.Text label : answersOnTheCurve(drawn))
          faults.add(entry.id() + " + " + aside + ": " + text(label));
      }
    assertThat(faults).isEmpty();
  }

  private static List<Shape.Text> answersOnTheCurve(Drawn drawn) {
    Painting painting = painting(drawn);
    Obstacles curve = new Obstacles();
    curve.outline(painting.part(Layer.CURVE).outline());
    return labels(painting).stream()
        .filter(label -> ANSWERS.contains(label.spans().getFirst().argb()))
        .filter(label -> curve.lines(box(label), 0) > 0)
        .toList();
  }
}
