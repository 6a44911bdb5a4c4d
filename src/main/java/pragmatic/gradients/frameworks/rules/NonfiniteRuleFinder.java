package pragmatic.gradients.frameworks.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Definitions;
import pragmatic.gradients.autodiff.Derivatives;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Held;
import pragmatic.gradients.autodiff.Masking;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Powers;
import pragmatic.gradients.autodiff.Quotient;
import pragmatic.gradients.autodiff.Saturation;
import pragmatic.gradients.frameworks.records.MeasuredProgram;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.frameworks.records.Replay;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Finds a framework's [NonfiniteRules] from the rows in which they show: `sqrt(relu(x))` at 0 is 0
/// where relu masks and NaN where it multiplies.
///
/// A rule is taken if with it our engine reproduces more rows.
final class NonfiniteRuleFinder {
  /// A row, and the program that the framework makes of its own before it composes.
  private record Telling(Measurement row, Program program) {
    boolean agrees(FrameworkConvention rules) {
      return Replay.agrees(row, rules.composed(program), rules);
    }

    boolean isUndefined() {
      return row.value() != null && row.value().isNaN();
    }

    boolean holds(String primitive) {
      return Replay.holds(program, primitive);
    }
  }

  /// A rule may show only once another one is found.
  private static final int ROUNDS = 3;

  private static final double[] FAR = {-800, -40, -5, 5, 40, 800};

  private static final double PARAMETER = 0.75;

  private final Function<NonfiniteRules, FrameworkConvention> rules;
  private NonfiniteRules found = NonfiniteRules.USUAL;

  private NonfiniteRuleFinder(Function<NonfiniteRules, FrameworkConvention> rules) {
    this.rules = rules;
  }

  /// @param rewritten what the framework makes of a program
  /// @param rules the framework's rules with given ones for infinite numbers
  static NonfiniteRules of(
      Collection<MeasuredProgram> programs,
      Mode mode,
      UnaryOperator<Program> rewritten,
      Function<NonfiniteRules, FrameworkConvention> rules) {
    NonfiniteRuleFinder finder = new NonfiniteRuleFinder(rules);
    List<Telling> all =
        programs.stream()
            .filter(NonfiniteRuleFinder::mayTell)
            .flatMap(known -> known.points(mode).stream())
            .map(row -> new Telling(row, rewritten.apply(row.call().program().orElseThrow())))
            .toList();
    List<Telling> telling = all.stream().filter(finder::isTelling).toList();
    for (int round = 0; round < ROUNDS; round++) {
      NonfiniteRules before = finder.found;
      if (mode == Mode.FORWARD) {
        finder.decide(telling, _ -> true, held());
        finder.decide(telling, row -> row.holds("/"), quotients());
      }
      finder.decide(
          telling,
          row -> row.holds("pow"),
          List.of(nonfinite -> nonfinite.with(NonfiniteRules.Trait.FLOATING, "pow")));
      finder.decide(telling, row -> row.holds("pow"), powers());
      for (Primitive primitive : finder.suspects(telling)) {
        boolean jumps = primitive.rule() instanceof Rule.Jumping;
        finder.decide(
            telling,
            // a jump of NaN is NaN, whoever multiplies
            row -> row.holds(primitive.name()) && !(jumps && row.isUndefined()),
            choices(primitive));
        if (mayBeComposed(primitive)) {
          finder.decideComposed(all, primitive.name());
        }
      }
      if (finder.found.equals(before)) {
        break;
      }
    }
    return finder.found;
  }

  private static List<UnaryOperator<NonfiniteRules>> held() {
    return Stream.of(Held.values())
        .<UnaryOperator<NonfiniteRules>>map(held -> nonfinite -> nonfinite.with(held))
        .toList();
  }

  private static List<UnaryOperator<NonfiniteRules>> quotients() {
    return Stream.of(Quotient.values())
        .<UnaryOperator<NonfiniteRules>>map(quotient -> nonfinite -> nonfinite.with(quotient))
        .toList();
  }

  private static List<UnaryOperator<NonfiniteRules>> powers() {
    List<UnaryOperator<NonfiniteRules>> all = new ArrayList<>();
    for (boolean flat : List.of(true, false)) {
      for (boolean flatWhereItVaries : List.of(true, false)) {
        for (Powers.Logarithm logarithm : Powers.Logarithm.values()) {
          Powers powers = new Powers(flat, flatWhereItVaries, logarithm);
          all.add(nonfinite -> nonfinite.with(powers));
        }
      }
    }
    return all;
  }

  /// What a primitive may do where 0 meets ∞.
  private static List<UnaryOperator<NonfiniteRules>> choices(Primitive primitive) {
    String name = primitive.name();
    List<UnaryOperator<NonfiniteRules>> all = new ArrayList<>();
    boolean norm = primitive.rule() instanceof Rule.Multivariate joint && joint.seminorm();
    if (masks(primitive) || norm) {
      for (Masking masking : Masking.values()) {
        all.add(nonfinite -> nonfinite.with(name, masking));
      }
    }
    if (primitive.rule() instanceof Rule.Smooth || norm) {
      all.add(nonfinite -> nonfinite.with(NonfiniteRules.Trait.ABSORBING, name));
    }
    if (Saturation.isPossible(name)) {
      all.add(nonfinite -> nonfinite.with(NonfiniteRules.Trait.SATURATING, name));
    }
    if (primitive.rule() instanceof Rule.Order) {
      all.add(nonfinite -> nonfinite.with(NonfiniteRules.Trait.SORTING_ZEROS, name));
    }
    return all;
  }

