package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.TieRange;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.page.TieTrack;
import pragmatic.gradients.page.TieTracks;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.Tip;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.speech.TieNames;
import pragmatic.gradients.text.Role;

/// What the left and the right end of the tie-break answer has on the map, and in what is said of
/// calculus, the colours that the ends of the slider have.
class SideColoursTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final Palette LIGHT = Palette.of(Theme.LIGHT);

  private static final List<String> MORE =
      List.of(
          "max(abs(a), abs(b))",
          "min(abs(a), abs(b))",
          "max(abs(a), b)",
          "max(a, b, 0)",
          "min(a, b, 0)",
          "relu(a) + relu(b)",
          "relu(a) - 2*relu(b)",
          "-abs(a) + b",
          "relu(-a) + b",
          "max(2*a, b) + abs(a)",
          "median(a, b, 0)");

  private static final List<String> DISCS =
      List.of("norm2(a, b)", "hypot(a, b)", "-norm2(a, b)", "1 - 2*hypot(a, b)", "norm2(a, b) + a");

  @Test
  void endsOfTheSliderAndOfTheSetHaveTheSameColours() throws ProgramException {
    List<Board> boards = new ArrayList<>();
    for (CatalogueEntry entry : CATALOGUE.entries()) {
      Board home = BoardFactory.of(entry, Conventions.MIDDLE);
      boards.add(home);
      if (home.inputs().size() != 2) continue;
      for (double[] at : new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {-1, 1}, {-1, -1}})
        boards.add(home.withInput(0, at[0]).withInput(1, at[1]));
    }
    for (String text : MORE)
      boards.add(
          Board.of(
              Parser.parse(text), List.of(0.0, 0.0), 0, Conventions.MIDDLE, Viewport.of(-2, 2)));
    List<String> faults = new ArrayList<>();
    int ends = 0;
    for (Board board : boards) {
      BoardView view = BoardView.of(board, CATALOGUE);
      TieTrack track = TieTracks.of(view);
      if (track.state() != TieTrack.State.CHOICE) continue;
      TieRange range = view.whole().range();
      for (int end = 0; end < 2; end++) {
        Role role = end == 0 ? track.leftEnd() : track.rightEnd();
        String told = board.program().text() + " at " + board.inputs() + ", end " + end;
        if (TieNames.side(view.whole(), range.gradient(end), role) != role)
          faults.add(told + " is said to be another side");
        if (board.inputs().size() != 2) continue;
        List<Integer> seen = rings(view, range.gradient(end));
        ends += seen.size();
        if (seen.stream().anyMatch(colour -> colour != LIGHT.argb(role)))
          faults.add(told + " has another colour on the map");
      }
    }
    assertThat(faults).isEmpty();
    assertThat(ends).isGreaterThan(20);
  }

  /// What is blue in the slice along x is blue in the disc: the gradients of the slope on the left.
  @Test
  void aDiscHasTheColoursOfItsSliceAlongX() throws ProgramException {
    int falling = 0;
    for (String text : DISCS) {
      Board home =
          Board.of(
              Parser.parse(text), List.of(0.0, 0.0), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
      for (int active = 0; active < 2; active++) {
        BoardView view = BoardView.of(home.withActive(active), CATALOGUE);
        double left = view.slices().getFirst().calculus().left().slope();
        double right = view.slices().getFirst().calculus().right().slope();
        if (left > right) falling++;
        for (Theme theme : Theme.values()) {
          Palette palette = Palette.of(theme);
          Paint.Linear colours = disc(view, palette);
          double way = colours.x2() - colours.x1();
          assertThat(way).as("%s: from %s to %s", text, left, right).isNotZero();
          assertThat(way > 0).as("%s: from %s to %s", text, left, right).isEqualTo(right > left);
          assertThat(colours.stops().getFirst().argb()).isEqualTo(palette.argb(Role.LEFT));
          assertThat(colours.stops().getLast().argb()).isEqualTo(palette.argb(Role.RIGHT));
        }
      }
    }
    assertThat(falling).isPositive();
  }

  /// The colours of the edge of the disc on the map, from those of the left slope.
  private static Paint.Linear disc(BoardView view, Palette palette) {
    Surface surface = new Surface(1184, 1020, Surface.Arrangement.DESK, Style.DESK, 1, 200);
    for (Drawn drawn : BoardPage.of(view, surface, Measures.PLAIN, null).plots().pictures())
      if (drawn.picture().marks().stream()
          .anyMatch(mark -> mark instanceof Mark.Gradients set && set.radius() > 0)) {
        Painting painting =
            Painter.paint(drawn.picture(), drawn.style(), palette, Measures.PLAIN, null);
        return painting.part(Layer.FALSE_SET).group().children().stream()
            .filter(Shape.Poly.class::isInstance)
            .map(Shape.Poly.class::cast)
            .filter(shape -> shape.stroke() != null)
            .map(shape -> (Paint.Linear) shape.stroke().paint())
            .findFirst()
            .orElseThrow();
      }
    throw new AssertionError("no disc on the map of " + view.board().program().text());
  }

  /// Colours of the rings that stand on the map where a gradient ends.
  private static List<Integer> rings(BoardView view, double[] gradient) {
    Surface surface = new Surface(1184, 1020, Surface.Arrangement.DESK, Style.DESK, 1, 200);
    BoardPage page = BoardPage.of(view, surface, Measures.PLAIN, null);
    List<Integer> colours = new ArrayList<>();
    for (Drawn drawn : page.plots().pictures())
      for (Mark mark : drawn.picture().marks())
        if (mark instanceof Mark.Gradients set && !set.wrong())
          for (int i = 0; i < set.tips().size(); i++)
            if (belongs(set, i, view, gradient))
              colours.addAll(discs(drawn, set, set.tips().get(i)));
    return colours;
  }

  /// Whether a tip is a gradient: both are as long in all directions.
  private static boolean belongs(Mark.Gradients set, int tip, BoardView view, double[] gradient) {
    return view.whole().truth().vertices().stream()
        .filter(vertex -> Math.hypot(vertex[0] - gradient[0], vertex[1] - gradient[1]) < 1e-9)
        .anyMatch(vertex -> isAlong(set.tips().get(tip), vertex, set, view));
  }

  private static boolean isAlong(Tip tip, double[] vertex, Mark.Gradients set, BoardView view) {
    double longest =
        view.whole().truth().vertices().stream()
            .mapToDouble(SideColoursTest::length)
            .max()
            .orElseThrow();
    double unit =
        set.tips().stream().mapToDouble(t -> Math.hypot(t.right(), t.up())).max().orElseThrow()
            / longest;
    return Math.hypot(tip.right() - unit * vertex[0], tip.up() - unit * vertex[1]) < 0.5;
  }

  private static double length(double[] gradient) {
    return Math.hypot(gradient[0], gradient[1]);
  }

  private static List<Integer> discs(Drawn drawn, Mark.Gradients set, Tip tip) {
    Painting painting = Painter.paint(drawn.picture(), drawn.style(), LIGHT, Measures.PLAIN, null);
    Frame frame = drawn.picture().frame();
    double x = frame.px(set.x()) + tip.right();
    double y = frame.py(set.y()) - tip.up();
    return painting.part(Layer.FALSE_SET).group().children().stream()
        .filter(Shape.Disc.class::isInstance)
        .map(Shape.Disc.class::cast)
        .filter(disc -> Math.hypot(disc.x() - x, disc.y() - y) < 1)
        .map(disc -> ((Paint.Solid) disc.stroke().paint()).argb())
        .toList();
  }
}
