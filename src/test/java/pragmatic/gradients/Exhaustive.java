package pragmatic.gradients;

import java.util.List;
import java.util.stream.IntStream;

/// How many random programs a law looks at: few in every build, many with `mvn -Pexhaustive`.
public final class Exhaustive {
  private Exhaustive() {}

  /// @param few in every build
  /// @param many with the profile, which sets the property `exhaustive`
  public static int count(int few, int many) {
    return Boolean.getBoolean("exhaustive") ? many : few;
  }

  /// Every so many of all things in a build, all of them with the profile.
  ///
  /// @param start which come first: a law that runs as often as it leaves out, each time with
  ///   another start, looks at all of them
  public static <T> List<T> some(List<T> all, int every, int start) {
    if (Boolean.getBoolean("exhaustive")) return all;
    return IntStream.range(0, all.size())
        .filter(i -> (i + start) % every == 0)
        .mapToObj(all::get)
        .toList();
  }
}
