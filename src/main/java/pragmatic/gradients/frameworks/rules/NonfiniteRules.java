package pragmatic.gradients.frameworks.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import pragmatic.gradients.autodiff.Held;
import pragmatic.gradients.autodiff.Masking;
import pragmatic.gradients.autodiff.Powers;
import pragmatic.gradients.autodiff.Quotient;
import pragmatic.gradients.program.Node;

/// What a framework does, in one mode, where 0 meets ∞.
///
/// @param maskings by primitive, where it is not as usual
/// @param powers how powers are differentiated
/// @param held what becomes of inputs that forward mode does not move
/// @param quotient how forward mode differentiates quotients
/// @param traits of primitives that have some
public record NonfiniteRules(
    Map<String, Masking> maskings,
    Powers powers,
    Held held,
    Quotient quotient,
    Map<Trait, Set<String>> traits) {
  /// What a primitive may do besides.
  public enum Trait {
    /// It takes an upstream gradient 0 for the end, also where its slope is infinite.
    ABSORBING,
    /// Its slope is computed from its value.
    SATURATING,
    /// It sorts −0 before 0.
    SORTING_ZEROS,
    /// The framework composes it of other primitives, as its definition does.
    COMPOSED,
    /// Of powers: an exponent 0.0 is no whole number, and the slope is 0·x^−1.
    FLOATING
  }

  static final NonfiniteRules USUAL =
      new NonfiniteRules(Map.of(), Powers.LIMITS, Held.ZERO, Quotient.SUM, Map.of());

  public NonfiniteRules {
    maskings = Map.copyOf(maskings);
    traits = Map.copyOf(traits);
  }

  /// What maskings go by. A `max` of three and more arguments is what frameworks call a reduction,
  /// our `amax`.
  static String key(Node.Call call) {
    String name = call.primitive().name();
    boolean reduction = call.arguments().size() > 2 && (name.equals("max") || name.equals("min"));
    return reduction ? "a" + name : name;
  }

  public boolean has(Trait trait, String primitive) {
    return traits.getOrDefault(trait, Set.of()).contains(primitive);
  }

  NonfiniteRules with(String primitive, Masking masking) {
    Map<String, Masking> more = new HashMap<>(maskings);
    more.put(primitive, masking);
    return new NonfiniteRules(more, powers, held, quotient, traits);
  }

  NonfiniteRules with(Trait trait, String primitive) {
    Map<Trait, Set<String>> more = new HashMap<>(traits);
    Set<String> names = new TreeSet<>(more.getOrDefault(trait, Set.of()));
    names.add(primitive);
    more.put(trait, Set.copyOf(names));
    return new NonfiniteRules(maskings, powers, held, quotient, more);
  }

  NonfiniteRules with(Powers other) {
    return new NonfiniteRules(maskings, other, held, quotient, traits);
  }

  NonfiniteRules with(Held other) {
    return new NonfiniteRules(maskings, powers, other, quotient, traits);
  }

  NonfiniteRules with(Quotient other) {
    return new NonfiniteRules(maskings, powers, held, other, traits);
  }
}
