package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.PlotGround;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.Ticks;
import pragmatic.gradients.text.RichText;

/// What the slider of an input shows, and where.
///
/// @param input index of the input
/// @param low the value at the left end of the track
/// @param high the value at the right end, above `low`
/// @param kinks where the thumb docks
/// @param between those of them that are doubles beside a kink, which no double hits
/// @param ticks the labelled values, in rising order
/// @param playable whether there is a button that lets the input move by itself
public record InputTrack(
    int input,
    String name,
    double value,
    double low,
    double high,
    List<Double> kinks,
    List<Double> between,
    List<Double> ticks,
    boolean playable,
    TrackPlace place) {
  /// More sockets than these would hide the track.
  private static final int MOST_KINKS = 40;

  /// Where a slider lies, in pixels of the page.
  ///
  /// @param from left edge of the slider
  /// @param to right edge
  /// @param left left end of its track
  /// @param width length of its track
  /// @param y middle of its track
  public record TrackPlace(double from, double to, double left, double width, double y) {}

  public InputTrack {
    kinks = List.copyOf(kinks);
    between = List.copyOf(between);
    ticks = List.copyOf(ticks);
    // one that cannot be named fails with its page, not when its slider is laid out
    RichText.of("$" + name + "$");
  }

  /// Labelled values under a slider that is as long as a plot.
  static List<Double> ticks(Frame frame, Style style) {
    return Ticks.of(frame.xLow(), frame.xHigh(), frame.width(), style.tick() * 8);
  }

  /// The slider of the active input, below the plots or below one of a map's slices.
  static InputTrack active(Board board, Plots plots, BoardGeometry g, Surface surface) {
    int input = board.active();
    return plots instanceof MapPage map
        ? onMap(board, map, input, g, surface)
        : along(
            board,
            input,
            plots.ground(),
            plots.ticks(),
            true,
            new TrackPlace(0, surface.width(), g.plots().left(), g.plots().width(), g.sliderY()));
  }

  /// The sliders of the other inputs; on a map there is one, beside that of the active input.
  static List<InputTrack> others(Board board, Plots plots, BoardGeometry g, Surface surface) {
    if (plots instanceof MapPage map)
      return List.of(onMap(board, map, 1 - board.active(), g, surface));
    List<InputTrack> others = new ArrayList<>();
    for (int input = 0; input < board.inputs().size(); input++)
      if (input != board.active()) others.add(further(board, input, g, surface));
    return others;
  }

  private static InputTrack onMap(
      Board board, MapPage map, int input, BoardGeometry g, Surface surface) {
    MapGeometry at = map.geometry();
    TrackPlace place =
        input == 0
            ? new TrackPlace(0, at.border(), at.map().left(), at.map().side(), g.sliderY())
            : new TrackPlace(
                at.border(), at.to(), at.second().left(), at.second().width(), g.sliderY());
    boolean playable = input == 1 && !surface.presenting();
    return along(board, input, map.slice(input), map.ticks(input), playable, place);
  }

  private static InputTrack along(
      Board board,
      int input,
      PlotGround ground,
      List<Double> ticks,
      boolean playable,
      TrackPlace place) {
    List<Double> docks = ground.docks();
    return new InputTrack(
        input,
        board.program().inputs().get(input),
        board.inputs().get(input),
        ground.function().xLow(),
        ground.function().xHigh(),
        docks.size() <= MOST_KINKS ? docks : List.of(),
        ground.between(),
        ticks,
        playable,
        place);
  }

  /// Of the other one of two inputs its own, of more the whole range.
  private static Viewport.Span range(Board board, double value) {
    boolean own = board.inputs().size() == 2;
    Viewport.Span second = (own ? board.viewport() : board.home()).secondInput();
    double low = own ? second.low() : Math.min(board.home().xLow(), second.low());
    double high = own ? second.high() : Math.max(board.home().xHigh(), second.high());
    return new Viewport.Span(Math.min(low, value), Math.max(high, value));
  }

  private static InputTrack further(Board board, int input, BoardGeometry g, Surface surface) {
    double value = board.inputs().get(input);
    Viewport.Span range = range(board, value);
    double low = range.low();
    double high = range.high();
    double width = g.plots().width();
    return new InputTrack(
        input,
        board.program().inputs().get(input),
        value,
        low,
        high,
        List.of(),
        List.of(),
        Ticks.of(low, high, width, surface.style().tick() * 8),
        true,
        new TrackPlace(0, surface.width(), g.plots().left(), width, Double.NaN));
  }

  /// The scale in pixels of the slider.
  public Track scale() {
    return new Track(low, high, place.left() - place.from(), place.width(), kinks);
  }

  /// Whether another one differs in nothing but the value.
  public boolean looksLike(InputTrack other) {
    return input == other.input
        && name.equals(other.name)
        && low == other.low
        && high == other.high
        && kinks.equals(other.kinks)
        && between.equals(other.between)
        && ticks.equals(other.ticks)
        && playable == other.playable
        && place.equals(other.place);
  }

  /// Whether the value is the zero with a minus sign, which equals 0 and is another double.
  public boolean isNegativeZero() {
    return value == 0 && 1 / value < 0;
  }
}
