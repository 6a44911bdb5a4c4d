package pragmatic.gradients.autodiff;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Derivatives by the parameters of a primitive (the m of `leaky_relu(x, m)`), taken through its definition: they are
/// rare, and a rule of their own would have to be written once more for each primitive.
public final class Definitions {
  private Definitions() {}

  /// The definition as a program whose inputs are the parameter names that it uses.
  public static Program of(Primitive primitive) {
    try {
      return Parser.parse(primitive.definition());
    } catch (ProgramException e) {
      throw new IllegalStateException(primitive.name() + ": " + e.getMessage(), e);
    }
  }

  /// Fills in the partials of all arguments after the first that depend on an input.
  static void byParameters(Node.Call call, double[] v, boolean[] needed, Convention convention, double[] partials) {
    for (int i = 1; i < v.length; i++) if (needed[i]) partials[i] = partial(call.primitive(), v, i, convention);
  }

  /// The derivative of the definition by argument number `i` at argument values `v`, with ties broken inside the
  /// definition; 0 for an irreducible primitive.
  public static double partial(Primitive primitive, double[] v, int i, Convention convention) {
    if (primitive.definition().isEmpty()) return 0;
    Program program = of(primitive);
    List<Double> inputs = new ArrayList<>();
    int seed = -1;
    for (String name : program.inputs()) {
      int position = position(primitive, name);
      if (position == i) seed = inputs.size();
      inputs.add(v[position]);
    }
    if (seed < 0) return 0;
    double[] at = inputs.stream().mapToDouble(Double::doubleValue).toArray();
    return ForwardMode.at(program, at, seed, convention).result().tangent();
  }

  private static int position(Primitive primitive, String name) {
    for (int k = 0; k < primitive.parameters().size(); k++) if (primitive.parameters().get(k).name().equals(name)) return k;
    throw new IllegalStateException(primitive.name() + " is defined over an unknown name " + name);
  }
}
