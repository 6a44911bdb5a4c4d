package pragmatic.gradients.app.board;

import pragmatic.gradients.app.control.VerdictKind;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.picture.RichText;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.words.Words;

/// The texts of presenter mode: those of the readout, shorter.
public final class PresenterWords {
  private final BoardView view;
  private final Wording wording;

  public PresenterWords(BoardView view) {
    this.view = view;
    this.wording = new Wording(view);
  }

  public RichText formula() {
    String formula = Spelling.MATH.result(view.board().program());
    return RichText.of(
        "$" + (formula.length() > 34 ? formula.substring(0, 33) + "…" : formula) + "$");
  }

  public RichText calculus() {
    return wording.calculus();
  }

  public RichText answer() {
    return wording.answer();
  }

  /// `left`, `left, twice`: how the ties were broken, or nothing.
  public RichText rule() {
    int ties = view.explanation().trace().ties().size();
    if (ties == 0 || view.nothingToChoose()) return RichText.EMPTY;
    return RichText.of(
        Words.say(
            ties == 1
                ? "presenter.rule"
                : ties == 2 ? "presenter.rule.twice" : "presenter.rule.times",
            TieNames.of(view, view.lambda()).orElse(wording.rule()),
            ties));
  }

  public VerdictKind kind() {
    return Readout.kind(view.verdict().kind());
  }

  public RichText head() {
    String head = view.verdict().head();
    int colon = head.indexOf(':');
    return RichText.of("**" + (colon < 0 ? head : head.substring(0, colon)) + "**");
  }

  public RichText sentence() {
    return Unbroken.text(view.verdict().sentence());
  }
}
