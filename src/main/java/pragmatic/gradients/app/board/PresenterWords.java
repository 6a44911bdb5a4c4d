package pragmatic.gradients.app.board;

import java.util.regex.Pattern;
import pragmatic.gradients.app.control.VerdictKind;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.picture.RichText;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.words.Words;

/// The texts of presenter mode: those of the readout, shorter.
public final class PresenterWords {
  private static final Pattern INTERVAL = Pattern.compile("[\\[(][^\\])]*, [^\\])]*[\\])]");

  private final BoardView view;
  private final Wording wording;

  public PresenterWords(BoardView view) {
    this.view = view;
    this.wording = new Wording(view);
  }

  public RichText formula() {
    String formula = Spelling.MATH.result(view.board().program());
    return RichText.of("$" + (formula.length() > 34 ? formula.substring(0, 33) + "…" : formula) + "$");
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
    if (ties == 0 || view.range().nothingToChoose()) return RichText.EMPTY;
    return RichText.of(Words.say(ties == 1 ? "presenter.rule" : ties == 2 ? "presenter.rule.twice" : "presenter.rule.times", wording.rule(), ties));
  }

  public VerdictKind kind() {
    return Readout.kind(view.explanation().verdict().kind());
  }

  public RichText head() {
    String head = view.explanation().verdict().head();
    int colon = head.indexOf(':');
    return RichText.of("**" + (colon < 0 ? head : head.substring(0, colon)) + "**");
  }

  public RichText sentence() {
    return sentence(view);
  }

  /// The sentence of the verdict; an interval in it is not broken over two lines.
  static RichText sentence(BoardView view) {
    String sentence = view.explanation().verdict().sentence();
    return RichText.of(INTERVAL.matcher(sentence).replaceAll(m -> m.group().replace(' ', '\u00a0')));
  }
}
