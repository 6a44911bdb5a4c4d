package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.autodiff.Sweep;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.set.TieMap;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// What a map shows of a function of two inputs, whatever the point on show. It takes most of the
/// time of a map and does not change while the point moves.
///
/// @param frame the first input to the right, the second upwards
/// @param raster f as shades
/// @param levels lines of equal value, with that value
/// @param ties where something ties, and the regions between
/// @param steepness length of a gradient that is long on this map, above 0
public record MapGround(
    MapKey key,
    Frame frame,
    Raster raster,
    List<ValueLevel> levels,
    TieMap ties,
    double steepness) {
  /// Samples along one side that tell the range of values.
  private static final int PROBES = 33;

  /// Evaluations of a simple call that fit into the time of one frame on screen.
  private static final double AT_ONCE = 6e6;

  /// @param value of f on the line
  public record ValueLevel(double value, double[] xs, double[] ys) {}

  /// All that it is computed from.
  ///
  /// @param area the frame's rectangle: left, top, side
  /// @param scale device pixels per pixel
  /// @param block device pixels along the side of a square that shares one sample
  public record MapKey(
      Program program, TieMap.PlaneWindow window, Square area, double scale, int block) {
    /// The same with one sample per device pixel.
    public MapKey fine() {
      return new MapKey(program, window, area, scale, 1);
    }

    private boolean fits(MapKey other) {
      // comparing programs node by node would cost more than it saves
      return program == other.program
          && window.equals(other.window)
          && area.equals(other.area)
          && scale == other.scale;
    }
  }

  /// A square of the page in pixels.
  public record Square(double left, double top, double side) {}

  /// The ground of a board's map; the previous one if it still fits. One that would take long is
  /// made with few samples first; [#coarse] tells so.
  public static MapGround of(Board board, Square area, double scale, @Nullable MapGround previous) {
    TieMap.PlaneWindow window = window(board);
    int side = (int) Math.max(1, Math.round(area.side() * scale));
    double work = (double) side * side * cost(board.program());
    MapKey key = new MapKey(board.program(), window, area, scale, work <= AT_ONCE ? 1 : 4);
    return previous != null && previous.key.fits(key) ? previous : of(key);
  }

  /// What one sample costs, counted in simple calls.
  private static double cost(Program program) {
    double cost = 0;
    for (Node.Call call : program.calls())
      cost +=
          switch (call.primitive().rule()) {
            case Rule.Arithmetic _, Rule.Piecewise _ -> 1;
            case Rule.Smooth _ -> 4;
            case Rule.Selection _ when call.arguments().size() == 2 -> 1;
            default -> 30;
          };
    return cost;
  }

  /// Whether it was made with few samples.
  public boolean coarse() {
    return key.block() > 1;
  }

  /// If an input lies outside its range, that is moved there.
  static TieMap.PlaneWindow window(Board board) {
    Viewport view = board.viewport();
    Viewport.Span across =
        new Viewport.Span(view.xLow(), view.xHigh()).holding(board.inputs().get(0));
    Viewport.Span upward = view.secondInput().holding(board.inputs().get(1));
    return new TieMap.PlaneWindow(across.low(), across.high(), upward.low(), upward.high());
  }

  public static MapGround of(MapKey key) {
    TieMap.PlaneWindow w = key.window();
    Square area = key.area();
    Frame frame =
        new Frame(
            area.left(),
            area.top(),
            area.side(),
            area.side(),
            w.xLow(),
            w.xHigh(),
            w.yLow(),
            w.yHigh());
    Sweep sweep = new Sweep(key.program(), 0);
    double[] range = range(sweep, frame);
    Raster raster = shaded(sweep, frame, key, range);
    List<ValueLevel> levels = Levels.of(sweep, frame, range);
    return new MapGround(
        key, frame, raster, levels, TieMap.of(key.program(), w), steepness(key.program(), frame));
  }

  /// The lowest and the highest value; beside poles, those of nearly all.
  private static double[] range(Sweep sweep, Frame frame) {
    double[] values = new double[PROBES * PROBES];
    int count = 0;
    double[] xs = columns(frame, PROBES, 0, 1.0 / (PROBES - 1));
    for (int j = 0; j < PROBES; j++) {
      double y = frame.yLow() + (frame.yHigh() - frame.yLow()) * j / (PROBES - 1);
      sweep.evaluate(xs, PROBES, new double[] {0, y});
      for (int i = 0; i < PROBES; i++)
        if (Double.isFinite(sweep.values()[i])) values[count++] = sweep.values()[i];
    }
    if (count == 0) return new double[] {0, 1};
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    double low = sorted[count / 50];
    double high = sorted[count - 1 - count / 50];
    boolean tame = sorted[count - 1] - sorted[0] <= 6 * (high - low);
    if (tame || high == low) {
      low = sorted[0];
      high = sorted[count - 1];
    }
    return high > low ? new double[] {low, high} : new double[] {low - 1, high + 1};
  }

  private static double[] columns(Frame frame, int count, double from, double step) {
    double[] xs = new double[count];
    for (int i = 0; i < count; i++)
      xs[i] = frame.xLow() + (frame.xHigh() - frame.xLow()) * (from + i * step);
    return xs;
  }

  private static Raster shaded(Sweep sweep, Frame frame, MapKey key, double[] range) {
    int side = (int) Math.max(1, Math.round(frame.width() * key.scale()));
    int samples = (side + key.block() - 1) / key.block();
    double part = (double) key.block() / side;
    double[] xs = columns(frame, samples, part / 2, part);
    byte[] shades = new byte[side * side];
    for (int row = 0; row < samples; row++) {
      double y = frame.yHigh() - (frame.yHigh() - frame.yLow()) * (part / 2 + row * part);
      sweep.evaluate(xs, samples, new double[] {0, y});
      int top = row * key.block();
      for (int i = 0; i < side; i++)
        shades[top * side + i] = shade(sweep.values()[i / key.block()], range);
      for (int k = 1; k < key.block() && top + k < side; k++)
        System.arraycopy(shades, top * side, shades, (top + k) * side, side);
    }
    return new Raster(side, side, shades);
  }

  private static byte shade(double value, double[] range) {
    if (Double.isNaN(value)) return (byte) Raster.NOTHING;
    double t = (value - range[0]) / (range[1] - range[0]);
    return (byte) Math.round(254 * Math.clamp(t, 0, 1));
  }

  /// Nine tenths of all gradients are shorter.
  private static double steepness(Program program, Frame frame) {
    List<Double> lengths = new ArrayList<>();
    for (double x : columns(frame, 9, 0.055, 0.111)) {
      for (int j = 0; j < 9; j++) {
        double y = frame.yLow() + (frame.yHigh() - frame.yLow()) * (0.06 + 0.11 * j);
        double[] g = ReverseMode.at(program, new double[] {x, y}, Conventions.MIDDLE).gradient();
        double length = Math.hypot(g[0], g[1]);
        if (Double.isFinite(length) && length > 0) lengths.add(length);
      }
    }
    lengths.sort(null);
    return lengths.isEmpty() ? 1 : lengths.get(lengths.size() * 9 / 10);
  }
}
