package pragmatic.gradients.frameworks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Finds the ties of primitives at which frameworks were measured.
final class RuleFinder {
  /// More equal arguments than this show the same rule once more.
  private static final int MOST_TIED = 3;

  /// A tie of a primitive, whatever its parameters: the first kink of clamp is one tie for all
  /// bounds.
  ///
  /// @param kink from the left, or −1 for equal arguments, or −2 for the tip of a norm
  /// @param arguments that tie
  /// @param place of [TieSite.Selection]
  private record Key(String primitive, int kink, int arguments, int place) {}

  /// @param site the tie, or none at the tip of a norm
  private record Candidate(Program program, Shape shape, double[] at, Optional<TieSite> site) {}

  private final List<Framework> frameworks;
  private final Mode mode;
  private final Map<Key, Map<String, Candidate>> found = new HashMap<>();

  private RuleFinder(List<Framework> frameworks, Mode mode) {
    this.frameworks = frameworks;
    this.mode = mode;
  }

  static List<RuleRow> rows(List<Framework> frameworks, Mode mode, List<HistoryNote> notes) {
    RuleFinder finder = new RuleFinder(frameworks, mode);
    frameworks.stream().filter(finder::answers).forEach(finder::look);
    return finder.found.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(Key::primitive)
                    .thenComparingInt(Key::kink)
                    .thenComparingInt(Key::arguments)
                    .thenComparingInt(Key::place)))
        .map(tie -> finder.row(tie.getKey(), List.copyOf(tie.getValue().values()), notes))
        .toList();
  }

  /// Whether a framework answers in the mode, or in the only way it has.
  private boolean answers(Framework framework) {
    Mode nearest = framework.nearest(mode);
    return nearest == mode || nearest == Mode.SYMBOLIC;
  }

  private void look(Framework framework) {
    for (Known known : framework.known()) {
      if (known.single()) {
        known.rows(framework.nearest(mode)).forEach(this::look);
      }
    }
  }

  private void look(Measurement row) {
    Program program = row.call().program().orElseThrow();
    double[] at = program.inputs().stream().mapToDouble(row.at()::get).toArray();
    if (DoubleStream.of(at).anyMatch(x -> Double.compare(x, -0.0) == 0)) {
      return;
    }
    Node.Call call = (Node.Call) program.node(program.output());
    List<Tie> ties = ForwardMode.at(program, at, 0, Conventions.MIDDLE).ties();
    Optional<Key> key =
        ties.size() == 1 ? key(program, call, ties.getFirst().site()) : tip(program, call, at);
    key.ifPresent(tie -> {
      Shape shape = Shape.of(program);
      Optional<TieSite> site = ties.stream().map(Tie::site).findFirst();
      found
          .computeIfAbsent(tie, _ -> new HashMap<>())
          .putIfAbsent(shape.text(), new Candidate(program, shape, at, site));
    });
  }

  private static Optional<Key> key(Program program, Node.Call call, TieSite site) {
    return switch (site) {
      case TieSite.Kink kink ->
          program.node(call.arguments().getFirst()) instanceof Node.Input
                  && program.inputs().size() == 1
              ? Optional.of(new Key(call.primitive().name(), kink.index(), 1, -1))
              : Optional.empty();
      case TieSite.Selection tie -> key(program, call, tie);
    };
  }

  /// Every input ties with every other, each an argument of its own: then the gradient is the
  /// weights.
  private static Optional<Key> key(Program program, Node.Call call, TieSite.Selection tie) {
    List<Integer> tied = IntStream.of(tie.positions()).mapToObj(call.arguments()::get).toList();
    boolean all =
        tied.size() == program.inputs().size()
            && tied.size() <= MOST_TIED
            && new HashSet<>(tied).size() == tied.size()
            && tied.stream().allMatch(id -> program.node(id) instanceof Node.Input);
    return all
        ? Optional.of(new Key(call.primitive().name(), -1, tied.size(), tie.place()))
        : Optional.empty();
  }

  private static Optional<Key> tip(Program program, Node.Call call, double[] at) {
    boolean tip =
        call.primitive().rule() instanceof Rule.Joint joint
            && joint.seminorm()
            && program.inputs().size() == call.arguments().size()
            && program.inputs().size() <= MOST_TIED
            && ForwardMode.value(program, at) == 0
            && DoubleStream.of(at).allMatch(x -> x == 0);
    return tip
        ? Optional.of(new Key(call.primitive().name(), -2, at.length, -1))
        : Optional.empty();
  }

  private RuleRow row(Key key, List<Candidate> candidates, List<HistoryNote> notes) {
    Candidate shown =
        candidates.stream()
            .max(
                Comparator.comparingLong((Candidate candidate) -> measured(candidate))
                    .thenComparingInt(candidate -> -candidate.program().text().length())
                    .thenComparing(candidate -> candidate.program().text()))
            .orElseThrow();
    List<Optional<RuleCell>> cells = new ArrayList<>();
    for (Framework framework : frameworks) {
      cells.add(
          answers(framework)
              ? measured(framework, shown).or(() -> ruled(framework, shown))
              : Optional.empty());
    }
    List<Double> at = DoubleStream.of(shown.at()).boxed().toList();
    List<HistoryNote> own =
        notes.stream().filter(note -> note.primitive().equals(key.primitive())).toList();
    return new RuleRow(shown.program(), at, cells, own);
  }

  private long measured(Candidate candidate) {
    return frameworks.stream()
        .filter(framework -> answers(framework) && measured(framework, candidate).isPresent())
        .count();
  }

  private Optional<RuleCell> measured(Framework framework, Candidate tie) {
    return framework
        .find(tie.program(), tie.shape(), tie.at(), framework.nearest(mode))
        .filter(row -> row.gradient().values().stream().allMatch(partial -> partial != null))
        .map(row -> {
          List<Double> answer =
              IntStream.range(0, tie.at().length)
                  .mapToObj(i -> framework.partial(row, tie.program(), i) + 0.0)
                  .toList();
          return new RuleCell(answer, row, true, fair(tie, answer));
        });
  }

  /// From another call of the primitive that shows the rule.
  private Optional<RuleCell> ruled(Framework framework, Candidate tie) {
    FrameworkConvention rules = framework.convention(framework.nearest(mode));
    return tie.site()
        .flatMap(site ->
            rules
                .evidence(site)
                .map(row -> {
                  List<Double> answer =
                      switch (site) {
                        case TieSite.Kink kink -> List.of(rules.slope(kink) + 0.0);
                        case TieSite.Selection selection ->
                            DoubleStream.of(rules.weights(selection)).boxed().toList();
                      };
                  return new RuleCell(answer, row, false, fair(tie, answer));
                }));
  }

  private static boolean fair(Candidate tie, List<Double> answer) {
    double rounding = 1e-6;
    return switch (tie.site().orElse(null)) {
      case null -> answer.stream().mapToDouble(slope -> slope * slope).sum() <= 1 + rounding;
      case TieSite.Kink kink -> {
        double slope = answer.getFirst();
        yield slope >= Math.min(kink.left(), kink.right()) - rounding
            && slope <= Math.max(kink.left(), kink.right()) + rounding;
      }
      case TieSite.Selection _ ->
          answer.stream().allMatch(weight -> weight >= 0)
              && Math.abs(answer.stream().mapToDouble(weight -> weight).sum() - 1) <= rounding;
    };
  }
}
