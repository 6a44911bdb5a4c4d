package pragmatic.gradients.frameworks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.program.Program;

/// The compositions that a framework takes for one primitive, found from its rows: where it answers
/// `sqrt(x^2)` in every mode as its rules make of `abs(x)`, and not as they make of the root of a
/// square.
record Rewritings(List<Rewriting> all) {
  /// The smallest first: a larger composition that they explain needs none of its own.
  static Rewritings of(Collection<Known> programs, Map<Mode, ? extends Convention> rules) {
    List<Rewriting> found = new ArrayList<>();
    programs.stream()
        .filter(known -> !known.single() && known.program().inputs().size() == 1)
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
      Known known, Program program, Map<Mode, ? extends Convention> rules) {
    return rows(known, rules).allMatch(row -> Replay.agrees(row, program, rules.get(row.mode())));
  }

  private static Stream<Measurement> rows(Known known, Map<Mode, ? extends Convention> rules) {
    return rules.keySet().stream()
        .flatMap(mode -> known.points(mode).stream())
        .filter(row -> row.at().keySet().containsAll(known.program().inputs()));
  }

  /// The call of one primitive that is the same function and answers as was measured.
  private static Optional<Program> primitive(
      Known known, Collection<Known> programs, Map<Mode, ? extends Convention> rules) {
    return programs.stream()
        .filter(other -> other.single() && other.program().inputs().size() == 1)
        .filter(other -> SameFunction.same(known.values(), other.values()))
        .map(other -> other.program())
        .filter(result ->
            agrees(known, new Rewriting(known.program(), result).applied(known.program()), rules))
        .min(Comparator.comparingInt(result -> result.nodes().size()));
  }

  /// What the framework makes of a program; the program itself if nothing fits.
  Program applied(Program program) {
    Program applied = program;
    for (Rewriting rewriting : all) {
      applied = rewriting.applied(applied);
    }
    return applied;
  }
}
