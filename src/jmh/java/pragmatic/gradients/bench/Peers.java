package pragmatic.gradients.bench;

import org.apache.commons.numbers.gamma.Erfc;
import org.hipparchus.analysis.differentiation.UnivariateDerivative1;
import org.hipparchus.util.FastMath;

/// The functions of the sweep benchmark as one would write them without this project.
public enum Peers {
  RELU_IDENTITY("relu(x) - relu(-x)") {
    @Override
    void byHand(double[] xs, double[] values, double[] tangents) {
      for (int i = 0; i < xs.length; i++) {
        double x = xs[i];
        double up = x > 0 ? x : 0;
        double down = -x > 0 ? -x : 0;
        values[i] = up - down;
        tangents[i] = (x > 0 ? 1 : 0) + (-x > 0 ? 1 : 0);
      }
    }

    @Override
    UnivariateDerivative1 hipparchus(UnivariateDerivative1 x) {
      return relu(x).subtract(relu(x.negate()));
    }
  },

  GELU("gelu(x)") {
    @Override
    void byHand(double[] xs, double[] values, double[] tangents) {
      for (int i = 0; i < xs.length; i++) {
        double x = xs[i];
        double probability = 0.5 * Erfc.value(-SQRT_HALF * x);
        values[i] = x * probability;
        tangents[i] = probability + x * NORMAL * Math.exp(-0.5 * x * x);
      }
    }

    @Override
    UnivariateDerivative1 hipparchus(UnivariateDerivative1 x) {
      return x.multiply(erfc(x.multiply(-SQRT_HALF)).multiply(0.5));
    }
  },

  GELU_TANH("gelu_tanh(x)") {
    @Override
    void byHand(double[] xs, double[] values, double[] tangents) {
      for (int i = 0; i < xs.length; i++) {
        double x = xs[i];
        double t = Math.tanh(TANH_SCALE * (x + CUBIC * x * x * x));
        values[i] = 0.5 * x * (1 + t);
        tangents[i] = 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * TANH_SCALE * (1 + 3 * CUBIC * x * x);
      }
    }

    @Override
    UnivariateDerivative1 hipparchus(UnivariateDerivative1 x) {
      UnivariateDerivative1 inner = x.add(x.multiply(x).multiply(x).multiply(CUBIC));
      return x.multiply(0.5).multiply(inner.multiply(TANH_SCALE).tanh().add(1));
    }
  },

  HUBER("huber(x)") {
    @Override
    void byHand(double[] xs, double[] values, double[] tangents) {
      for (int i = 0; i < xs.length; i++) {
        double x = xs[i];
        if (Math.abs(x) <= 1) {
          values[i] = 0.5 * x * x;
          tangents[i] = x;
        } else {
          values[i] = Math.abs(x) - 0.5;
          tangents[i] = x > 0 ? 1 : -1;
        }
      }
    }

    @Override
    UnivariateDerivative1 hipparchus(UnivariateDerivative1 x) {
      return FastMath.abs(x.getValue()) <= 1 ? x.multiply(x).multiply(0.5) : x.abs().subtract(0.5);
    }
  },

  /// A few neurons of several kinds, 26 calls.
  NEURONS(
      """
      h1 = relu(0.7*x + 0.2); h2 = relu(0.5 - 1.1*x); h3 = tanh(0.9*x - 0.3); h4 = abs(x - 0.4);\
       s = 0.6*h1 - 0.8*h2 + 1.3*h3 + 0.2*h4; max(s, 0.1*s) + 0.05*s*s + sigmoid(s - x)\
      """) {
    @Override
    void byHand(double[] xs, double[] values, double[] tangents) {
      for (int i = 0; i < xs.length; i++) {
        double x = xs[i];
        double u = 0.7 * x + 0.2;
        double v = 0.5 - 1.1 * x;
        double h3 = Math.tanh(0.9 * x - 0.3);
        double w = x - 0.4;
        double s = 0.6 * (u > 0 ? u : 0) - 0.8 * (v > 0 ? v : 0) + 1.3 * h3 + 0.2 * Math.abs(w);
        double ds =
            (u > 0 ? 0.42 : 0) + (v > 0 ? 0.88 : 0) + 1.17 * (1 - h3 * h3) + (w > 0 ? 0.2 : -0.2);
        double e = Math.exp(-Math.abs(s - x));
        double g = (s >= x ? 1 : e) / (1 + e);
        values[i] = Math.max(s, 0.1 * s) + 0.05 * s * s + g;
        tangents[i] = (s > 0 ? ds : 0.1 * ds) + 0.1 * s * ds + g * (1 - g) * (ds - 1);
      }
    }

    @Override
    UnivariateDerivative1 hipparchus(UnivariateDerivative1 x) {
      UnivariateDerivative1 h1 = relu(x.multiply(0.7).add(0.2));
      UnivariateDerivative1 h2 = relu(x.multiply(-1.1).add(0.5));
      UnivariateDerivative1 h3 = x.multiply(0.9).subtract(0.3).tanh();
      UnivariateDerivative1 h4 = x.subtract(0.4).abs();
      UnivariateDerivative1 s =
          h1.multiply(0.6).subtract(h2.multiply(0.8)).add(h3.multiply(1.3)).add(h4.multiply(0.2));
      UnivariateDerivative1 largest = s.getValue() > 0 ? s : s.multiply(0.1);
      UnivariateDerivative1 sigmoid = x.subtract(s).exp().add(1).reciprocal();
      return largest.add(s.multiply(s).multiply(0.05)).add(sigmoid);
    }
  };

  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double TANH_SCALE = Math.sqrt(2 / Math.PI);
  private static final double CUBIC = 0.044715;
  private static final double NORMAL = 1 / Math.sqrt(2 * Math.PI);

  /// The function in the language of the project.
  final String program;

  Peers(String program) {
    this.program = program;
  }

  /// The program, or what it is if that is long.
  String label() {
    return program.length() < 30 ? program : "26 calls";
  }

  /// Value and derivative in one plain loop, derived with pencil and paper.
  abstract void byHand(double[] xs, double[] values, double[] tangents);

  /// One dual number in, one out.
  abstract UnivariateDerivative1 hipparchus(UnivariateDerivative1 x);

  private static UnivariateDerivative1 relu(UnivariateDerivative1 x) {
    return x.getValue() > 0 ? x : x.getField().getZero();
  }

  /// Hipparchus' own takes thirty times as long; it is handed the one that this project uses.
  private static UnivariateDerivative1 erfc(UnivariateDerivative1 x) {
    double v = x.getValue();
    return x.compose(Erfc.value(v), -2 / Math.sqrt(Math.PI) * FastMath.exp(-v * v));
  }
}
