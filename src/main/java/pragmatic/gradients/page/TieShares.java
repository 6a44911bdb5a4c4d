package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.speech.TieNames;
import pragmatic.gradients.text.RichText;

/// A tie of three or more arguments and how they share the gradient.
///
/// @param weights one per argument that ties
public record TieShares(BoardView view, TieSite.TiedSelection site, List<Double> weights) {
  /// The tie of a board, if there is one alone and its arguments are three or more.
  public static Optional<TieShares> of(BoardView view) {
    List<Tie> ties = view.explanation().trace().ties();
    if (ties.size() != 1 || view.nothingToChoose()) return Optional.empty();
    Tie tie = ties.getFirst();
    if (!(tie.site() instanceof TieSite.TiedSelection site) || site.count() < 3)
      return Optional.empty();
    return Optional.of(new TieShares(view, site, boxed(tie.picked())));
  }

  private static List<Double> boxed(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }

  public WeightTrack track() {
    Program program = view.board().program();
    List<RichText> names = new ArrayList<>();
    for (int i = 0; i < site.count(); i++)
      names.add(RichText.of(TieNames.argument(program, site, i)));
    List<WeightTrack.WeightDetent> detents = new ArrayList<>();
    for (double lambda : TieTrack.DETENTS)
      detents.add(
          new WeightTrack.WeightDetent(
              TieNames.of(site, lambda), boxed(Conventions.lambda(lambda).weights(site))));
    List<TieTrack.Chip> chips =
        TieTracks.of(view).chips().stream().flatMap(group -> group.chips().stream()).toList();
    return new WeightTrack(names, detents, chips, view.verdict().kind() == VerdictKind.WRONG);
  }

  /// The number among those that tie of the argument that is the active input; the first, if it
  /// does not tie.
  public int active() {
    Program program = view.board().program();
    return IntStream.range(0, site.count())
        .filter(i -> {
          int argument = site.call().arguments().get(site.positions()[i]);
          return program.node(argument) instanceof Node.Input input
              && input.name().equals(view.board().variable());
        })
        .findFirst()
        .orElse(0);
  }
}
