package pragmatic.gradients.program;

import java.util.List;

/// A formal parameter of a primitive.
///
/// @param name as help and definitions write it
/// @param fallback the value of an omitted argument, NaN if the argument must be written
/// @param aliases names that frameworks give it as keyword argument
/// @param kind what may stand for it
public record Parameter(String name, double fallback, List<String> aliases, ArgumentKind kind) {
  /// What may stand for a parameter.
  public enum ArgumentKind {
    VALUE,
    /// A number that is written out, since the definition depends on it.
    NUMBER,
    /// The same from 0 to 1.
    SHARE,
    /// Several values in brackets.
    LIST,
    /// The same, each larger than the one before where they are written as numbers.
    KNOTS
  }

  public static Parameter required(String name, String... aliases) {
    return new Parameter(name, Double.NaN, List.of(aliases), ArgumentKind.VALUE);
  }

  public static Parameter optional(String name, double fallback, String... aliases) {
    return new Parameter(name, fallback, List.of(aliases), ArgumentKind.VALUE);
  }

  static Parameter number(String name, double fallback, String... aliases) {
    return new Parameter(name, fallback, List.of(aliases), ArgumentKind.NUMBER);
  }

  static Parameter share(String name, String... aliases) {
    return new Parameter(name, Double.NaN, List.of(aliases), ArgumentKind.SHARE);
  }

  static Parameter list(String name, String... aliases) {
    return new Parameter(name, Double.NaN, List.of(aliases), ArgumentKind.LIST);
  }

  static Parameter knots(String name, String... aliases) {
    return new Parameter(name, Double.NaN, List.of(aliases), ArgumentKind.KNOTS);
  }

  boolean isList() {
    return kind == ArgumentKind.LIST || kind == ArgumentKind.KNOTS;
  }

  public boolean isOptional() {
    return !Double.isNaN(fallback);
  }

  boolean isCalled(String keyword) {
    return name.equals(keyword) || aliases.contains(keyword);
  }
}
