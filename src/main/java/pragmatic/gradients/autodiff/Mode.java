package pragmatic.gradients.autodiff;

import java.util.Optional;
import java.util.stream.Stream;

/// How a derivative was asked for.
public enum Mode {
  /// From the output back to the inputs: `backward()`, `jax.grad`, `GradientTape`.
  REVERSE("reverse"),
  /// With the inputs, as dual numbers do: `jvp`.
  FORWARD("forward"),
  /// The derivative as an expression, into which the point is then put.
  SYMBOLIC("diff_subs"),
  /// The second derivative, by differentiating twice.
  SECOND("second");

  private final String key;

  Mode(String key) {
    this.key = key;
  }

  /// The word in records and in JSON.
  public String key() {
    return key;
  }

  public static Optional<Mode> of(String key) {
    return Stream.of(values()).filter(mode -> mode.key.equals(key)).findFirst();
  }

  /// Whether it gives first derivatives.
  public boolean first() {
    return this != SECOND;
  }
}
