package pragmatic.gradients.frameworks;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.frameworks.records.CanonicalForm;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// What frameworks answer: the measured value where this program was measured at this point, else
/// what their measured rules predict.
public final class FrameworkAnswers {
  private FrameworkAnswers() {}

  /// One answer per framework.
  ///
  /// @param at one value per input of the program
  public static List<FrameworkAnswer> answers(
      List<Framework> frameworks, Program program, double[] at, Mode mode) {
    CanonicalForm shape = CanonicalForm.of(program);
    return frameworks.stream()
        .map(framework -> answer(framework, program, shape, at, mode))
        .toList();
  }

  /// The same for all frameworks that ship with the app.
  public static List<FrameworkAnswer> answers(Program program, double[] at, Mode mode) {
    return answers(Frameworks.all(), program, at, mode);
  }

  /// The answers of one framework in several modes, by mode.
  public static Map<Mode, FrameworkAnswer> answers(
      Framework framework, Program program, double[] at, List<Mode> modes) {
    CanonicalForm shape = CanonicalForm.of(program);
    Map<Mode, FrameworkAnswer> answers = new EnumMap<>(Mode.class);
    for (Mode mode : modes) answers.put(mode, answer(framework, program, shape, at, mode));
    return answers;
  }

  public static FrameworkAnswer answer(
      Framework framework, Program program, double[] at, Mode wanted) {
    return answer(framework, program, CanonicalForm.of(program), at, wanted);
  }

  private static FrameworkAnswer answer(
      Framework framework, Program program, CanonicalForm shape, double[] at, Mode wanted) {
    Mode mode = framework.nearest(wanted);
    Optional<Measurement> row = framework.find(program, shape, at, mode);
    if (row.isPresent()) {
      double[] partials = new double[at.length];
      for (int i = 0; i < at.length; i++) {
        partials[i] = framework.partial(row.get(), program, i);
      }
      return new FrameworkAnswer(framework, mode, partials, row.get(), true, true);
    }
    FrameworkConvention rules = framework.convention(mode);
    Program run = framework.read(program, mode);
    Gradient gradient;
    Set<Hazard> hazards;
    if (mode == Mode.REVERSE) {
      ReverseMode.Adjoints adjoints = ReverseMode.at(run, at, rules);
      gradient = new Gradient(adjoints.gradient(), adjoints.ties());
      hazards = Hazard.reverse(run, adjoints, rules);
    } else {
      List<Trace> traces =
          IntStream.range(0, at.length)
              .mapToObj(input -> ForwardMode.at(run, at, input, rules))
              .toList();
      gradient = Gradient.of(traces);
      hazards = new HashSet<>();
      traces.forEach(trace -> hazards.addAll(Hazard.forward(run, trace, rules)));
    }
    boolean sound =
        framework.hazards(mode).containsAll(hazards) && missing(framework, program).isEmpty();
    boolean known =
        sound && known(framework, rules, gradient.ties(), run, ForwardMode.values(run, at));
    return new FrameworkAnswer(framework, mode, gradient.partials(), null, known, sound);
  }

  /// The answers without those of older versions that the newest one gives too, and without those
  /// of older versions that nobody knows.
  public static List<FrameworkAnswer> withoutRepeats(List<FrameworkAnswer> answers) {
    Map<String, FrameworkAnswer> newest = new HashMap<>();
    answers.forEach(answer -> newest.putIfAbsent(key(answer), answer));
    return answers.stream()
        .filter(answer -> {
          FrameworkAnswer first = Objects.requireNonNull(newest.get(key(answer)));
          return answer == first
              || !Frameworks.isOlder(answer.framework())
              || (answer.known() && !(first.known() && isSame(first, answer)));
        })
        .toList();
  }

  private static String key(FrameworkAnswer answer) {
    return answer.framework().about().key();
  }

  private static boolean isSame(FrameworkAnswer a, FrameworkAnswer b) {
    return Rounding.sameMeasured(a.values(), b.values());
  }

  private static boolean known(
      Framework framework,
      FrameworkConvention rules,
      List<Tie> ties,
      Program program,
      double[] values) {
    return ties.stream().allMatch(tie -> rules.measured(tie.site()))
        && program.calls().stream()
            .filter(call -> hasSlopesOfItsOwn(call, values))
            .allMatch(call -> framework.has(call.primitive()))
        && tips(rules, program, values)
        && steep(program, values)
            .map(call -> new SteepPlace(call.primitive(), argument(call, values) + 0.0))
            .distinct()
            .allMatch(place -> framework.shows(place.primitive(), place.argument(), rules.mode()));
  }

  /// The call that withholds a slope where a framework has no such call, if there is one.
  public static Optional<Node.Call> missing(Framework framework, Program program) {
    return program.calls().stream()
        .filter(call -> call.primitive().rule() instanceof Rule.Withheld)
        .filter(call -> !framework.has(call.primitive()))
        .findFirst();
  }

  /// Whether each framework may answer otherwise, and one without the primitive nothing.
  private static boolean hasSlopesOfItsOwn(Node.Call call, double[] values) {
    Rule rule = call.primitive().rule();
    return rule instanceof Rule.Withheld
        || rule instanceof Rule.Multivariate joint && joint.isAbsorbed(call.gathered(values));
  }

  /// Where a primitive has an infinite slope.
  private record SteepPlace(Primitive primitive, double argument) {}

  /// The calls that are met where their value is finite and their slope is not. Frameworks spell
  /// some of these functions in their own ways there: a cube root by sign and power is NaN.
  private static Stream<Node.Call> steep(Program program, double[] values) {
    return program.calls().stream()
        .filter(call -> Double.isFinite(argument(call, values) + values[call.id()]))
        .filter(call ->
            call.primitive().rule() instanceof Rule.Smooth smooth
                && Double.isInfinite(smooth.slope().at(argument(call, values), values[call.id()])));
  }

  private static double argument(Node.Call call, double[] values) {
    return values[call.arguments().getFirst()];
  }

  /// Whether the rule was measured of every norm that is met where it is 0.
  private static boolean tips(FrameworkConvention rules, Program program, double[] values) {
    return tips(program, values).allMatch(rules::tipMeasured);
  }

  /// The norms that are met where they are 0.
  static Stream<Node.Call> tips(Program program, double[] values) {
    return program.calls().stream()
        .filter(
            call -> call.primitive().rule() instanceof Rule.Multivariate joint && joint.seminorm())
        .filter(call -> values[call.id()] == 0);
  }
}
