package pragmatic.gradients.speech;

import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.Badge;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The texts of presenter mode: those of the readout, shorter.
public final class PresenterWording {
  private static final int LONGEST_TUPLE = 24;
  private static final int LONGEST_RULE = 12;

  private final BoardView view;
  private final AnswerWording wording;

  public PresenterWording(BoardView view) {
    this.view = view;
    this.wording = new AnswerWording(view);
  }

  /// @param marked whether the step of the trace is marked in it
  public RichText formula(boolean marked) {
    Board board = view.board();
    Board shown = marked ? board : board.withStep(Integer.MAX_VALUE);
    return TracePlace.formula(shown);
  }

  public RichText calculus() {
    GradientSet truth = view.whole().truth();
    return view.several() && truth.isPoint()
        ? Unbroken.text("{calc|$" + brief(truth.vertices().getFirst()) + "$}")
        : TruthWording.of(view).headline();
  }

  /// `for 0 ≤ w ≤ 1`: what the weights of a set are, or nothing.
  public RichText weights() {
    return TruthWording.of(view).weights();
  }

  public RichText answer() {
    return view.several() ? wording.answer(brief(view.whole().gradient())) : wording.answer();
  }

  /// A gradient, of a long one as many numbers as a hall can read: none has other digits than
  /// elsewhere on the page.
  private static String brief(double[] gradient) {
    String text = Tuples.of(gradient);
    // so few are written out, in smaller letters if they must
    if (gradient.length <= Tuples.LONGEST) return text;
    for (int most = Tuples.LONGEST - 1; most > 1 && text.length() > LONGEST_TUPLE; most--)
      text = Numbers.tuple(gradient, most);
    return text;
  }

  /// `left`, `left, twice`: how the ties were broken, or nothing.
  public RichText rule() {
    int ties = view.explanation().trace().ties().size();
    if (ties == 0 || view.nothingToChoose()) return RichText.EMPTY;
    String name = TieNames.rule(view);
    if (RichText.of(name).plain().length() > LONGEST_RULE) return RichText.EMPTY;
    return RichText.of(
        Words.say(
            ties == 1
                ? "presenter.rule"
                : ties == 2 ? "presenter.rule.twice" : "presenter.rule.times",
            name,
            ties));
  }

  public VerdictKind kind() {
    return view.verdict().kind();
  }

  public RichText head() {
    String head = VerdictWording.of(view).head();
    int colon = head.indexOf(':');
    return RichText.of("**" + (colon < 0 ? head : head.substring(0, colon)) + "**");
  }

  public RichText sentence() {
    String sentence = VerdictWording.of(view).sentence();
    // the picture shows a corner below a point that has a derivative
    if (view.verdict().badges().contains(Badge.KINK_BESIDE))
      return Unbroken.text(VerdictWording.badge(Badge.KINK_BESIDE));
    if (view.board().inputs().size() <= 2 || view.verdict().kind() == VerdictKind.AGREES)
      return Unbroken.text(sentence);
    // the answer stands above in large numbers
    return switch (view.verdict().grade()) {
      case KINK_MID -> RichText.of(Words.say("presenter.gradient.middle"));
      case KINK_INSIDE ->
          RichText.of(
              Words.say(
                  view.nothingToChoose()
                      ? "presenter.gradient.only"
                      : "presenter.gradient.inside"));
      case OUTSIDE -> RichText.of(Words.say("presenter.gradient.outside"));
      default -> Unbroken.text(sentence);
    };
  }
}
