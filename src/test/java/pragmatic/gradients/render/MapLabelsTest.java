package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.render.PaintedPages.labels;
import static pragmatic.gradients.render.PaintedPages.page;
import static pragmatic.gradients.render.PaintedPages.painting;
import static pragmatic.gradients.render.PaintedPages.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import pragmatic.gradients.picture.LabelKind;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Tip;

/// What is said on the map of every function of two inputs stands beside what it speaks of.
class MapLabelsTest {
  private static final List<CatalogueEntry> FUNCTIONS =
      Catalogue.shipped().entries().stream()
          .filter(entry -> entry.program().inputs().size() == 2)
          .toList();

  /// Where an input is moved to from where it begins.
  private static final double[] ASIDE = {0, 0.35, -0.65};

  /// Where the point stands across the map and upright, in parts of it.
  private static final double[][] PLACES = {
    {.5, .5},
    {.625, .625},
    {.75, .75},
    {1, 1},
    {0, 0},
    {.5, 1},
    {.5, 0},
    {1, .5},
    {0, .5},
    {.97, .97},
    {.03, .97}
  };

  /// Letters over a line hide it and are hard to read.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noLabelStandsOnALine(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int all = 0;
    for (int i = 0; i < ASIDE.length; i++)
      for (CatalogueEntry entry : Exhaustive.some(FUNCTIONS, 3, i + arrangement.ordinal())) {
        double aside = ASIDE[i];
        for (Drawn drawn : page(entry, aside, arrangement).plots().pictures()) {
          if (drawn.picture().marks().stream().noneMatch(Mark.Shading.class::isInstance)) continue;
          Painting painting = painting(drawn);
          for (Shape.Text label : labels(painting)) {
            // without the space before a slanted letter
            double size = PaintedPages.size(label);
            Box box =
                Box.ofText(label.x(), label.y(), text(label).strip().length() * size * .5, size);
            all++;
            for (Layer layer : Layer.ON_MAPS) {
              Obstacles lines = new Obstacles();
              lines.outline(painting.part(layer).outline());
              if (lines.lines(box, 0) > 0)
                faults.add(entry.id() + " + " + aside + ": " + text(label) + " on " + layer);
            }
          }
        }
      }
    // in a small hall AD's answer may have no free place between three ties
    assertThat(faults).hasSizeLessThan(arrangement == Surface.Arrangement.PRESENTER ? 2 : 1);
    assertThat(all).isGreaterThan(Exhaustive.count(30, 100));
  }

  /// A label nearer to another dot would be read as the name of that, and so would one whose line
  /// runs through another dot.
  @ParameterizedTest
  @EnumSource(
      value = Surface.Arrangement.class,
      names = {"DESK", "PRESENTER"})
  void eachGradientIsNamedAtItsOwnDot(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int all = 0;
    for (int i = 0; i < PLACES.length; i++)
      for (CatalogueEntry entry : Exhaustive.some(FUNCTIONS, 3, i + arrangement.ordinal())) {
        Drawn drawn =
            page(at(entry, PLACES[i], arrangement), arrangement).plots().pictures().getFirst();
        for (Named named : named(drawn)) {
          all++;
          String fault = named.fault(drawn);
          if (!fault.isEmpty())
            faults.add(entry.id() + " at " + Arrays.toString(PLACES[i]) + ": " + fault);
        }
      }
    // in a small hall four rings around a dot, or three dots at the edge, leave no free place
    assertThat(faults).hasSizeLessThan(arrangement == Surface.Arrangement.PRESENTER ? 3 : 1);
    assertThat(all).isGreaterThan(Exhaustive.count(30, 100));
  }

  /// The function at a place of its map, given in parts of it.
  private static Board at(CatalogueEntry entry, double[] place, Surface.Arrangement arrangement) {
    Frame map = page(entry, 0, arrangement).plots().pictures().getFirst().picture().frame();
    return BoardFactory.of(entry, Conventions.MIDDLE)
        .withInput(0, map.xLow() + place[0] * (map.xHigh() - map.xLow()))
        .withInput(1, map.yLow() + place[1] * (map.yHigh() - map.yLow()));
  }

  private static List<Named> named(Drawn drawn) {
    List<Named> named = new ArrayList<>();
    for (Shape.Text text : labels(painting(drawn)))
      for (Mark mark : drawn.picture().marks())
        if (mark instanceof Mark.Label label
            && label.dot() != null
            && label.text().plain().equals(text(text)))
          named.add(new Named(text(text), PaintedPages.box(text), label));
    return named;
  }

  private record Named(String text, Box box, Mark.Label label) {
    String fault(Drawn drawn) {
      double x = label.dot().pixelX();
      double y = label.dot().pixelY();
      boolean led =
          label.kind() == LabelKind.GRADIENT && NameLeader.leads(box, x, y, drawn.style().label());
      double fromX = Math.clamp(x, box.left(), box.right());
      double fromY = Math.clamp(y, box.top(), box.bottom());
      for (double[] dot : dots(drawn.picture())) {
        if (Math.hypot(dot[0] - x, dot[1] - y) < 1) continue;
        if (led && new Box(dot[0], dot[1], dot[0], dot[1]).grown(4).cut(fromX, fromY, x, y) > 0)
          return text + " leads through another dot";
        if (!led && box.distance(dot[0], dot[1]) < box.distance(x, y) - 1)
          return text + " is nearer to another dot";
      }
      return "";
    }
  }

  /// All dots, and the rings at the corners of the set.
  private static List<double[]> dots(Picture picture) {
    Frame frame = picture.frame();
    List<double[]> dots = new ArrayList<>();
    for (Mark mark : picture.marks()) {
      if (mark instanceof Mark.Dot dot)
        dots.add(new double[] {frame.px(dot.x()), frame.py(dot.y())});
      if (mark instanceof Mark.Gradients set && !set.wrong() && set.radius() == 0)
        for (Tip tip : set.tips())
          dots.add(new double[] {frame.px(set.x()) + tip.right(), frame.py(set.y()) - tip.up()});
    }
    return dots;
  }
}
