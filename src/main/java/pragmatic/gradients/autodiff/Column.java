package pragmatic.gradients.autodiff;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Values and tangents of one node for a block of samples; a node that does not move has only a
/// scalar.
final class Column {
  final double[] values;
  final double[] tangents;
  double scalar;

  Column(int length) {
    values = new double[length];
    tangents = new double[length];
  }

  boolean moves() {
    return values.length > 0;
  }

  double value(int i) {
    return values.length > 0 ? values[i] : scalar;
  }

  double tangent(int i) {
    return values.length > 0 ? tangents[i] : 0;
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
