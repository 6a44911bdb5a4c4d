package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.render.PaintedPages.box;
import static pragmatic.gradients.render.PaintedPages.labels;
import static pragmatic.gradients.render.PaintedPages.page;
import static pragmatic.gradients.render.PaintedPages.painting;
import static pragmatic.gradients.render.PaintedPages.size;
import static pragmatic.gradients.render.PaintedPages.text;
import static pragmatic.gradients.render.PaintedPages.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// The labels in the plots of every function stand on paper.
class PlotLabelsTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final Palette LIGHT = Palette.of(Theme.LIGHT);

  /// Where an input is moved to from where it begins.
  private static final double[] ASIDE = {0, 0.35, -0.65};

  /// From the baseline up to capitals, in sizes of letters.
  private static final double CAPITALS = .72;

  /// The axis would strike it out.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noAnswerStandsOnAnAxis(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int answers = 0;
    for (CatalogueEntry entry : functions(arrangement))
      for (double aside : ASIDE)
        for (Drawn drawn : page(entry, aside, arrangement).plots().pictures()) {
          Picture picture = drawn.picture();
          if (picture.marks().stream().anyMatch(Mark.Shading.class::isInstance)) continue;
          for (Shape.Text label : labels(painting(drawn))) {
            if (!isAnswer(label)) continue;
            answers++;
            if (onAxis(label, picture)) faults.add(entry.id() + " + " + aside + ": " + text(label));
          }
        }
    assertThat(faults).isEmpty();
    assertThat(answers).isGreaterThan(Exhaustive.count(60, 300));
  }

  /// Over the curve it would hide what it speaks of; what AD answers is never left out.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noLabelStandsOnACurve(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    for (CatalogueEntry entry : functions(arrangement))
      for (double aside : ASIDE)
        for (Drawn drawn : page(entry, aside, arrangement).plots().pictures()) {
          Painting painting = painting(drawn);
          Obstacles curves = new Obstacles();
          curves.outline(painting.part(Layer.CURVE).outline());
          for (Shape.Text label : labels(painting))
            if (!isAnswer(label) && curves.lines(box(label), 0) > 0)
              faults.add(entry.id() + " + " + aside + ": " + text(label));
        }
    assertThat(faults).isEmpty();
  }

  /// The ends of a jump are told apart by their rings and dots alone.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noLabelStandsOnADot(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int all = 0;
    for (CatalogueEntry entry : functions(arrangement))
      for (double aside : ASIDE)
        for (Drawn drawn : page(entry, aside, arrangement).plots().pictures()) {
          Painting painting = painting(drawn);
          Obstacles dots = new Obstacles();
          dots.outline(painting.part(Layer.DOT).outline());
          for (Shape.Text label : labels(painting)) {
            all++;
            if (dots.lines(box(label), 0) > 0)
              faults.add(entry.id() + " + " + aside + ": " + text(label));
          }
        }
    assertThat(faults).isEmpty();
    assertThat(all).isGreaterThan(Exhaustive.count(120, 600));
  }

  /// `f′` beside 0.5 would be read as one word.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noNumberStandsCloseBesideATitle(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int titles = 0;
    for (CatalogueEntry entry : functions(arrangement))
      for (double aside : ASIDE)
        for (Drawn drawn : page(entry, aside, arrangement).plots().pictures()) {
          Painting painting = painting(drawn);
          List<Shape.Text> numbers = texts(painting, Layer.TICKS);
          double axis = drawn.picture().frame().x();
          long beside = numbers.stream().filter(number -> box(number).right() < axis).count();
          boolean named = false;
          for (Box title : painting.part(Layer.TITLE).boxes()) {
            named |= title.right() < axis;
            titles++;
            for (Shape.Text number : numbers)
              if (title.meets(box(number).widened(size(number) / 5)))
                faults.add(entry.id() + " + " + aside + ": " + text(number));
          }
          // numbers as long as those of ten relus have no room beside a name
          if (named && beside < 2 && !entry.id().equals("ten"))
            faults.add(entry.id() + " + " + aside + ": " + beside + " left");
        }
    assertThat(faults).isEmpty();
    assertThat(titles).isGreaterThan(Exhaustive.count(60, 300));
  }

  /// Without it the line says nothing, and the name in its place would be read as its number.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void everyLevelGridLineHasItsNumber(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int lines = 0;
    for (CatalogueEntry entry : functions(arrangement))
      for (double aside : ASIDE)
        for (Drawn drawn : page(entry, aside, arrangement).plots().pictures()) {
          Frame frame = drawn.picture().frame();
          List<Shape.Text> numbers = texts(painting(drawn), Layer.TICKS);
          for (Mark mark : drawn.picture().marks()) {
            if (!(mark instanceof Mark.Grid grid) || !grid.yLabels()) continue;
            for (double tick : grid.yTicks()) {
              double row = frame.py(tick);
              if (row < frame.y() - 1 || row > frame.bottom() + 1) continue;
              lines++;
              if (numbers.stream().noneMatch(number -> isBeside(number, row, frame)))
                faults.add(entry.id() + " + " + aside + ": " + tick);
            }
          }
        }
    assertThat(faults).isEmpty();
    assertThat(lines).isGreaterThan(Exhaustive.count(200, 1000));
  }

  private static boolean isBeside(Shape.Text number, double row, Frame frame) {
    return box(number).left() < frame.x() && Math.abs(number.y() - row) < size(number) / 2;
  }

  /// The halo would cut a piece out of its line; a few have no other place.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noLabelRunsOverABorder(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int all = 0;
    for (CatalogueEntry entry : functions(arrangement))
      for (double aside : ASIDE)
        for (Drawn drawn : page(entry, aside, arrangement).plots().pictures()) {
          Picture picture = drawn.picture();
          boolean plot =
              picture.marks().stream().anyMatch(Mark.Guide.class::isInstance)
                  && picture.marks().stream().noneMatch(Mark.Shading.class::isInstance);
          if (!plot) continue;
          for (Shape.Text label : labels(painting(drawn))) {
            all++;
            for (double border : List.of(picture.frame().x(), picture.frame().right()))
              if (box(label).left() < border - 2 && box(label).right() > border + 2)
                faults.add(entry.id() + " + " + aside + ": " + text(label));
          }
        }
    assertThat(faults).hasSizeLessThan(all / 6);
    assertThat(all).isGreaterThan(Exhaustive.count(120, 600));
  }

  /// Far from it, the name of a slope would be taken for that of another line.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void theNameOfASlopeStandsAtItsLine(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int all = 0;
    for (CatalogueEntry entry : functions(arrangement))
      for (double aside : ASIDE)
        for (Drawn drawn : page(entry, aside, arrangement).plots().pictures())
          for (Mark mark : drawn.picture().marks()) {
            if (!(mark instanceof Mark.OneSided side)) continue;
            int argb = LIGHT.text(side.role());
            for (Shape.Text label : labels(painting(drawn))) {
              if (label.spans().getFirst().argb() != argb || text(label).contains("∂")) continue;
              all++;
              double away = away(box(label), side, drawn);
              if (away > 4.5 * size(label))
                faults.add(
                    entry.id() + " + " + aside + ": " + text(label) + " " + Math.round(away));
            }
          }
    assertThat(faults).isEmpty();
    assertThat(all).isGreaterThan(Exhaustive.count(10, 50));
  }

  /// In the language that has the longer words.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noNaNStandsOnASlope(Surface.Arrangement arrangement) {
    Set<String> faults =
        Words.in(
            Locale.GERMAN,
            () ->
                functions(arrangement).stream()
                    .filter(entry -> onSlope(page(entry, 0, arrangement)))
                    .map(CatalogueEntry::id)
                    .collect(Collectors.toSet()));
    assertThat(faults).isEmpty();
  }

  /// In a build each arrangement looks at others, in the profile each at all.
  private static List<CatalogueEntry> functions(Surface.Arrangement arrangement) {
    return Exhaustive.some(CATALOGUE.entries(), 3, arrangement.ordinal());
  }

  private static boolean onSlope(BoardPage page) {
    Drawn drawn = page.plots().pictures().getFirst();
    return labels(painting(drawn)).stream()
        .filter(label -> text(label).contains("NaN"))
        .anyMatch(label ->
            drawn.picture().marks().stream()
                .filter(Mark.OneSided.class::isInstance)
                .anyMatch(side -> away(box(label), (Mark.OneSided) side, drawn) == 0));
  }

  /// Pixels from a text to a tangent, as far as it is seen.
  private static double away(Box box, Mark.OneSided mark, Drawn drawn) {
    Frame frame = drawn.picture().frame();
    TextAnchor tip = mark.tip(frame, drawn.style());
    double least = Double.POSITIVE_INFINITY;
    for (double t = 0; t <= 1; t += 1.0 / 256) {
      double x = tip.pixelX() * t + frame.px(mark.x()) * (1 - t);
      double y = tip.pixelY() * t + frame.py(mark.y()) * (1 - t);
      if (y < frame.y() || y > frame.bottom() || x < frame.x() || x > frame.right()) continue;
      double aside = Math.max(0, Math.max(box.left() - x, x - box.right()));
      double down = Math.max(0, Math.max(box.top() - y, y - box.bottom()));
      least = Math.min(least, Math.hypot(aside, down));
    }
    return least;
  }

  private static boolean isAnswer(Shape.Text label) {
    int argb = label.spans().getFirst().argb();
    return argb == LIGHT.text(Role.CHOSEN) || argb == LIGHT.text(Role.WRONG);
  }

  private static boolean onAxis(Shape.Text label, Picture picture) {
    boolean seen =
        picture.marks().stream()
            .anyMatch(mark ->
                mark instanceof Mark.Grid grid
                    && grid.yTicks().stream().anyMatch(tick -> tick == 0));
    Frame frame = picture.frame();
    double axis = frame.py(0);
    Box box = box(label);
    double capitals = label.y() - CAPITALS * size(label);
    return seen
        && axis > capitals
        && axis < label.y()
        && box.left() < frame.right()
        && box.right() > frame.x();
  }
}
