package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.Tip;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;

/// On a map of any function nothing is missing without a word where the point is at its edge: the
/// point is seen, AD's answer has its words, and each corner of the set is on the map or is named.
class MapEdgeTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  /// Where the point stands across the map and upright, in parts of it.
  private static final double[][] PLACES = {
    {0.5, 0.5},
    {0.5, 0},
    {0.5, 0.015},
    {0.5, 0.985},
    {0.5, 1},
    {0, 0.5},
    {0.985, 0.5},
    {1, 0.5},
    {0, 0},
    {1, 1}
  };

  @ParameterizedTest
  @EnumSource(
      value = Surface.Arrangement.class,
      names = {"COMPACT", "PRESENTER"})
  void nothingIsMissingAtTheEdge(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int maps = 0;
    for (CatalogueEntry entry : Exhaustive.some(CATALOGUE.entries(), 3, arrangement.ordinal())) {
      Board start = BoardFactory.of(entry, Conventions.MIDDLE);
      Picture home = map(start, arrangement);
      if (home == null) continue;
      for (double[] place : PLACES) {
        Frame frame = home.frame();
        Board board =
            start
                .withInput(0, frame.xLow() + place[0] * (frame.xHigh() - frame.xLow()))
                .withInput(1, frame.yLow() + place[1] * (frame.yHigh() - frame.yLow()));
        String at = entry.id() + " at " + board.inputs() + ": ";
        maps++;
        missing(board, arrangement).forEach(fault -> faults.add(at + fault));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(maps).isGreaterThan(Exhaustive.count(16, 80));
  }

  /// The slope that AD answers is written in each slice, also where the point is at its edge.
  @ParameterizedTest
  @EnumSource(
      value = Surface.Arrangement.class,
      names = {"COMPACT", "PRESENTER"})
  void eachSliceSaysItsSlope(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int slices = 0;
    for (CatalogueEntry entry : Exhaustive.some(CATALOGUE.entries(), 3, arrangement.ordinal())) {
      Board start = BoardFactory.of(entry, Conventions.MIDDLE);
      Picture home = map(start, arrangement);
      if (home == null) continue;
      Frame frame = home.frame();
      for (double[] place : PLACES) {
        Board board =
            start
                .withInput(0, frame.xLow() + place[0] * (frame.xHigh() - frame.xLow()))
                .withInput(1, frame.yLow() + place[1] * (frame.yHigh() - frame.yLow()));
        List<Drawn> pictures = page(board, arrangement).plots().pictures();
        double[] answer = BoardView.of(board, CATALOGUE).whole().gradient();
        for (int i = 0; i < 2; i++) {
          if (!Double.isFinite(answer[i])) continue;
          slices++;
          Drawn slice = pictures.get(i + 1);
          String fault = onSlice(Numbers.of(answer[i]), slice);
          if (fault != null)
            faults.add(entry.id() + " at " + board.inputs() + " along " + i + fault);
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(slices).isGreaterThan(Exhaustive.count(32, 160));
  }

  /// What is wrong with the number of AD's tangent, or null.
  private static @Nullable String onSlice(String number, Drawn slice) {
    Painting painting = PaintedPages.painting(slice);
    for (Shape.Text label : PaintedPages.labels(painting)) {
      int argb = label.spans().getFirst().argb();
      boolean answers =
          argb == Palette.of(Theme.LIGHT).text(Role.CHOSEN)
              || argb == Palette.of(Theme.LIGHT).text(Role.WRONG);
      if (answers && PaintedPages.text(label).equals(number)) {
        Obstacles lines = new Obstacles();
        for (Layer layer : List.of(Layer.CURVE, Layer.TANGENT))
          lines.outline(painting.part(layer).outline());
        double cut = lines.lines(PaintedPages.box(label), 0);
        return cut > PaintedPages.size(label) ? ": on its line " + cut : null;
      }
    }
    return ": no " + number;
  }

  private static List<String> missing(Board board, Surface.Arrangement arrangement) {
    List<String> missing = new ArrayList<>();
    Drawn drawn = page(board, arrangement).plots().pictures().getFirst();
    Picture picture = drawn.picture();
    String words = words(drawn);
    Explanation whole = BoardView.of(board, CATALOGUE).whole();
    double x = board.inputs().get(0);
    double y = board.inputs().get(1);
    if (!isPointSeen(picture, drawn.style(), x, y)) missing.add("the point");
    String answer = Numbers.tuple(whole.gradient());
    if (!words.contains("AD: " + answer) && !words.contains("AD " + answer))
      missing.add("AD " + answer + " in " + words);
    boolean said = words.contains("off the map") || words.matches(".*[→↗↑↖←↙↓↘].*");
    if (!isAnswerSeen(picture, x, y) && !answer.contains("NaN") && !said)
      missing.add("where AD's answer is in " + words);
    GradientSet truth = whole.truth();
    if (!truth.exists() || truth.isPoint() || truth.shape() == GradientSet.SetShape.DISC)
      return missing;
    for (Mark mark : picture.marks())
      if (mark instanceof Mark.Gradients set && !set.wrong())
        for (int i = 0; i < set.tips().size(); i++)
          if (!isOn(picture.frame(), x, y, set.tips().get(i)) && !words.contains("off the map"))
            missing.add("a corner in " + words);
    return missing;
  }

  /// A dot of the point, under no other.
  private static boolean isPointSeen(Picture picture, Style style, double x, double y) {
    boolean seen = false;
    for (Mark mark : picture.marks()) {
      if (!(mark instanceof Mark.Dot dot)) continue;
      Frame frame = picture.frame();
      double away = Math.hypot(frame.px(dot.x()) - frame.px(x), frame.py(dot.y()) - frame.py(y));
      if (away < 1 && dot.role() == Role.FUNCTION) seen = true;
      else if (away < style.dot()) return false;
    }
    return seen;
  }

  /// AD's arrow as far as the map goes, or its dot.
  private static boolean isAnswerSeen(Picture picture, double x, double y) {
    for (Mark mark : picture.marks()) {
      if (mark instanceof Mark.Arrow arrow && arrow.x() == x && arrow.y() == y && !arrow.slender())
        return true;
      if (mark instanceof Mark.Dot dot && dot.kind() != Mark.DotKind.POINT) return true;
    }
    return false;
  }

  private static boolean isOn(Frame frame, double x, double y, Tip tip) {
    double column = frame.px(x) + tip.right();
    double row = frame.py(y) - tip.up();
    return column >= frame.x() - 0.5
        && column <= frame.right() + 0.5
        && row >= frame.y() - 0.5
        && row <= frame.bottom() + 0.5;
  }

  /// All labels that have a place.
  private static String words(Drawn drawn) {
    Painting painting =
        Painter.paint(
            drawn.picture(), drawn.style(), Palette.of(Theme.LIGHT), Measures.PLAIN, null);
    return painting.part(Layer.LABEL).group().children().stream()
        .filter(Shape.Text.class::isInstance)
        .map(text ->
            ((Shape.Text) text)
                .spans().stream().map(Shape.TextSpan::text).collect(Collectors.joining()))
        .collect(Collectors.joining("; "));
  }

  private static Picture map(Board board, Surface.Arrangement arrangement) {
    Picture first = page(board, arrangement).plots().pictures().getFirst().picture();
    boolean map = first.marks().stream().anyMatch(Mark.Shading.class::isInstance);
    return map ? first : null;
  }

  private static BoardPage page(Board board, Surface.Arrangement arrangement) {
    Surface surface =
        arrangement == Surface.Arrangement.COMPACT
            ? new Surface(944, 676, arrangement, Style.COMPACT, 1, 160)
            : new Surface(1280, 720, arrangement, Style.presenter(2.0 / 3), 1, 0);
    return BoardPage.of(BoardView.of(board, CATALOGUE), surface, Measures.PLAIN, null);
  }
}
