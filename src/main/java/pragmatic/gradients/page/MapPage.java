package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.MapGround;
import pragmatic.gradients.picture.MapPlot;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.PlotGround;
import pragmatic.gradients.picture.SlicePlot;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.picture.Ticks;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.speech.SpokenText;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// The pictures of a function of two inputs: its map and two slices.
public final class MapPage implements Plots {
  private final BoardView view;
  private final Surface surface;
  private final TextMeasure measure;
  private final MapGeometry geometry;
  private final double guideTo;
  private final MapGround ground;
  private final GradientGrip grip;
  private final List<PlotGround> slices = new ArrayList<>();
  private final List<Drawn> pictures = new ArrayList<>();

  /// @param previous from which is kept what has not changed
  MapPage(
      BoardView view,
      BoardGeometry g,
      Surface surface,
      TextMeasure measure,
      @Nullable MapPage previous) {
    this(
        view,
        g,
        surface,
        measure,
        MapGround.of(
            view.board(),
            MapGeometry.of(g, surface).map(),
            surface.pixelScale(),
            previous == null ? null : previous.ground),
        previous);
  }

  private MapPage(
      BoardView view,
      BoardGeometry g,
      Surface surface,
      TextMeasure measure,
      MapGround ground,
      @Nullable MapPage previous) {
    this.view = view;
    this.surface = surface;
    this.measure = measure;
    this.ground = ground;
    geometry = MapGeometry.of(g, surface);
    Style style = surface.style();
    guideTo = g.sliderY() - style.thumb();
    double hall = surface.hall();
    Board board = view.board();
    MapPlot plot = new MapPlot(board, view.whole(), ground, guideTo, style, hall > 0);
    Picture map = plot.picture();
    grip =
        new GradientGrip(
            view.whole().range(),
            map.frame().px(board.inputs().get(0)),
            map.frame().py(board.inputs().get(1)),
            plot.unit());
    pictures.add(new Drawn(titled(map, hall), style));
    double room = Math.min(geometry.first().width(), geometry.first().height());
    Style small = style.withReach(room * 0.42);
    for (int i = 0; i < 2; i++) {
      Board along = board.withActive(i).withViewport(range(ground.frame(), i));
      PlotGround before = previous == null ? null : previous.slices.get(i);
      PlotGround slice = PlotGround.of(along, geometry.slice(i), small, before);
      slices.add(slice);
      double guide = i == 1 ? guideTo : slice.function().bottom();
      Explanation said = view.slices().get(i);
      Picture cut =
          new SlicePlot(along, said, view.allowed(said), slice, guide, small, hall > 0).picture();
      pictures.add(new Drawn(cut, small));
    }
  }

  /// The better map that is worth the time to make it, if this one has few samples.
  public Optional<MapGround.MapKey> refinement() {
    return ground.coarse() ? Optional.of(ground.key().fine()) : Optional.empty();
  }

  /// The same page with a better map; without it, if that is a map of something else.
  MapPage refined(MapGround fine, BoardGeometry g) {
    return ground.key().fine().equals(fine.key())
        ? new MapPage(view, g, surface, measure, fine, this)
        : this;
  }

  public Frame frame() {
    return ground.frame();
  }

  MapGeometry geometry() {
    return geometry;
  }

  /// The slice along an input.
  PlotGround slice(int input) {
    return slices.get(input);
  }

  @Override
  public PlotGround ground() {
    return slice(view.board().active());
  }

  @Override
  public List<Drawn> pictures() {
    return pictures;
  }

  @Override
  public List<Double> ticks() {
    return ticks(view.board().active());
  }

  /// Labelled values under the slider of an input: one is as long as the map, the other as a slice.
  List<Double> ticks(int input) {
    Frame frame = slice(input).function();
    double width = input == 0 ? ground.frame().width() : frame.width();
    double each = surface.style().tick() * (input == 0 ? 6 : 4);
    return Ticks.of(frame.xLow(), frame.xHigh(), width, each);
  }

  @Override
  public Hands hands() {
    return new MapHands(view.board().program(), ground.frame(), slices, grip);
  }

  @Override
  public String spoken() {
    return SpokenText.verdict(view);
  }

  /// Each slice shows the range of its input on the map.
  private static Viewport range(Frame map, int input) {
    return input == 0 ? Viewport.of(map.xLow(), map.xHigh()) : Viewport.of(map.yLow(), map.yHigh());
  }

  private Picture titled(Picture picture, double hall) {
    List<Mark> marks = new ArrayList<>(picture.marks());
    if (hall > 0) {
      marks.add(Titles.mark(picture, RichText.of("$f$"), Role.FUNCTION, surface.style(), hall));
    } else {
      double size = surface.style().title();
      double room = geometry.first().left() - picture.frame().x() - size;
      RichText name = Titles.function(view.board(), size, room, measure);
      // clear of the point where it is at the upper edge
      double above = 1.5 * surface.style().dot() + 0.3 * size;
      Frame map = picture.frame();
      marks.add(new Mark.Title(name, Role.FUNCTION, TextAnchor.start(map.x(), map.y() - above)));
    }
    return new Picture(picture.frame(), picture.room(), marks);
  }

  /// The point on the map and on both slices, and AD's gradient.
  @Override
  public List<Handle> handles() {
    List<Handle> handles = new ArrayList<>();
    List<Double> inputs = view.board().inputs();
    Frame map = ground.frame();
    handles.add(new Handle(MapHands.POINT, map.px(inputs.get(0)), map.py(inputs.get(1))));
    grip.handle(pictures.getFirst().picture(), surface.style()).ifPresent(handles::add);
    for (int i = 0; i < 2; i++) {
      Frame frame = slice(i).function();
      double row = frame.py(view.explanation().value());
      if (Double.isFinite(row))
        handles.add(new Handle(MapHands.SLICE + i, frame.px(inputs.get(i)), row));
    }
    return handles;
  }
}
