package pragmatic.gradients.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Vocabulary;
import pragmatic.gradients.program.WrittenCalls;

/// Derivatives by the parameters of a primitive (the m of `leaky_relu(x, m)`), taken through its
/// definition: they are rare, and a rule of their own would have to be written once more for each
/// primitive.
public final class Definitions {
  /// Parsed once: they are asked for at every point that a slider passes. And only when one is
  /// asked for: a single answer needs a handful of them.
  private static final Map<String, Program> DEFINITIONS = new ConcurrentHashMap<>();

  private static final Map<String, Program> SLOPES = new ConcurrentHashMap<>();

  private Definitions() {}

  /// A text of a primitive's declaration as a program.
  public static Program parse(Primitive primitive, String text) {
    try {
      return Parser.declared(text);
    } catch (ProgramException e) {
      throw misdeclared(primitive, e);
    }
  }

  /// The definition as a program whose inputs are the parameter names that it uses; for primitives
  /// that have one and whose arguments are not repeated.
  public static Program of(Primitive primitive) {
    return parsed(DEFINITIONS, primitive, primitive.definition());
  }

  private static Program parsed(Map<String, Program> known, Primitive primitive, String text) {
    if (!Vocabulary.isOwn(primitive)) return parse(primitive, text);
    Program before = known.get(primitive.name());
    if (before != null) return before;
    Program parsed = parse(primitive, text);
    Program meanwhile = known.putIfAbsent(primitive.name(), parsed);
    return meanwhile != null ? meanwhile : parsed;
  }

  /// The definition for a call with so many arguments, of which a repeated parameter `a` is named
  /// `a0`, `a1`…
  ///
  /// @param index the value of the index in front of the semicolon, or 0
  public static Program of(Primitive primitive, int arguments, int index) {
    return primitive.variadic()
        ? written(WrittenCalls.DEFINITIONS, primitive, arguments, index)
        : of(primitive);
  }

  /// The differential for a call with so many arguments, where it is stated.
  ///
  /// @param index the value of the index in front of the semicolon, or 0
  public static Program differential(Primitive primitive, int arguments, int index) {
    return written(WrittenCalls.DIFFERENTIALS, primitive, arguments, index);
  }

  private static Program written(
      WrittenCalls calls, Primitive primitive, int arguments, int index) {
    try {
      return calls.of(primitive, arguments, index);
    } catch (ProgramException e) {
      throw misdeclared(primitive, e);
    }
  }

  private static IllegalStateException misdeclared(Primitive primitive, ProgramException e) {
    return new IllegalStateException(primitive.name() + ": " + e.getMessage(), e);
  }

  /// The derivative by the first argument as a program of the parameters, if it is stated.
  public static Optional<Program> slope(Primitive primitive) {
    if (primitive.derivative().isEmpty()) return Optional.empty();
    return Optional.of(parsed(SLOPES, primitive, primitive.derivative()));
  }

  /// The program `exp(x)`, by which powers with a varying exponent are defined.
  public static Program exponential() {
    return slope(Vocabulary.named("exp").orElseThrow()).orElseThrow();
  }

  /// The same program with the definition in place of each call whose parameters depend on an
  /// input: there not only the first argument meets kinks and jumps.
  public static Program unfolded(Program program) {
    return Unfolding.unfolded(program);
  }

  /// Fills in the partials of all arguments after the first that depend on an input.
  static void byParameters(
      Node.Call call, double[] v, boolean[] needed, Convention convention, double[] partials) {
    for (int i = 1; i < v.length; i++)
      if (needed[i]) partials[i] = partial(call.primitive(), v, i, convention.inside(call));
  }

  /// The derivative of the definition by argument number `i` at argument values `v`, with ties
  /// broken inside the definition; 0 for an irreducible primitive.
  public static double partial(Primitive primitive, double[] v, int i, Convention convention) {
    if (primitive.definition().isEmpty()) return 0;
    Program program = of(primitive);
    List<Double> inputs = new ArrayList<>();
    int seed = -1;
    for (String name : program.inputs()) {
      int position = primitive.argument(name);
      if (position == i) seed = inputs.size();
      inputs.add(v[position]);
    }
    if (seed < 0) return 0;
    double[] at = inputs.stream().mapToDouble(Double::doubleValue).toArray();
    return ForwardMode.at(program, at, seed, convention).result().tangent();
  }
}
