package pragmatic.gradients.app.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Bars;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.picture.BarsPlot;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Landscape;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.PlotArea;
import pragmatic.gradients.picture.Plotter;
import pragmatic.gradients.picture.RichText;
import pragmatic.gradients.picture.Role;
import pragmatic.gradients.picture.Spot;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The pictures of a loss: its bars, and below them the slice of the loss along the active logit.
final class BarsView {
  private final Style style;
  private final boolean brief;
  private final double active;
  private final Landscape slice;
  private final Plotter plotter;
  private final List<Drawn> pictures = new ArrayList<>();

  /// @param width of the column
  /// @param previous the slice as of the last picture
  BarsView(
      BoardView view,
      BoardGeometry g,
      double width,
      Style style,
      double hall,
      @Nullable Landscape previous) {
    this.style = style;
    this.brief = hall > 0;
    this.active = view.board().x();
    PlotArea area = g.plots();
    Board board = view.board();
    Bars bars = Bars.of(board.program(), board.at()).orElseThrow();
    double[] answer = new double[bars.logits().length];
    for (int i = 0; i < answer.length; i++)
      answer[i] = view.explanation().gradient()[bars.input(board.program(), i)];
    boolean wrong = view.verdict().kind() == Verdict.Kind.WRONG;
    double top = area.top() + (brief ? style.label() * 1.2 : style.label() * 2.6 + style.tick());
    double end = brief ? area.lowerTop() + area.lowerHeight() : area.top() + area.height();
    double bottom = end - style.tick() * 1.6;
    double right =
        brief ? area.left() + area.width() + 2.6 * style.button() : width - style.tick() * 2;
    double left = brief ? area.left() * 0.5 : style.tick() * 2;
    for (Picture picture :
        new BarsPlot(bars, answer, wrong, left, right - left, top, bottom, style, brief).pictures())
      pictures.add(new Drawn(picture, style));
    PlotArea lower =
        new PlotArea(
            area.left(),
            area.width(),
            area.lowerTop(),
            area.lowerHeight(),
            area.lowerTop(),
            area.lowerHeight());
    Style small = style.withReach(Math.min(style.reach(), area.lowerHeight() * 0.8));
    slice = Landscape.of(board, lower, small, previous);
    plotter =
        new Plotter(
            board,
            view.explanation(),
            slice.breaks(),
            slice.curves(),
            slice.function(),
            slice.derivative(),
            g.sliderY() - style.thumb(),
            small,
            brief);
    // in a hall the bars need all the room
    if (!brief) pictures.add(new Drawn(titled(plotter.functionPicture(), view), small));
  }

  private Picture titled(Picture picture, BoardView view) {
    Board board = view.board();
    List<String> names = board.program().inputs();
    String held =
        IntStream.range(0, names.size())
            .filter(i -> i != board.active())
            .mapToObj(i -> "$" + names.get(i) + " = " + Numbers.of(board.inputs().get(i)) + "$")
            .collect(Collectors.joining(", "));
    String text =
        names.size() > 5
            ? Words.say("bars.slice.alone", board.variable())
            : Words.say("bars.slice", board.variable(), held);
    List<Mark> marks = new ArrayList<>(picture.marks());
    Spot spot = Spot.start(picture.frame().x(), picture.frame().y() - style.label() * 0.75);
    marks.add(new Mark.Note(RichText.of(text), Role.FUNCTION, spot, style.label() * 1.12));
    value(view.explanation().value()).ifPresent(marks::add);
    return new Picture(picture.frame(), picture.room(), marks);
  }

  /// The loss, beside its point.
  private Optional<Mark> value(double loss) {
    Frame frame = slice.function();
    double x = slice.function().px(active);
    double y = frame.py(loss);
    if (!Double.isFinite(y) || y < frame.y() || y > frame.bottom()) return Optional.empty();
    double gap = style.label();
    return Optional.of(
        new Mark.Label(
            RichText.of(Words.say("bars.value", Numbers.of(loss))),
            Role.FUNCTION,
            List.of(
                Spot.end(x - gap, y - gap),
                Spot.start(x + gap, y - gap),
                Spot.end(x - gap, y + 1.7 * gap),
                Spot.start(x + gap, y + 1.7 * gap))));
  }

  List<Drawn> pictures() {
    return pictures;
  }

  /// The slice along the active logit.
  Landscape slice() {
    return slice;
  }

  /// Labelled inputs of the slice and of its slider.
  List<Double> xTicks() {
    return plotter.xTicks();
  }
}
