package pragmatic.gradients.bench;

import java.util.concurrent.TimeUnit;
import org.hipparchus.analysis.differentiation.UnivariateDerivative1;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Sweep;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// Value and derivative at 2,000 points between −3 and 3, three ways. The sweep is warm: its
/// columns have given way to a generated loop where that is faster.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class SweepBenchmark {
  static final int POINTS = 2000;

  @Param({"RELU_IDENTITY", "GELU", "GELU_TANH", "HUBER", "NEURONS"})
  Peers function = Peers.RELU_IDENTITY;

  private final double[] xs = new double[POINTS];
  private final double[] values = new double[POINTS];
  private final double[] tangents = new double[POINTS];
  private final double[] held = new double[1];
  private final Convention convention = Conventions.LEFT;
  private Sweep sweep = sweep("x");

  @Setup
  public void prepare() {
    for (int i = 0; i < POINTS; i++) {
      xs[i] = -3 + 6.0 * i / (POINTS - 1);
    }
    sweep = sweep(function.program);
  }

  private static Sweep sweep(String program) {
    try {
      return new Sweep(Parser.parse(program), 0);
    } catch (ProgramException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Benchmark
  public double[] byHand() {
    function.byHand(xs, values, tangents);
    return tangents;
  }

  @Benchmark
  public double[] sweep() {
    sweep.run(xs, POINTS, held, convention);
    return sweep.tangents();
  }

  @Benchmark
  public double[] hipparchus() {
    for (int i = 0; i < POINTS; i++) {
      UnivariateDerivative1 y = function.hipparchus(new UnivariateDerivative1(xs[i], 1));
      values[i] = y.getValue();
      tangents[i] = y.getFirstDerivative();
    }
    return tangents;
  }
}
