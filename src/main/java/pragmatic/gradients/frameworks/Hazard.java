package pragmatic.gradients.frameworks;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pragmatic.gradients.autodiff.Derivatives;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.frameworks.records.MeasuredProgram;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.frameworks.records.Replay;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// A primitive where something infinite, undefined or 0·∞ passes through: what comes out depends on
/// how the framework computes it, so a prediction is only as good as the rows in which the same was
/// seen.
///
/// @param several whether it has more than two arguments: frameworks have other calls for these
/// @param incoming what arrives: the adjoint in reverse mode, the tangent in forward mode
/// @param partial what it is multiplied by
record Hazard(String primitive, boolean several, Magnitude incoming, Magnitude partial) {
  /// How large a number is.
  enum Magnitude {
    /// Structurally absent: a branch that was not taken.
    MASKED,
    ZERO,
    FINITE,
    INFINITE,
    UNDEFINED;

    static Magnitude of(double x) {
      return Double.isNaN(x) ? UNDEFINED : Double.isInfinite(x) ? INFINITE : x == 0 ? ZERO : FINITE;
    }
  }

  /// Whether NaN may come out, by whatever formula: an infinite slope by itself, as of `sqrt(x)` at
  /// 0, is infinite, and so is what it multiplies.
  private boolean mayBeUndefined() {
    return incoming != Magnitude.FINITE && partial != Magnitude.FINITE;
  }

  /// The same with NaN in place of an infinity or the reverse: 0·∞ is as undefined as 0·NaN, and
  /// who selects looks at neither.
  private Stream<Hazard> twin() {
    boolean vanishes = partial == Magnitude.MASKED || partial == Magnitude.ZERO;
    if (!vanishes) return Stream.of();
    return switch (incoming) {
      case INFINITE -> Stream.of(with(Magnitude.UNDEFINED));
      case UNDEFINED -> Stream.of(with(Magnitude.INFINITE));
      default -> Stream.of();
    };
  }

  private Hazard with(Magnitude arriving) {
    return new Hazard(primitive, several, arriving, partial);
  }

  /// What reverse mode meets.
  static Set<Hazard> reverse(
      Program program, ReverseMode.Adjoints adjoints, FrameworkConvention rules) {
    Set<Hazard> hazards = new HashSet<>();
    boolean[] dependent = program.dependent();
    for (Node.Call call : program.calls()) {
      if (dependent[call.id()] && adjoints.reached()[call.id()]) {
        double[] incoming = new double[call.arguments().size()];
        Arrays.fill(incoming, adjoints.adjoints()[call.id()]);
        // g/b and −g·y/b are the same everywhere
        boolean divides =
            call.primitive().rule() instanceof Rule.Arithmetic(Rule.Operator operator)
                && operator == Rule.Operator.DIVIDE;
        if (!divides) collect(call, adjoints.values(), dependent, incoming, rules, hazards);
      }
    }
    return hazards;
  }

  /// What forward mode meets.
  static Set<Hazard> forward(Program program, Trace trace, FrameworkConvention rules) {
    Set<Hazard> hazards = new HashSet<>();
    boolean[] dependent = program.dependent();
    double[] values = trace.steps().stream().mapToDouble(step -> step.dual().value()).toArray();
    for (Node.Call call : program.calls()) {
      if (dependent[call.id()]) {
        double[] incoming =
            call.arguments().stream()
                .mapToDouble(argument -> trace.steps().get(argument).dual().tangent())
                .toArray();
        collect(call, values, dependent, incoming, rules, hazards);
      }
    }
    return hazards;
  }

