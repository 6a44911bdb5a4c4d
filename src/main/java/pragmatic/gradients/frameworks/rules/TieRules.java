package pragmatic.gradients.frameworks.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.frameworks.records.Lazy;
import pragmatic.gradients.frameworks.records.MeasuredProgram;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Vocabulary;

/// What a framework picks at the ties of each primitive, solved from its rows: a row tells when its
/// program is a single primitive that sits on one of its ties.
///
/// @param kinks by primitive and kink index, the λ of 'slope = (1−λ)·left + λ·right'
/// @param ties by primitive, number of arguments and tied positions, the weights
/// @param tips by seminorm, the slope by each argument where it is 0
/// @param zeros the slopes that are 0, whatever their formula says, where a factor absorbs the
///   others
record TieRules(
    Map<KinkKey, MeasuredLambda> kinks,
    Map<TieKey, MeasuredWeights> ties,
    Map<String, MeasuredTip> tips,
    Set<ZeroKey> zeros) {
  record KinkKey(String primitive, int index) {}

  /// @param place of [TieSite.TiedSelection]
  record TieKey(String primitive, int arguments, List<Integer> positions, int place) {}

  /// @param finite whether the formula of the slope gives a number there
  record ZeroKey(String primitive, int argument, boolean finite) {}

  record MeasuredLambda(double lambda, Lazy<Measurement> evidence) {}

  /// @param slope by every argument
  record MeasuredTip(double slope, Lazy<Measurement> evidence) {}

  record MeasuredWeights(List<Double> weights, Lazy<Measurement> evidence) {}

  /// A λ this near to 0, ½ or 1 is that: TensorFlow keeps the slope of `leaky_relu` in float32.
  private static final double ROUNDING = 1e-6;

  static TieRules of(Collection<MeasuredProgram> programs, Mode mode) {
    TieRules picks =
        new TieRules(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
    for (MeasuredProgram known : programs) {
      if (known.single()) {
        known.rows(mode).forEach(row -> picks.learn(row.call().program().orElseThrow(), row));
      }
    }
    return picks;
  }

  private void learn(Program program, Measurement row) {
    double[] at = program.inputs().stream().mapToDouble(row.at()::get).toArray();
    List<Tie> ties = ForwardMode.at(program, at, 0, Conventions.MIDDLE).ties();
    learnTip(program, at, row);
    learnZeros(program, at, row);
    if (ties.size() != 1) {
      return;
    }
    boolean negative = DoubleStream.of(at).anyMatch(x -> Double.compare(x, -0.0) == 0);
    switch (ties.getFirst().site()) {
      // some sort −0 before 0
      case TieSite.TiedSelection selection when selection.place() >= 0 && negative -> {}
      case TieSite.Kink kink -> learn(program, kink, row);
      case TieSite.TiedSelection selection -> learn(program, selection, row);
    }
  }

  private void learnTip(Program program, double[] at, Measurement row) {
    Node.Call call = (Node.Call) program.node(program.output());
    boolean norm = call.primitive().rule() instanceof Rule.Multivariate joint && joint.seminorm();
    if (!norm || ForwardMode.value(program, at) != 0) {
      return;
    }
    List<Double> slopes =
        program.inputs().stream()
            .flatMapToDouble(name -> row.partial(name).stream())
            .boxed()
            .distinct()
            .toList();
    if (slopes.size() == 1) {
      tips.putIfAbsent(tipKey(call), new MeasuredTip(slopes.getFirst(), new Lazy<>(() -> row)));
    }
  }

  private void learnZeros(Program program, double[] at, Measurement row) {
    Node.Call call = (Node.Call) program.node(program.output());
    double[] v = call.gathered(ForwardMode.values(program, at));
    if (!(call.primitive().rule() instanceof Rule.Multivariate joint) || !joint.isAbsorbed(v)) {
      return;
    }
    for (int i = 0; i < v.length; i++) {
      int argument = call.arguments().get(i);
      double formula = joint.partial().at(v, call.primitive().value(v), i);
      boolean alone = call.arguments().stream().filter(id -> id == argument).count() == 1;
      if (alone
          && formula != 0
          && program.node(argument) instanceof Node.Input input
          && row.partial(input.name()).orElse(Double.NaN) == 0) {
        zeros.add(new ZeroKey(call.primitive().name(), i, Double.isFinite(formula)));
      }
    }
  }

  /// The slope where a factor absorbs the others.
  double absorbed(Node.Call call, int argument, double formula) {
    String primitive = call.primitive().name();
    return zeros.contains(new ZeroKey(primitive, argument, Double.isFinite(formula))) ? 0 : formula;
  }

  /// The slope by each argument where a norm is 0, if it was measured.
  Optional<MeasuredTip> tip(Node.Call call) {
    return Optional.ofNullable(tips.get(tipKey(call)));
  }

  /// The norm of one number may be another rule than that of a vector: CasADi makes it `fabs`.
  private static String tipKey(Node.Call call) {
    return call.primitive().name() + (call.arguments().size() == 1 ? " of one" : "");
  }

  private void learn(Program program, TieSite.Kink kink, Measurement row) {
    if (program.node(kink.call().arguments().getFirst()) instanceof Node.Input input) {
      row.partial(input.name())
          .ifPresent(picked ->
              kinks.putIfAbsent(
                  new KinkKey(kink.call().primitive().name(), kink.index()),
                  new MeasuredLambda(
                      rounded((picked - kink.left()) / (kink.right() - kink.left())),
                      new Lazy<>(() -> row))));
    }
  }

  private static double rounded(double lambda) {
    double nearest = Math.rint(2 * lambda) / 2;
    return Math.abs(lambda - nearest) <= ROUNDING ? nearest + 0.0 : lambda;
  }

  /// Only if every tied argument is an input of its own: else its weight is not in the gradient.
  private void learn(Program program, TieSite.TiedSelection tie, Measurement row) {
    List<Double> weights = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (int position : tie.positions()) {
      positions.add(position);
      Node argument = program.node(tie.call().arguments().get(position));
      if (!(argument instanceof Node.Input input) || row.partial(input.name()).isEmpty()) {
        return;
      }
      weights.add(row.partial(input.name()).getAsDouble());
    }
    List<Integer> arguments = tie.call().arguments();
    if (new HashSet<>(arguments).size() == arguments.size()) {
      ties.putIfAbsent(
          new TieKey(
              tie.call().primitive().name(), arguments.size(), List.copyOf(positions), tie.place()),
          new MeasuredWeights(List.copyOf(weights), new Lazy<>(() -> row)));
    }
  }

  /// All rules, by primitive, kinks before ties.
  List<TieRule> all() {
    List<TieRule> all = new ArrayList<>();
    kinks.forEach((key, pick) ->
        all.add(
            new TieRule(
                key.primitive(), key.index(), 1, List.of(pick.lambda()), pick.evidence().get())));
    ties.forEach((key, pick) ->
        all.add(
            new TieRule(
                key.primitive(), -1, key.arguments(), pick.weights(), pick.evidence().get())));
    all.sort(
        Comparator.comparing(TieRule::primitive)
            .thenComparingInt(TieRule::kink)
            .thenComparingInt(TieRule::arguments)
            .thenComparing(pick -> pick.evidence().id()));
    return all;
  }

  /// The rule at a kink, if it was measured.
  Optional<MeasuredLambda> at(TieSite.Kink kink) {
    return Optional.ofNullable(
        kinks.get(new KinkKey(kink.call().primitive().name(), kink.index())));
  }

  /// The weights at a tie: measured there, or at other positions with a plain pattern. A `max` of
  /// three and more arguments may be its reduction, see [Primitive#reduction].
  Optional<MeasuredWeights> at(TieSite.TiedSelection tie) {
    Primitive primitive = tie.call().primitive();
    int arguments = tie.call().arguments().size();
    if (tie.place() >= 0) {
      return ordered(primitive.name(), arguments, tie);
    }
    Optional<MeasuredWeights> own = at(primitive.name(), arguments, tie.positions());
    return own.isPresent() || arguments == 2
        ? own
        : at(primitive.reduction(), arguments, tie.positions());
  }

  private Optional<MeasuredWeights> at(String primitive, int arguments, int[] positions) {
    List<Integer> tied = IntStream.of(positions).boxed().toList();
    MeasuredWeights exact = ties.get(new TieKey(primitive, arguments, tied, -1));
    return exact != null
        ? Optional.of(exact)
        : similar(primitive, isReduction(primitive, arguments), tied.size());
  }

  /// Where arguments are sorted: measured there, or by a pattern that all rows of the primitive
  /// show.
  private Optional<MeasuredWeights> ordered(
      String primitive, int arguments, TieSite.TiedSelection tie) {
    List<Integer> tied = IntStream.of(tie.positions()).boxed().toList();
    MeasuredWeights exact = ties.get(new TieKey(primitive, arguments, tied, tie.place()));
    if (exact != null) {
      return Optional.of(exact);
    }
    List<Map.Entry<TieKey, MeasuredWeights>> rows =
        ties.entrySet().stream().filter(row -> row.getKey().primitive().equals(primitive)).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : TiePattern.ofSort().stream()
            .filter(pattern ->
                rows.stream()
                    .allMatch(row -> pattern.is(row.getValue().weights(), row.getKey().place())))
            .findFirst()
            .map(pattern ->
                new MeasuredWeights(
                    pattern.weights(tied.size(), tie.place()),
                    rows.getFirst().getValue().evidence()));
  }

  private static boolean isReduction(String primitive, int arguments) {
    return arguments > 2
        || Vocabulary.function(primitive).filter(p -> p.reduction().equals(primitive)).isPresent();
  }

  private Optional<MeasuredWeights> similar(String primitive, boolean reduction, int count) {
    return ties.entrySet().stream()
        .filter(entry -> entry.getKey().primitive().equals(primitive))
        .filter(entry -> isReduction(primitive, entry.getKey().arguments()) == reduction)
        .max(Comparator.comparingInt(entry -> entry.getKey().positions().size()))
        .flatMap(entry ->
            TiePattern.of(entry.getValue().weights())
                .map(pattern ->
                    new MeasuredWeights(pattern.weights(count, -1), entry.getValue().evidence())));
  }

  /// The λ of the two-way tie of a selection: the weight of its first argument.
  Optional<Double> first(String primitive) {
    return Optional.ofNullable(ties.get(new TieKey(primitive, 2, List.of(0, 1), -1)))
        .map(weights -> weights.weights().getFirst());
  }
}
