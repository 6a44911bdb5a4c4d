package pragmatic.gradients.program;

import java.util.List;

/// A formal parameter of a primitive.
///
/// @param name as help and definitions write it
/// @param fallback the value of an omitted argument, NaN if the argument must be written
/// @param aliases names that frameworks give it as keyword argument
public record Parameter(String name, double fallback, List<String> aliases) {
  public static Parameter required(String name, String... aliases) {
    return new Parameter(name, Double.NaN, List.of(aliases));
  }

  public static Parameter optional(String name, double fallback, String... aliases) {
    return new Parameter(name, fallback, List.of(aliases));
  }

  public boolean isOptional() {
    return !Double.isNaN(fallback);
  }
}
