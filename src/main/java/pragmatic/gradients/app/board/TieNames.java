package pragmatic.gradients.app.board;

import java.util.List;
import java.util.Optional;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.words.Words;

/// What a tie-break is called where arguments of one selection tie: by who wins.
final class TieNames {
  private TieNames() {}

  /// `a wins`, `split`, `first wins`; empty between those, and where it is not one selection alone
  /// that ties.
  static Optional<String> of(BoardView view, double lambda) {
    List<Tie> ties = view.explanation().trace().ties();
    Program program = view.board().program();
    if (program.inputs().size() < 2 || ties.size() != 1) return Optional.empty();
    if (!(ties.getFirst().site() instanceof TieSite.Selection selection)) return Optional.empty();
    if (lambda == 0.5) return Optional.of(Words.say("tie.split"));
    if (lambda != 0 && lambda != 1) return Optional.empty();
    boolean first = lambda == 1 == selection.largest();
    if (selection.count() > 2)
      return Optional.of(Words.say(first ? "tie.first.wins" : "tie.last.wins"));
    int position = selection.positions()[first ? 0 : 1];
    Node node = program.node(selection.call().arguments().get(position));
    String text =
        switch (node) {
          case Node.Input input -> "$" + input.name() + "$";
          case Node.Constant constant -> constant.text();
          case Node.Call call -> "$" + Spelling.MATH.call(program, call) + "$";
        };
    return Optional.of(Words.say("tie.wins", text));
  }
}
