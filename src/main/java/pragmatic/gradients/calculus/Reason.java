package pragmatic.gradients.calculus;

import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.program.Node;

/// What is responsible for a verdict.
public sealed interface Reason {
  /// Nobody knows what a framework answers.
  ///
  /// @param framework with its version
  record Unpredicted(String framework) implements Reason {}

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

  /// The first call with an infinite slope.
  record InfiniteSlope(Node.Call call) implements Reason {}

  /// The first call whose tangent is NaN: a product 0·∞, a difference ∞ − ∞ or a quotient 0/0.
  record UndefinedTangent(Node.Call call) implements Reason {}

  /// Rounding error is larger than a number whose sign decides.
  record RoundingError() implements Reason {}

  /// Other rules at ties give other answers.
  record OtherRules(double least, double greatest) implements Reason {}

  /// The answer is allowed at a corner of several inputs, but along one input alone it is wrong.
  ///
  /// @param grade of the answer along this input
  record WrongAlong(int input, Grade grade) implements Reason {}
}
