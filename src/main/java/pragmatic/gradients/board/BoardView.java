package pragmatic.gradients.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;
import pragmatic.gradients.frameworks.Frameworks;

/// Everything that a board says, computed once per board.
///
/// @param explanation what calculus and automatic differentiation say at the point
/// @param range what the tie-break slider does there
/// @param frameworks what each framework answers there, measured or predicted from measured rules
/// @param draggable whether each answer belongs to one tie-break, so that a hand can move the
///   answer
/// @param whole of a program with several inputs, its whole gradient; else null
public record BoardView(
    Board board,
    Explanation explanation,
    TieRange range,
    List<FrameworkAnswer> frameworks,
    boolean draggable,
    @Nullable GradientView whole) {

  /// The frameworks that have chips: those that compute derivatives of numbers, not of formulas,
  /// each followed by the versions that the user measured.
  private static final List<Framework> SHOWN =
      Frameworks.shipped().stream()
          .limit(4)
          .flatMap(shipped ->
              Stream.concat(
                  Stream.of(shipped), Frameworks.own().stream().filter(own -> alike(own, shipped))))
          .toList();

  private static boolean alike(Framework own, Framework shipped) {
    return own.about().key().equals(shipped.about().key());
  }

  public static BoardView of(Board board, Catalogue catalogue) {
    double[] at = board.at();
    Explanation explanation =
        Explanation.of(
            board.program(), at, board.active(), board.convention(), board.mode(), catalogue);
    TieRange range =
        TieRange.of(board.program(), at, board.active(), explanation.answers(), board.mode());
    List<FrameworkAnswer> frameworks =
        FrameworkAnswers.answers(SHOWN, board.program(), at, board.active(), board.mode());
    GradientView whole = at.length > 1 ? GradientView.of(explanation, catalogue, SHOWN) : null;
    boolean draggable = !range.nothingToChoose() && range.monotone();
    return new BoardView(board, explanation, range, frameworks, draggable, whole);
  }

  /// What another board says. Where only the window moved that is the same, in the same objects.
  public BoardView next(Board other, Catalogue catalogue) {
    return board.asksTheSame(other)
        ? new BoardView(other, explanation, range, frameworks, draggable, whole)
        : of(other, catalogue);
  }

  /// The whole gradient, if there are several inputs.
  public Optional<GradientView> gradient() {
    return Optional.ofNullable(whole);
  }

  /// What the framework whose rules are on show answers itself, where its rules say otherwise.
  public Optional<FrameworkDeviation> departure() {
    return explanation.departure();
  }

  /// Whether no tie-break changes the answer: by all inputs, if there are several.
  public boolean nothingToChoose() {
    return whole == null ? range.nothingToChoose() : whole.range().single();
  }

  /// The verdict on show: on the whole gradient, if there are several inputs.
  public Verdict verdict() {
    return whole == null ? explanation.verdict() : whole.verdict();
  }

  /// λ at which the slider's thumb stands: that of the answer, or the middle if no λ gives it.
  public double lambda() {
    double lambda =
        board.convention() instanceof Conventions.Lambda chosen
            ? chosen.lambda()
            : whole == null
                ? range.lambda(explanation.answer())
                : whole.range().lambda(whole.answer());
    return Double.isNaN(lambda) ? 0.5 : lambda;
  }

  /// Whether a framework's answer is the one on show; NaN equals NaN.
  public boolean current(FrameworkAnswer framework) {
    return Double.compare(framework.value() + 0.0, explanation.answer() + 0.0) == 0;
  }
}