  /// A softmax in other words would round otherwise.
  private static boolean mayBeComposed(Primitive primitive) {
    boolean norm = primitive.rule() instanceof Rule.Multivariate joint && joint.seminorm();
    return !primitive.definition().isEmpty()
        && (norm || (!(primitive.rule() instanceof Rule.Multivariate) && isFaithful(primitive)));
  }

  /// Whether the definition has the slopes of the primitive, also far out where it may overflow.
  private static boolean isFaithful(Primitive primitive) {
    if (primitive.variadic()) {
      return true;
    }
    Program definition = Definitions.of(primitive);
    if (!definition.inputs().contains("x")) {
      return false;
    }
    int x = definition.inputs().indexOf("x");
    double[] v = new double[primitive.parameters().size()];
    double[] at = new double[definition.inputs().size()];
    Arrays.fill(v, PARAMETER);
    Arrays.fill(at, PARAMETER);
    boolean[] needed = new boolean[v.length];
    needed[0] = true;
    List<Integer> arguments = IntStream.range(0, v.length).boxed().toList();
    Node.Call call = new Node.Call(v.length, 1, primitive, arguments, null, 1);
    return DoubleStream.of(FAR)
        .allMatch(far -> {
          v[0] = far;
          at[x] = far;
          double own = Derivatives.of(call, v, needed, Conventions.MIDDLE).partials()[0];
          return Replay.same(
              own, ForwardMode.at(definition, at, x, Conventions.MIDDLE).result().tangent());
        });
  }

  /// Only if no row speaks against it: a definition rounds and overflows in its own way.
  private void decideComposed(List<Telling> all, String name) {
    List<Telling> rows = all.stream().filter(row -> row.holds(name)).toList();
    FrameworkConvention before = rules.apply(found);
    NonfiniteRules composed = found.with(NonfiniteRules.Trait.COMPOSED, name);
    FrameworkConvention after = rules.apply(composed);
    List<Telling> differing = rows.stream().filter(row -> !row.agrees(before)).toList();
    boolean gain = differing.stream().anyMatch(row -> row.agrees(after));
    if (gain && rows.stream().allMatch(row -> differing.contains(row) || row.agrees(after))) {
      found = composed;
    }
  }

  /// Spares the programs that have nothing where such a rule could show.
  private static boolean mayTell(MeasuredProgram known) {
    return known.program().calls().stream()
        .map(call -> call.primitive())
        .anyMatch(NonfiniteRuleFinder::mayMeetInfinities);
  }

  private static boolean mayMeetInfinities(Primitive primitive) {
    return switch (primitive.rule()) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          operator == Rule.Operator.DIVIDE || operator == Rule.Operator.POWER;
      case Rule.Comparison _ -> false;
      default -> true;
    };
  }

  /// These rules show only where something is infinite or undefined, in our answer or in theirs.
  private boolean isTelling(Telling telling) {
    double[] at = Replay.at(telling.row(), telling.program());
    FrameworkConvention usual = rules.apply(NonfiniteRules.USUAL);
    for (double x : Replay.gradient(telling.program(), at, telling.row().mode(), usual)) {
      if (!Double.isFinite(x)) {
        return true;
      }
    }
    return !telling.agrees(usual);
  }

  /// The primitives of compositions in which a row differs.
  private List<Primitive> suspects(List<Telling> telling) {
    FrameworkConvention now = rules.apply(found);
    Map<String, Primitive> suspects = new TreeMap<>();
    telling.stream()
        .filter(row -> !row.agrees(now))
        .flatMap(row -> row.program().calls().stream())
        .map(call -> call.primitive())
        .filter(primitive -> !choices(primitive).isEmpty() || mayBeComposed(primitive))
        .forEach(primitive -> suspects.put(primitive.name(), primitive));
    return List.copyOf(suspects.values());
  }

  private static boolean masks(Primitive primitive) {
    return switch (primitive.rule()) {
      case Rule.Piecewise _,
          Rule.Selection _,
          Rule.Order _,
          Rule.Branch _,
          Rule.Jumping _,
          Rule.Withheld _ ->
          true;
      default -> false;
    };
  }

  private void decide(
      List<Telling> telling,
      Predicate<Telling> concerned,
      List<UnaryOperator<NonfiniteRules>> choices) {
    List<Telling> rows = telling.stream().filter(concerned).toList();
    NonfiniteRules start = found;
    int least = differing(rows, start, rows.size());
    for (UnaryOperator<NonfiniteRules> choice : choices) {
      NonfiniteRules chosen = choice.apply(start);
      int differing = least == 0 || chosen.equals(start) ? least : differing(rows, chosen, least);
      if (differing < least) {
        least = differing;
        found = chosen;
      }
    }
  }

  /// How many rows differ, or `enough` if they are as many or more.
  private int differing(List<Telling> rows, NonfiniteRules nonfinite, int enough) {
    FrameworkConvention chosen = rules.apply(nonfinite);
    int differing = 0;
    for (int i = 0; i < rows.size() && differing < enough; i++) {
      differing += rows.get(i).agrees(chosen) ? 0 : 1;
    }
    return differing;
  }
}
