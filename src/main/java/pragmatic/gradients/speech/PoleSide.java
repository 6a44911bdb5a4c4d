package pragmatic.gradients.speech;

import java.util.Optional;
import pragmatic.gradients.calculus.nonsmooth.Calculus;

/// The side of a point on which alone values have no bound: the other one has a limit, and no
/// sentence may deny it.
enum PoleSide {
  LEFT("left"),
  RIGHT("right");

  private final String key;

  PoleSide(String key) {
    this.key = key;
  }

  /// How a sentence of this side ends its key.
  String key() {
    return key;
  }

  /// Empty where both sides are without bound, or none.
  static Optional<PoleSide> of(Calculus slice) {
    boolean left = Double.isInfinite(slice.left().limit());
    boolean right = Double.isInfinite(slice.right().limit());
    return left == right ? Optional.empty() : Optional.of(left ? LEFT : RIGHT);
  }
}
