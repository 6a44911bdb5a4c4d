package pragmatic.gradients.speech;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.GradientView;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What a screen reader says.
public final class SpokenText {
  private SpokenText() {}

  /// The verdict in full: function, point, both sides, the answer and who gives it.
  public static String verdict(BoardView view) {
    return view.gradient().map(gradient -> whole(view, gradient)).orElseGet(() -> slice(view));
  }

  /// With several inputs: all gradients that calculus allows, and the whole answer.
  private static String whole(BoardView view, GradientView gradient) {
    Board board = view.board();
    GradientWording wording = new GradientWording(view, gradient);
    List<String> at = new ArrayList<>();
    for (int i = 0; i < board.inputs().size(); i++)
      at.add(board.program().inputs().get(i) + " = " + plain(Numbers.input(board.inputs().get(i))));
    String who = GradientWording.listed(wording.who());
    String truth =
        wording.hasTruth()
            ? wording.calculusDetail().stream().map(RichText::plain).collect(joining(". "))
            : Words.say("spoken.gradient.none");
    return Words.say(
        "spoken.gradient",
        Spelling.PLAIN.program(board.program()),
        String.join(", ", at),
        plain(VerdictWording.of(view).head()),
        gradient.truth().isPoint()
            ? truth + " " + plain(Numbers.tuple(gradient.truth().vertices().getFirst()))
            : truth,
        plain(Numbers.tuple(gradient.answer())),
        who.isEmpty() ? wording.rule() : Words.say("spoken.who", who));
  }

  private static String slice(BoardView view) {
    Board board = view.board();
    Calculus calculus = view.explanation().calculus();
    String who = who(view);
    return Words.say(
        "spoken.verdict",
        Spelling.PLAIN.program(board.program()),
        board.variable(),
        plain(Numbers.input(board.x())),
        plain(VerdictWording.of(view.explanation()).head()),
        side(calculus.left()),
        side(calculus.right()),
        Numbers.plain(view.explanation().answer()),
        who.isEmpty()
            ? Words.say("spoken.convention", view.board().convention().name())
            : Words.say("spoken.who", who));
  }

  private static String side(OneSidedLimit side) {
    return side.status() == OneSidedLimit.Status.OK
        ? Numbers.plain(side.slope())
        : Words.say("spoken." + side.status().name());
  }

  private static String plain(String markup) {
    return RichText.of(markup).plain();
  }

  /// The frameworks that give the answer on show.
  static String who(BoardView view) {
    List<String> names =
        view.frameworks().stream()
            .filter(answer -> answer.known() && view.current(answer))
            .map(answer -> answer.framework().name())
            .distinct()
            .toList();
    return names.stream().collect(joining(", "));
  }
}
