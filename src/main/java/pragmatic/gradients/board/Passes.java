package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Pass;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.calculus.Reason;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.program.Program;

/// The passes of automatic differentiation over a program at a point, in both modes. Under the
/// rules of a framework each mode goes by its own, and what was measured of the very program at the
/// very point is the answer.
///
/// @param at one value per input
/// @param convention how ties are broken
/// @param mode in which the gradient is asked for
/// @param traces one forward pass per input, line by line; they differ in the tangents alone
/// @param gradients one number per input, in forward and in reverse mode
/// @param answers of the framework whose rules these are, by mode; else empty
public record Passes(
    Program program,
    List<Double> at,
    Convention convention,
    Mode mode,
    List<Trace> traces,
    Map<Mode, List<Double>> gradients,
    Map<Mode, FrameworkAnswer> answers) {
  private static final List<Mode> MODES = List.of(Mode.FORWARD, Mode.REVERSE);

  public Passes {
    at = List.copyOf(at);
    traces = List.copyOf(traces);
    gradients = Map.copyOf(gradients);
    answers = Map.copyOf(answers);
  }

  /// All passes.
  ///
  /// @param at one value per input of the program
  public static Passes of(Program program, double[] at, Convention convention, Mode mode) {
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < at.length; i++) traces.add(ForwardMode.at(program, at, i, convention));
    Map<Mode, List<Double>> gradients = new EnumMap<>(Mode.class);
    Map<Mode, FrameworkAnswer> answers =
        framework(convention)
            .map(framework -> FrameworkAnswers.answers(framework, program, at, MODES))
            .orElse(Map.of());
    for (Mode each : MODES) {
      FrameworkAnswer answer = answers.get(each);
      gradients.put(
          each,
          boxed(
              answer == null ? partials(program, at, convention, each, traces) : answer.values()));
    }
    return new Passes(program, boxed(at), convention, mode, traces, gradients, answers);
  }

  private static double[] partials(
      Program program, double[] at, Convention convention, Mode mode, List<Trace> traces) {
    Gradient lines =
        mode == Mode.FORWARD
            ? Gradient.of(traces)
            : Gradient.of(program, at, convention, Mode.REVERSE);
    return lines.partials();
  }

  private static Optional<Framework> framework(Convention convention) {
    return convention instanceof FrameworkConvention rules
        ? Frameworks.find(rules.name())
        : Optional.empty();
  }

  private static List<Double> boxed(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(x -> x).toArray();
  }

  /// The point as an array of its own.
  public double[] point() {
    return array(at);
  }

  /// The program whose lines make the answer: the one on show, unless its framework makes another
  /// one of it, which alone explains what it answers.
  public Program asked() {
    return answer()
        .filter(FrameworkAnswer::sound)
        .map(answer -> answer.framework().read(program, answer.mode()))
        .filter(read -> read != program && !isMadeBy(program) && isMadeBy(read))
        .orElse(program);
  }

  private boolean isMadeBy(Program lines) {
    double[] made = Gradient.of(lines, point(), convention, mode).partials();
    return Rounding.sameMeasured(made, gradient());
  }

  /// The pass over these lines by an input in the mode that was asked for.
  ///
  /// @param lines of the program on show, or of the one that is asked
  public Pass pass(Program lines, int input) {
    Trace trace =
        lines == program ? traces.get(input) : ForwardMode.at(lines, point(), input, convention);
    return new Pass(trace, input, convention, mode);
  }

  /// The ties of the program on show along its first input, each with what was picked to make the
  /// answer: a framework that composes a function of others goes by the rules of those.
  public List<Tie> ties() {
    List<Tie> lines = traces.getFirst().ties();
    Program asked = lines.isEmpty() ? program : asked();
    List<Tie> made = asked == program ? lines : pass(asked, 0).trace().ties();
    boolean alike =
        made.size() == lines.size()
            && IntStream.range(0, lines.size())
                .allMatch(i -> isSame(lines.get(i).site(), made.get(i).site()));
    if (!alike) return lines;
    return IntStream.range(0, lines.size())
        .mapToObj(i -> new Tie(lines.get(i).site(), made.get(i).picked()))
        .toList();
  }

  private static boolean isSame(TieSite one, TieSite other) {
    return one instanceof TieSite.Kink here && other instanceof TieSite.Kink there
        ? Rounding.same(here.left(), there.left()) && Rounding.same(here.right(), there.right())
        : one instanceof TieSite.TiedSelection some
            && other instanceof TieSite.TiedSelection others
            && Arrays.equals(some.positions(), others.positions());
  }

  /// The gradient in a mode.
  public double[] gradient(Mode wanted) {
    return array(
        Objects.requireNonNull(gradients.get(wanted == Mode.REVERSE ? wanted : Mode.FORWARD)));
  }

  /// The gradient in the mode that was asked for.
  public double[] gradient() {
    return gradient(mode);
  }

  /// The gradient in the other mode.
  public double[] otherGradient() {
    return gradient(other());
  }

  private Mode other() {
    return mode == Mode.REVERSE ? Mode.FORWARD : Mode.REVERSE;
  }

  /// Whether the lines of the forward passes lead to the gradient that was asked for. Reverse mode
  /// may have another one, and so may a framework that was measured.
  public boolean areTraced() {
    return Rounding.sameMeasured(Gradient.of(traces).partials(), gradient());
  }

  /// What the framework answers in the mode that was asked for; nothing under other rules.
  public Optional<FrameworkAnswer> answer() {
    return Optional.ofNullable(answers.get(mode));
  }

  /// Why what the framework answers in the mode that was asked for is anybody's guess, if it is.
  public Optional<Reason.Unpredicted> guessed() {
    return answer()
        .filter(answer -> !answer.sound())
        .map(FrameworkAnswer::framework)
        .map(who ->
            new Reason.Unpredicted(
                who.label(), FrameworkAnswers.missing(who, program).orElse(null)));
  }

  /// Whether the gradient in the other mode is a guess.
  public boolean guessesOther() {
    FrameworkAnswer answer = answers.get(other());
    return answer != null && !answer.sound();
  }
}
