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
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.PlotArea;
import pragmatic.gradients.picture.PlotGround;
import pragmatic.gradients.picture.Plotter;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.speech.SpokenText;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The pictures of a function that is summed over a vector: one curve with a point for each
/// element, and below it one derivative with the answer for each.
public final class TogetherPage implements Plots {
  private static final Catalogue NOTHING_STATED = new Catalogue(List.of());

  private final BoardView view;
  private final Program each;
  private final PlotGround ground;
  private final Style style;
  private final List<Drawn> pictures;

  /// @param previous from which is kept what has not changed
  TogetherPage(BoardView view, BoardGeometry g, Surface surface, @Nullable TogetherPage previous) {
    this.view = view;
    Board whole = view.board();
    each =
        previous != null && previous.view.board().program() == whole.program()
            ? previous.each
            : ElementwiseSum.of(whole.program()).orElseThrow().each();
    style = surface.style();
    double hall = surface.hall();
    double guideTo = g.sliderY() - style.thumb();
    // the board of one element: the active one
    Board board =
        Board.of(each, List.of(whole.x()), 0, whole.convention(), whole.viewport())
            .withMode(whole.mode());
    // switches stand above the plot
    PlotArea area = g.plots().headed(style.dot());
    ground = PlotGround.of(board, area, style, previous == null ? null : previous.ground);
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
    String formula = Spelling.MATH.program(board.program());
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
    pictures =
        List.of(
            new Drawn(titled(above, title, Role.FUNCTION, style, hall), style),
            new Drawn(titled(below, lower, Role.DERIVATIVE, style, hall), style));
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
      String name = "$" + board.program().inputs().get(i) + " = " + board.written(i) + "$";
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

  private static Picture titled(
      Picture picture, String markup, Role role, Style style, double hall) {
    return with(picture, List.of(Titles.mark(picture, RichText.of(markup), role, style, hall)));
  }

  /// The point of each element.
  @Override
  public List<Handle> handles() {
    List<Handle> handles = new ArrayList<>();
    Frame frame = ground.function();
    for (int i = 0; i < view.board().inputs().size(); i++) {
      double x = view.board().inputs().get(i);
      double row = frame.py(ForwardMode.value(each, x));
      if (Double.isFinite(row)) handles.add(new Handle(PlotHands.ELEMENT + i, frame.px(x), row));
    }
    return handles;
  }

  @Override
  public List<Drawn> pictures() {
    return pictures;
  }

  @Override
  public PlotGround ground() {
    return ground;
  }

  @Override
  public List<Double> ticks() {
    return InputTrack.ticks(ground.function(), style);
  }

  @Override
  public Hands hands() {
    return PlotHands.alone(view, ground);
  }

  @Override
  public String spoken() {
    return SpokenText.verdict(view);
  }
}
