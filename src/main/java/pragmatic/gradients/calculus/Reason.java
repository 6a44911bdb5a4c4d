package pragmatic.gradients.calculus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Breakdown;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.program.Node;

/// What is responsible for a verdict.
public sealed interface Reason {
  /// Nobody knows what a framework answers.
  ///
  /// @param framework with its version
  /// @param call that it has no like of; null if it is what meets something infinite
  record Unpredicted(String framework, Node.@Nullable Call call) implements Reason {}

  /// A call sits where its slope is a matter of choice.
  ///
  /// @param value of the arguments that are equal, or of the call at its kink
  record Tied(Tie tie, double value) implements Reason {}

  /// Further ties, that are not named.
  record MoreTies(int count) implements Reason {}

  /// A comparison sits on its border, and one branch is followed as coded.
  record OnBorder(Node.Call call) implements Reason {}

  /// A call sits on its jump, of which only the flat parts are seen.
  record OnJump(Node.Call call) implements Reason {}

  /// A call withholds its slope on purpose.
  record SlopeWithheld(Node.Call call) implements Reason {}

  /// The derivative stops being a finite number here.
  record Broken(Breakdown breakdown) implements Reason {}

  /// A call has no finite value.
  ///
  /// @param arguments of the call
  record NoValue(Node.Call call, List<Double> arguments) implements Reason {
    public NoValue {
      arguments = List.copyOf(arguments);
    }
  }

  /// The value of a call is larger than any double.
  record Overflow(Node.Call call) implements Reason {}

  /// The value of a call is smaller than any double above 0, which gives 0.
  record Underflow(Node.Call call) implements Reason {}

  /// A sum or difference whose terms are not equal is rounded to 0.
  record RoundedAway(Node.Call call) implements Reason {}

  /// A norm is 0, the tip of its cone.
  record AtTip(Node.Call call) implements Reason {}

  /// A call has no derivative here, and no tie is met in double arithmetic.
  record Nonsmooth(Node.Call call) implements Reason {}

  /// A call has no real value on one side of the point.
  record OnEdge(Node.Call call, boolean left) implements Reason {}

  /// The rule itself answers something else than the derivative of the call.
  record OwnRule(Node.Call call, double slope, double derivative) implements Reason {}

  /// Rounding error is larger than a number whose sign decides.
  record RoundingError() implements Reason {}

  /// Other rules at ties give other answers along an input.
  record OtherRules(int input, double least, double greatest) implements Reason {}

  /// The answer is allowed at a corner of several inputs, but along one input alone it is wrong.
  ///
  /// @param grade of the answer along this input
  record WrongAlong(int input, Grade grade) implements Reason {}

  /// An input is infinite: the others move, and the answer by it is held against nothing.
  record AtInfinity(int input) implements Reason {}
}
