package pragmatic.gradients.frameworks.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.records.MeasuredProgram;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.frameworks.records.Replay;
import pragmatic.gradients.frameworks.records.SameFunction;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Spelling;

/// The compositions that a framework takes for one primitive or for a number, found from its rows:
/// where it answers `sqrt(x^2)` in every mode as its rules make of `abs(x)`, and not as they make
/// of the root of a square.
public record Rewritings(List<Rewriting> all) {
  /// The smallest first: a larger composition that they explain needs none of its own.
  public static Rewritings of(
      Collection<MeasuredProgram> programs, Map<Mode, ? extends Convention> rules) {
    List<Rewriting> found = new ArrayList<>();
    programs.stream()
        .filter(known -> known.program().inputs().size() == 1)
        .filter(known -> isPlain(known.program()))
        .sorted(Comparator.comparingInt(known -> known.program().nodes().size()))
        .forEach(known -> {
          if (!agrees(known, new Rewritings(found).applied(known.program()), rules)) {
            primitive(known, programs, rules)
                .map(result -> new Rewriting(known.program(), result))
                .or(() -> constant(known, found, rules))
                .ifPresent(found::add);
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
    if (known.single()) {
      return Optional.empty();
    }
    return programs.stream()
        .filter(other -> other.single() && other.program().inputs().size() == 1)
        .filter(other -> SameFunction.same(known.values(), other.values()))
        .map(other -> other.program())
        .filter(result ->
            agrees(known, new Rewriting(known.program(), result).applied(known.program()), rules))
        .min(Comparator.comparingInt(result -> result.nodes().size()));
  }

  /// A part, or all, that is the same number everywhere, and that the framework takes for that
  /// number: `0*x`.
  private static Optional<Rewriting> constant(
      MeasuredProgram known, List<Rewriting> found, Map<Mode, ? extends Convention> rules) {
    Program program = known.program();
    return program.calls().stream()
        .map(call -> part(program, call))
        .flatMap(part -> number(part).stream().map(number -> new Rewriting(part, number)))
        .filter(rewriting -> {
          List<Rewriting> more = new ArrayList<>(found);
          more.add(rewriting);
          return agrees(known, new Rewritings(more).applied(program), rules);
        })
        .findFirst();
  }

  private static Program part(Program program, Node.Call call) {
    String text = Spelling.PLAIN.call(program, call);
    return new Program(text, program.inputs(), program.nodes(), call.id());
  }

  private static Optional<Program> number(Program part) {
    double[] values = SameFunction.fingerprint(part);
    // x/x has no value at 0
    double[] numbers = DoubleStream.of(values).filter(value -> !Double.isNaN(value)).toArray();
    boolean constant =
        numbers.length > values.length / 2
            && DoubleStream.of(numbers).allMatch(value -> value == numbers[0]);
    if (!constant || !part.dependent()[part.output()]) {
      return Optional.empty();
    }
    return Optional.of(number(numbers[0] + 0.0, Spelling.number(numbers[0])));
  }

  /// A number as a program.
  static Program number(double value, String text) {
    return new Program(text, List.of(), List.of(new Node.Constant(0, value, text)), 0);
  }

  /// Whether no rule at ties can be the reason why a row differs: a root of a power, or one
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
