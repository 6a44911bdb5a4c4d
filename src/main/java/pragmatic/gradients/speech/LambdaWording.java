package pragmatic.gradients.speech;

import java.util.Arrays;
import java.util.List;
import pragmatic.gradients.autodiff.LambdaCurve;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.LambdaAnswers;
import pragmatic.gradients.board.LambdaTruth;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The plot of AD's answer against λ in words, in markup.
///
/// @param answers those of the view's board
public record LambdaWording(BoardView view, LambdaAnswers answers) {
  /// A longer formula would reach the buttons beside the title.
  private static final int LONGEST_FORMULA = 40;

  /// What stands over the plot: the answer as a formula.
  public String title() {
    return answers
        .formula()
        .map(LambdaCurve::formula)
        .filter(formula -> formula.length() <= LONGEST_FORMULA && !view.range().nothingToChoose())
        .map(formula -> Words.say("panel.lambda.title", formula))
        .orElse(Words.say("panel.lambda.title.plain"));
  }

  /// Whether there is a curve: some λ gives a finite answer.
  public boolean isFinite() {
    return Arrays.stream(answers.samples()).map(answers::at).anyMatch(Double::isFinite);
  }

  /// What the curve means.
  public String sentence() {
    if (view.range().nothingToChoose()) return nothing();
    if (!isFinite()) return Words.say("panel.lambda.infinite");
    LambdaTruth truth = answers.truth();
    if (truth.truth() == null)
      return Words.say("panel.lambda.free", Numbers.of(answers.at(0)), Numbers.of(answers.at(1)));
    if (view.isOfManyGradients()) return inSet("panel.lambda.gradients", truth);
    if (view.explanation().calculus().point() == PointClass.KINK)
      return inSet("panel.lambda.corner", truth);
    Board board = view.board();
    // of several inputs the others may have another answer
    String key = view.several() ? "panel.lambda.along" : "panel.lambda.smooth";
    String input = board.program().inputs().get(board.active());
    if (truth.always()) return Words.say(key + ".always", input);
    if (truth.never()) return Words.say(key + ".never", input);
    return Words.say(key + ".right", list(truth.right(), false), input);
  }

  /// With a framework's own answer, where that is another one.
  private String nothing() {
    double any = view.range().at(0.5);
    double answer = view.explanation().answer();
    String rules = RuleName.of(view, view.board().convention());
    return Rounding.sameMeasured(new double[] {any}, new double[] {answer})
        ? Words.say("panel.lambda.nothing", Numbers.of(any))
        : Words.say("panel.lambda.own", Numbers.of(any), rules, Numbers.of(answer));
  }

  private String inSet(String key, LambdaTruth truth) {
    if (truth.always()) return Words.say(key + ".always");
    if (truth.never()) return Words.say(key + ".never");
    return Words.say(key + ".leaves", list(truth.wrong(), true));
  }

  /// `λ < 0.5`, `0.2 < λ < 0.7`, `λ = 0.5`.
  private String list(List<Interval> ranges, boolean open) {
    List<String> all = ranges.stream().map(range -> range(range, open)).toList();
    if (all.size() == 1) return all.getFirst();
    return Words.say("list.and", Numbers.list(all.subList(0, all.size() - 1)), all.getLast());
  }

  private String range(Interval range, boolean open) {
    String low = Numbers.of(range.low());
    String high = Numbers.of(range.high());
    if (range.isPoint()) return "$λ = " + low + "$";
    String sign = open ? " < " : " ≤ ";
    // an open range that begins at 0 holds 0 only if that is wrong too
    if (range.low() == 0 && !(open && answers.truth().holds(0))) return "$λ" + sign + high + "$";
    if (range.high() == 1 && !(open && answers.truth().holds(1)))
      return "$λ" + (open ? " > " : " ≥ ") + low + "$";
    return "$" + low + sign + "λ" + sign + high + "$";
  }
}
