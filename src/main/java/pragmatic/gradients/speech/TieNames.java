package pragmatic.gradients.speech;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
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
    for (int i = 0; i < count; i++) {
      if (weights[i] != 1) continue;
      if (count > 2 && (i == 0 || i == count - 1))
        return Optional.of(Words.say(i == 0 ? "tie.first.wins" : "tie.last.wins"));
      return Optional.of(wins(program, selection, i));
    }
    return count < 3
        ? Optional.empty()
        : Optional.of(Words.say("tie.weights", Numbers.tuple(weights, Tuples.LONGEST)));
  }

  /// `left`, `middle`, `right` or `λ = 0.3`: what the choices amount to, if all ties chose alike.
  public static String rule(BoardView view) {
    List<Tie> ties = view.explanation().trace().ties();
    Optional<String> chosen = chosen(view);
    if (chosen.isPresent()) return chosen.get();
    if (view.board().convention() instanceof Conventions.Lambda lambda)
      return lambdaName(lambda.lambda());
    double common = Double.NaN;
    for (Tie tie : ties) {
      double lambda = lambda(tie);
      if (!Double.isNaN(common) && common != lambda || Double.isNaN(lambda))
        return conventionName(view);
      common = lambda;
    }
    return lambdaName(common);
  }

  private static String conventionName(BoardView view) {
    return view.frameworks().stream()
        .map(FrameworkAnswer::framework)
        .filter(f -> f.id().equals(view.board().convention().name()))
        .map(Framework::name)
        .findFirst()
        .orElse(view.board().convention().name());
  }

  private static String lambdaName(double lambda) {
    if (lambda == 0) return Words.say("tie.left");
    if (lambda == 1) return Words.say("tie.right");
    return lambda == 0.5 ? Words.say("tie.middle") : "λ = " + Numbers.of(lambda);
  }

  private static double lambda(Tie tie) {
    return switch (tie.site()) {
      case TieSite.Kink kink -> (tie.picked()[0] - kink.left()) / (kink.right() - kink.left());
      case TieSite.TiedSelection selection ->
          selection.count() != 2
              ? Double.NaN
              : selection.largest() ? tie.picked()[0] : 1 - tie.picked()[0];
    };
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
