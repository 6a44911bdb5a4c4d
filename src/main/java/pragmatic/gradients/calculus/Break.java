package pragmatic.gradients.calculus;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.program.Program;

/// A place on the line where a program is not smooth, or where automatic differentiation must
/// choose although it is.
///
/// @param x where
/// @param calculus what is true there
/// @param answers every answer that automatic differentiation may give there
public record Break(double x, Calculus calculus, AnswerSet answers) {

  /// All breaks of a program along one input within [low, high], ascending.
  ///
  /// @param at one value per input; that of `input` is ignored
  public static List<Break> find(Program program, double[] at, int input, double low, double high) {
    List<Break> breaks = new ArrayList<>();
    double[] there = at.clone();
    for (double x : KinkFinder.find(program, at, input, low, high)) {
      there[input] = x;
      Calculus calculus = Calculus.at(program, there, input);
      AnswerSet answers = AnswerSet.at(program, there, input);
      boolean defined = calculus.point() != PointClass.UNDEFINED;
      boolean blind = !answers.vertices().stream().allMatch(Double::isFinite);
      if (defined && (calculus.point() != PointClass.SMOOTH || answers.ties() > 0 || blind))
        breaks.add(new Break(x, calculus, answers));
    }
    return breaks;
  }

  /// The least and the greatest answer where a derivative exists, so that any other answer is
  /// wrong; else nothing.
  public double[] wrongAnswers() {
    if (calculus.point() != PointClass.SMOOTH || answers.ties() == 0) return new double[0];
    return new double[] {answers.least(), answers.greatest()};
  }
}