  private static void collect(
      Node.Call call,
      double[] values,
      boolean[] dependent,
      double[] incoming,
      FrameworkConvention rules,
      Set<Hazard> hazards) {
    if (isUniversal(call.primitive().rule())) {
      return;
    }
    double[] v = call.arguments().stream().mapToDouble(argument -> values[argument]).toArray();
    boolean[] needed = new boolean[v.length];
    for (int i = 0; i < v.length; i++) {
      needed[i] = dependent[call.arguments().get(i)];
    }
    Derivatives local = Derivatives.of(call, v, needed, rules);
    boolean several = v.length - call.primitive().leading() > 2;
    for (int i = 0; i < v.length; i++) {
      if (!needed[i] || !call.primitive().rule().isDifferentiableBy(i)) {
        continue;
      }
      Magnitude arriving = Magnitude.of(incoming[i]);
      Magnitude partial = local.masked()[i] ? Magnitude.MASKED : Magnitude.of(local.partials()[i]);
      if (matters(arriving, partial)) {
        hazards.add(new Hazard(call.primitive().name(), several, arriving, partial));
      }
    }
  }

  /// Sums and products are the same everywhere.
  private static boolean isUniversal(Rule rule) {
    return rule instanceof Rule.Comparison
        || rule instanceof Rule.Arithmetic(Rule.Operator operator)
            && operator != Rule.Operator.DIVIDE
            && operator != Rule.Operator.POWER;
  }

  private static boolean matters(Magnitude incoming, Magnitude partial) {
    return switch (incoming) {
      case INFINITE -> true;
      // NaN times a number is NaN
      case UNDEFINED -> partial == Magnitude.MASKED || partial == Magnitude.ZERO;
      default -> partial == Magnitude.INFINITE || partial == Magnitude.UNDEFINED;
    };
  }

  /// The hazards at which the rules were seen to be right. A row tells of one that is NaN only if
  /// nothing else in it may be the reason.
  static Set<Hazard> seen(Collection<MeasuredProgram> programs, Mode mode, Findings findings) {
    FrameworkConvention rules = findings.convention(mode);
    Set<Hazard> seen = new HashSet<>();
    Set<Hazard> refuted = new HashSet<>();
    for (MeasuredProgram known : programs) {
      for (Measurement row : known.points(mode)) {
        Program program = findings.read(row.call().program().orElseThrow(), mode);
        Set<Hazard> hazards = of(program, Replay.at(row, program), mode, rules);
        // a row that differs accuses what alone may be the reason, and no plain slope is one
        List<Hazard> suspects =
            hazards.stream().filter(hazard -> hazard.incoming != Magnitude.FINITE).toList();
        long undefining = hazards.stream().filter(Hazard::mayBeUndefined).count();
        boolean agrees = !hazards.isEmpty() && Replay.agrees(row, program, rules);
        boolean undefined = row.gradient().values().stream().anyMatch(x -> x != null && x.isNaN());
        if (agrees && (!undefined || undefining <= 1)) {
          seen.addAll(hazards);
        } else if (!agrees && suspects.size() <= 1 && isValued(row, program)) {
          refuted.addAll(suspects);
        }
      }
    }
    seen.removeAll(refuted);
    List<Hazard> twins = seen.stream().flatMap(Hazard::twin).toList();
    twins.stream().filter(twin -> !refuted.contains(twin)).forEach(seen::add);
    return Set.copyOf(seen);
  }

  /// Whether the value has the sign that the framework's has, be it 0: the slope of a root of −0 is
  /// −∞, and no slope before it is to blame.
  private static boolean isValued(Measurement row, Program program) {
    Double measured = row.value();
    double value = ForwardMode.value(program, Replay.at(row, program));
    return measured == null || Math.signum(1 / measured) == Math.signum(1 / value);
  }

  private static Set<Hazard> of(
      Program program, double[] at, Mode mode, FrameworkConvention rules) {
    if (mode == Mode.REVERSE) {
      return reverse(program, ReverseMode.at(program, at, rules), rules);
    }
    Set<Hazard> hazards = new HashSet<>();
    for (int i = 0; i < at.length; i++) {
      hazards.addAll(forward(program, ForwardMode.at(program, at, i, rules), rules));
    }
    return hazards;
  }
}
