package pragmatic.gradients.program;

import org.jspecify.annotations.Nullable;

/// What simplifies a formula in which a primitive stands; each is optional.
///
/// @param parity whether f(−x) is f(x) or −f(x)
/// @param nonNegative whether no value is below 0
/// @param step which of the elementary functions of a sign it is, or null
/// @param jumps where its values jump, or null if that has no formula
/// @param fillsPole whether it has a value at a pole, to which it jumps
public record Traits(
    Parity parity,
    boolean nonNegative,
    @Nullable SignFunction step,
    @Nullable Jumps jumps,
    boolean fillsPole) {
  public static final Traits NONE = new Traits(Parity.NONE, false, null, null, false);

  /// How a function of one variable behaves under a change of sign.
  public enum Parity {
    NONE,
    EVEN,
    ODD
  }

  /// The functions of a sign by whose rules formulas are simplified, as `x*sign(x)` is `abs(x)`.
  public enum SignFunction {
    SIGN,
    HEAVISIDE,
    ABS,
    RELU
  }

  /// The point masses of a derivative.
  ///
  /// @param places of the first argument
  /// @param weight height of a jump upwards, as text of the language over the parameter names
  public record Jumps(Places places, String weight) {}

  /// Where a first argument meets jumps.
  public enum Places {
    ZERO,
    WHOLE,
    /// Halfway between whole numbers.
    HALF,
    WHOLE_BUT_ZERO
  }

  Traits with(Parity other) {
    return new Traits(other, nonNegative, step, jumps, fillsPole);
  }

  Traits withNonNegative() {
    return new Traits(parity, true, step, jumps, fillsPole);
  }

  Traits with(SignFunction other) {
    return new Traits(parity, nonNegative, other, jumps, fillsPole);
  }

  Traits with(Jumps other) {
    return new Traits(parity, nonNegative, step, other, fillsPole);
  }

  Traits withPoleFilled() {
    return new Traits(parity, nonNegative, step, jumps, true);
  }
}
