package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
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
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// The pictures of a function of two inputs: its map and two slices. Keeps what does not change
/// while the point moves.
public final class MapPage {
  public static final String POINT = "map";
  public static final String SLICE = "slice";

  private final Executor screen;
  private final Runnable repaint;
  private final @Nullable PlotGround[] slices = new @Nullable PlotGround[2];
  private @Nullable MapGround terrain;
  private MapGround.@Nullable MapKey refining;

  /// @param screen runs what must run on the thread of the screen
  /// @param repaint called there when a map is ready that was made in the background
  public MapPage(Executor screen, Runnable repaint) {
    this.screen = screen;
    this.repaint = repaint;
  }

  /// The map as of the last picture.
  public @Nullable MapGround terrain() {
    return terrain;
  }

  /// The slice along an input as of the last picture.
  public @Nullable PlotGround slice(int input) {
    return slices[input];
  }

  public void forget() {
    slices[0] = null;
    slices[1] = null;
  }

  /// @param guideTo pixel row of the sliders' thumbs
  /// @param scale device pixels per pixel
  /// @param hall the factor of presenter mode, 0 on a desk
  public List<Drawn> pictures(
      BoardView view, MapGeometry g, double guideTo, Style style, double scale, double hall) {
    Explanation whole = view.whole();
    Board board = view.board();
    MapGround ground = MapGround.of(board, g.map(), scale, terrain);
    terrain = ground;
    if (ground.coarse()) refine(ground.key().fine());
    boolean brief = hall > 0;
    List<Drawn> pictures = new ArrayList<>();
    Picture map = new MapPlot(board, whole, ground, guideTo, style, brief).picture();
    pictures.add(new Drawn(titled(map, view, hall), style));
    double room = Math.min(g.first().width(), g.first().height());
    Style small = style.withReach(room * 0.42);
    for (int i = 0; i < 2; i++) {
      Board along = board.withActive(i).withViewport(range(ground.frame(), i));
      PlotGround slice = PlotGround.of(along, g.slice(i), small, slices[i]);
      slices[i] = slice;
      double guide = i == 1 ? guideTo : slice.function().bottom();
      SlicePlot plot = new SlicePlot(along, view.slices().get(i), slice, guide, small, brief);
      pictures.add(new Drawn(plot.picture(), small));
    }
    return pictures;
  }

  /// Each slice shows the range of its input on the map.
  private static Viewport range(Frame map, int input) {
    return input == 0 ? Viewport.of(map.xLow(), map.xHigh()) : Viewport.of(map.yLow(), map.yHigh());
  }

  private static Picture titled(Picture picture, BoardView view, double hall) {
    List<Mark> marks = new ArrayList<>(picture.marks());
    if (hall > 0) {
      TextAnchor spot = TextAnchor.start(48 * hall, picture.frame().y() + 52 * hall);
      marks.add(new Mark.Title(RichText.of("$f$"), Role.FUNCTION, spot));
    } else {
      marks.add(
          new Mark.Title(RichText.of(Titles.function(view.board().program())), Role.FUNCTION));
    }
    return new Picture(picture.frame(), picture.room(), marks);
  }

  /// One map at a time is made in the background; what is asked for meanwhile comes after it.
  private void refine(MapGround.MapKey wanted) {
    if (refining != null) return;
    refining = wanted;
    Thread.ofVirtual()
        .name("map")
        .start(() -> {
          MapGround fine = MapGround.of(wanted);
          screen.execute(() -> {
            refining = null;
            if (terrain != null && terrain.key().fine().equals(wanted)) terrain = fine;
            repaint.run();
          });
        });
  }

  /// What can be grabbed: the point on the map and on both slices.
  public List<Handle> handles(BoardView view) {
    List<Handle> handles = new ArrayList<>();
    if (terrain == null) return handles;
    List<Double> inputs = view.board().inputs();
    Frame map = terrain.frame();
    handles.add(new Handle(POINT, map.px(inputs.get(0)), map.py(inputs.get(1))));
    for (int i = 0; i < 2; i++) {
      PlotGround slice = slices[i];
      if (slice == null) continue;
      double row = slice.function().py(view.explanation().value());
      if (Double.isFinite(row))
        handles.add(new Handle(SLICE + i, slice.function().px(inputs.get(i)), row));
    }
    return handles;
  }
}
