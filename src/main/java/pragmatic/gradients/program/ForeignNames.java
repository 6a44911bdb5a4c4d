package pragmatic.gradients.program;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Names that other languages have: those of our functions, those that are written differently
/// here, and those that look like one of ours and are another function.
final class ForeignNames {
  /// Names that mean exactly one of our functions when they are called.
  private static final Map<String, String> OWN =
      Map.ofEntries(
          Map.entry("H", "heaviside"),
          Map.entry("Ramp", "relu"),
          Map.entry("switch", "where"),
          Map.entry("iif", "where"),
          Map.entry("IF", "where"),
          Map.entry("If", "where"),
          Map.entry("pmax", "max"),
          Map.entry("pmin", "min"),
          Map.entry("signum", "sign"),
          Map.entry("ceiling", "ceil"),
          Map.entry("logistic", "sigmoid"),
          Map.entry("vector_norm", "norm"),
          Map.entry("rem", "fmod"));

  /// The same function in C for a number of half the size, as `sqrtf`.
  private static final Set<String> SINGLE =
      Set.of(
          "sqrt",
          "cbrt",
          "exp",
          "exp2",
          "expm1",
          "log",
          "log2",
          "log10",
          "log1p",
          "sin",
          "cos",
          "tan",
          "asin",
          "acos",
          "atan",
          "atan2",
          "sinh",
          "cosh",
          "tanh",
          "asinh",
          "acosh",
          "atanh",
          "erf",
          "erfc",
          "floor",
          "ceil",
          "trunc",
          "rint",
          "fmod",
          "fmax",
          "fmin",
          "fabs",
          "hypot",
          "pow",
          "copysign");

  /// What is written instead.
  private static final Map<String, String> WRITTEN =
      Map.ofEntries(
          Map.entry("cot", "1/tan(x)"),
          Map.entry("sec", "1/cos(x)"),
          Map.entry("csc", "1/sin(x)"),
          Map.entry("coth", "1/tanh(x)"),
          Map.entry("sech", "1/cosh(x)"),
          Map.entry("csch", "1/sinh(x)"),
          Map.entry("saturate", "clamp(x, 0, 1)"),
          Map.entry("UnitStep", "heaviside(x, 1)"),
          Map.entry("dot", "a*c + b*d"),
          Map.entry("length", "norm2(x, y)"),
          Map.entry("distance", "norm2(a - c, b - d)"),
          Map.entry("dist", "norm2(a - b)"),
          Map.entry("argmax", "where(a >= b, 0, 1)"),
          Map.entry("argmin", "where(a <= b, 0, 1)"));

  /// Why a name is no function here, by the sentence that says it.
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("theta", "program.name.step"),
          Map.entry("Theta", "program.name.step"),
          Map.entry("HeavisideTheta", "program.name.step"),
          Map.entry("u", "program.name.step"),
          Map.entry("rect", "program.name.rect"),
          Map.entry("tri", "program.name.tri"),
          Map.entry("sat", "program.name.sat"),
          Map.entry("deadzone", "program.name.deadzone"),
          Map.entry("rrelu", "program.name.random"),
          Map.entry("dropout", "program.name.random"),
          Map.entry("bernoulli", "program.name.random"),
          Map.entry("rand", "program.name.random"),
          Map.entry("randn", "program.name.random"),
          Map.entry("bce", "program.name.bce"),
          Map.entry("binary_cross_entropy", "program.name.bce"),
          Map.entry("sigma", "program.name.sigma"),
          Map.entry("σ", "program.name.sigma"),
          Map.entry("lg", "program.name.lg"),
          Map.entry("item", "program.name.detach"),
          Map.entry("numpy", "program.name.detach"),
          Map.entry("lgamma", "program.function.elsewhere"),
          Map.entry("print", "program.name.print"),
          Map.entry("f", "program.name.own"),
          Map.entry("g", "program.name.own"),
          Map.entry("h", "program.name.own"));

  /// Of several values at once: a whole number behind them is a dimension.
  private static final Set<String> REDUCTIONS =
      Set.of("max", "min", "amax", "amin", "sum", "prod", "reduce_max", "reduce_min");

  private ForeignNames() {}

  /// The name in our language, which it may be already.
  static String own(String name) {
    if (OWN.containsKey(name)) return OWN.get(name);
    String longer = name.endsWith("f") ? name.substring(0, name.length() - 1) : "";
    return SINGLE.contains(longer) ? longer : name;
  }

  /// Whether a name is a function elsewhere for which something is known to say.
  static boolean isKnown(String name) {
    return WRITTEN.containsKey(name)
        || name.length() > 1 && REASONS.containsKey(name)
        || name.equalsIgnoreCase("piecewise");
  }

  static ProgramException unknown(Token at, String name) {
    if (WRITTEN.containsKey(name))
      return SyntaxErrors.error("program.function.written", at, name, WRITTEN.get(name));
    if (REASONS.containsKey(name)) return SyntaxErrors.error(REASONS.get(name), at, name);
    if (NamesElsewhere.contains(name))
      return SyntaxErrors.error("program.function.elsewhere", at, name);
    Optional<String> meant = Vocabulary.nearest(name);
    return meant.isPresent()
        ? SyntaxErrors.error("program.function.meant", at, name, meant.get())
        : SyntaxErrors.error("program.function.unknown", at, name);
  }

  /// Refuses a module's function that has one of our names and is none of ours.
  ///
  /// @param path of the function: `jax.lax.round`
  /// @param position of its parenthesis
  static void refuseFalseFriend(
      String path, Token module, Token name, Lookahead lookahead, int position)
      throws ProgramException {
    Optional<String> sentence = FalseFriends.sentence(path);
    if (sentence.isPresent()) throw SyntaxErrors.error(sentence.get(), name, name.text());
    int second = lookahead.second(position);
    if (second > 0 && Prefix.of(module.text()) != Prefix.NONE)
      refuseDimension(name, lookahead.token(second), lookahead.arguments(position) - 1);
  }

  /// Refuses a whole number behind what is reduced: along which dimension, not a value.
  static void refuseDimension(Token name, Token second, int count) throws ProgramException {
    boolean whole = count == 1 && second.kind() == Token.TokenKind.NUMBER;
    if (whole && second.text().matches("\\d+") && REDUCTIONS.contains(name.text()))
      throw SyntaxErrors.error("program.dimension", second, name.text(), second.text());
  }
}
