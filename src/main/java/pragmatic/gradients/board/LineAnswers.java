package pragmatic.gradients.board;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.program.Program;

/// What automatic differentiation answers along one input, the others held, as a board that stands
/// there would say.
///
/// @param held one value per input; that of `input` is ignored
/// @param framework whose rules these are; else empty
/// @param run the program as the framework evaluates it
public record LineAnswers(
    Program program,
    List<Double> held,
    int input,
    Convention rules,
    Mode mode,
    Optional<Framework> framework,
    Program run) {

  /// Along the active input of a board, under rules.
  public static LineAnswers of(Board board, Convention rules) {
    Optional<Framework> framework =
        rules instanceof FrameworkConvention of ? Frameworks.find(of.name()) : Optional.empty();
    Mode mode = framework.map(found -> found.nearest(board.mode())).orElse(board.mode());
    Program run = framework.map(found -> found.read(board.program(), mode)).orElse(board.program());
    return new LineAnswers(
        board.program(), board.inputs(), board.active(), rules, mode, framework, run);
  }

  private double[] point(double x) {
    double[] at = held.stream().mapToDouble(value -> value).toArray();
    at[input] = x;
    return at;
  }

  /// The value of the program.
  public double value(double x) {
    return ForwardMode.value(program, point(x));
  }

  /// The partial derivative; empty where a framework's answer is anybody's guess.
  public OptionalDouble slope(double x) {
    if (framework.isEmpty()) return OptionalDouble.of(between(x));
    FrameworkAnswer answer = FrameworkAnswers.answer(framework.get(), program, point(x), mode);
    return answer.sound() ? OptionalDouble.of(answer.value(input)) : OptionalDouble.empty();
  }

  /// The partial derivative by the rules alone, which is what they mean almost everywhere: what was
  /// measured at single points is not looked up.
  double between(double x) {
    return Gradient.of(run, point(x), List.of(input), rules, mode).partials()[0];
  }

  /// Whether what the rules say at a point is more than a guess.
  boolean isPredicted(double x) {
    return slope(x).isPresent();
  }
}
