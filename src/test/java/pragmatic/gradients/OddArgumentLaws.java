package pragmatic.gradients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Vocabulary;

/// A law of primitives whose arguments are no numbers, or infinite ones.
public final class OddArgumentLaws {
  private static final double[] ODD = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
  };

  private OddArgumentLaws() {}

  /// Where an argument has no value, or is infinite, calculus finds a value exactly where numbers
  /// have one.
  ///
  /// @return how many points were compared
  public static int calculusFindsValuesWhereNumbersDo(PrimitiveLaws.Application call) {
    Primitive primitive = call.primitive();
    // powers of numbers below 0 have their own laws
    if (primitive.rule() instanceof Rule.Arithmetic) return 0;
    int compared = 0;
    for (double x : new double[] {-1, -0.5, 0, 0.5, 1})
      for (double odd : ODD)
        for (int i = primitive.leading(); i < call.v().length; i++) {
          double[] v = call.at(x);
          v[i] = odd;
          // a parameter that is 0 may leave nothing of it
          if (x == 0) for (int k = i + 1; k < v.length; k++) v[k] = 0;
          double value = primitive.value(v);
          if (Double.isInfinite(value)) continue;
          Calculus calculus = Calculus.at(program(primitive, v), new double[] {0}, 0);
          if (calculus.left().status() == OneSidedLimit.Status.UNDECIDED) continue;
          assertThat(calculus.left().status() == OneSidedLimit.Status.UNDEFINED)
              .as("%s at %s, of %s: %s", call, x, Arrays.toString(v), value)
              .isEqualTo(Double.isNaN(value));
          compared++;
        }
    return compared;
  }

  /// A call of constants, of which no one is written NaN: it is the logarithm of −1.
  private static Program program(Primitive primitive, double[] v) {
    List<Node> nodes = new ArrayList<>();
    List<Integer> arguments = new ArrayList<>();
    for (double each : v) {
      boolean nothing = Double.isNaN(each);
      int id = nodes.size();
      nodes.add(new Node.Constant(id, nothing ? -1 : each, ""));
      if (nothing)
        nodes.add(
            new Node.Call(id + 1, 1, Vocabulary.named("log").orElseThrow(), List.of(id), null, 1));
      arguments.add(nodes.size() - 1);
    }
    nodes.add(new Node.Call(nodes.size(), 1, primitive, arguments, null, 1));
    return new Program(primitive.name(), List.of("x"), nodes, nodes.size() - 1);
  }
}
