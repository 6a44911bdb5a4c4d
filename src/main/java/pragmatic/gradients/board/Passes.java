package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.program.Program;

/// The passes of automatic differentiation over a program at a point, in both modes.
///
/// @param at one value per input
/// @param convention how ties are broken
/// @param mode in which the gradient is asked for
/// @param traces one forward pass per input; they differ in the tangents alone
/// @param adjoints what reverse mode answers, one per input
public record Passes(
    Program program,
    List<Double> at,
    Convention convention,
    Mode mode,
    List<Trace> traces,
    List<Double> adjoints) {
  public Passes {
    at = List.copyOf(at);
    traces = List.copyOf(traces);
    adjoints = List.copyOf(adjoints);
  }

  static Passes of(Program program, double[] at, Convention convention, Mode mode) {
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < at.length; i++) traces.add(ForwardMode.at(program, at, i, convention));
    double[] adjoints = Gradient.of(program, at, convention, Mode.REVERSE).partials();
    return new Passes(program, boxed(at), convention, mode, traces, boxed(adjoints));
  }

  private static List<Double> boxed(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(x -> x).toArray();
  }

  /// The point as an array of its own.
  public double[] point() {
    return array(at);
  }

  /// The gradient in a mode.
  public double[] gradient(Mode wanted) {
    return wanted == Mode.REVERSE ? array(adjoints) : Gradient.of(traces).partials();
  }

  /// The gradient in the mode that was asked for.
  public double[] gradient() {
    return gradient(mode);
  }

  /// The gradient in the other mode.
  public double[] otherGradient() {
    return gradient(mode == Mode.REVERSE ? Mode.FORWARD : Mode.REVERSE);
  }
}
