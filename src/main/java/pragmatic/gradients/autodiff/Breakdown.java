package pragmatic.gradients.autodiff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Node;

/// Where a derivative stops being a finite number, and how.
///
/// @param call the first call, in the direction of the mode, whose part of the derivative is
///   infinite or NaN although what it received is finite; with several, the first argument counts
/// @param by the second call that it takes: who passes 0 to a part that was not taken, or whose
///   slope is infinite or too large; else null
public record Breakdown(Node.Call call, How how, Node.@Nullable Call by) {
  /// How a product or sum becomes infinite or NaN.
  public enum How {
    /// An infinite slope times a number that is not 0.
    STEEP,
    /// An infinite slope times 0.
    ZERO_TIMES_INFINITY,
    /// Infinite parts of opposite sign are added.
    INFINITY_MINUS_INFINITY,
    /// The slope itself is NaN.
    NO_SLOPE,
    /// The infinite slope of a branch or argument that was not taken, times the 0 which it is sent.
    BRANCH,
    /// A slope of 0 times the infinite slope of another call.
    FLAT,
    /// The same where slopes that are finite multiply to more than any double at the other call.
    FLAT_OVERFLOW,
    /// The product of finite numbers is larger than any double.
    OVERFLOW
  }

  Breakdown(Node.Call call, How how) {
    this(call, how, null);
  }

  /// The same where a call with slope 0 multiplies what is infinite; a NaN stays what it was.
  Breakdown times(Node.Call flat) {
    return switch (how) {
      case STEEP -> new Breakdown(flat, How.FLAT, call);
      case OVERFLOW -> new Breakdown(flat, How.FLAT_OVERFLOW, call);
      default -> this;
    };
  }

  /// Nothing where the derivative is finite, or where it was not made by the chain rule.
  public static Optional<Breakdown> of(Pass pass) {
    return pass.mode() == Mode.REVERSE
        ? new BackwardSearch(pass).breakdown()
        : new ForwardSearch(pass).breakdown();
  }

  /// How a partial meets what arrives; null where the product is finite or what arrives is to
  /// blame.
  static @Nullable How how(double partial, double arriving) {
    if (Double.isFinite(partial * arriving)) return null;
    if (Double.isNaN(partial)) return How.NO_SLOPE;
    if (!Double.isFinite(arriving)) return partial == 0 ? How.FLAT : null;
    if (Double.isFinite(partial)) return How.OVERFLOW;
    return arriving == 0 ? How.ZERO_TIMES_INFINITY : How.STEEP;
  }
}
