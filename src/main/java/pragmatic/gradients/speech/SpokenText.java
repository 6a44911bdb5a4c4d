package pragmatic.gradients.speech;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What a screen reader says.
public final class SpokenText {
  private SpokenText() {}

  /// The verdict in full: function, point, both slopes or with several inputs all gradients that
  /// calculus allows, the answer and who gives it.
  public static String verdict(BoardView view) {
    String program = Spelling.PLAIN.program(view.board().program());
    String head = plain(VerdictWording.of(view).head());
    String answer =
        view.verdict().isUnpredicted()
            ? Words.say("poll.unpredicted")
            : Tuples.plain(view.whole().gradient());
    if (view.several())
      return Words.say(
          "spoken.gradient", program, point(view.board()), head, truth(view), answer, who(view));
    Calculus calculus = view.explanation().calculus();
    String left = side(calculus.left());
    String right = side(calculus.right());
    return Words.say(
        "spoken.verdict", program, point(view.board()), head, left, right, answer, who(view));
  }

  private static String point(Board board) {
    List<String> names = board.program().inputs();
    return Numbers.list(
        IntStream.range(0, names.size())
            .mapToObj(i -> names.get(i) + " = " + plain(board.written(i)))
            .toList());
  }

  private static String truth(BoardView view) {
    GradientSet truth = view.whole().truth();
    if (!truth.exists()) return Words.say("spoken.gradient.none");
    String detail =
        TruthWording.of(view).detail().stream().map(RichText::plain).collect(joining(". "));
    return truth.isPoint() ? detail + " " + Tuples.plainTruth(truth.vertices().getFirst()) : detail;
  }

  /// Who gives the answer, or else how ties were broken, if any were.
  private static String who(BoardView view) {
    List<String> names = view.alike();
    if (!names.isEmpty()) return Words.say("spoken.who", AnswerWording.listed(names));
    if (view.explanation().trace().ties().isEmpty()) return "";
    String rule = TieNames.chosen(view).orElseGet(() -> RuleName.of(view.board().convention()));
    return Words.say("spoken.convention", plain(rule));
  }

  private static String side(OneSidedLimit side) {
    return side.status() == OneSidedLimit.Status.OK
        ? Numbers.plain(side.slope())
        : Words.say("spoken." + side.status().name());
  }

  private static String plain(String markup) {
    return RichText.of(markup).plain();
  }
}
