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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// What stands beside an arrow of Dirac is the name of that one.
class DiracNamesTest {
  private static final List<String> JUMPING =
      List.of(
          "hardshrink(x)",
          "floor(2*x)/2",
          "round(2*x)",
          "sign(x + 0.5) + sign(x - 0.5)",
          "where(abs(x) > 0.5, 1, 0)",
          "where(abs(x) > 0.25, x, 0)",
          "frac(2*x)");

  private static final double[] PLACES = {-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1};

  /// In sizes of letters: a name over several arrows is by so little nearer to one that it reaches
  /// than to its own.
  private static final double AHEAD = .03;

  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void aDiracIsNamedAtItsOwnArrow(Surface.Arrangement arrangement) throws ProgramException {
    List<String> faults = new ArrayList<>();
    int all = 0;
    for (String program : JUMPING)
      for (double x : PLACES) {
        Board board =
            Board.of(Parser.parse(program), List.of(x), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
        for (Drawn drawn : page(board, arrangement).plots().pictures()) {
          List<Mark.DiracArrow> arrows =
              drawn.picture().marks().stream()
                  .filter(Mark.DiracArrow.class::isInstance)
                  .map(Mark.DiracArrow.class::cast)
                  .toList();
          Frame frame = drawn.picture().frame();
          for (Shape.Text label : labels(painting(drawn))) {
            if (!text(label).contains("δ") || arrows.isEmpty()) continue;
            all++;
            double own = Double.POSITIVE_INFINITY;
            double other = Double.POSITIVE_INFINITY;
            for (Mark.DiracArrow arrow : arrows) {
              double far = box(label).distance(frame.px(arrow.x()), frame.py(arrow.weight()));
              if (arrow.x() == x) own = far;
              else other = Math.min(other, far);
            }
            if (other < own - AHEAD * size(label) || own > 2 * size(label))
              faults.add("%s at %s: %.1f, %.1f".formatted(program, x, own, other));
            if (coversHead(box(label), painting(drawn)))
              faults.add("%s at %s: over the head of an arrow".formatted(program, x));
          }
        }
      }
    assertThat(faults).isEmpty();
    assertThat(all).isGreaterThan(20);
  }

  /// Heads are the only filled shapes among arrows.
  private static boolean coversHead(Box label, Painting painting) {
    for (Shape shape : painting.part(Layer.ARROW).group().children())
      if (shape instanceof Shape.Poly head && head.fill() != null) {
        Points corners = head.points();
        for (int i = corners.start(0); i < corners.end(0); i++)
          if (label.contains(corners.x(i), corners.y(i))) return true;
      }
    return false;
  }
}
