package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// A map whose gradients are longer or shorter than on its axes says how much, and no other does.
class GradientScaleTest {
  private static final List<String> KNOWN =
      List.of(
          "floor(a) + 0.5*b",
          "abs(round(a)) + 0.1*b",
          "abs(a) - abs(b)",
          "max(min(a, b), abs(a + b) - 1)",
          "s = a + b; s^2 + abs(s)",
          "max(a, b)");

  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void theScaleIsSaidWhereItIsNotThatOfTheAxes(Surface.Arrangement arrangement)
      throws ProgramException {
    List<Board> boards = new ArrayList<>();
    for (CatalogueEntry entry : Catalogue.shipped().entries())
      if (entry.program().inputs().size() == 2)
        boards.add(BoardFactory.of(entry, Conventions.MIDDLE));
    for (String text : KNOWN)
      for (double[] at : new double[][] {{0, 0}, {1, -1.5}})
        boards.add(
            Board.of(
                Parser.parse(text),
                List.of(at[0], at[1]),
                0,
                Conventions.MIDDLE,
                Viewport.of(-2, 2)));
    new RandomPrograms(313)
        .planar(Exhaustive.count(30, 400))
        .forEach(program ->
            boards.add(
                Board.of(program, List.of(0.0, 0.0), 0, Conventions.MIDDLE, Viewport.of(-2, 2))));
    List<String> faults = new ArrayList<>();
    int told = 0;
    int untold = 0;
    for (Board board : boards) {
      Drawn map = PaintedPages.page(board, arrangement).plots().pictures().getFirst();
      if (map.picture().marks().stream().noneMatch(Mark.Shading.class::isInstance)) continue;
      double[] answer = BoardView.of(board, Catalogue.shipped()).whole().verdict().judged();
      double scale = scale(map, board, answer);
      if (Double.isNaN(scale)) continue;
      boolean apart = Math.abs(scale - 1) >= 0.02;
      boolean says =
          PaintedPages.labels(PaintedPages.painting(map)).stream()
              .anyMatch(label -> PaintedPages.text(label).matches("(gradients|∇.*f).*×.*"));
      if (apart) told++;
      else untold++;
      if (says != apart)
        faults.add(board.program().text() + " at " + board.inputs() + " drawn × " + scale);
    }
    assertThat(faults).isEmpty();
    assertThat(told).isGreaterThan(15);
    assertThat(untold).isGreaterThan(5);
  }

  /// How much longer AD's gradient is drawn than on the axes; NaN where that is not seen.
  private static double scale(Drawn map, Board board, double[] answer) {
    Frame frame = map.picture().frame();
    if (Math.abs(frame.scaleX() / frame.scaleY() - 1) > 1e-3) return Double.NaN;
    for (Mark mark : map.picture().marks())
      if (mark instanceof Mark.Arrow arrow
          && !arrow.slender()
          && arrow.x() == board.inputs().get(0)
          && arrow.y() == board.inputs().get(1)
          && map.picture().marks().stream().anyMatch(dot -> endsIn(arrow, dot, frame))) {
        double length = Math.hypot(arrow.tip().right(), arrow.tip().up());
        return length / Math.hypot(answer[0], answer[1]) / frame.scaleX();
      }
    return Double.NaN;
  }

  /// Whether a dot stands at the end of an arrow clear of the edge, which shortens longer ones.
  private static boolean endsIn(Mark.Arrow arrow, Mark mark, Frame frame) {
    if (!(mark instanceof Mark.Dot dot)) return false;
    double column = frame.px(arrow.x()) + arrow.tip().right();
    double row = frame.py(arrow.y()) - arrow.tip().up();
    return Math.hypot(frame.px(dot.x()) - column, frame.py(dot.y()) - row) < 0.1
        && column > frame.x() + 1
        && column < frame.right() - 1
        && row > frame.y() + 1
        && row < frame.bottom() - 1;
  }
}
