package pragmatic.gradients.frameworks.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.records.MeasuredProgram;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.frameworks.records.Replay;
import pragmatic.gradients.frameworks.records.SameFunction;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// The compositions that a framework takes for one primitive, found from its rows: where it answers
/// `sqrt(x^2)` in every mode as its rules make of `abs(x)`, and not as they make of the root of a
/// square.
public record Rewritings(List<Rewriting> all) {
  /// The smallest first: a larger composition that they explain needs none of its own.
  public static Rewritings of(
      Collection<MeasuredProgram> programs, Map<Mode, ? extends Convention> rules) {
    List<Rewriting> found = new ArrayList<>();
    programs.stream()
        .filter(known -> !known.single() && known.program().inputs().size() == 1)
        .filter(known -> isPlain(known.program()))
        .sorted(Comparator.comparingInt(known -> known.program().nodes().size()))
        .forEach(known -> {
          if (!agrees(known, new Rewritings(found).applied(known.program()), rules)) {
            primitive(known, programs, rules)
                .ifPresent(result -> found.add(new Rewriting(known.program(), result)));
          }
        });
    return new Rewritings(List.copyOf(found));
  }

  private static boolean agrees(
      MeasuredProgram known, Program program, Map<Mode, ? extends Convention> rules) {
    return rows(known, rules).allMatch(row -> Replay.agrees(row, program, rules.get(row.mode())));
  }

  private static Stream<Measurement> rows(
      MeasuredProgram known, Map<Mode, ? extends Convention> rules) {
    return rules.keySet().stream()
        .flatMap(mode -> known.points(mode).stream())
        .filter(row -> row.at().keySet().containsAll(known.program().inputs()));
  }

  /// The call of one primitive that is the same function and answers as was measured.
  private static Optional<Program> primitive(
      MeasuredProgram known,
      Collection<MeasuredProgram> programs,
      Map<Mode, ? extends Convention> rules) {
    return programs.stream()
        .filter(other -> other.single() && other.program().inputs().size() == 1)
        .filter(other -> SameFunction.same(known.values(), other.values()))
        .map(other -> other.program())
        .filter(result ->
            agrees(known, new Rewriting(known.program(), result).applied(known.program()), rules))
        .min(Comparator.comparingInt(result -> result.nodes().size()));
  }

  /// Whether no habit at ties can be the reason why a row differs: a root of a power, or one
  /// primitive alone.
  private static boolean isPlain(Program program) {
    Set<Primitive> primitives =
        program.calls().stream().map(call -> call.primitive()).collect(Collectors.toSet());
    return primitives.size() == 1
        || primitives.stream()
            .map(Primitive::rule)
            .allMatch(rule -> rule instanceof Rule.Arithmetic || rule instanceof Rule.Smooth);
  }

  /// What the framework makes of a program; the program itself if nothing fits.
  public Program applied(Program program) {
    Program applied = program;
    for (Rewriting rewriting : all) {
      applied = rewriting.applied(applied);
    }
    return applied;
  }
}
