package pragmatic.gradients.frameworks.tables;

import java.util.ArrayList;
import java.util.Arrays;
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
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.frameworks.Evidence;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;
import pragmatic.gradients.frameworks.records.CanonicalForm;
import pragmatic.gradients.frameworks.records.MeasuredProgram;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Finds the ties, jumps and infinite slopes of primitives at which frameworks were measured.
final class RuleFinder {
  /// More equal arguments than this show the same rule once more.
  private static final int MOST_TIED = 3;

  /// A place of a primitive, whatever its parameters: the first kink of clamp is one tie for all
  /// bounds.
  ///
  /// @param kink from the left, or −1 for equal arguments, or −2 for the tip of a norm; beyond ties
  ///   the sign of the input
  /// @param arguments that tie
  /// @param place of [TieSite.TiedSelection]
  /// @param constants beyond ties, the parameters: x^0.5 and x^(−1) are two rules
  private record RuleKey(
      RuleKind kind, String primitive, int kink, int arguments, int place, String constants) {
    /// From left to right; a jump at 0 or above it first, which stands for the others.
    int order() {
      return kind == RuleKind.JUMP ? Math.floorMod(kink, 3) : kink;
    }

    static RuleKey tie(String primitive, int kink, int arguments, int place) {
      return new RuleKey(RuleKind.TIE, primitive, kink, arguments, place, "");
    }
  }

  /// @param site the tie, or none at the tip of a norm and beyond ties
  private record Candidate(
      Program program, CanonicalForm shape, double[] at, Optional<TieSite> site) {}

  private final List<Framework> frameworks;
  private final Mode mode;
  private final Map<RuleKey, Map<String, Candidate>> found = new HashMap<>();

  private RuleFinder(List<Framework> frameworks, Mode mode) {
    this.frameworks = frameworks;
    this.mode = mode;
  }

