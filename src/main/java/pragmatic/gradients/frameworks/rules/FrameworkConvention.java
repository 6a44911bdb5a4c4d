package pragmatic.gradients.frameworks.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Definitions;
import pragmatic.gradients.autodiff.Held;
import pragmatic.gradients.autodiff.Masking;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Powers;
import pragmatic.gradients.autodiff.Quotient;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.frameworks.records.MeasuredProgram;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;

/// The rules of a framework in one mode, derived from what was measured of it.
///
/// A primitive that was not measured follows its definition in simpler primitives under the same
/// rules: that is what a user of the framework would write. One that has no definition either is
/// refused with NaN rather than guessed.
public final class FrameworkConvention implements Convention {
  /// PyTorch's fmax has rules of its own; a framework without it is asked by its max.
  private static final Map<String, String> RELATIVE =
      Map.of(
          "fmax", "max", "fmin", "min", "amax", "max", "amin", "min", "maxpool", "max", "cummax",
          "max");

  private final String framework;
  private final Mode mode;
  private final TieRules picks;
  private final MeasuredExceptions exceptions;
  private final NonfiniteRules nonfinite;
  private final Set<String> excepted;

  FrameworkConvention(
      String framework,
      Mode mode,
      TieRules picks,
      MeasuredExceptions exceptions,
      NonfiniteRules nonfinite) {
    this.framework = framework;
    this.mode = mode;
    this.picks = picks;
    this.exceptions = exceptions;
    this.nonfinite = nonfinite;
    this.excepted = exceptions.mentioned();
  }

  /// What single calls show.
  public static FrameworkConvention of(
      String framework, Collection<MeasuredProgram> programs, Mode mode) {
    return new FrameworkConvention(
        framework,
        mode,
        TieRules.of(programs, mode),
        MeasuredExceptions.NONE,
        NonfiniteRules.USUAL);
  }

  /// And what compositions show.
  ///
  /// @param rewritten what the framework makes of a program before it differentiates
  public FrameworkConvention complete(
      Collection<MeasuredProgram> programs, UnaryOperator<Program> rewritten) {
    FrameworkConvention single = except(programs, NonfiniteRules.USUAL, false);
    NonfiniteRules found = NonfiniteRuleFinder.of(programs, mode, rewritten, single::withNonfinite);
    return except(programs, found, true);
  }

  private FrameworkConvention except(
      Collection<MeasuredProgram> programs, NonfiniteRules found, boolean arithmetic) {
    MeasuredExceptions all =
        MeasuredExceptions.of(programs, mode, withNonfinite(found), arithmetic);
    return new FrameworkConvention(framework, mode, picks, all, found);
  }

  FrameworkConvention withNonfinite(NonfiniteRules found) {
    return new FrameworkConvention(framework, mode, picks, exceptions, found);
  }

  TieRules picks() {
    return picks;
  }

  MeasuredExceptions exceptions() {
    return exceptions;
  }

  /// The id of the framework: `pytorch-2.13.0`.
  @Override
  public String name() {
    return framework;
  }

  /// The mode whose rows the rules come from.
  public Mode mode() {
    return mode;
  }

  /// All measured rules, by primitive: what a table of rules shows.
  public List<TieRule> rules() {
    return picks.all();
  }

  @Override
  public double slope(TieSite.Kink kink) {
    Optional<TieRules.MeasuredLambda> pick = picks.at(kink);
    if (pick.isPresent()) return Conventions.mix(kink.left(), kink.right(), pick.get().lambda());
    Primitive primitive = kink.call().primitive();
    return primitive.definition().isEmpty()
        ? Double.NaN
        : Definitions.partial(primitive, kink.arguments(), 0, this);
  }

  @Override
  public double[] weights(TieSite.TiedSelection tie) {
    return picks
        .at(tie)
        .map(found -> found.weights().stream().mapToDouble(w -> w).toArray())
        .orElseGet(() -> isSorted(tie) ? Conventions.BY_INDEX.weights(tie) : folded(tie));
  }

