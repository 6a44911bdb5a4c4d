package pragmatic.gradients.notebook.question;

import static pragmatic.gradients.notebook.value.Library.AUTOGRAD;
import static pragmatic.gradients.notebook.value.Library.JAX;
import static pragmatic.gradients.notebook.value.Library.PYTORCH;
import static pragmatic.gradients.notebook.value.Library.TENSORFLOW;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.words.Words;

/// Where libraries have a derivative of their own that no rule of ours foretells: what is not
/// finite, the sign of 0, and what is outside the domain of a function. Each was seen to differ
/// from what the rules say; an answer there has to be measured.
final class Edges {
  private static final Set<Library> ALL = EnumSet.allOf(Library.class);

  /// Above it, the third power is no number of 32 bits.
  private static final double LARGE_CUBE = 1e12;

  /// Above it, the square is no number of 32 bits.
  private static final double LARGE_SQUARE = 1e18;

  /// Below it, 32 bits leave nothing of the slope of sinc but noise.
  private static final double SMALL_ANGLE = 5e-3;

  private static final String OWN = "notebook.edge.own";
  private static final String SIGN = "notebook.edge.sign";

  /// @param names of primitives
  /// @param there whether a result of one of them stands at the edge
  /// @param hidden whether programs do not show it, so that what was measured may be another call
  /// @param key of the sentence that says why
  private record Edge(
      Set<Library> libraries,
      Set<String> names,
      Predicate<Scalar> there,
      boolean hidden,
      String key) {
    boolean holds(Library library, Scalar result) {
      return libraries.contains(library)
          && names.contains(result.primitive().name())
          && there.test(result);
    }
  }

  private static final List<Edge> EDGES =
      List.of(
          new Edge(ALL, Set.of("/", "copysign", "atan2", "pow"), Edges::hasMinusZero, true, SIGN),
          new Edge(ALL, Set.of("/"), r -> isRootOfZero(r.arguments().get(1)), true, SIGN),
          // that of two numbers and that of a vector differ
          hidden(ALL, Set.of("logsumexp"), r -> r.arguments().size() == 2 && isEndless(r)),
          // an exponent that is a whole number is another rule
          hidden(
              EnumSet.of(JAX),
              Set.of("pow"),
              r -> value(r, 0) == 0 && value(r, 1) == 0 && r.arguments().get(1).type().isReal()),
          shown(
              ALL,
              Set.of("hypot", "/", "pow", "mod", "fmod", "xlogy", "xlog1py", "atan2"),
              r -> r.arguments().stream().anyMatch(Edges::isEndless)),
          // what is masked with −∞ is as in every library
          shown(
              ALL,
              Set.of("logsumexp"),
              r -> r.arguments().stream().anyMatch(a -> a.value() == Double.POSITIVE_INFINITY)),
          shown(ALL, Set.of("heaviside"), r -> r.arguments().get(1).depends()),
          shown(EnumSet.of(PYTORCH), Set.of("logit"), r -> value(r, 0) < 0 || value(r, 0) > 1),
          shown(EnumSet.of(PYTORCH), Set.of("atan2"), r -> value(r, 0) == 0 && value(r, 1) == 0),
          shown(
              EnumSet.of(PYTORCH),
              Set.of("mod", "fmod"),
              r -> value(r, 1) == 0 && r.arguments().get(1).depends()),
          shown(
              EnumSet.of(TENSORFLOW),
              Set.of("mod", "xlogy"),
              r -> isMinusZero(value(r, 1)) && r.arguments().get(1).depends()),
          shown(EnumSet.of(TENSORFLOW), Set.of("xlog1py"), r -> value(r, 0) == 0),
          shown(
              EnumSet.of(JAX, TENSORFLOW, AUTOGRAD),
              Set.of("pow"),
              r -> r.arguments().get(1).depends() && isOutside(value(r, 0), value(r, 1))),
          // Python's own power of a negative number is complex
          shown(
              EnumSet.of(AUTOGRAD),
              Set.of("pow"),
              r -> value(r, 0) < 0 && value(r, 1) != Math.rint(value(r, 1))),
          single(Set.of("gelu_tanh"), size -> size > LARGE_CUBE),
          single(Set.of("norm2", "std"), size -> size > LARGE_SQUARE),
          single(Set.of("sinc"), size -> size > 0 && size < SMALL_ANGLE));

  private Edges() {}

  /// Whether nothing flows through a function: the gradient is none, and not 0.
  static boolean isCut(Framework framework, Primitive primitive) {
    return library(framework) == TENSORFLOW
        && Set.of("floor", "ceil", "round").contains(primitive.name());
  }

  /// Why the rules of a framework do not foretell the gradient.
  ///
  /// @param numbers what derivatives flow through
  /// @param wanted by which it is differentiated
  /// @param measured whether the program was measured at this point
  static Optional<String> reason(
      Framework framework, Collection<Scalar> numbers, List<Scalar> wanted, boolean measured) {
    if (!measured && wanted.stream().anyMatch(each -> Double.isNaN(each.value())))
      return Optional.of(say("notebook.edge.nan", framework));
    if (!measured && wanted.stream().anyMatch(Edges::isEndless))
      return Optional.of(say("notebook.edge.infinite", framework));
    Library library = library(framework);
    for (Scalar number : numbers) {
      if (number.origin() != Scalar.Origin.RESULT || number.isAlias()) continue;
      for (Edge edge : EDGES)
        if ((edge.hidden() || !measured) && edge.holds(library, number))
          return Optional.of(say(edge.key(), framework, number.primitive().name()));
    }
    return Optional.empty();
  }

  private static String say(String key, Framework framework, Object... more) {
    Object[] all = new Object[2 + more.length];
    all[0] = framework.name();
    all[1] = framework.about().version();
    System.arraycopy(more, 0, all, 2, more.length);
    return Words.say(key, all);
  }

  private static Library library(Framework framework) {
    for (Library library : Library.values())
      if (library.key().equals(framework.about().key())) return library;
    return Library.PYTHON;
  }

  private static Edge shown(Set<Library> libraries, Set<String> names, Predicate<Scalar> there) {
    return new Edge(libraries, names, there, false, OWN);
  }

  private static Edge hidden(Set<Library> libraries, Set<String> names, Predicate<Scalar> there) {
    return new Edge(libraries, names, there, true, OWN);
  }

  private static Edge single(Set<String> names, java.util.function.DoublePredicate size) {
    return shown(
        ALL,
        names,
        r ->
            r.type() == NumberType.SINGLE
                && r.arguments().stream().anyMatch(a -> size.test(Math.abs(a.value()))));
  }

  private static double value(Scalar result, int index) {
    return result.arguments().get(index).value();
  }

  private static boolean isEndless(Scalar number) {
    return Double.isInfinite(number.value());
  }

  /// Whether a constant is −0, whose sign our numbers do not keep.
  private static boolean hasMinusZero(Scalar result) {
    return result.arguments().stream().anyMatch(a -> !a.depends() && isMinusZero(a.value()))
        || result.primitive().name().equals("pow") && isMinusZero(value(result, 0));
  }

  private static boolean isMinusZero(double value) {
    return value == 0 && 1 / value < 0;
  }

  /// Whether it is the root of −0, which is −0.
  private static boolean isRootOfZero(Scalar divisor) {
    return divisor.origin() == Scalar.Origin.RESULT
        && !divisor.isAlias()
        && divisor.primitive().name().equals("sqrt")
        && isMinusZero(divisor.value());
  }

  private static boolean isOutside(double base, double exponent) {
    return base < 0 || base == 0 && exponent < 0;
  }
}
