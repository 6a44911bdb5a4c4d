package pragmatic.gradients.speech;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What a tie-break is called where arguments of one selection tie: by who wins.
public final class TieNames {
  private TieNames() {}

  /// `a wins`, `split`, `first wins`; empty between those, and where it is not one selection alone
  /// that ties.
  public static Optional<String> of(BoardView view, double lambda) {
    List<Tie> ties = view.explanation().trace().ties();
    Program program = view.board().program();
    if (program.inputs().size() < 2 || ties.size() != 1) return Optional.empty();
    if (!(ties.getFirst().site() instanceof TieSite.TiedSelection selection))
      return Optional.empty();
    if (lambda == 0.5) return Optional.of(Words.say("tie.split"));
    if (lambda != 0 && lambda != 1) return Optional.empty();
    boolean first = lambda == 1 == selection.largest();
    if (selection.count() > 2) return Optional.of(of(selection, lambda));
    return Optional.of(wins(program, selection, first ? 0 : 1));
  }

  /// What the middle and the ends are called for three or more arguments.
  public static String of(TieSite.TiedSelection site, double lambda) {
    if (lambda == 0.5) return Words.say("tie.split");
    return Words.say(lambda == 1 == site.largest() ? "tie.first.wins" : "tie.last.wins");
  }

  /// What the choice that was made is called; empty where it is not one selection alone that ties,
  /// and for two arguments that share unevenly.
  static Optional<String> chosen(BoardView view) {
    List<Tie> ties = view.explanation().trace().ties();
    Program program = view.board().program();
    if (ties.size() != 1) return Optional.empty();
    if (!(ties.getFirst().site() instanceof TieSite.TiedSelection selection))
      return Optional.empty();
    double[] weights = ties.getFirst().picked();
    int count = weights.length;
    if (program.inputs().size() < 2 && count < 3) return Optional.empty();
    if (DoubleStream.of(weights).allMatch(w -> Rounding.same(w, 1.0 / count)))
      return Optional.of(Words.say("tie.split"));
    int winner = winner(weights);
    if (winner >= 0)
      return Optional.of(
          count > 2 ? winner(program, selection, winner) : wins(program, selection, winner));
    return count < 3
        ? Optional.empty()
        : Optional.of(Words.say("tie.weights", Numbers.tuple(weights, Tuples.LONGEST)));
  }

  /// What one tie chose: `left slope`, `λ = 0.3`, `a wins`, `first wins`, `split`.
  static String chosen(Program program, Tie tie) {
    double lambda = tie.lambda();
    if (tie.site() instanceof TieSite.TiedSelection selection) {
      double[] weights = tie.picked();
      int count = weights.length;
      if (DoubleStream.of(weights).allMatch(w -> Rounding.same(w, 1.0 / count)))
        return Words.say("tie.split");
      int winner = winner(weights);
      if (winner >= 0) return winner(program, selection, winner);
      return Words.say("tie.weights", Numbers.tuple(weights, Tuples.LONGEST));
    }
    if (lambda == 0) return Words.say("tie.slope.left");
    if (lambda == 1) return Words.say("tie.slope.right");
    return lambda == 0.5 ? Words.say("tie.slope.middle") : "λ = " + Numbers.of(lambda);
  }

  /// Who has all of the gradient, or −1: where each argument has all of it, none has won.
  private static int winner(double[] weights) {
    int winner = -1;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] == 0) continue;
      if (weights[i] != 1 || winner >= 0) return -1;
      winner = i;
    }
    return winner;
  }

  private static String winner(Program program, TieSite.TiedSelection selection, int tied) {
    if (tied == 0) return Words.say("tie.first.wins");
    return tied == selection.count() - 1
        ? Words.say("tie.last.wins")
        : wins(program, selection, tied);
  }

  /// `left`, `middle`, `right` or `λ = 0.3`: what the choices amount to, if all ties chose alike.
  public static String rule(BoardView view) {
    List<Tie> ties = view.explanation().trace().ties();
    Optional<String> chosen = chosen(view);
    if (chosen.isPresent()) return chosen.get();
    if (view.board().convention() instanceof Conventions.Lambda lambda)
      return detent(view, lambda.lambda());
    boolean unlike = !ties.isEmpty() && Double.isNaN(Tie.lambda(ties));
    // a rule of its own for the whole call can answer what no rule for its tie does
    double thumb = unlike ? Double.NaN : view.lambda();
    if (Double.isNaN(thumb)) return conventionName(view);
    return detent(view, thumb);
  }

  /// What a place on the slider is called: by who wins, or by the side whose slope it answers;
  /// between those, `λ = 0.3`.
  public static String detent(BoardView view, double lambda) {
    if (lambda != 0 && lambda != 0.5 && lambda != 1) return "λ = " + Numbers.of(lambda);
    return of(view, lambda)
        .orElseGet(() -> {
          Explanation whole = view.whole();
          Role side = turned(whole) && lambda != 0.5 ? side(whole, lambda) : Role.INK;
          if (side == Role.LEFT) return Words.say("tie.left");
          if (side == Role.RIGHT) return Words.say("tie.right");
          if (lambda == 0.5) return Words.say("tie.middle");
          // nothing but one slope has its name
          Role own = lambda == 0 ? Role.LEFT : Role.RIGHT;
          if (turned(whole) && side(whole, 1 - lambda) == own) return "λ = " + Numbers.of(lambda);
          return Words.say(lambda == 0 ? "tie.left" : "tie.right");
        });
  }

  private static Role side(Explanation whole, double lambda) {
    return side(whole, whole.range().gradient(lambda), Role.INK);
  }

  /// Whether an end of the tie-break is called by the side whose slope it answers: where there are
  /// two slopes, also beside a value that jumps.
  private static boolean turned(Explanation whole) {
    return whole.isSlice()
        && !whole.truth().isPoint()
        && !Rounding.same(whole.sides().getFirst(), whole.sides().getLast());
  }

  /// The side, or the end of a segment, that a gradient is, so that it has one name and one colour
  /// everywhere.
  public static Role side(Explanation whole, double[] gradient, Role otherwise) {
    List<double[]> sides = whole.sides();
    if (whole.truth().isPoint() || sides.isEmpty()) return otherwise;
    if (Rounding.same(gradient, sides.getFirst())) return Role.LEFT;
    return Rounding.same(gradient, sides.getLast()) ? Role.RIGHT : otherwise;
  }

  private static String conventionName(BoardView view) {
    return view.frameworks().stream()
        .map(FrameworkAnswer::framework)
        .filter(f -> f.id().equals(view.board().convention().name()))
        .map(Framework::name)
        .findFirst()
        .orElseGet(() -> RuleName.of(view.board().convention()));
  }

  private static String wins(Program program, TieSite.TiedSelection selection, int tied) {
    return Words.say("tie.wins", argument(program, selection, tied));
  }

  /// A tied argument as markup.
  public static String argument(Program program, TieSite.TiedSelection selection, int tied) {
    int position = selection.positions()[tied];
    Node node = program.node(selection.call().arguments().get(position));
    return switch (node) {
      case Node.Input input -> "$" + input.name() + "$";
      case Node.Constant constant -> constant.text();
      case Node.Call call -> "$" + Spelling.MATH.call(program, call) + "$";
    };
  }
}
