package pragmatic.gradients.calculus.germ;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Expansion;

/// Values of the elementary functions with many digits, of which the last ones are kept: both sides
/// of a point, its readings and its slices ask for the same logarithms, and one takes a
/// millisecond.
final class PreciseValues {
  /// A thousand numbers of 4,800 binary digits are a megabyte.
  private static final int KEPT = 1024;

  private record PreciseArgument(Expansion function, PreciseBall x) {}

  private static final Map<PreciseArgument, Optional<PreciseBall>> KNOWN =
      new ConcurrentHashMap<>();

  private PreciseValues() {}

  /// The value, as [PreciseFunctions] compute it.
  static @Nullable PreciseBall of(Expansion function, PreciseBall x) {
    PreciseArgument argument = new PreciseArgument(function, x.of(Residue.UNKNOWN));
    Optional<PreciseBall> known = KNOWN.get(argument);
    if (known == null) {
      known = Optional.ofNullable(PreciseFunctions.of(function, argument.x));
      if (KNOWN.size() >= KEPT) KNOWN.clear();
      KNOWN.put(argument, known);
    }
    PreciseBall value = known.orElse(null);
    return value == null || value.residue() != Residue.UNKNOWN
        ? value
        : value.of(Residue.of(function, x.residue()));
  }
}
