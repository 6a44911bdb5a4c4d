package pragmatic.gradients.frameworks.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Masking;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Powers;
import pragmatic.gradients.frameworks.records.MeasuredProgram;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.frameworks.records.Replay;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Finds a framework's [NonfiniteRules] from the rows in which they show: `sqrt(relu(x))` at 0 is 0
/// where relu masks and NaN where it multiplies.
///
/// A habit is taken if with it our engine reproduces a row more, and no row less.
final class NonfiniteRuleFinder {
  /// A row, and the program that the framework makes of its own.
  private record Telling(Measurement row, Program program) {
    boolean agrees(Convention rules) {
      return Replay.agrees(row, program, rules);
    }
  }

  private final Function<NonfiniteRules, Convention> rules;
  private NonfiniteRules found = NonfiniteRules.USUAL;

  private NonfiniteRuleFinder(Function<NonfiniteRules, Convention> rules) {
    this.rules = rules;
  }

  /// @param rewritten what the framework makes of a program
  /// @param rules the framework's rules with given habits
  static NonfiniteRules of(
      Collection<MeasuredProgram> programs,
      Mode mode,
      UnaryOperator<Program> rewritten,
      Function<NonfiniteRules, Convention> rules) {
    NonfiniteRuleFinder finder = new NonfiniteRuleFinder(rules);
    List<Telling> telling =
        programs.stream()
            .filter(NonfiniteRuleFinder::mayTell)
            .flatMap(known -> known.points(mode).stream())
            .map(row -> new Telling(row, rewritten.apply(row.call().program().orElseThrow())))
            .filter(finder::isTelling)
            .toList();
    finder.decide(telling, row -> Replay.holds(row.program(), "pow"), powers());
    for (String name : finder.masking(telling)) {
      finder.decide(telling, row -> Replay.holds(row.program(), name), maskings(name));
    }
    return finder.found;
  }

  private static List<UnaryOperator<NonfiniteRules>> powers() {
    List<UnaryOperator<NonfiniteRules>> all = new ArrayList<>();
    for (boolean flat : List.of(true, false)) {
      for (boolean flatWhereItVaries : List.of(true, false)) {
        for (Powers.Logarithm logarithm : Powers.Logarithm.values()) {
          Powers powers = new Powers(flat, flatWhereItVaries, logarithm);
          all.add(habits -> habits.with(powers));
        }
      }
    }
    return all;
  }

  private static List<UnaryOperator<NonfiniteRules>> maskings(String name) {
    List<UnaryOperator<NonfiniteRules>> all = new ArrayList<>();
    for (Masking masking : Masking.values()) {
      all.add(habits -> habits.with(name, masking));
    }
    return all;
  }

  /// Spares most programs, which have nothing infinite or nothing that multiplies it by 0.
  private static boolean mayTell(MeasuredProgram known) {
    List<Primitive> primitives =
        known.program().calls().stream().map(call -> call.primitive()).toList();
    return Replay.holds(known.program(), "pow")
        || (primitives.stream().anyMatch(NonfiniteRuleFinder::masks)
            && primitives.stream().anyMatch(NonfiniteRuleFinder::hasPoles));
  }

  private static boolean hasPoles(Primitive primitive) {
    return switch (primitive.rule()) {
      case Rule.Arithmetic(Rule.Operator operator) -> operator == Rule.Operator.DIVIDE;
      case Rule.Smooth _, Rule.Multivariate _ -> true;
      default -> false;
    };
  }

  /// Habits only show where something is infinite or undefined, in our answer or in theirs.
  private boolean isTelling(Telling telling) {
    double[] at = Replay.at(telling.row(), telling.program());
    Convention usual = rules.apply(NonfiniteRules.USUAL);
    for (double x : Replay.gradient(telling.program(), at, telling.row().mode(), usual)) {
      if (!Double.isFinite(x)) {
        return true;
      }
    }
    return !telling.agrees(usual);
  }

  /// The primitives that may mask, of compositions in which a row differs.
  private Set<String> masking(List<Telling> telling) {
    Convention now = rules.apply(found);
    Set<String> names = new TreeSet<>();
    telling.stream()
        .filter(row -> row.program().calls().size() > 1 && !row.agrees(now))
        .flatMap(row -> row.program().calls().stream())
        .map(call -> call.primitive())
        .filter(NonfiniteRuleFinder::masks)
        .forEach(primitive -> names.add(primitive.name()));
    return names;
  }

  private static boolean masks(Primitive primitive) {
    return switch (primitive.rule()) {
      case Rule.Piecewise _, Rule.Selection _, Rule.Order _, Rule.Branch _ -> true;
      default -> false;
    };
  }

  private void decide(
      List<Telling> telling,
      Predicate<Telling> concerned,
      List<UnaryOperator<NonfiniteRules>> choices) {
    List<Telling> rows = telling.stream().filter(concerned).toList();
    Convention before = rules.apply(found);
    List<Telling> agreed = rows.stream().filter(row -> row.agrees(before)).toList();
    NonfiniteRules start = found;
    long most = agreed.size();
    for (UnaryOperator<NonfiniteRules> choice : choices) {
      Convention after = rules.apply(choice.apply(start));
      long agree = rows.stream().filter(row -> row.agrees(after)).count();
      if (agree > most && agreed.stream().allMatch(row -> row.agrees(after))) {
        most = agree;
        found = choice.apply(start);
      }
    }
  }
}
