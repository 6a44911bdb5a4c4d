package pragmatic.gradients.autodiff;

import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;

/// The loops of the column sweep for sums, products, quotients and powers.
final class ArithmeticKernels {
  private ArithmeticKernels() {}

  /// @param in one or two columns
  /// @param general the loop that fits every call
  static Kernel of(Rule.Operator operator, Column[] in, Column out, Kernel general) {
    Column a = in[0];
    Column b = in.length > 1 ? in[1] : in[0];
    boolean both = a.moves() && b.moves();
    return switch (operator) {
      case NEGATE -> (length, convention) -> scale(a, -1, out, length);
      case ADD ->
          (length, convention) -> {
            if (both) add(a, b, 1, out, length);
            else shift(a.moves() ? a : b, 1, a.moves() ? b.scalar : a.scalar, out, length);
          };
      case SUBTRACT ->
          (length, convention) -> {
            if (both) add(a, b, -1, out, length);
            else if (a.moves()) shift(a, 1, -b.scalar, out, length);
            else shift(b, -1, a.scalar, out, length);
          };
      case MULTIPLY ->
          (length, convention) -> {
            if (both) multiply(a, b, out, length);
            else if (a.moves()) scale(a, b.scalar, out, length);
            else scale(b, a.scalar, out, length);
          };
      case DIVIDE -> (length, convention) -> divide(a, b, out, length);
      case POWER ->
          b.moves()
              ? general
              : (length, convention) -> power(a, b.scalar, convention.powers(), out, length);
    };
  }

  private static void scale(Column a, double factor, Column out, int length) {
    double[] v = a.values;
    double[] t = a.tangents;
    double[] y = out.values;
    double[] d = out.tangents;
    for (int i = 0; i < length; i++) {
      y[i] = factor * v[i];
      d[i] = factor * t[i];
    }
  }

  private static void shift(Column a, double sign, double offset, Column out, int length) {
    double[] v = a.values;
    double[] t = a.tangents;
    double[] y = out.values;
    double[] d = out.tangents;
    for (int i = 0; i < length; i++) {
      y[i] = sign * v[i] + offset;
      d[i] = sign * t[i];
    }
  }

  private static void add(Column a, Column b, double sign, Column out, int length) {
    double[] v = a.values;
    double[] t = a.tangents;
    double[] w = b.values;
    double[] s = b.tangents;
    double[] y = out.values;
    double[] d = out.tangents;
    for (int i = 0; i < length; i++) {
      y[i] = v[i] + sign * w[i];
      d[i] = t[i] + sign * s[i];
    }
  }

  private static void multiply(Column a, Column b, Column out, int length) {
    double[] v = a.values;
    double[] t = a.tangents;
    double[] w = b.values;
    double[] s = b.tangents;
    double[] y = out.values;
    double[] d = out.tangents;
    for (int i = 0; i < length; i++) {
      y[i] = v[i] * w[i];
      d[i] = w[i] * t[i] + v[i] * s[i];
    }
  }

  private static void divide(Column a, Column b, Column out, int length) {
    for (int i = 0; i < length; i++) {
      double w = b.value(i);
      double y = a.value(i) / w;
      double first = a.moves() ? 1 / w * a.tangents[i] : 0;
      double second = b.moves() ? -y / w * b.tangents[i] : 0;
      out.values[i] = y;
      out.tangents[i] = a.moves() ? b.moves() ? first + second : first : second;
    }
  }

  private static void power(Column a, double exponent, Powers powers, Column out, int length) {
    if (exponent == 2) {
      for (int i = 0; i < length; i++) {
        double v = a.values[i];
        out.values[i] = v * v;
        out.tangents[i] = 2 * v * a.tangents[i];
      }
      return;
    }
    for (int i = 0; i < length; i++) {
      out.values[i] = Primitive.power(a.values[i], exponent);
      out.tangents[i] = powers.byBase(a.values[i], exponent, false) * a.tangents[i];
    }
  }
}
