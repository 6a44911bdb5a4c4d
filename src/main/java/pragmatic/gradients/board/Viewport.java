package pragmatic.gradients.board;

import org.jspecify.annotations.Nullable;

/// The window of the plane that the plots show.
///
/// @param xLow left end of the input's range, finite
/// @param xHigh right end, above `xLow`
/// @param y range of values that the upper plot shows, of finite height, or null to fit the
///   function
/// @param second range of the other one of two inputs, the second one on a map and the one that is
///   not on the axis of slices, of finite width; null where it is that of the axis
public record Viewport(double xLow, double xHigh, @Nullable Span y, @Nullable Span second) {
  /// A narrower range holds too few doubles to draw anything.
  private static final int FEWEST_DOUBLES = 64;

  private static final double NARROWEST = 1e-290;

  private static final double WIDEST = 1e9;

  private static final double PIXELS = 1000;

  /// What is left between the point and an edge that it would leave by, as a part of the height.
  private static final double MARGIN = 0.08;

  /// @param low below `high`
  public record Span(double low, double high) {
    /// Whether neighbouring doubles in it would be pixels apart.
    boolean isTooNarrow() {
      double grain = Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
      return !(high - low >= FEWEST_DOUBLES * grain) || high - low < NARROWEST;
    }

    /// Whether no plot has room for it. A hand that moves a range which is as narrow as it may be
    /// crosses to where doubles are coarser: some of them must be left.
    public boolean isTooFine() {
      double grain = Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
      return !(high - low >= FEWEST_DOUBLES / 4 * grain) || high - low < NARROWEST / 4;
    }

    /// Moved so far that it holds a value; as wide as doubles need there, if they are too coarse
    /// for the width it has. No range holds what is infinite.
    public Span holding(double value) {
      if (!Double.isFinite(value)) return this;
      double by = value < low ? value - low : value > high ? value - high : 0;
      if (by == 0) return this;
      Span moved = moved(by);
      if (!moved.isTooFine()) return moved;
      double half = FEWEST_DOUBLES * Math.ulp(value);
      double middle = Math.clamp(value, half - Double.MAX_VALUE, Double.MAX_VALUE - half);
      return new Span(middle - half, middle + half);
    }

    /// Made so much longer that it holds a value well inside, as far again beyond the value as that
    /// is from 0 and from this range.
    Span reaching(double value) {
      double least = (high - low) / 8;
      if (low + least <= value && value <= high - least) return this;
      double away = Math.max(low - value, value - high);
      double reach = Math.max(Math.max(Math.abs(value), away), 2 * least);
      Span reaching = new Span(Math.min(low, value - reach), Math.max(high, value + reach));
      if (Double.isFinite(reaching.high() - reaching.low())) return reaching;
      double far = Math.clamp(2 * value, -Double.MAX_VALUE, Double.MAX_VALUE);
      return new Span(Math.min(0, far), Math.max(0, far));
    }

    public double length() {
      return high - low;
    }

    /// The nearest value in it.
    double nearest(double value) {
      return Math.clamp(value, low, high);
    }

    boolean holds(double value) {
      return low <= value && value <= high;
    }

    /// The same where it holds a value, or where that is infinite; else a longer one that does.
    Span with(double value) {
      return holds(value) || !Double.isFinite(value) ? this : reaching(value);
    }

    Span scaled(double factor, double about) {
      return new Span(about + (low - about) * factor, about + (high - about) * factor);
    }

    Span moved(double by) {
      return new Span(low + by, high + by);
    }
  }

  public Viewport {
    if (!(xHigh > xLow) || !Double.isFinite(xLow) || !Double.isFinite(xHigh))
      throw new IllegalArgumentException("an empty range: " + xLow + " to " + xHigh);
    if (second != null && second.equals(new Span(xLow, xHigh))) second = null;
    if (!isDrawable(y) || !isDrawable(second))
      throw new IllegalArgumentException("an empty range: " + y + ", " + second);
  }