  /// Frameworks sort stably, and the gradient goes where the value came from.
  private static boolean isSorted(TieSite.TiedSelection tie) {
    return tie.place() >= 0 && !RELATIVE.containsKey(tie.call().primitive().name());
  }

  @Override
  public double tip(Node.Call call, int argument) {
    return picks.tip(call).map(TieRules.MeasuredTip::slope).orElse(Double.NaN);
  }

  @Override
  public double absorbed(Node.Call call, int argument, double formula) {
    return picks.absorbed(call, argument, formula);
  }

  /// The row that shows what a norm answers where it is 0, if it was measured.
  public Optional<Measurement> tipEvidence(Node.Call call) {
    return picks.tip(call).map(tip -> tip.evidence().get());
  }

  /// Whether it was measured what a norm answers where it is 0.
  public boolean tipMeasured(Node.Call call) {
    return picks.tip(call).isPresent();
  }

  /// As nested two-way selections: max(max(a, b), c).
  private double[] folded(TieSite.TiedSelection tie) {
    String primitive = tie.call().primitive().name();
    double first =
        picks
            .first(primitive)
            .or(() -> picks.first(RELATIVE.getOrDefault(primitive, primitive)))
            .orElse(Double.NaN);
    double[] weights = new double[tie.count()];
    weights[0] = 1;
    for (int i = 1; i < weights.length; i++) {
      for (int j = 0; j < i; j++) {
        weights[j] *= first;
      }
      weights[i] = 1 - first;
    }
    return weights;
  }

  @Override
  public boolean zeroUpstreamStaysZero(String primitive) {
    return nonfinite.has(NonfiniteRules.Trait.ABSORBING, primitive);
  }

  public NonfiniteRules nonfinite() {
    return nonfinite;
  }

  @Override
  public Masking masking(Node.Call call) {
    return nonfinite.maskings().getOrDefault(NonfiniteRules.key(call), Masking.UNTAKEN);
  }

  @Override
  public Powers powers() {
    return nonfinite.powers();
  }

  @Override
  public Held held() {
    return nonfinite.held();
  }

  @Override
  public Quotient quotient() {
    return nonfinite.quotient();
  }

  @Override
  public boolean slopesFromValue(String primitive) {
    return nonfinite.has(NonfiniteRules.Trait.SATURATING, primitive);
  }

  @Override
  public boolean sortsZeros(String primitive) {
    return nonfinite.has(NonfiniteRules.Trait.SORTING_ZEROS, primitive);
  }

  @Override
  public boolean hasPartials(Node.Call call) {
    return excepted.contains(call.primitive().name()) || exceptions.steers(call.primitive());
  }

  @Override
  public double @Nullable [] partials(Node.Call call, double[] v, boolean[] needed) {
    if (!hasPartials(call)) return null;
    return exceptions.at(call, v, needed, this);
  }

  /// What the framework makes of a program by composing primitives of others.
  public Program composed(Program program) {
    return Composition.of(
        program,
        nonfinite.has(NonfiniteRules.Trait.FLOATING, "pow"),
        (primitive, steered) ->
            nonfinite.has(NonfiniteRules.Trait.COMPOSED, primitive.name())
                || (steered && !exceptions.steers(primitive)));
  }

  /// Whether the rule at a tie was measured, rather than taken from a definition.
  public boolean measured(TieSite tie) {
    return switch (tie) {
      case TieSite.Kink kink -> picks.at(kink).isPresent();
      case TieSite.TiedSelection selection -> picks.at(selection).isPresent();
    };
  }

  /// The row that shows the rule at a tie, if it was measured.
  public Optional<Measurement> evidence(TieSite tie) {
    return switch (tie) {
      case TieSite.Kink kink -> picks.at(kink).map(pick -> pick.evidence().get());
      case TieSite.TiedSelection selection ->
          picks.at(selection).map(pick -> pick.evidence().get());
    };
  }
}
