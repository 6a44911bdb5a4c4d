package pragmatic.gradients.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.calculus.Grade;
import pragmatic.gradients.calculus.Reason;
import pragmatic.gradients.calculus.Reasons;
import pragmatic.gradients.calculus.Truth;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.set.Differentiability;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// Everything that is known of a program at a point, by all its inputs or along one of them:
/// computed once, and then shown in a window, on a command line or to a screen reader.
///
/// @param passes what automatic differentiation computed there
/// @param inputs those that it speaks of: all, or one
/// @param input the one of them that moves on a slice
/// @param calculus what is true along that input
/// @param answers every answer that some convention gives for that input
/// @param stated the truth that the catalogue states for this point, which `calculus` then says
/// @param truth the Clarke set by `inputs`; none where gradients nearby have no bound
/// @param corners the gradients by `inputs` of the conventions that let one side of each tie take
///   all; empty if they are too many
/// @param verdict the comparison; where there is no set of gradients, that along `input`
/// @param range what the tie-break slider does
public record Explanation(
    Passes passes,
    List<Integer> inputs,
    int input,
    Calculus calculus,
    AnswerSet answers,
    Optional<StatedTruth> stated,
    GradientSet truth,
    List<double[]> corners,
    Verdict verdict,
    TieRange range) {
  public Explanation {
    inputs = List.copyOf(inputs);
    corners = List.copyOf(corners);
  }

  /// Explains a program at a point along one input; never throws for any program and point.
  ///
  /// @param at one value per input of the program
  /// @param catalogue where truths are stated that no engine decides
  public static Explanation of(
      Program program,
      double[] at,
      int input,
      Convention convention,
      Mode mode,
      Catalogue catalogue) {
    Passes passes = Passes.of(program, at, convention, mode);
    return of(passes, input, catalogue, Deadline.NEVER);
  }

  /// The same of passes, undecided where it is not known by a deadline. The time begins after the
  /// passes: the first of a program read the tables of its framework.
  public static Explanation of(Passes passes, int input, Catalogue catalogue, Deadline deadline) {
    Program program = passes.program();
    double[] at = passes.point();
    Calculus calculus = catalogue.calculus(program, at, input, deadline);
    AnswerSet answers = AnswerSet.at(program, at, input);
    double answer = passes.gradient()[input];
    List<Integer> inputs = List.of(input);
    List<double[]> corners = corners(answers);
    TieRange range = TieRange.of(program, at, inputs, passes.mode(), corners);
    Verdict verdict =
        passes
            .guessed()
            .map(why -> Verdict.unpredicted(Truth.of(calculus), why, answer))
            .orElseGet(() ->
                Verdict.of(
                        Truth.of(calculus),
                        range.nothingToChoose(),
                        reasons(passes, input, calculus, answers),
                        answer)
                    .beside(program, at, inputs));
    if (!passes.guessesOther()) verdict = verdict.besides(passes.otherGradient()[input]);
    return new Explanation(
        passes,
        inputs,
        input,
        calculus,
        answers,
        catalogue.stated(program, at),
        verdict.truth().set(),
        corners,
        verdict,
        range);
  }

  private static List<double[]> corners(AnswerSet answers) {
    return answers.vertices().stream().map(vertex -> new double[] {vertex}).toList();
  }

  /// The same along another input.
  public Explanation along(int other, Catalogue catalogue, Deadline deadline) {
    return isSlice() && other == input ? this : of(passes, other, catalogue, deadline);
  }

  /// The same by all inputs.
  public Explanation whole() {
    return whole(Deadline.NEVER);
  }

  /// The same by all inputs, undecided where it is not known by a deadline.
  public Explanation whole(Deadline deadline) {
    Program program = passes.program();
    double[] at = passes.point();
    if (inputs.size() == at.length) return this;
    List<double[]> gradients = AnswerSet.gradients(program, at);
    List<Integer> all = IntStream.range(0, at.length).boxed().toList();
    TieRange whole = TieRange.of(program, at, all, passes.mode(), gradients);
    Verdict judged = verdict(whole.nothingToChoose(), deadline);
    return new Explanation(
        passes,
        all,
        input,
        calculus,
        answers,
        stated,
        judged.truth().set(),
        gradients,
        judged,
        whole);
  }

  /// What is responsible is told along the input that decides, or else the one on show; where
  /// nothing is amiss along it, of all inputs.
  private Verdict verdict(boolean single, Deadline deadline) {
    Program program = passes.program();
    double[] at = passes.point();
    double[] answer = gradient();
    List<Calculus> slices =
        IntStream.range(0, at.length)
            .mapToObj(i -> i == input ? calculus : Calculus.at(program, at, i, deadline))
            .toList();
    Truth whole = new Truth(slices, whole(program, at, slices, deadline));
    Optional<Reason.Unpredicted> guess = passes.guessed();
    if (guess.isPresent()) return Verdict.unpredicted(whole, guess.get(), answer);
    Verdict judged = Verdict.of(whole, single, verdict.why(), answer);
    int along = judged.judgedAlong().orElseGet(() -> blamed(answer, whole));
    List<Reason> why =
        along == input
            ? verdict.why()
            : reasons(passes, along, slices.get(along), AnswerSet.at(program, at, along));
    if (why.isEmpty() && judged.isOfAllInputs())
      why = Reasons.together(passes.asked(), at, deadline);
    judged = Verdict.of(whole, single, why, answer).beside(program, at, whole.free());
    return passes.guessesOther() ? judged : judged.besides(passes.otherGradient());
  }

  /// What is responsible for an answer lies in the lines that make it.
  private static List<Reason> reasons(
      Passes passes, int input, Calculus calculus, AnswerSet answers) {
    Program asked = passes.asked();
    return Reasons.of(
        calculus,
        passes.gradient()[input],
        asked == passes.program() ? answers : AnswerSet.at(asked, passes.point(), input),
        passes.pass(asked, input));
  }

  /// The input of which the reasons are told: the one on show, unless the answer by another is no
  /// number, or is wrong, or only the other has no derivative.
  private int blamed(double[] answer, Truth whole) {
    double[] gradient = whole.whole().gradient();
    List<Integer> free = whole.free();
    int shown = Math.max(0, free.indexOf(input));
    int worst = free.get(shown);
    int most = 0;
    for (int i = 0; i < free.size(); i++) {
      int shifted = free.get((shown + i) % free.size());
      boolean wrong =
          gradient == null
              ? whole.slices().get(shifted).derivative() == null
              : !Rounding.sameMeasured(answer[shifted], gradient[shifted]);
      int blame = Double.isFinite(answer[shifted]) ? wrong ? 1 : 0 : 2;
      if (blame > most) worst = shifted;
      most = Math.max(most, blame);
    }
    return worst;
  }

  /// A loss is smooth however it is programmed, also where its parts overflow.
  private static Differentiability whole(
      Program program, double[] at, List<Calculus> slices, Deadline deadline) {
    Differentiability found = Differentiability.at(program, at, slices, deadline);
    if (found.gradient() != null || !found.held().isEmpty() || !LossForm.isLoss(program))
      return found;
    CrossEntropyParts bars = CrossEntropyParts.of(program, at).orElseThrow();
    double[] gradient = new double[at.length];
    for (int i = 0; i < at.length; i++) gradient[bars.input(program, i)] = bars.truth()[i];
    return DoubleStream.of(gradient).allMatch(Double::isFinite)
        ? Differentiability.smooth(gradient)
        : found;
  }

  /// Whether it speaks of one input.
  public boolean isSlice() {
    return inputs.size() == 1;
  }

  public Program program() {
    return passes.program();
  }

  /// The value in double arithmetic.
  public double value() {
    return trace().result().value();
  }

  /// The forward pass along the input.
  public Trace trace() {
    return passes.traces().get(input);
  }

  /// What automatic differentiation answers for the input.
  public double answer() {
    return gradient()[input];
  }

  /// What the other mode answers for the input.
  public double otherAnswer() {
    return passes.otherGradient()[input];
  }

  /// Its answers for all inputs of the program.
  public double[] gradient() {
    return passes.gradient();
  }

  /// What the framework whose rules these are answers itself, where its rules say otherwise.
  public Optional<FrameworkDeviation> departure() {
    return FrameworkDeviation.of(this);
  }

  /// The slopes on both sides along one input, or the ends of a segment of gradients, the one of
  /// the rule at the left end of the tie-break first; else none.
  public List<double[]> sides() {
    if (isSlice())
      return List.of(
          new double[] {calculus.left().slope()}, new double[] {calculus.right().slope()});
    if (truth.shape() != GradientSet.SetShape.SEGMENT) return List.of();
    List<double[]> ends = truth.vertices();
    double way = along(ends, range.gradient(1)) - along(ends, range.gradient(0));
    boolean straight =
        way > Rounding.RELATIVE
            || Rounding.same(range.gradient(0), ends.getFirst())
            || Rounding.same(range.gradient(1), ends.getLast());
    // they are in falling order
    return straight ? ends : ends.reversed();
  }

  /// How far a gradient lies in the direction from the first end of a segment to the last.
  private static double along(List<double[]> ends, double[] gradient) {
    double way = 0;
    for (int i = 0; i < gradient.length; i++)
      way += gradient[i] * (ends.getLast()[i] - ends.getFirst()[i]);
    return way;
  }

  /// The corners of all that rules at ties may answer by two inputs, if that is more than calculus
  /// allows; else none.
  public List<double[]> falseRange() {
    if (inputs.size() != 2 || !verdict.truth().exists() || allowsAll()) return List.of();
    boolean finite = corners.stream().flatMapToDouble(DoubleStream::of).allMatch(Double::isFinite);
    return finite ? GradientSet.hull(corners) : List.of();
  }

  /// Whether calculus allows what each rule at ties may answer.
  boolean allowsAll() {
    Truth allowed = verdict.truth();
    return allowed.exists() && corners.stream().allMatch(allowed::contains);
  }

  /// Whether an answer by `inputs` would be wrong here; without a set of gradients none is.
  public boolean isWrong(double... other) {
    boolean single = range.nothingToChoose();
    return Grade.of(verdict.truth(), single, other).kind() == VerdictKind.WRONG;
  }

  /// Whether an answer of a framework by `inputs` is the one on show.
  public boolean isShown(double... other) {
    return Rounding.sameMeasured(other, isSlice() ? new double[] {answer()} : gradient());
  }
}
