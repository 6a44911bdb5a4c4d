package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static pragmatic.gradients.render.PaintedPages.box;
import static pragmatic.gradients.render.PaintedPages.labels;
import static pragmatic.gradients.render.PaintedPages.page;
import static pragmatic.gradients.render.PaintedPages.painting;
import static pragmatic.gradients.render.PaintedPages.size;
import static pragmatic.gradients.render.PaintedPages.text;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardMoves;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.LabelKind;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;

/// What is added to the plots of every function covers nothing that is to be seen.
class PlotMarksTest {
  private static Board board(CatalogueEntry entry) {
    Board board = BoardFactory.of(entry, Conventions.MIDDLE);
    return board.inputs().size() > 1 ? board.withViewKind(ViewKind.SLICES) : board;
  }

  /// The line at the input would strike a formula out.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noGuideRunsThroughATitle(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    for (CatalogueEntry entry : Catalogue.shipped().entries()) {
      List<Drawn> drawn = page(board(entry), arrangement).plots().pictures();
      for (Drawn lower : drawn)
        for (Box title : painting(lower).part(Layer.TITLE).boxes())
          for (Drawn plot : drawn)
            for (Mark mark : plot.picture().marks())
              if (mark instanceof Mark.Guide guide) {
                double x = plot.picture().frame().px(guide.x());
                double top = plot.picture().frame().y();
                if (title.cut(x, top, x, guide.toPixelY()) > 0) faults.add(entry.id());
              }
    }
    assertThat(faults).isEmpty();
  }

  /// The path of a descent begins at the point on show, which stays on top.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void thePointOnShowLiesOverThePathOfADescent(Surface.Arrangement arrangement) {
    int points = 0;
    for (CatalogueEntry entry : Catalogue.shipped().entries()) {
      Board board = board(entry).withLowerPlot(new LowerPlot("descent"));
      Picture picture = page(board, arrangement).plots().pictures().getFirst().picture();
      List<Mark.DotKind> kinds =
          picture.marks().stream()
              .filter(Mark.Dot.class::isInstance)
              .map(mark -> ((Mark.Dot) mark).kind())
              .toList();
      int point = kinds.indexOf(Mark.DotKind.POINT);
      if (point < 0) continue;
      points++;
      assertThat(kinds.lastIndexOf(Mark.DotKind.MINOR)).as(entry.id()).isLessThan(point);
    }
    assertThat(points).isGreaterThan(60);
  }

  /// A slope's line would strike out what AD answers.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noAnswerStandsOnTheLineOfASlope(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int answers = 0;
    for (CatalogueEntry entry : Catalogue.shipped().entries())
      for (Convention rules : List.of(Conventions.MIDDLE, Conventions.lambda(0.8582))) {
        Board board = board(entry).withConvention(rules).withLowerPlot(new LowerPlot("lambda"));
        Drawn drawn = page(board, arrangement).plots().pictures().getLast();
        for (Shape.Text label : labels(painting(drawn))) {
          if (!text(label).startsWith("AD")) continue;
          answers++;
          for (Mark mark : drawn.picture().marks())
            if (mark instanceof Mark.Band band
                && (isOn(label, band.from(), drawn) || isOn(label, band.to(), drawn)))
              faults.add(entry.id() + ": " + text(label));
        }
      }
    assertThat(faults).isEmpty();
    assertThat(answers).isGreaterThan(40);
  }

  private static boolean isOn(Shape.Text label, double level, Drawn drawn) {
    double row = drawn.picture().frame().py(level);
    return row > label.y() - 0.72 * size(label)
        && row < label.y()
        && box(label).left() < drawn.picture().frame().right();
  }

  /// Whole inside the plot, and at its dashed line where that is in view.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void aKeptFunctionHasItsNameAtItsLine(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int names = 0;
    for (String kept : List.of("softplus", "leaky-relu", "sign", "abs", "sqrt-square")) {
      CatalogueEntry other = Catalogue.shipped().find(kept).orElseThrow();
      for (CatalogueEntry entry :
          Exhaustive.some(Catalogue.shipped().entries(), 3, arrangement.ordinal())) {
        Board shown = board(entry);
        if (shown.inputs().size() > 1) continue;
        Board over = BoardMoves.overlaid(BoardFactory.of(other, Conventions.MIDDLE));
        Drawn drawn =
            page(shown.withPlots(over.plots()), arrangement).plots().pictures().getFirst();
        List<Mark.Curve> dashed =
            drawn.picture().marks().stream()
                .filter(mark -> mark instanceof Mark.Curve curve && curve.dashed())
                .map(Mark.Curve.class::cast)
                .toList();
        String name = entry(drawn);
        for (Shape.Text label : labels(painting(drawn))) {
          if (!text(label).equals(name)) continue;
          names++;
          boolean inside = box(label).top() > drawn.picture().frame().y() - 1;
          boolean near = dashed.isEmpty() || away(label, dashed, drawn) < 1.2 * size(label);
          if (!inside || !near) faults.add(kept + " over " + entry.id());
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(names).isGreaterThan(Exhaustive.count(30, 100));
  }

  /// The name is the one label of the picture that is not moved.
  private static String entry(Drawn drawn) {
    return drawn.picture().marks().stream()
        .filter(mark -> mark instanceof Mark.Label label && label.kind() == LabelKind.NAME)
        .map(mark -> ((Mark.Label) mark).text().plain())
        .reduce((_, last) -> last)
        .orElse("");
  }

  private static double away(Shape.Text label, List<Mark.Curve> curves, Drawn drawn) {
    Box box = box(label);
    var frame = drawn.picture().frame();
    double least = Double.POSITIVE_INFINITY;
    boolean inView = false;
    for (Mark.Curve curve : curves)
      for (int i = 1; i < curve.xs().length; i++) {
        double x1 = frame.px(curve.xs()[i - 1]);
        double y1 = frame.py(curve.ys()[i - 1]);
        double x2 = frame.px(curve.xs()[i]);
        double y2 = frame.py(curve.ys()[i]);
        for (double t = 0; t <= 1; t += 1.0 / 64) {
          double x = x1 + t * (x2 - x1);
          double y = y1 + t * (y2 - y1);
          inView |= y > frame.y() + 1 && y < frame.bottom() - 1;
          double aside = Math.max(0, Math.max(box.left() - x, x - box.right()));
          double down = Math.max(0, Math.max(box.top() - y, y - box.bottom()));
          least = Math.min(least, Math.hypot(aside, down));
        }
      }
    return inView ? least : 0;
  }

  /// A bar that stands over the row of its value is read as another value, and its number as that
  /// of the line that it lies on.
  @Test
  void theBarsOfAGuessHaveTheirMiddleOnItsValue() {
    Picture picture = Shapes.picture(new Mark.GuessBar(0, 1, 0.5));
    double row = picture.frame().py(0);
    List<Shape.Rect> bars =
        Shapes.all(Shapes.paint(picture))
            .filter(Shape.Rect.class::isInstance)
            .map(Shape.Rect.class::cast)
            .toList();
    assertThat(bars)
        .hasSize(2)
        .allSatisfy(bar -> assertThat(bar.y() + bar.height() / 2).isCloseTo(row, within(0.01)));
    assertThat(bars).extracting(Shape.Rect::height).doesNotHaveDuplicates();
  }
}
