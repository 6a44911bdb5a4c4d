package pragmatic.gradients.program;

import java.util.Map;
import java.util.Optional;

/// Functions of libraries that have one of our names and are another function: most of them differ
/// at negative numbers, or at halves, alone.
public final class FalseFriends {
  private static final String REMAINDER = "program.friend.remainder";
  private static final String MOD = "program.friend.mod";
  private static final String AWAY = "program.friend.round.away";

  /// The sentence that says which function it is, by the first or the last module and the name.
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("jax.kl_div", "program.friend.kl_div"),
          Map.entry("scipy.kl_div", "program.friend.kl_div"),
          Map.entry("sp.kl_div", "program.friend.kl_div"),
          Map.entry("math.remainder", REMAINDER),
          Map.entry("std.remainder", REMAINDER),
          Map.entry("ca.remainder", REMAINDER),
          Map.entry("cs.remainder", REMAINDER),
          Map.entry("casadi.remainder", REMAINDER),
          Map.entry("ca.mod", MOD),
          Map.entry("cs.mod", MOD),
          Map.entry("casadi.mod", MOD),
          Map.entry("wp.mod", MOD),
          Map.entry("wp.frac", "program.friend.frac"),
          Map.entry("wp.round", AWAY),
          Map.entry("lax.round", AWAY),
          Map.entry("std.round", AWAY),
          Map.entry("Math.round", "program.friend.round"),
          Map.entry("sympy.sinc", "program.friend.sinc"),
          Map.entry("sp.sinc", "program.friend.sinc"),
          Map.entry("sy.sinc", "program.friend.sinc"));

  private FalseFriends() {}

  /// What is wrong with reading a call as ours, if anything is.
  ///
  /// @param path of the function: `jax.lax.round`
  public static Optional<String> sentence(String path) {
    String[] parts = path.split("\\.");
    if (parts.length < 2) return Optional.empty();
    String name = "." + parts[parts.length - 1];
    return Optional.ofNullable(SENTENCES.get(parts[0] + name))
        .or(() -> Optional.ofNullable(SENTENCES.get(parts[parts.length - 2] + name)));
  }
}
