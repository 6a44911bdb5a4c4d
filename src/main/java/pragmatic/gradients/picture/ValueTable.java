package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.board.Neighbourhood;
import pragmatic.gradients.board.Neighbourhood.NeighbourPoint;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// A table of the point and of points beside it: input, value, the true slopes on both sides, and
/// what automatic differentiation answers. One row of it is one unit of the frame's height.
public final class ValueTable extends PanelPlot {
  static final LowerPlotKind KIND =
      new LowerPlotKind(
          new LowerPlot("values"),
          "V",
          false,
          asked ->
              new ValueTable(
                  asked.view(), asked.area(), asked.plotter().style(), asked.plotter().brief()));

  /// Points on each side, where there is room for them.
  private static final int MOST = 3;

  /// Least height of a row, in sizes of its letters.
  private static final double ROW = 1.2;

  /// Right ends of the columns, as parts of the width.
  private static final double[] ENDS = {0.21, 0.42, 0.61, 0.8, 0.985};

  /// In a hall the table also takes this part of the room on its right.
  private static final double WIDER = 0.22;

  /// Letters that the column of the input has room for.
  private static final int LONGEST = 11;

  private static final String NONE = "–";

  private final BoardView view;
  private final Neighbourhood near;

  /// @param plots where the plots stand; this one is the lower
  /// @param brief presenter mode: fewer words
  public ValueTable(BoardView view, PlotArea plots, Style style, boolean brief) {
    this(
        view,
        Neighbourhood.of(view, steps(plots.lowerHeight(), style)),
        new PanelArea(plots, style, brief),
        style,
        brief);
  }

  private ValueTable(
      BoardView view, Neighbourhood near, PanelArea area, Style style, boolean brief) {
    super(view, area, frame(near, area.area(), brief), style, brief);
    this.view = view;
    this.near = near;
  }

  private static int steps(double height, Style style) {
    double rows = height / (ROW * style.label());
    return (int) Math.clamp((rows - 2) / 2, 1, MOST);
  }

  private static Frame frame(Neighbourhood near, PlotArea area, boolean brief) {
    double width = area.width() * (brief ? 1 + WIDER : 1);
    int rows = near.points().size();
    return new Frame(area.left(), area.lowerTop(), width, area.lowerHeight(), 0, 1, -rows, 1);
  }

  @Override
  String heading() {
    return Words.say(
        "panel.values.title", view.board().variable(), view.board().written(view.board().active()));
  }

  @Override
  public Role titleRole() {
    return Role.INK;
  }

  /// Every row, from left to right.
  @Override
  public String sentence() {
    return near.points().stream()
        .map(point ->
            Words.say(
                "panel.values.row",
                view.board().variable(),
                input(point),
                Numbers.of(point.calculus().value()),
                slope(point.calculus().left()),
                slope(point.calculus().right()),
                Numbers.of(point.answer())))
        .collect(Collectors.joining(" "));
  }

  @Override
  void draw() {
    List<Double> lines = new ArrayList<>();
    for (int i = 0; i < near.points().size(); i++) lines.add((double) -i);
    marks.add(new Mark.Grid(List.of(), lines, false, false));
    row(
        1,
        false,
        new Cell("$" + view.board().variable() + "$", Role.INK2),
        new Cell("$f$", Role.FUNCTION),
        head("left", Role.LEFT),
        head("right", Role.RIGHT),
        head("ad", Role.CHOSEN));
    for (int i = 0; i < near.points().size(); i++) {
      NeighbourPoint point = near.points().get(i);
      // one slope on both sides is the derivative
      boolean one = point.calculus().derivative() != null;
      row(
          -i,
          point.shown(),
          new Cell(input(point), Role.INK),
          new Cell(Numbers.of(point.calculus().value()), Role.FUNCTION),
          new Cell(slope(point.calculus().left()), one ? Role.DERIVATIVE : Role.LEFT),
          new Cell(slope(point.calculus().right()), one ? Role.DERIVATIVE : Role.RIGHT),
          new Cell(Numbers.of(point.answer()), point.wrong() ? Role.WRONG : Role.CHOSEN));
    }
  }

  private record Cell(String markup, Role role) {}

  private Cell head(String which, Role role) {
    return new Cell(Words.say("panel.values." + which + (brief ? ".brief" : "")), role);
  }

  /// @param top upper edge of the row
  private void row(double top, boolean bold, Cell... cells) {
    double size = Math.min(style.label(), frame.height() / (near.points().size() + 1) / ROW);
    double baseline = frame.py(top - 0.5) + 0.35 * size;
    for (int i = 0; i < cells.length; i++) {
      // its rows part it: a halo would take pieces out of the lines between them
      RichText text = RichText.of(bold ? "**" + cells[i].markup() + "**" : cells[i].markup());
      TextAnchor spot = TextAnchor.end(frame.x() + ENDS[i] * frame.width(), baseline);
      marks.add(new Mark.Note(text, cells[i].role(), spot, size, Mark.Note.Ground.NOTHING));
    }
  }

  private static String slope(OneSidedLimit side) {
    return side.isOk() && !Double.isNaN(side.slope()) ? Numbers.of(side.slope()) : NONE;
  }

  /// Where its digits have no room: how far it is from the point.
  private String input(NeighbourPoint point) {
    if (point.shown()) return brief ? Numbers.of(point.x()) : Numbers.input(point.x());
    String written = Numbers.input(point.x(), MOST - 1 - near.coarsest());
    if (written.length() <= LONGEST) return written;
    return (point.x() > view.board().x() ? "… + " : "… − ")
        + Numbers.of(Math.abs(point.x() - view.board().x()));
  }
}
