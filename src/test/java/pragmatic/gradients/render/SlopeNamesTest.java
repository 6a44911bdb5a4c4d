package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.render.PaintedPages.box;
import static pragmatic.gradients.render.PaintedPages.labels;
import static pragmatic.gradients.render.PaintedPages.page;
import static pragmatic.gradients.render.PaintedPages.painting;
import static pragmatic.gradients.render.PaintedPages.size;
import static pragmatic.gradients.render.PaintedPages.text;

import java.awt.geom.Line2D;
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
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.text.Role;

/// What a label says of a slope is read of the line next to it.
class SlopeNamesTest {
  private static final double[] LAMBDAS = {0, .298, .5, .8};

  /// A line that is seen to be another one, of letters' size.
  private static final double AHEAD = .35;

  /// The part of a line from which on it has parted from others.
  private static final double PARTED = .3;

  /// Sizes of letters from a line to what names it, at most: farther it belongs to nothing.
  private static final double FAR = 3.5;

  private record NamedLine(int argb, double slope, double x, double y, TextAnchor tip) {}

  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noSlopeIsNamedAtAnotherLine(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int all = 0;
    for (CatalogueEntry entry :
        Exhaustive.some(Catalogue.shipped().entries(), 9, 3 * arrangement.ordinal()))
      for (double lambda : LAMBDAS) {
        Board board = BoardFactory.of(entry, Conventions.lambda(lambda));
        for (Drawn drawn : page(board, arrangement).plots().pictures()) {
          List<NamedLine> lines = lines(drawn);
          for (Shape.Text label : labels(painting(drawn))) {
            int argb = label.spans().getFirst().argb();
            List<NamedLine> own = lines.stream().filter(line -> line.argb == argb).toList();
            if (own.isEmpty() || text(label).contains("∂")) continue;
            all++;
            double mine = least(label, own, drawn, PARTED);
            List<NamedLine> others =
                lines.stream()
                    .filter(line -> own.stream().noneMatch(o -> o.slope == line.slope))
                    .toList();
            double theirs = least(label, others, drawn, PARTED);
            // what lies upon another line is read of that, however near its own may be
            if (theirs == 0 || theirs < mine - AHEAD * size(label))
              faults.add(entry.id() + " λ = " + lambda + ": " + text(label));
          }
        }
      }
    // between lines that hardly part a long word has no place
    assertThat(faults).hasSizeLessThan(Exhaustive.count(2, 4));
    assertThat(all).isGreaterThan(40);
  }

  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noSlopeIsNamedFarFromItsLine(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int all = 0;
    for (CatalogueEntry entry :
        Exhaustive.some(Catalogue.shipped().entries(), 3, arrangement.ordinal())) {
      Board board = BoardFactory.of(entry, Conventions.lambda(LAMBDAS[1]));
      for (Drawn drawn : page(board, arrangement).plots().pictures())
        for (Shape.Text label : labels(painting(drawn))) {
          int argb = label.spans().getFirst().argb();
          List<NamedLine> own = lines(drawn).stream().filter(line -> line.argb == argb).toList();
          if (own.isEmpty() || text(label).contains("∂")) continue;
          all++;
          double away = least(label, own, drawn, 0) / size(label);
          if (away > FAR) faults.add(entry.id() + ": " + text(label) + " " + away);
        }
    }
    assertThat(faults).isEmpty();
    assertThat(all).isGreaterThan(20);
  }

