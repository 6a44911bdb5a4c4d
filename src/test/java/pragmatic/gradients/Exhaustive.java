package pragmatic.gradients;

/// How many random programs a law looks at: few in every build, many with `mvn -Pexhaustive`.
public final class Exhaustive {
  private Exhaustive() {}

  /// @param few in every build
  /// @param many with the profile, which sets the property `exhaustive`
  public static int count(int few, int many) {
    return Boolean.getBoolean("exhaustive") ? many : few;
  }
}
