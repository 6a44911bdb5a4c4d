package pragmatic.gradients.program;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pragmatic.gradients.words.Nearest;

/// All primitives of the language, by name.
public final class Vocabulary {
  private static final List<Primitive> FUNCTIONS =
      Stream.of(
              PiecewiseFamily.ALL,
              SelectionFamily.ALL,
              LossFamily.ALL,
              VectorFamily.ALL,
              JumpFamily.ALL,
              SmoothFamily.ALL,
              ElementaryFamily.ALL,
              SumFamily.ALL,
              ShorthandFamily.ALL,
              NumberedFamily.ALL,
              List.of(Operators.POWER, Operators.WHERE, Operators.DETACH))
          .flatMap(List::stream)
          .toList();
  private static final List<Primitive> ALL =
      Stream.of(
              FUNCTIONS,
              List.of(
                  Operators.ADD,
                  Operators.SUBTRACT,
                  Operators.MULTIPLY,
                  Operators.DIVIDE,
                  Operators.NEGATE),
              Operators.COMPARISONS)
          .flatMap(List::stream)
          .toList();
  private static final Map<String, Primitive> BY_NAME = index();
  private static final Map<String, Primitive> NAMED =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Primitive::name, primitive -> primitive));

  /// Without capitals and underscores, which languages put where they like.
  private static final Map<String, Primitive> BY_LETTERS =
      BY_NAME.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  entry -> letters(entry.getKey()), Map.Entry::getValue, (one, same) -> one));

  /// Prefixes of pasted framework code; what follows the last dot decides.
  private static final Set<String> MODULES =
      Set.of(
          "torch",
          "F",
          "nn",
          "functional",
          "special",
          "jnp",
          "jax",
          "lax",
          "numpy",
          "tf",
          "math",
          "np",
          "K",
          "keras",
          "ops",
          "onp",
          "sp",
          "scipy",
          "anp",
          "activations",
          "linalg",
          "layers",
          "Tensor",
          "T",
          "tt",
          "pt",
          "pytensor",
          "tensor",
          "ca",
          "cs",
          "casadi",
          "ti",
          "wp",
          "std",
          "Math",
          "sympy",
          "sy",
          "autograd",
          "tfm",
          "tnp",
          "cupy",
          "mx",
          "mlx",
          "losses",
          "dr");

  private static final Map<String, Double> CONSTANTS =
      Map.of(
          "pi",
          Math.PI,
          "e",
          Math.E,
          "inf",
          Double.POSITIVE_INFINITY,
          "π",
          Math.PI,
          "∞",
          Double.POSITIVE_INFINITY);

  /// What modules call infinite, π and e.
  private static final Map<String, Double> MODULES_CONSTANTS =
      Map.of(
          "PI",
          Math.PI,
          "E",
          Math.E,
          "oo",
          Double.POSITIVE_INFINITY,
          "Inf",
          Double.POSITIVE_INFINITY,
          "Infinity",
          Double.POSITIVE_INFINITY);

  private Vocabulary() {}

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }

  private static Map<String, Primitive> index() {
    Map<String, Primitive> index = new HashMap<>();
    for (Primitive primitive : FUNCTIONS) {
      index.put(primitive.name(), primitive);
      for (String alias : primitive.aliases()) index.put(alias, primitive);
    }
    for (Primitive ofLists : ListedFamily.ALL) index.put(ofLists.name(), ofLists);
    for (Primitive operator : ALL)
      for (String alias : operator.aliases()) index.put(alias, operator);
    return Map.copyOf(index);
  }

  /// Every function that can be called by name, in the order of the family files.
  public static List<Primitive> functions() {
    return FUNCTIONS;
  }

  /// Functions of lists, whose arguments do not stand in one row.
  public static List<Primitive> ofLists() {
    return ListedFamily.ALL;
  }

  /// Functions, operators and comparisons.
  public static List<Primitive> all() {
    return ALL;
  }

  /// The function, operator or comparison of that name.
  public static Optional<Primitive> named(String name) {
    return Optional.ofNullable(NAMED.get(name));
  }

  /// Whether it is the primitive of its name, whose texts stay the same.
  public static boolean isOwn(Primitive primitive) {
    return NAMED.get(primitive.name()) == primitive;
  }

  /// The function of that name or alias.
  public static Optional<Primitive> function(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /// The function that a call means, by a name of this language or of another one.
  static Optional<Primitive> called(String name) {
    String own = ForeignNames.own(name);
    return function(own).or(() -> Optional.ofNullable(BY_LETTERS.get(letters(own))));
  }

  /// Whether brackets behind a name hold its arguments.
  static boolean isFunction(String name) {
    return called(name).isPresent() || ForeignNames.isKnown(name);
  }

  /// The form of a function that takes options before the semicolon, if there is one.
  public static Optional<Primitive> withOptions(Primitive plain) {
    return LossFamily.WITH_OPTIONS.stream().filter(p -> p.name().equals(plain.name())).findFirst();
  }

  public static Optional<Double> constant(String name) {
    return Optional.ofNullable(CONSTANTS.get(name));
  }

  /// The constant that a module has by a name.
  static Optional<Double> modulesConstant(String name) {
    return constant(name).or(() -> Optional.ofNullable(MODULES_CONSTANTS.get(name)));
  }

  static boolean isModule(String name) {
    return MODULES.contains(name);
  }

  /// Functions whose name begins with the prefix, for completion, the shortest first, to which
  /// least is missing; after them those of which another name does.
  public static List<Primitive> startingWith(String prefix) {
    return Stream.concat(FUNCTIONS.stream(), ListedFamily.ALL.stream())
        .filter(p ->
            p.name().startsWith(prefix) || p.aliases().stream().anyMatch(a -> a.startsWith(prefix)))
        .sorted(
            Comparator.comparing((Primitive p) -> !p.name().startsWith(prefix))
                .thenComparing(p -> p.name().length())
                .thenComparing(Primitive::name))
        .toList();
  }

  /// The function name nearest to a misspelt one, if only a slip of the hand lies between: one
  /// letter of four, and not the first. Of three letters any is another word, as in `cot`, unless
  /// only the last one is missing.
  public static Optional<String> nearest(String name) {
    if (name.length() < 4)
      return BY_NAME.keySet().stream()
          .filter(known -> name.length() == 3 && known.length() == 4 && known.startsWith(name))
          .sorted()
          .findFirst();
    return Nearest.to(name, BY_NAME.keySet(), name.length() / 4)
        .filter(known -> known.charAt(0) == Character.toLowerCase(name.charAt(0)));
  }
}
