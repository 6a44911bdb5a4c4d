package pragmatic.gradients.autodiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Vocabulary;

/// Derivatives by the parameters of a primitive (the m of `leaky_relu(x, m)`), taken through its
/// definition: they are rare, and a rule of their own would have to be written once more for each
/// primitive.
public final class Definitions {
  /// Parsed once: they are asked for at every point that a slider passes.
  private static final Map<String, Program> DEFINITIONS = parsed(Primitive::definition);

  private static final Map<String, Program> SLOPES = parsed(Primitive::derivative);

  private Definitions() {}

  private static Map<String, Program> parsed(Function<Primitive, String> text) {
    Map<String, Program> programs = new HashMap<>();
    for (Primitive primitive : Vocabulary.all()) {
      String written = text.apply(primitive);
      if (!primitive.variadic() && !written.isEmpty())
        programs.put(primitive.name(), parse(primitive, written));
    }
    return Map.copyOf(programs);
  }

  /// A text of a primitive's declaration as a program.
  public static Program parse(Primitive primitive, String text) {
    try {
      return Parser.declared(text);
    } catch (ProgramException e) {
      throw new IllegalStateException(primitive.name() + ": " + e.getMessage(), e);
    }
  }

  /// The definition as a program whose inputs are the parameter names that it uses; for primitives
  /// that have one and whose arguments are not repeated.
  public static Program of(Primitive primitive) {
    Program known = isKnown(primitive) ? DEFINITIONS.get(primitive.name()) : null;
    return known != null ? known : parse(primitive, primitive.definition());
  }

  /// Whether it is a primitive of the vocabulary, whose texts are parsed already.
  private static boolean isKnown(Primitive primitive) {
    return Vocabulary.named(primitive.name()).orElse(null) == primitive;
  }

  /// The definition for a call with so many arguments, of which a repeated parameter `a` is named
  /// `a0`, `a1`…
  ///
  /// @param index the value of the index in front of the semicolon, or 0
  public static Program of(Primitive primitive, int arguments, int index) {
    return primitive.variadic()
        ? parse(primitive, primitive.definition(arguments, index))
        : of(primitive);
  }

  /// The differential for a call with so many arguments, where it is stated.
  ///
  /// @param index the value of the index in front of the semicolon, or 0
  public static Program differential(Primitive primitive, int arguments, int index) {
    return parse(primitive, primitive.differential(arguments, index));
  }

  /// The derivative by the first argument as a program of the parameters, if it is stated.
  public static Optional<Program> slope(Primitive primitive) {
    if (primitive.derivative().isEmpty()) return Optional.empty();
    Program known = isKnown(primitive) ? SLOPES.get(primitive.name()) : null;
    return Optional.of(known != null ? known : parse(primitive, primitive.derivative()));
  }

  /// The program `exp(x)`, by which powers with a varying exponent are defined.
  public static Program exponential() {
    return Objects.requireNonNull(SLOPES.get("exp"));
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
