package pragmatic.gradients.autodiff;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Values and tangents of one node for a block of samples; a node that does not move has only a
/// scalar.
final class Column {
  final double[] values;
  final double[] tangents;
  double scalar;
  private final boolean carries;
  private double[] spread = new double[0];

  /// @param length of a block; 0 if it does not move
  /// @param carries whether it has a tangent at all, be it 0: a comparison moves and has none
  Column(int length, boolean carries) {
    this.carries = carries;
    values = new double[length];
    tangents = new double[length];
  }

  boolean moves() {
    return values.length > 0;
  }

  boolean carries() {
    return carries;
  }

  double value(int i) {
    return values.length > 0 ? values[i] : scalar;
  }

  double tangent(int i) {
    return values.length > 0 ? tangents[i] : 0;
  }

  /// As many equal values as a block has samples, if it does not move.
  double[] spread() {
    return moves() ? values : spread;
  }

  /// @param length of a block
  void hold(double value, int length) {
    // mostly the same as in the run before, and many runs are over a few samples
    if (spread.length >= length && Double.compare(value, scalar) == 0) return;
    scalar = value;
    if (spread.length < length) spread = new double[length];
    Arrays.fill(spread, value);
  }

  void copyTo(double[] valuesOut, double @Nullable [] tangentsOut, int from, int length) {
    if (!moves()) {
      Arrays.fill(valuesOut, from, from + length, scalar);
      if (tangentsOut != null) Arrays.fill(tangentsOut, from, from + length, 0);
      return;
    }
    System.arraycopy(values, 0, valuesOut, from, length);
    if (tangentsOut != null) System.arraycopy(tangents, 0, tangentsOut, from, length);
  }
}