  static List<RuleRow> rows(List<Framework> frameworks, Mode mode, List<HistoryNote> notes) {
    RuleFinder finder = new RuleFinder(frameworks, mode);
    frameworks.stream().filter(finder::answers).forEach(finder::look);
    List<RuleRow> rows = new ArrayList<>();
    finder.found.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(RuleKey::kind)
                    .thenComparing(RuleKey::primitive)
                    .thenComparingInt(RuleKey::order)
                    .thenComparingInt(RuleKey::arguments)
                    .thenComparingInt(RuleKey::place)
                    .thenComparing(RuleKey::constants)))
        .map(place -> finder.row(place.getKey(), List.copyOf(place.getValue().values()), notes))
        .filter(RuleRow::isAnswered)
        .forEach(row -> {
          // floor jumps at every whole number by one rule
          if (rows.isEmpty() || !rows.getLast().repeats(row)) rows.add(row);
        });
    return List.copyOf(rows);
  }

  /// Whether a framework answers in the mode, or in the only way it has.
  private boolean answers(Framework framework) {
    Mode nearest = framework.nearest(mode);
    return nearest == mode || nearest == Mode.SYMBOLIC;
  }

  private void look(Framework framework) {
    for (MeasuredProgram known : framework.known()) {
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
    Optional<RuleKey> key =
        ties.size() == 1
            ? key(program, call, ties.getFirst().site())
            : tip(program, call, at).or(() -> beyond(program, call, at));
    key.ifPresent(tie -> {
      CanonicalForm shape = CanonicalForm.of(program);
      Optional<TieSite> site = ties.stream().map(Tie::site).findFirst();
      found
          .computeIfAbsent(tie, _ -> new HashMap<>())
          .putIfAbsent(shape.text(), new Candidate(program, shape, at, site));
    });
  }

  private static Optional<RuleKey> key(Program program, Node.Call call, TieSite site) {
    return switch (site) {
      case TieSite.Kink kink ->
          program.node(call.arguments().getFirst()) instanceof Node.Input
                  && program.inputs().size() == 1
              ? Optional.of(RuleKey.tie(call.primitive().name(), kink.index(), 1, -1))
              : Optional.empty();
      case TieSite.TiedSelection tie -> key(program, call, tie);
    };
  }

  /// Every input ties with every other, each an argument of its own: then the gradient is the
  /// weights.
  private static Optional<RuleKey> key(Program program, Node.Call call, TieSite.TiedSelection tie) {
    List<Integer> tied = IntStream.of(tie.positions()).mapToObj(call.arguments()::get).toList();
    boolean all =
        tied.size() == program.inputs().size()
            && tied.size() <= MOST_TIED
            && new HashSet<>(tied).size() == tied.size()
            && tied.stream().allMatch(id -> program.node(id) instanceof Node.Input);
    return all
        ? Optional.of(RuleKey.tie(call.primitive().name(), -1, tied.size(), tie.place()))
        : Optional.empty();
  }

  private static Optional<RuleKey> tip(Program program, Node.Call call, double[] at) {
    boolean tip =
        call.primitive().rule() instanceof Rule.Multivariate joint
            && joint.seminorm()
            && program.inputs().size() == call.arguments().size()
            && program.inputs().size() <= MOST_TIED
            && ForwardMode.value(program, at) == 0;
    return tip
        ? Optional.of(RuleKey.tie(call.primitive().name(), -2, at.length, -1))
        : Optional.empty();
  }

  /// A jump or an infinite slope of a call whose inputs are arguments of their own.
  private static Optional<RuleKey> beyond(Program program, Node.Call call, double[] at) {
    long own =
        call.arguments().stream().filter(id -> program.node(id) instanceof Node.Input).count();
    RuleKind kind =
        own == at.length && at.length <= 2 ? RuleKind.beyondTies(program, call, at) : RuleKind.NONE;
    if (kind == RuleKind.NONE) {
      return Optional.empty();
    }
    int side = at.length == 1 ? (int) Math.signum(at[0]) : 0;
    double[] values = ForwardMode.values(program, at);
    String constants =
        call.primitive().rule() instanceof Rule.Arithmetic
            ? call.arguments().stream()
                .map(
                    id -> program.node(id) instanceof Node.Input ? "x" : String.valueOf(values[id]))
                .toList()
                .toString()
            : "";
    return Optional.of(new RuleKey(kind, call.primitive().name(), side, at.length, -1, constants));
  }

  private RuleRow row(RuleKey key, List<Candidate> candidates, List<HistoryNote> notes) {
    Candidate shown =
        candidates.stream()
            .max(
                Comparator.comparingLong((Candidate candidate) -> measured(candidate))
                    .thenComparing(RuleFinder::slopesOnBothSides)
                    .thenComparingInt(candidate -> -candidate.program().text().length())
                    .thenComparing(candidate -> candidate.program().text()))
            .orElseThrow();
    List<Optional<RuleCell>> cells = new ArrayList<>();
    for (Framework framework : frameworks) {
      cells.add(
          answers(framework)
              ? measured(framework, shown)
                  .or(() -> ruled(framework, shown))
                  .or(() -> elsewhere(framework, shown, candidates))
              : Optional.empty());
    }
    List<Double> at = DoubleStream.of(shown.at()).boxed().toList();
    List<HistoryNote> own =
        notes.stream().filter(note -> note.primitive().equals(key.primitive())).toList();
    return new RuleRow(key.kind(), shown.program(), at, cells, own);
  }

  /// `leaky_relu(x, 0)` would not show that it is no relu.
  private static boolean slopesOnBothSides(Candidate candidate) {
    return candidate.site().orElse(null) instanceof TieSite.Kink kink
        && kink.left() * kink.right() != 0;
  }

  private long measured(Candidate candidate) {
    return frameworks.stream()
        .filter(framework -> answers(framework) && measured(framework, candidate).isPresent())
        .count();
  }

  private Optional<RuleCell> measured(Framework framework, Candidate tie) {
    return framework
        .find(tie.program(), tie.shape(), tie.at(), framework.nearest(mode))
        .map(row -> {
          if (row.gradient().containsValue(null)) {
            return RuleCell.nothing(row, tie.at().length);
          }
          List<Double> answer =
              IntStream.range(0, tie.at().length)
                  .mapToObj(i -> framework.partial(row, tie.program(), i) + 0.0)
                  .toList();
          return new RuleCell(answer, row, true, fair(tie, answer), false);
        });
  }

  /// From a call with other parameters at the same point, where there is no tie to be ruled.
  private Optional<RuleCell> elsewhere(
      Framework framework, Candidate shown, List<Candidate> candidates) {
    return shown.site().isPresent()
        ? Optional.empty()
        : candidates.stream()
            .filter(other -> Arrays.equals(other.at(), shown.at()))
            .sorted(Comparator.comparing(other -> other.program().text()))
            .flatMap(other -> measured(framework, other).stream())
            .findFirst()
            .map(RuleCell::fromElsewhere);
  }

  /// From other calls that show the rule, as a board of the program would: what a framework
  /// composes of other primitives follows their rules.
  private Optional<RuleCell> ruled(Framework framework, Candidate tie) {
    if (tie.site().isEmpty()) {
      return Optional.empty();
    }
    FrameworkAnswer board =
        FrameworkAnswers.answer(framework, tie.program(), tie.at(), framework.nearest(mode));
    List<Double> answer = DoubleStream.of(board.values()).map(x -> x + 0.0).boxed().toList();
    return Evidence.of(board, tie.program(), tie.at()).rows().stream()
        .findFirst()
        .map(row -> new RuleCell(answer, row, false, fair(tie, answer), false));
  }

  private static boolean fair(Candidate place, List<Double> answer) {
    return AllowedByCalculus.of(place.program(), place.at(), place.site().orElse(null), answer);
  }
}