  private static boolean isDrawable(@Nullable Span span) {
    return span == null || span.high() > span.low() && Double.isFinite(span.high() - span.low());
  }

  /// Decimals that tell the values of an axis apart that are about a pixel apart.
  public static int decimals(double low, double high) {
    return (int) Math.ceil(Math.log10(PIXELS / (high - low)));
  }

  /// This viewport, if the other would not be one.
  private Viewport next(Span x, @Nullable Span values, @Nullable Span upward) {
    boolean drawable = isDrawable(x) && isDrawable(values) && isDrawable(upward);
    return drawable ? new Viewport(x.low(), x.high(), values, upward) : this;
  }

  public static Viewport of(double xLow, double xHigh) {
    return new Viewport(xLow, xHigh, null, null);
  }

  /// Along the axis.
  public Span across() {
    return new Span(xLow, xHigh);
  }

  public double width() {
    return xHigh - xLow;
  }

  /// Makes everything `1/factor` times as large about a point. Both axes zoom together, so that a
  /// corner keeps its angle.
  ///
  /// @param factor below 1 to zoom in
  /// @param shown the range of values on show now
  /// @return this viewport when the result would be too narrow or too wide for double precision
  public Viewport zoomed(double factor, double x, double y, Span shown) {
    Span span = across().scaled(factor, x);
    double width = span.high() - span.low();
    if (width > WIDEST) return this;
    Span values = shown.scaled(factor, y);
    boolean inwards = factor < 1;
    if (inwards && (span.isTooNarrow() || values.isTooNarrow())) return this;
    return next(span, values, second);
  }

  /// Moves the window by a distance in data units.
  ///
  /// @return this viewport when the result would be beyond double precision
  public Viewport moved(double right, double up, Span shown) {
    if (Math.abs(xLow + right) > WIDEST || Math.abs(xHigh + right) > WIDEST) return this;
    @Nullable Span values = up == 0 && y == null ? null : shown.moved(up);
    return next(across().moved(right), values, second);
  }

  /// Moved up or down so far that a value stands in it, away from its edges; this viewport where
  /// values fit by themselves, and where no window holds the value.
  public Viewport showing(double value) {
    if (y == null || !(Math.abs(value) <= WIDEST)) return this;
    double margin = (y.high() - y.low()) * MARGIN;
    Span values = y.holding(value - margin).holding(value + margin);
    return values.equals(y) ? this : next(across(), values, second);
  }

  /// The range of the other one of two inputs.
  public Span secondInput() {
    return second == null ? across() : second;
  }

  /// With the other one of two inputs on the axis; values that were chosen for one range are not
  /// those of the other.
  Viewport turned() {
    return second == null ? this : new Viewport(second.low(), second.high(), null, across());
  }

  /// This viewport with another range along the axis, where values fit by themselves.
  Viewport withAcross(Span span) {
    return span.equals(across()) ? this : new Viewport(span.low(), span.high(), null, second);
  }

  /// This viewport with another range of the other one of two inputs.
  Viewport withSecond(Span span) {
    return new Viewport(xLow, xHigh, y, span);
  }

  /// Makes a map `1/factor` times as large about a point of it.
  ///
  /// @return this viewport when the result would be too narrow or too wide for double precision
  public Viewport zoomedMap(double factor, double a, double b) {
    Span across = across().scaled(factor, a);
    Span upward = secondInput().scaled(factor, b);
    boolean narrow = factor < 1 && (across.isTooNarrow() || upward.isTooNarrow());
    if (narrow || across.high() - across.low() > WIDEST) return this;
    return next(across, null, upward);
  }

  /// Moves a map by a distance in data units.
  public Viewport movedMap(double right, double up) {
    Span span = secondInput();
    double farthest =
        Math.max(Math.abs(xLow + right), Math.abs(xHigh + right))
            + Math.max(Math.abs(span.low() + up), Math.abs(span.high() + up));
    if (farthest > WIDEST) return this;
    return next(across().moved(right), null, span.moved(up));
  }
}
