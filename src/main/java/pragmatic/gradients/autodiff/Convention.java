package pragmatic.gradients.autodiff;

import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Node;

/// A rule that chooses a derivative where there is none: a value, asked once per tie.
///
/// Conventions are blind to the direction of approach, as the rules of frameworks are: a local
/// 'right' is not the right derivative of the whole program (`relu(-x)` at 0 with 'right' answers
/// −1, its right derivative is 0).
public interface Convention {
  /// How it is called: `left`, `lambda 0.25`, `pytorch-2.13.0`.
  String name();

  /// The slope at a kink, normally between its left and right slope; NaN if there is no rule for
  /// it.
  double slope(TieSite.Kink kink);

  /// One weight per tied argument, normally ≥ 0 and summing to 1.
  double[] weights(TieSite.TiedSelection selection);

  /// The slope by an argument where a norm is 0: any vector of the dual norm's ball would do. By
  /// default what the formula gives, 0/0.
  default double tip(Node.Call call, int argument) {
    return Double.NaN;
  }

  /// The slope by an argument where a factor is 0 and absorbs the others, as x in xlogy(x, y). By
  /// default what the formula gives.
  default double absorbed(Node.Call call, int argument, double formula) {
    return formula;
  }

  /// Whether a slope that is multiplied by a zero upstream gradient yields 0 even if the slope is
  /// infinite. TensorFlow's `sqrt` does; others answer NaN. Only reverse mode asks.
  default boolean zeroUpstreamStaysZero(String primitive) {
    return false;
  }

  /// What a call does to infinite numbers that it multiplies by 0.
  default Masking masking(Node.Call call) {
    return Masking.UNTAKEN;
  }

  /// What forward mode makes of inputs that it does not move.
  default Held held() {
    return Held.ZERO;
  }

  /// How forward mode differentiates quotients.
  default Quotient quotient() {
    return Quotient.SUM;
  }

  /// Whether the slope is computed from the value: y(1 − y) of a sigmoid is 0 as soon as y rounds
  /// to 1.
  default boolean slopesFromValue(String primitive) {
    return false;
  }

  /// Whether a sort puts −0 before 0.
  default boolean sortsZeros(String primitive) {
    return false;
  }

  /// The partials of a call that are known by themselves, whatever the other rules say; null if
  /// they say it.
  ///
  /// @param v values of the arguments
  /// @param needed which arguments depend on an input
  default double @Nullable [] partials(Node.Call call, double[] v, boolean[] needed) {
    return null;
  }

  /// Whether [#partials] may know some of a call at any arguments.
  default boolean hasPartials(Node.Call call) {
    return false;
  }

  /// How powers are differentiated where 0 meets ∞.
  default Powers powers() {
    return Powers.LIMITS;
  }

  /// The rule inside the definition of a primitive, where nodes have numbers of their own; asked
  /// for derivatives by parameters, as by the bound of a clamp.
  default Convention inside(Node.Call call) {
    return this;
  }
}
