package pragmatic.gradients.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a prefix says of a pasted call: whose function it is, and with that which defaults it has.
enum Prefix {
  NONE,
  PYTORCH("torch", "F", "nn"),
  JAX("jax", "jnp", "lax"),
  TENSORFLOW("tf"),
  KERAS("K", "keras"),
  NUMPY("np", "numpy", "onp", "anp");

  private static final Map<Boolean, String> GELU = Map.of(true, "gelu_tanh", false, "gelu");

  private final Set<String> names;

  Prefix(String... names) {
    this.names = Set.of(names);
  }

  /// Of the first module: `torch` of `torch.nn.functional`.
  static Prefix of(String module) {
    for (Prefix prefix : values()) if (prefix.names.contains(module)) return prefix;
    return NONE;
  }

  /// Whose a value's method is: of the libraries only PyTorch's tensors have a `frac`.
  static Prefix ofMethod(Primitive primitive) {
    return primitive.name().equals("frac") ? PYTORCH : NONE;
  }

  /// The function of a call with this prefix.
  ///
  /// @param approximate what the call says of itself; gelu is the tanh form by default in JAX and
  ///   in keras.ops
  Primitive function(Primitive plain, Optional<Boolean> approximate) {
    if (!plain.name().equals("gelu")) return plain;
    boolean tanh = approximate.orElse(this == JAX || this == KERAS);
    return Vocabulary.function(GELU.get(tanh)).orElseThrow();
  }

  /// The number for a parameter that is not given.
  double fallback(Primitive primitive, Parameter parameter) {
    boolean steeper = this == TENSORFLOW || this == KERAS;
    return steeper && primitive.name().equals("leaky_relu") ? 0.2 : parameter.fallback();
  }

  /// The call in a graph, as this prefix means it: its standard deviation may divide by n − 1, its
  /// median of an even count may be the mean of the middle two, and the fraction of a negative
  /// number may be negative.
  ///
  /// @param arguments nodes of the arguments, none of them an index
  /// @return the node of the result
  int call(Primitive primitive, List<Integer> arguments, Graph graph, int column)
      throws ProgramException {
    int count = arguments.size();
    if (this == PYTORCH && primitive.name().equals("frac")) {
      int whole =
          graph.call(
              Vocabulary.function("trunc").orElseThrow(), List.of(arguments.getFirst()), column);
      return graph.call(Operators.SUBTRACT, List.of(arguments.getFirst(), whole), column);
    }
    boolean averages = this == JAX || this == KERAS || this == NUMPY;
    if (averages && primitive.name().equals("median") && count % 2 == 0) {
      int low = sorted(arguments, count / 2 - 1, graph, column);
      int high = sorted(arguments, count / 2, graph, column);
      int sum = graph.call(Operators.ADD, List.of(low, high), column);
      return graph.call(Operators.DIVIDE, List.of(sum, graph.constant(2, "2", column)), column);
    }
    int call = graph.call(primitive, arguments, column);
    return scaled(primitive, call, count, graph, column);
  }

  /// The result of a call, as this prefix means it: what spreads may be divided by n − 1.
  int scaled(Primitive primitive, int result, int count, Graph graph, int column)
      throws ProgramException {
    boolean root = primitive.name().equals("std");
    if (this != PYTORCH || !root && !primitive.name().equals("var")) return result;
    double factor = count / (count - 1.0);
    double scale = root ? Math.sqrt(factor) : factor;
    int constant = graph.constant(scale, Spelling.number(scale), column);
    return graph.call(Operators.MULTIPLY, List.of(result, constant), column);
  }

  private static int sorted(List<Integer> arguments, int place, Graph graph, int column)
      throws ProgramException {
    List<Integer> all = new ArrayList<>();
    all.add(graph.constant(place, Integer.toString(place), column));
    all.addAll(arguments);
    return graph.call(Vocabulary.function("sort").orElseThrow(), all, column);
  }
}
