package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.words.Numbers;

/// On a map the name of a gradient and its arrow lie in a region with that gradient.
class RegionNamesTest {
  private static final List<String> KNOWN =
      List.of(
          "max(min(a, b), abs(a + b) - 1)",
          "floor(a) + abs(b)",
          "floor(a) + 0.5*b",
          "max(a + b, min(2*a, 1), -b)",
          "abs(a) - abs(b)",
          "max(a, b)");

  private final List<String> faults = new ArrayList<>();
  private int names;
  private int arrows;

  @Test
  void eachStandsInItsRegion() throws ProgramException {
    List<Program> programs = new ArrayList<>();
    for (String text : KNOWN) programs.add(Parser.parse(text));
    RandomPrograms random = new RandomPrograms(312);
    random.planar(Exhaustive.count(25, 400)).forEach(programs::add);
    for (Program program : programs)
      for (double[] at : new double[][] {{0, 0}, {1, -1}}) check(program, at[0], at[1]);
    assertThat(faults).isEmpty();
    assertThat(names).isGreaterThan(60);
    assertThat(arrows).isGreaterThan(60);
  }

  private void check(Program program, double x, double y) {
    Board board = Board.of(program, List.of(x, y), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
    Drawn map = PaintedPages.page(board, Surface.Arrangement.DESK).plots().pictures().getFirst();
    Frame frame = map.picture().frame();
    String at = program.text() + " at " + x + ", " + y + ": ";
    for (Shape.Text label : PaintedPages.labels(PaintedPages.painting(map))) {
      String text = PaintedPages.text(label);
      if (!text.contains("gradient (") || text.contains("true")) continue;
      names++;
      Box box = PaintedPages.box(label);
      double row = (box.top() + box.bottom()) / 2;
      for (double part : new double[] {0.2, 0.5, 0.8}) {
        double column = box.left() + part * (box.right() - box.left());
        String here = Numbers.tuple(gradient(program, frame.dataX(column), frame.dataY(row)));
        if (!text.endsWith(here)) faults.add(at + text + " stands over " + here);
      }
    }
    for (Mark mark : map.picture().marks())
      if (mark instanceof Mark.Arrow arrow && arrow.slender()) {
        arrows++;
        for (double part : new double[] {0, 0.25, 0.5, 0.75, 1}) {
          double column = frame.px(arrow.x()) + part * arrow.tip().right();
          double row = frame.py(arrow.y()) - part * arrow.tip().up();
          if (column < frame.x()
              || column > frame.right()
              || row < frame.y()
              || row > frame.bottom()) faults.add(at + arrow + " leaves the map");
          double[] here = gradient(program, frame.dataX(column), frame.dataY(row));
          double length = Math.hypot(arrow.tip().right(), arrow.tip().up());
          double along =
              (here[0] * arrow.tip().right() + here[1] * arrow.tip().up())
                  / length
                  / Math.hypot(here[0], here[1]);
          if (!(along > 1 - 1e-9)) faults.add(at + arrow + " lies over " + Numbers.tuple(here));
        }
      }
  }

  private static double[] gradient(Program program, double x, double y) {
    return ReverseMode.at(program, new double[] {x, y}, Conventions.MIDDLE).gradient();
  }
}
