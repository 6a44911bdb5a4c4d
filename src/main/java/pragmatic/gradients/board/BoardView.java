package pragmatic.gradients.board;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Deadline;

/// Everything that a board says, computed once per board.
///
/// @param whole what is known by all inputs
/// @param slices what is known along each of at most two inputs; of more along the active one
/// @param frameworks what each framework answers there, measured or predicted from measured rules
/// @param draggable whether each answer along the active input belongs to one tie-break, so that a
///   hand can move the answer
public record BoardView(
    Board board,
    Explanation whole,
    List<Explanation> slices,
    List<FrameworkAnswer> frameworks,
    boolean draggable) {
  /// Inputs of a map, which has a slice along each.
  private static final int MAPPED = 2;

  /// Into as many parts λ is divided to see whether it changes anything.
  private static final int TRIED = 8;

  public BoardView {
    slices = List.copyOf(slices);
    frameworks = List.copyOf(frameworks);
  }

  /// The frameworks that have chips: those that compute derivatives of numbers, not of formulas,
  /// each followed by older versions and those that the user measured.
  private static final List<Framework> SHOWN =
      Frameworks.current().stream()
          .limit(4)
          .flatMap(shipped ->
              Stream.concat(
                  Stream.of(shipped),
                  Frameworks.all().stream()
                      .filter(other -> other != shipped && sameKey(other, shipped))))
          .toList();

  private static boolean sameKey(Framework own, Framework shipped) {
    return own.about().key().equals(shipped.about().key());
  }

  /// What one board may take; what is not known by then is undecided, and says so.
  private static final Duration TIME = Duration.ofSeconds(3);

  public static BoardView of(Board board, Catalogue catalogue) {
    return whileWanted(board, catalogue, () -> false);
  }

  /// What a board says, cut short where nobody wants to know any more.
  ///
  /// @param unwanted once true, always true; what is returned then is of no use
  public static BoardView whileWanted(Board board, Catalogue catalogue, BooleanSupplier unwanted) {
    return whileWanted(board, catalogue, unwanted, TIME);
  }

  static BoardView whileWanted(
      Board board, Catalogue catalogue, BooleanSupplier unwanted, Duration time) {
    return of(
        board,
        catalogue,
        () -> {
          Deadline deadline = Deadline.in(time);
          return new Deadline(() -> unwanted.getAsBoolean() || deadline.hasPassed());
        });
  }

  /// What a board says, undecided where it is not known by a deadline.
  ///
  /// @param deadlines asked once, after everything for which tables of frameworks are read
  static BoardView of(Board board, Catalogue catalogue, Supplier<Deadline> deadlines) {
    double[] at = board.at();
    Passes passes = Passes.of(board.program(), at, board.convention(), board.mode());
    List<FrameworkAnswer> frameworks =
        FrameworkAnswers.withoutRepeats(
            FrameworkAnswers.answers(SHOWN, board.program(), at, board.mode()));
    Deadline deadline = deadlines.get();
    Explanation active = Explanation.of(passes, board.active(), catalogue, deadline);
    List<Explanation> slices =
        at.length > MAPPED
            ? List.of(active)
            : IntStream.range(0, at.length)
                .mapToObj(i -> active.along(i, catalogue, deadline))
                .toList();
    TieRange range = active.range();
    boolean draggable = !range.nothingToChoose() && range.monotone();
    return new BoardView(board, active.whole(deadline), slices, frameworks, draggable);
  }

  /// What another board says. Where only the window moved that is the same, in the same objects.
  public BoardView next(Board other, Catalogue catalogue) {
    return board.asksTheSame(other)
        ? new BoardView(other, whole, slices, frameworks, draggable)
        : of(other, catalogue);
  }

  /// Whether no word of it is another one than of the view before: only the window moved.
  public boolean saysTheSame(BoardView before) {
    return whole == before.whole
        && slices == before.slices
        && frameworks == before.frameworks
        && board.isWrittenAlike(before.board);
  }

  /// Whether there are several inputs.
  public boolean several() {
    return !whole.isSlice();
  }

  /// What is known along the active input.
  public Explanation explanation() {
    return slices.get(slices.size() == 1 ? 0 : board.active());
  }

  /// What the tie-break slider does along the active input.
  public TieRange range() {
    return explanation().range();
  }

  /// What the framework whose rules are on show answers itself, where its rules say otherwise.
  public Optional<FrameworkDeviation> departure() {
    return whole.departure();
  }

  /// Whether no tie-break changes the answer by any input.
  public boolean nothingToChoose() {
    return whole.range().nothingToChoose();
  }

  /// The verdict on show: that by all inputs.
  public Verdict verdict() {
    return whole.verdict();
  }

  /// What belongs to gradients that calculus allows, of the answers along one input: it is no more
  /// wrong than the whole answer is.
  public Allowed allowed(Explanation along) {
    if (!several() || verdict().kind() != VerdictKind.CORNER) return Allowed.NOTHING;
    if (whole.allowsAll()) return Allowed.ALL;
    return along.verdict().kind() == VerdictKind.WRONG ? Allowed.ANSWER : Allowed.NOTHING;
  }

  /// λ of the rule that was followed, or else of the answer; NaN if no λ gives it.
  public double lambda() {
    return board.convention() instanceof Conventions.Lambda chosen
        ? chosen.lambda()
        : lambda(board.convention(), whole.gradient());
  }

  /// λ at which the slider's thumb stands: the same, but where there is one answer for all λ that
  /// stands in the middle of the track.
  public double thumb() {
    boolean picked = board.convention() instanceof Conventions.Lambda;
    return isIdle() && !picked ? whole.range().lambda(whole.gradient()) : lambda();
  }

  /// λ of the one rule that a convention followed at all ties, where it gives the gradient that the
  /// convention answered; else the least that gives it, or NaN if none does.
  ///
  /// @param gradient by all inputs
  public double lambda(Convention convention, double... gradient) {
    TieRange range = whole.range();
    if (nothingToChoose()) return range.lambda(gradient);
    double followed =
        Tie.lambda(
            whole.trace().ties().stream().map(tie -> Tie.by(convention, tie.site())).toList());
    // a rule may pick what lies between no slopes: then it is that of no λ
    boolean gives =
        followed >= 0 && followed <= 1 && Rounding.sameMeasured(range.gradient(followed), gradient);
    return gives ? followed : range.lambda(gradient);
  }

  /// Whether calculus has a set of gradients by several inputs: then what holds along one of them
  /// does not judge an answer.
  public boolean isOfManyGradients() {
    return several() && whole.verdict().truth().exists() && !whole.truth().isPoint();
  }

  /// Whether one rule for all ties gives the answer on show whatever it is, though rules of their
  /// own would not, and calculus has no answer by which all of them would be right by luck.
  public boolean isIdle() {
    return !whole.truth().isPoint()
        && !nothingToChoose()
        && IntStream.rangeClosed(0, TRIED)
            .allMatch(i -> whole.isShown(whole.range().gradient((double) i / TRIED)));
  }

  /// `PyTorch`, or `PyTorch 2.14` where another version of it answers otherwise.
  public String name(Framework framework) {
    boolean single =
        frameworks.stream()
            .noneMatch(answer ->
                answer.framework() != framework && sameKey(answer.framework(), framework));
    return single ? framework.name() : framework.label();
  }

  /// The frameworks that are known to give the answer on show by all inputs.
  public List<String> alike() {
    return frameworks.stream()
        .filter(answer -> answer.known() && whole.isShown(answer.values()))
        .map(answer -> name(answer.framework()))
        .distinct()
        .toList();
  }

  /// Whether no tie-break gives the answer on show, and none can be chosen: the framework's rules
  /// answer on their own, as at the tip of a norm.
  public boolean isOwnAnswer() {
    return nothingToChoose() && !whole.isShown(whole.range().gradient(0.5));
  }

  /// Whether some framework is known to answer otherwise: where there is nothing to choose, what no
  /// tie-break does.
  public boolean isAnsweredOtherwise() {
    return frameworks.stream()
        .anyMatch(answer -> answer.known() && !whole.isShown(answer.values()));
  }
}
