package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.calculus.Calculus;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.frameworks.Mode;
import pragmatic.gradients.program.Program;

/// Everything that is known of a program at a point, along one of its inputs: computed once, and
/// then shown in a window, on a command line or to a screen reader.
///
/// @param at one value per input
/// @param input index of the input that moves
/// @param convention how ties are broken
/// @param mode how derivatives are computed
/// @param traces one forward pass per input; they differ in the tangents alone
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
    AnswerSet answers,
    Calculus calculus,
    Verdict verdict,
    Optional<StatedTruth> truth) {
  public Explanation {
    at = List.copyOf(at);
    traces = List.copyOf(traces);
  }

  /// Explains a program at a point; never throws for any program and point.
  ///
  /// @param at one value per input of the program
  /// @param catalogue where truths are stated that no engine decides
  public static Explanation of(
      Program program, double[] at, int input, Convention convention, Catalogue catalogue) {
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      traces.add(ForwardMode.at(program, at, i, convention));
    }
    return along(program, at, input, convention, traces, catalogue);
  }

  private static Explanation along(
      Program program,
      double[] at,
      int input,
      Convention convention,
      List<Trace> traces,
      Catalogue catalogue) {
    Optional<StatedTruth> truth = catalogue.of(program).flatMap(entry -> entry.stated(at));
    Calculus computed = Calculus.at(program, at, input);
    Calculus calculus = truth.map(stated -> stated.appliedTo(computed)).orElse(computed);
    AnswerSet answers = AnswerSet.at(program, at, input);
    Trace trace = traces.get(input);
    List<Double> point = new ArrayList<>();
    for (double x : at) {
      point.add(x);
    }
    return new Explanation(
        program,
        point,
        input,
        convention,
        Mode.FORWARD,
        traces,
        answers,
        calculus,
        Verdict.of(calculus, trace.result().tangent(), answers, trace),
        truth);
  }

  /// The same along another input.
  public Explanation along(int other, Catalogue catalogue) {
    double[] values = at.stream().mapToDouble(x -> x).toArray();
    return other == input ? this : along(program, values, other, convention, traces, catalogue);
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
    return trace().result().tangent();
  }

  /// Its answers for all inputs.
  public double[] gradient() {
    return traces.stream().mapToDouble(trace -> trace.result().tangent()).toArray();
  }
}
