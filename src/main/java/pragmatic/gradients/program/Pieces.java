package pragmatic.gradients.program;

import java.util.List;

/// A continuous piecewise smooth function of one variable.
///
/// @param breaks where pieces meet, ascending; `breaks.length + 1` pieces
/// @param pieces from left to right; a break belongs to the piece at its right
public record Pieces(double[] breaks, List<Piece> pieces) {
  public Pieces {
    if (pieces.size() != breaks.length + 1)
      throw new IllegalArgumentException("one piece more than breaks");
    pieces = List.copyOf(pieces);
  }

  static final Pieces NOTHING = new Pieces(new double[0], List.of(line(Double.NaN, Double.NaN)));

  static Pieces of(double at, Piece left, Piece right) {
    return new Pieces(new double[] {at}, List.of(left, right));
  }

  static Pieces of(double low, double high, Piece left, Piece middle, Piece right) {
    return new Pieces(new double[] {low, high}, List.of(left, middle, right));
  }

  static Piece flat(double value) {
    return new Piece.Affine(0, value);
  }

  static Piece line(double slope, double intercept) {
    return new Piece.Affine(slope, intercept);
  }

  /// Index of the piece that holds x; NaN is in the last one, which passes it on or hides it as the
  /// piece does.
  public int indexOf(double x) {
    int i = 0;
    while (i < breaks.length && !(x < breaks[i])) i++;
    return i;
  }

  public double value(double x) {
    if (Double.isNaN(x)) return Double.NaN;
    double y = pieces.get(indexOf(x)).value(x);
    if (y != 0) return y;
    return isBottom(x) ? 0 : isTorn(x) ? Double.NaN : y;
  }

  /// Whether the piece that ends here has no value here, as that of elu(x, ∞) at 0: ∞·0.
  private boolean isTorn(double x) {
    int at = breakAt(x);
    return at >= 0 && Double.isNaN(pieces.get(at).value(x));
  }

  /// Where a graph turns upwards its value 0 is +0, also for −0: |−0| = +0.
  private boolean isBottom(double x) {
    int at = breakAt(x);
    return at >= 0 && leftSlope(at) < 0 && rightSlope(at) > 0;
  }

  /// Where at every break both pieces have the same value and slope to the last bit, and one piece
  /// makes no number of what is none: that piece. Else −1.
  public int seamless() {
    for (int k = 0; k < breaks.length; k++)
      if (!isSeam(k, breaks[k]) || breaks[k] == 0 && !isSeam(k, -breaks[k])) return -1;
    for (int k = 0; k < pieces.size(); k++)
      if (Double.isNaN(pieces.get(k).value(Double.NaN))
          && Double.isNaN(pieces.get(k).slope(Double.NaN))) return k;
    return -1;
  }

  /// A slope of 0 is multiplied on a curve and not on a flat piece, so that it is no seam.
  private boolean isSeam(int k, double x) {
    double y = value(x);
    double slope = leftSlope(k);
    return Double.isFinite(y)
        && slope != 0
        && Double.compare(pieces.get(k).value(x), y) == 0
        && Double.compare(pieces.get(k + 1).value(x), y) == 0
        && Double.compare(pieces.get(k).slope(x), slope) == 0
        && Double.compare(pieces.get(k + 1).slope(x), slope) == 0;
  }

  /// Index of the first break that x sits on exactly, or −1.
  public int breakAt(double x) {
    for (int i = 0; i < breaks.length; i++) if (x == breaks[i]) return i;
    return -1;
  }

  /// Slope of the piece that ends at a break.
  public double leftSlope(int breakIndex) {
    return pieces.get(breakIndex).slope(breaks[breakIndex]);
  }

  /// Slope of the piece that begins at a break; coinciding breaks count as one.
  public double rightSlope(int breakIndex) {
    int last = breakIndex;
    while (last + 1 < breaks.length && breaks[last + 1] == breaks[breakIndex]) last++;
    return pieces.get(last + 1).slope(breaks[breakIndex]);
  }
}
