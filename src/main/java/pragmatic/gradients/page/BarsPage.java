package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.CrossEntropyParts;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.picture.BarsPlot;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.LabelKind;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.PlotArea;
import pragmatic.gradients.picture.PlotGround;
import pragmatic.gradients.picture.Plotter;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.speech.SpokenText;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The pictures of a loss: its bars, and below them the slice of the loss along the active logit.
public final class BarsPage implements Plots {
  /// Height of bars in letters, at least.
  private static final double LEAST = 3;

  private final BoardView view;
  private final Style style;
  private final boolean brief;
  private final double active;
  private final PlotGround slice;
  private final Plotter plotter;
  private final List<Drawn> pictures = new ArrayList<>();

  /// @param previous the slice as of the last picture
  BarsPage(BoardView view, BoardGeometry g, Surface surface, @Nullable PlotGround previous) {
    this.view = view;
    style = surface.style();
    brief = surface.presenting();
    double width = surface.width();
    this.active = view.board().x();
    PlotArea area = g.plots();
    Board board = view.board();
    CrossEntropyParts bars = CrossEntropyParts.of(board.program(), board.at()).orElseThrow();
    double[] answer = new double[bars.logits().length];
    for (int i = 0; i < answer.length; i++)
      answer[i] = view.explanation().gradient()[bars.input(board.program(), i)];
    boolean wrong = view.verdict().kind() == VerdictKind.WRONG;
    double top = area.top() + (brief ? style.label() * 1.2 : style.label() * 2.6 + style.tick());
    double end = brief ? area.lowerTop() + area.lowerHeight() : area.top() + area.height();
    double bottom = end - style.tick() * 1.6;
    double right =
        brief ? area.left() + area.width() + 2.6 * style.button() : width - style.tick() * 2;
    double left = brief ? area.left() * 0.5 : style.tick() * 2;
    // too little room is left out, the loss below stays
    if (bottom - top >= LEAST * style.label())
      for (Picture picture :
          new BarsPlot(bars, answer, wrong, left, right - left, top, bottom, style, brief)
              .pictures()) pictures.add(new Drawn(picture, style));
    PlotArea lower =
        new PlotArea(
            area.left(),
            area.width(),
            area.lowerTop(),
            area.lowerHeight(),
            area.lowerTop(),
            area.lowerHeight());
    Style small = style.withReach(Math.min(style.reach(), area.lowerHeight() * 0.8));
    slice = PlotGround.of(board, lower, small, previous);
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
            brief,
            view.allowed(view.explanation()));
    // in a hall the bars need all the room
    if (!brief) pictures.add(new Drawn(titled(plotter.functionPicture(), view), small));
  }

  private Picture titled(Picture picture, BoardView view) {
    Board board = view.board();
    List<String> names = board.program().inputs();
    String held =
        IntStream.range(0, names.size())
            .filter(i -> i != board.active())
            .mapToObj(i -> "$" + names.get(i) + " = " + board.written(i) + "$")
            .collect(Collectors.collectingAndThen(Collectors.toList(), Numbers::list));
    String text =
        names.size() > 5
            ? Words.say("bars.slice.alone", board.variable())
            : Words.say("bars.slice", board.variable(), held);
    List<Mark> marks = new ArrayList<>(picture.marks());
    TextAnchor spot =
        TextAnchor.start(picture.frame().x(), picture.frame().y() - style.label() * 0.75);
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
                TextAnchor.end(x - gap, y - gap),
                TextAnchor.start(x + gap, y - gap),
                TextAnchor.end(x - gap, y + 1.7 * gap),
                TextAnchor.start(x + gap, y + 1.7 * gap)),
            LabelKind.VALUE,
            null,
            TextAnchor.middle(x, y)));
  }

  @Override
  public List<Drawn> pictures() {
    return pictures;
  }

  @Override
  public List<Handle> handles() {
    // the answers stand in the bars
    return PlotHands.alone(view, slice).handles();
  }

  @Override
  public PlotGround ground() {
    return slice;
  }

  @Override
  public List<Double> ticks() {
    return InputTrack.ticks(slice.function(), style);
  }

  @Override
  public Hands hands() {
    return PlotHands.alone(view, slice);
  }

  @Override
  public String spoken() {
    return SpokenText.verdict(view);
  }
}