  /// Behind the function it would be read as a name of the function.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noFunctionRunsBetweenAnAnswerAndItsLine(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int all = 0;
    for (CatalogueEntry entry :
        Exhaustive.some(Catalogue.shipped().entries(), 3, arrangement.ordinal()))
      for (double lambda : LAMBDAS) {
        Board board = BoardFactory.of(entry, Conventions.lambda(lambda));
        Drawn drawn = page(board, arrangement).plots().pictures().getFirst();
        for (Shape.Text label : labels(painting(drawn))) {
          int argb = label.spans().getFirst().argb();
          if (argb != Palette.of(Theme.LIGHT).text(Role.CHOSEN)) continue;
          List<NamedLine> own = lines(drawn).stream().filter(line -> line.argb == argb).toList();
          if (own.isEmpty()) continue;
          all++;
          if (isBehind(label, own, drawn))
            faults.add(entry.id() + " λ = " + lambda + ": " + text(label));
        }
      }
    // between a tangent and a curve that bends away from it there is no place
    assertThat(faults).hasSizeLessThan(Exhaustive.count(3, 5));
    assertThat(all).isGreaterThan(10);
  }

  /// Whether the shortest way from a label to its line, but for its end, runs over the function.
  private static boolean isBehind(Shape.Text label, List<NamedLine> own, Drawn drawn) {
    double least = least(label, own, drawn, PARTED);
    Frame frame = drawn.picture().frame();
    Box text = box(label);
    for (NamedLine line : own)
      for (double t = PARTED; t <= 1; t += .01) {
        double x = line.tip.pixelX() * t + frame.px(line.x) * (1 - t);
        double y = line.tip.pixelY() * t + frame.py(line.y) * (1 - t);
        if (y < frame.y() || y > frame.bottom() || text.distance(x, y) > least) continue;
        double right = Math.clamp(x, text.left(), text.right()) - x;
        double down = Math.clamp(y, text.top(), text.bottom()) - y;
        double from = AHEAD * size(label) / least;
        if (from < 1 && isCrossed(drawn, x + from * right, y + from * down, x + right, y + down))
          return true;
      }
    return false;
  }

  private static boolean isCrossed(Drawn drawn, double x1, double y1, double x2, double y2) {
    Frame frame = drawn.picture().frame();
    for (Mark mark : drawn.picture().marks()) {
      if (!(mark instanceof Mark.Curve(Role role, double[] xs, double[] ys, _))) continue;
      if (role != Role.FUNCTION) continue;
      for (int i = 1; i < xs.length; i++)
        if (Line2D.linesIntersect(
            x1,
            y1,
            x2,
            y2,
            frame.px(xs[i - 1]),
            frame.py(ys[i - 1]),
            frame.px(xs[i]),
            frame.py(ys[i]))) return true;
    }
    return false;
  }

  private static List<NamedLine> lines(Drawn drawn) {
    Palette light = Palette.of(Theme.LIGHT);
    Frame frame = drawn.picture().frame();
    return drawn.picture().marks().stream()
        .flatMap(mark ->
            switch (mark) {
              case Mark.OneSided side ->
                  Stream.of(
                      new NamedLine(
                          light.text(side.role()),
                          side.slope(),
                          side.x(),
                          side.y(),
                          side.tip(frame, drawn.style())));
              case Mark.Tangent through ->
                  Stream.of(-1, 1)
                      .map(way ->
                          new NamedLine(
                              light.text(through.role()),
                              through.slope(),
                              through.x(),
                              through.y(),
                              through.tip(frame, drawn.style(), way)));
              default -> Stream.<NamedLine>empty();
            })
        .toList();
  }

  /// Pixels from a text to the nearest of some lines, where they are seen.
  ///
  /// @param from which part of a line on
  private static double least(Shape.Text label, List<NamedLine> lines, Drawn drawn, double from) {
    Frame frame = drawn.picture().frame();
    double least = Double.POSITIVE_INFINITY;
    for (NamedLine line : lines)
      for (double t = from; t <= 1; t += .01) {
        double x = line.tip.pixelX() * t + frame.px(line.x) * (1 - t);
        double y = line.tip.pixelY() * t + frame.py(line.y) * (1 - t);
        if (y < frame.y() || y > frame.bottom() || x < frame.x() || x > frame.right()) continue;
        least = Math.min(least, box(label).distance(x, y));
      }
    return least;
  }
}
