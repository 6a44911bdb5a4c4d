package pragmatic.gradients.app.board;

import java.util.List;
import java.util.stream.Collectors;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.Calculus;
import pragmatic.gradients.calculus.Side;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.picture.RichText;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.words.Words;

/// What a screen reader says.
public final class Spoken {
  private Spoken() {}

  /// The verdict in full: function, point, both sides, the answer and who gives it.
  public static String verdict(BoardView view) {
    Board board = view.board();
    Calculus calculus = view.explanation().calculus();
    String who = who(view);
    return Words.say(
        "spoken.verdict",
        Spelling.PLAIN.program(board.program()),
        board.variable(),
        plain(Numbers.input(board.x())),
        plain(view.explanation().verdict().head()),
        side(calculus.left()),
        side(calculus.right()),
        Numbers.plain(view.explanation().answer()),
        who.isEmpty()
            ? Words.say("spoken.convention", view.board().convention().name())
            : Words.say("spoken.who", who));
  }

  private static String side(Side side) {
    return side.status() == Side.Status.OK
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
    return names.stream().collect(Collectors.joining(", "));
  }
}
