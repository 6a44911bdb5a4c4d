package pragmatic.gradients.notebook.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.program.Rule;

/// A number as a sum of others, each with a factor, in groups that share no input: their gradients
/// are those of programs of their own.
final class Summands {
  /// One summand.
  record WeightedTerm(Scalar number, double factor) {}

  private final Map<Scalar, Integer> wanted;
  private final Map<Scalar, Set<Integer>> reached = new IdentityHashMap<>();

  Summands(Map<Scalar, Integer> wanted) {
    this.wanted = wanted;
  }

  /// The summands of a sum of weighted numbers; sums, differences, means and constant factors are
  /// opened.
  List<WeightedTerm> flat(List<WeightedTerm> roots) {
    List<WeightedTerm> flat = new ArrayList<>();
    Deque<WeightedTerm> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      WeightedTerm term = open.pop();
      Scalar number = term.number();
      if (inputs(number).isEmpty()) continue;
      List<WeightedTerm> summands = wanted.containsKey(number) ? List.of() : summands(term);
      if (summands.isEmpty()) flat.add(term);
      else summands.reversed().forEach(open::push);
    }
    return flat;
  }

  private static List<WeightedTerm> summands(WeightedTerm term) {
    Scalar number = term.number();
    if (number.origin() != Scalar.Origin.RESULT) return List.of();
    List<Scalar> a = number.arguments();
    double f = term.factor();
    if (number.isAlias()) return List.of(new WeightedTerm(a.getFirst(), f));
    if (number.primitive().name().equals("mean"))
      return a.stream().map(each -> new WeightedTerm(each, f / a.size())).toList();
    if (!(number.primitive().rule() instanceof Rule.Arithmetic(Rule.Operator operator)))
      return List.of();
    return switch (operator) {
      case ADD -> List.of(new WeightedTerm(a.get(0), f), new WeightedTerm(a.get(1), f));
      case SUBTRACT -> List.of(new WeightedTerm(a.get(0), f), new WeightedTerm(a.get(1), -f));
      case NEGATE -> List.of(new WeightedTerm(a.get(0), -f));
      case DIVIDE -> constant(a.get(1), a.get(0), f / a.get(1).value());
      case MULTIPLY ->
          a.get(0).depends()
              ? constant(a.get(1), a.get(0), f * a.get(1).value())
              : constant(a.get(0), a.get(1), f * a.get(0).value());
      case POWER -> List.of();
    };
  }

  private static List<WeightedTerm> constant(Scalar factor, Scalar of, double product) {
    return factor.depends() ? List.of() : List.of(new WeightedTerm(of, product));
  }

  /// Which wanted numbers a number depends on.
  Set<Integer> inputs(Scalar root) {
    Deque<Scalar> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Scalar number = open.peek();
      if (reached.containsKey(number)) {
        open.pop();
        continue;
      }
      Integer own = wanted.get(number);
      List<Scalar> below = own == null ? number.arguments() : List.of();
      List<Scalar> missing = below.stream().filter(each -> !reached.containsKey(each)).toList();
      if (!missing.isEmpty()) {
        missing.forEach(open::push);
        continue;
      }
      Set<Integer> all = own == null ? new TreeSet<>() : new TreeSet<>(Set.of(own));
      below.forEach(each -> all.addAll(reached.getOrDefault(each, Set.of())));
      reached.put(number, all.isEmpty() ? Set.of() : all);
      open.pop();
    }
    return reached.getOrDefault(root, Set.of());
  }

  /// The summands in groups, each with inputs of its own.
  List<List<WeightedTerm>> groups(List<WeightedTerm> flat) {
    Map<Integer, List<WeightedTerm>> groups = new LinkedHashMap<>();
    Map<Integer, Integer> groupOf = new LinkedHashMap<>();
    int next = 0;
    for (WeightedTerm term : flat) {
      Set<Integer> inputs = inputs(term.number());
      Set<Integer> met = new TreeSet<>();
      inputs.forEach(input -> {
        Integer group = groupOf.get(input);
        if (group != null) met.add(group);
      });
      int group = met.isEmpty() ? next++ : Collections.min(met);
      List<WeightedTerm> terms = groups.computeIfAbsent(group, _ -> new ArrayList<>());
      for (int other : met) {
        if (other == group) continue;
        List<WeightedTerm> merged = groups.remove(other);
        if (merged != null) terms.addAll(merged);
        groupOf.replaceAll((input, old) -> old == other ? group : old);
      }
      terms.add(term);
      inputs.forEach(input -> groupOf.put(input, group));
    }
    return List.copyOf(groups.values());
  }
}
