package pragmatic.gradients.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.apache.commons.numbers.gamma.Erfc;
import pragmatic.gradients.autodiff.Sweep;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Vocabulary;

/// The values under the pixels of a map, beside a plain loop with the same formula.
///
/// All functions of the language have run before, as in a window that was open for a while: the
/// compiler knows less than in a process that has seen a single program.
final class RasterBenchmark {
  private static final int SIDE = 640;
  private static final int ROUNDS = 60;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final double SQRT_HALF = Math.sqrt(0.5);

  private RasterBenchmark() {}

  /// A program and one row of it as one would write it by hand.
  private enum Raster {
    HYPOT("hypot(a, b)") {
      @Override
      void byHand(double[] xs, double b, double[] values) {
        for (int i = 0; i < SIDE; i++) values[i] = Math.hypot(xs[i], b);
      }
    },
    LARGEST("max(a, b) - gelu(a*b)") {
      @Override
      void byHand(double[] xs, double b, double[] values) {
        for (int i = 0; i < SIDE; i++) {
          double p = xs[i] * b;
          values[i] = Math.max(xs[i], b) - p * (0.5 * Erfc.value(p * -SQRT_HALF));
        }
      }
    },
    RELU("relu(a + b) - relu(a - b)") {
      @Override
      void byHand(double[] xs, double b, double[] values) {
        for (int i = 0; i < SIDE; i++) {
          double sum = xs[i] + b;
          double difference = xs[i] - b;
          values[i] = (sum > 0 ? sum : 0) - (difference > 0 ? difference : 0);
        }
      }
    },
    LOGARITHM("logsumexp(a, b)") {
      @Override
      void byHand(double[] xs, double b, double[] values) {
        for (int i = 0; i < SIDE; i++) values[i] = Math.log(Math.exp(xs[i]) + Math.exp(b));
      }
    },
    CASES("where(a > b, a*b, a + b)") {
      @Override
      void byHand(double[] xs, double b, double[] values) {
        for (int i = 0; i < SIDE; i++) values[i] = xs[i] > b ? xs[i] * b : xs[i] + b;
      }
    };

    final String program;

    Raster(String program) {
      this.program = program;
    }

    abstract void byHand(double[] xs, double b, double[] values);
  }

  /// The values of one row.
  @FunctionalInterface
  private interface Row {
    double[] at(double b);
  }

  static void run(Goals goals) throws ProgramException {
    double[] xs = new double[SIDE];
    for (int i = 0; i < SIDE; i++) xs[i] = -3 + 6 * (i + 0.5) / SIDE;
    for (Primitive function : Vocabulary.functions()) {
      if (function.indexed() || function.name().equals("where")) continue;
      String more = ", 1.5".repeat(function.minimumArity() - 1);
      Sweep sweep = new Sweep(Parser.parse(function.name() + "(a + b" + more + ")"), 0);
      for (int j = 0; j < SIDE; j += 8) sweep.evaluate(xs, SIDE, new double[] {0, xs[j]});
    }
    double[] values = new double[SIDE];
    for (Raster raster : Raster.values()) {
      Sweep sweep = new Sweep(Parser.parse(raster.program), 0);
      Row byHand =
          b -> {
            raster.byHand(xs, b, values);
            return values;
          };
      Row swept =
          b -> {
            sweep.evaluate(xs, SIDE, new double[] {0, b});
            return sweep.values();
          };
      goals.add(raster.program + ", raster", "by hand = 1", 1.5, ratio(xs, swept, byHand));
    }
  }

  private static double ratio(double[] xs, Row swept, Row byHand) {
    double[] first = new double[ROUNDS];
    double[] second = new double[ROUNDS];
    byte[] shades = new byte[SIDE * SIDE];
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      double mine = shade(xs, swept, shades);
      double other = shade(xs, byHand, shades);
      if (round < 0) continue;
      first[round] = mine;
      second[round] = other;
    }
    return ProcessClock.median(first) / ProcessClock.median(second);
  }

  /// Shades a raster as a map is, which keeps all values in use.
  ///
  /// @return nanoseconds of this thread, which a busy machine disturbs less
  private static double shade(double[] xs, Row row, byte[] shades) {
    long start = CLOCK.getCurrentThreadCpuTime();
    for (int j = 0; j < SIDE; j++) {
      double[] values = row.at(xs[j]);
      for (int i = 0; i < SIDE; i++)
        shades[j * SIDE + i] = (byte) Math.round(254 * Math.clamp((values[i] + 6) / 12, 0, 1));
    }
    return CLOCK.getCurrentThreadCpuTime() - start;
  }
}
