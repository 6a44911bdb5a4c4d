package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Program;

/// Everything that is known of a program at a point, along one of its inputs: computed once, and
/// then shown in a window, on a command line or to a screen reader.
///
/// @param at one value per input
/// @param input index of the input that moves
/// @param convention how ties are broken
/// @param mode how derivatives are computed
/// @param traces one forward pass per input; they differ in the tangents alone
/// @param adjoints what reverse mode answers, one per input
/// @param answers every answer that some convention gives for this input
/// @param calculus what is true along this input
/// @param verdict the comparison of the two
/// @param truth the truth that the catalogue states for this point, which `calculus` then says
public record Explanation(
    Program program,
    List<Double> at,
    int input,
    Convention convention,
    Mode mode,
    List<Trace> traces,
    List<Double> adjoints,
    AnswerSet answers,
    Calculus calculus,
    Verdict verdict,
    Optional<StatedTruth> truth) {
  public Explanation {
    at = List.copyOf(at);
    traces = List.copyOf(traces);
    adjoints = List.copyOf(adjoints);
  }

  /// Explains a program at a point in forward mode; never throws for any program and point.
  ///
  /// @param at one value per input of the program
  /// @param catalogue where truths are stated that no engine decides
  public static Explanation of(
      Program program, double[] at, int input, Convention convention, Catalogue catalogue) {
    return of(program, at, input, convention, Mode.FORWARD, catalogue);
  }

  /// The same in forward or reverse mode.
  public static Explanation of(
      Program program,
      double[] at,
      int input,
      Convention convention,
      Mode mode,
      Catalogue catalogue) {
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      traces.add(ForwardMode.at(program, at, i, convention));
    }
    List<Double> adjoints = boxed(ReverseMode.at(program, at, convention).gradient());
    return along(program, at, input, convention, mode, traces, adjoints, catalogue);
  }

  private static Explanation along(
      Program program,
      double[] at,
      int input,
      Convention convention,
      Mode mode,
      List<Trace> traces,
      List<Double> adjoints,
      Catalogue catalogue) {
    Optional<StatedTruth> truth = catalogue.of(program).flatMap(entry -> entry.stated(at));
    Calculus computed = Calculus.at(program, at, input);
    Calculus calculus = truth.map(stated -> stated.appliedTo(computed)).orElse(computed);
    AnswerSet answers = AnswerSet.at(program, at, input);
    Trace trace = traces.get(input);
    double forward = trace.result().tangent();
    double reverse = adjoints.get(input);
    double answer = mode == Mode.REVERSE ? reverse : forward;
    double other = mode == Mode.REVERSE ? forward : reverse;
    Verdict verdict = Verdict.along(calculus, answer, answers, trace).besides(other);
    return new Explanation(
        program,
        boxed(at),
        input,
        convention,
        mode,
        traces,
        adjoints,
        answers,
        calculus,
        verdict,
        truth);
  }

  private static List<Double> boxed(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }

  /// The same along another input.
  public Explanation along(int other, Catalogue catalogue) {
    double[] values = at.stream().mapToDouble(x -> x).toArray();
    return other == input
        ? this
        : along(program, values, other, convention, mode, traces, adjoints, catalogue);
  }

  /// The value in double arithmetic.
  public double value() {
    return trace().result().value();
  }

  /// The forward pass along the input.
  public Trace trace() {
    return traces.get(input);
  }

  /// What automatic differentiation answers for the input.
  public double answer() {
    return gradient()[input];
  }

  /// What the other mode answers for the input.
  public double otherAnswer() {
    return otherGradient()[input];
  }

  /// What the other mode answers for all inputs.
  public double[] otherGradient() {
    return mode == Mode.REVERSE ? forward() : reverse();
  }

  /// What the framework whose rules these are answers itself, where its rules say otherwise.
  public Optional<FrameworkDeviation> departure() {
    return FrameworkDeviation.of(this);
  }

  /// Its answers for all inputs.
  public double[] gradient() {
    return mode == Mode.REVERSE ? reverse() : forward();
  }

  private double[] reverse() {
    return adjoints.stream().mapToDouble(d -> d).toArray();
  }

  private double[] forward() {
    return traces.stream().mapToDouble(trace -> trace.result().tangent()).toArray();
  }
}
