package pragmatic.gradients.autodiff;

import java.util.Set;

/// Slopes computed from the value alone, as frameworks keep it from the way forward: 0 where the
/// value rounds to 1 although the slope is still a small number.
public final class Saturation {
  private static final Set<String> PRIMITIVES = Set.of("sigmoid", "tanh");

  private Saturation() {}

  /// Whether the slope of a primitive can be told from its value.
  public static boolean isPossible(String primitive) {
    return PRIMITIVES.contains(primitive);
  }

  /// Of a sigmoid y(1 − y), of tanh 1 − y².
  static double slope(String primitive, double y) {
    return switch (primitive) {
      case "sigmoid" -> y * (1 - y);
      case "tanh" -> 1 - y * y;
      default -> throw new IllegalArgumentException(primitive);
    };
  }
}
