package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.ElementwiseSum;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.PlotGround;
import pragmatic.gradients.picture.Plotter;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The pictures of a function that is summed over a vector: one curve with a point for each
/// element, and below it one derivative with the answer for each.
public final class TogetherPage {
  public static final String ELEMENT = "element";

  private static final Catalogue NOTHING_STATED = new Catalogue(List.of());

  private @Nullable Program sum;
  private @Nullable Program each;
  private @Nullable PlotGround landscape;

  /// The curve as of the last picture.
  public @Nullable PlotGround landscape() {
    return landscape;
  }

  public void forget() {
    landscape = null;
  }

  /// @param guideTo pixel row down to which the dotted line at the active element runs
  public List<Drawn> pictures(
      BoardView view, BoardGeometry g, double guideTo, Style style, double hall) {
    Board whole = view.board();
    Board board = element(whole);
    PlotGround ground = PlotGround.of(board, g.plots(), style, landscape);
    landscape = ground;
    Explanation explanation =
        Explanation.of(
            board.program(), board.at(), 0, board.convention(), board.mode(), NOTHING_STATED);
    Plotter plotter =
        new Plotter(
            board,
            explanation,
            ground.breaks(),
            ground.curves(),
            ground.function(),
            ground.derivative(),
            guideTo,
            style,
            hall > 0);
    String formula = Spelling.MATH.result(board.program());
    String title =
        hall > 0
            ? "$f$"
            : Words.say("together.title", formula, Numbers.of(view.explanation().value()));
    String lower = hall > 0 ? "$f′$" : Words.say("together.derivative", formula);
    Picture above =
        with(
            plotter.functionPicture(),
            points(view, board.program(), ground.function(), style, hall));
    Picture below = with(plotter.derivativePicture(), answers(view));
    return List.of(
        new Drawn(titled(above, title, Role.FUNCTION, hall), style),
        new Drawn(titled(below, lower, Role.DERIVATIVE, hall), style));
  }

  /// The board of one element: the active one.
  private Board element(Board whole) {
    Program function = each;
    if (sum != whole.program() || function == null) {
      function = ElementwiseSum.of(whole.program()).orElseThrow().each();
      sum = whole.program();
      each = function;
    }
    Board board = Board.of(function, List.of(whole.x()), 0, whole.convention(), whole.viewport());
    return board.withMode(whole.mode());
  }

  private static List<Mark> points(
      BoardView view, Program each, Frame frame, Style style, double hall) {
    Board board = view.board();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < board.inputs().size(); i++) {
      if (i == board.active()) continue;
      double x = board.inputs().get(i);
      double y = ForwardMode.value(each, x);
      if (!Double.isFinite(y)) continue;
      marks.add(new Mark.Dot(Role.FUNCTION, Mark.DotKind.MINOR, x, y));
      if (hall > 0) continue;
      String name = "$" + board.program().inputs().get(i) + " = " + Numbers.of(x) + "$";
      double column = frame.px(x);
      double row = frame.py(y);
      double gap = style.label();
      marks.add(
          new Mark.Label(
              RichText.of(name),
              Role.INK2,
              List.of(
                  TextAnchor.middle(column, row - gap),
                  TextAnchor.middle(column, row + 1.7 * gap),
                  TextAnchor.start(column + gap, row + 0.35 * gap),
                  TextAnchor.end(column - gap, row + 0.35 * gap))));
    }
    return marks;
  }

  private static List<Mark> answers(BoardView view) {
    Board board = view.board();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < board.inputs().size(); i++)
      if (i != board.active())
        marks.add(
            new Mark.Dot(
                Role.CHOSEN,
                Mark.DotKind.MINOR,
                board.inputs().get(i),
                view.explanation().gradient()[i]));
    return marks;
  }

  private static Picture with(Picture picture, List<Mark> more) {
    List<Mark> marks = new ArrayList<>(picture.marks());
    marks.addAll(more);
    return new Picture(picture.frame(), picture.room(), marks);
  }

  private static Picture titled(Picture picture, String markup, Role role, double hall) {
    TextAnchor spot =
        hall > 0 ? TextAnchor.start(48 * hall, picture.frame().y() + 52 * hall) : null;
    return with(picture, List.of(new Mark.Title(RichText.of(markup), role, spot)));
  }

  /// What can be grabbed: the point of each element.
  public List<Handle> handles(BoardView view) {
    List<Handle> handles = new ArrayList<>();
    PlotGround ground = landscape;
    Program function = each;
    if (ground == null || function == null) return handles;
    Frame frame = ground.function();
    for (int i = 0; i < view.board().inputs().size(); i++) {
      double x = view.board().inputs().get(i);
      double row = frame.py(ForwardMode.value(function, x));
      if (Double.isFinite(row)) handles.add(new Handle(ELEMENT + i, frame.px(x), row));
    }
    return handles;
  }
}
