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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Cover;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.render.Painting.PaintedFamily;

/// A number that stands in a line has paper on both sides: a line that runs into it is read as a
/// minus.
class StruckNumbersTest {
  /// Sizes of letters that are free of the line on each side; a minus stands nearer.
  private static final double FREE = .4;

  /// Letters of a box that a line may run along without a part of them being in it.
  private static final double EDGE = .1;

  private static final double[] LAMBDAS = {0, .298, .5, 1};

  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noAxisRunsIntoALabel(Surface.Arrangement arrangement) {
    List<String> struck = new ArrayList<>();
    int all = 0;
    for (CatalogueEntry entry :
        Exhaustive.some(Catalogue.shipped().entries(), 9, 3 * arrangement.ordinal()))
      for (double lambda : LAMBDAS)
        for (double aside : new double[] {0, 1}) {
          Board start = BoardFactory.of(entry, Conventions.lambda(lambda));
          Board board = start.withX(start.x() + aside);
          for (Drawn drawn : page(board, arrangement).plots().pictures())
            for (Shape.Text label : labels(painting(drawn)))
              for (double row : rows(drawn)) {
                if (!isIn(row, label)) continue;
                all++;
                if (!isFree(row, label, painting(drawn).part(Layer.PLATE), drawn))
                  struck.add(entry.id() + " λ = " + lambda + ": " + text(label));
              }
        }
    assertThat(struck).isEmpty();
    assertThat(all).isPositive();
  }

  /// Where a class guesses the axis and the curve run through the numbers of hands.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noLineRunsIntoACount(Surface.Arrangement arrangement) {
    int all = 0;
    for (String id : List.of("relu", "abs", "sign", "identity"))
      for (int before : new int[] {0, 3, 20}) {
        CatalogueEntry entry = Catalogue.shipped().find(id).orElseThrow();
        BoardPage page = page(BoardFactory.of(entry, Conventions.MIDDLE), arrangement);
        List<Cover.GuessRow> rows =
            Stream.of(-1.0, -.5, 0.0, .5, 1.0)
                .map(value -> new Cover.GuessRow(value, 7, before))
                .toList();
        for (Cover.Curtain curtain : List.of(Cover.Curtain.TRUTH, Cover.Curtain.ANSWER)) {
          Drawn below = new Cover(curtain, rows).pictures(page).getLast();
          PaintedFamily part = painting(below).part(Layer.LABEL);
          List<Mark.GuessBar> bars =
              below.picture().marks().stream()
                  .filter(Mark.GuessBar.class::isInstance)
                  .map(Mark.GuessBar.class::cast)
                  .toList();
          for (Shape.Text label : labels(painting(below))) {
            if (!text(label).equals("7")) continue;
            all++;
            double middle = label.y() - .35 * size(label);
            assertThat(isFree(middle, label, part, below)).as(id + " " + curtain).isTrue();
            assertThat(bars)
                .as("ends of bars before the number")
                .anySatisfy(bar -> {
                  Frame frame = below.picture().frame();
                  double end = Math.max(bar.end(frame), bar.endBefore(frame));
                  assertThat(label.x() - end).isBetween(0.0, .6 * size(label));
                });
          }
        }
      }
    assertThat(all).isGreaterThan(20);
  }

  private static List<Double> rows(Drawn drawn) {
    boolean map = drawn.picture().marks().stream().anyMatch(Mark.Shading.class::isInstance);
    Frame frame = drawn.picture().frame();
    return map
        ? List.of()
        : drawn.picture().marks().stream()
            .filter(Mark.Grid.class::isInstance)
            .flatMap(grid -> ((Mark.Grid) grid).yTicks().stream())
            .map(frame::py)
            .filter(row -> row >= frame.y() && row <= frame.bottom())
            .toList();
  }

  private static boolean isIn(double row, Shape.Text label) {
    double edge = EDGE * size(label);
    return row > box(label).top() + edge && row < label.y() - edge;
  }

  private static boolean isFree(double row, Shape.Text label, PaintedFamily plates, Drawn drawn) {
    Frame frame = drawn.picture().frame();
    double free = FREE * size(label);
    Box text = box(label);
    double left = Math.max(frame.x(), label.x() - free);
    double right = Math.min(frame.right(), text.right() + free);
    return left >= right
        || plates.group().children().stream()
            .filter(Shape.Rect.class::isInstance)
            .map(Shape.Rect.class::cast)
            .anyMatch(plate ->
                plate.x() <= left
                    && plate.x() + plate.width() >= right
                    && plate.y() < row
                    && plate.y() + plate.height() > row);
  }
}
