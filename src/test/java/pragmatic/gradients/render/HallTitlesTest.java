package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.render.PaintedPages.box;
import static pragmatic.gradients.render.PaintedPages.size;
import static pragmatic.gradients.render.PaintedPages.text;
import static pragmatic.gradients.render.PaintedPages.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// In a hall the name of a plot stands beside it, where there are numbers and, below, buttons.
class HallTitlesTest {
  /// From the lower plot down to the buttons of its slider, in pixels of 1080.
  private static final double BUTTONS = 12;

  /// Names are set in italics, whose letters are narrow.
  private static final TextMeasure ITALIC = (text, size) -> text.plain().length() * size * .43;

  private static final List<String> LOW_PLOTS =
      List.of(
          "max(a,b)+abs(a-c)",
          "abs(a)+abs(a-b)+c*0.3",
          "relu(a*b)+relu(c)",
          "where(k>=0,a,b)",
          "x0+x1+x2",
          "where(1,x0,0)+where(0,x1,0)+where(1,x2,0)",
          "max(x0,x1,x2)*abs(x10)*1000",
          "temperature*a*b");

  @ParameterizedTest
  @CsvSource({"1920, 1080", "1366, 768", "1024, 768"})
  void aNameTouchesNothingAndTakesNoNumber(double width, double height) throws ProgramException {
    double k = Style.hallFactor(width, height);
    Surface hall =
        new Surface(width, height, Surface.Arrangement.PRESENTER, Style.presenter(k), 1, 0);
    List<String> faults = new ArrayList<>();
    int names = 0;
    // one half at the size of most halls, the other at smaller ones
    for (Board board : Exhaustive.some(boards(), 2, height > 1000 ? 0 : 1)) {
      BoardPage page =
          BoardPage.of(BoardView.of(board, Catalogue.shipped()), hall, Measures.PLAIN, null);
      String of = board.program().text() + " along " + board.variable() + " = " + board.x() + ": ";
      for (Drawn drawn : page.plots().pictures())
        for (Box name : painting(drawn).part(Layer.TITLE).boxes()) {
          names++;
          for (String fault : faults(name, drawn, k)) faults.add(of + fault);
          for (double tick : unnumbered(drawn)) faults.add(of + "no number at " + tick);
        }
    }
    assertThat(faults).isEmpty();
    assertThat(names).isGreaterThan(Exhaustive.count(150, 300));
  }

  /// The functions of the catalogue at their start and aside of it, and functions of several inputs
  /// along each of them.
  private static List<Board> boards() throws ProgramException {
    List<Board> boards = new ArrayList<>();
    for (CatalogueEntry entry : Catalogue.shipped().entries()) {
      Board start = BoardFactory.of(entry, Conventions.MIDDLE);
      for (double aside : new double[] {0, 0.35}) boards.add(start.withX(start.x() + aside));
    }
    for (String written : LOW_PLOTS) {
      Program program = Parser.parse(written);
      int inputs = program.inputs().size();
      for (double x : new double[] {0, -2, 1, 2})
        for (int active = 0; active < inputs; active++) {
          List<Double> at = new ArrayList<>(Collections.nCopies(inputs, 2.0));
          at.set(active, x);
          boards.add(Board.of(program, at, active, Conventions.MIDDLE, Viewport.of(-2, 2)));
        }
    }
    return boards;
  }

  private static Painting painting(Drawn drawn) {
    return Painter.paint(drawn.picture(), drawn.style(), Palette.of(Theme.LIGHT), ITALIC, null);
  }

  private static List<String> faults(Box name, Drawn drawn, double k) {
    Frame frame = drawn.picture().frame();
    Painting painting = painting(drawn);
    Obstacles drawing = new Obstacles();
    for (Layer layer : List.of(Layer.CURVE, Layer.DOT))
      drawing.outline(painting.part(layer).outline());
    List<String> faults = new ArrayList<>();
    if (drawing.lines(name, 0) > 0) faults.add("name on a curve");
    if (name.bottom() > frame.bottom() + BUTTONS * k) faults.add("name below its plot");
    for (Shape.Text number : texts(painting, Layer.TICKS))
      if (name.meets(box(number).widened(size(number) / 5))) faults.add("name at " + text(number));
    return faults;
  }

  private static List<Double> unnumbered(Drawn drawn) {
    Frame frame = drawn.picture().frame();
    List<Shape.Text> numbers = texts(painting(drawn), Layer.TICKS);
    List<Double> missing = new ArrayList<>();
    for (Mark mark : drawn.picture().marks()) {
      if (!(mark instanceof Mark.Grid grid) || !grid.yLabels()) continue;
      for (double tick : grid.yTicks()) {
        double row = frame.py(tick);
        if (row < frame.y() - 1 || row > frame.bottom() + 1) continue;
        if (numbers.stream()
            .noneMatch(number ->
                box(number).left() < frame.x() && Math.abs(number.y() - row) < size(number) / 2))
          missing.add(tick);
      }
    }
    return missing;
  }
}
