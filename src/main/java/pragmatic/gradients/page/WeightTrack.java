package pragmatic.gradients.page;

import java.util.List;
import pragmatic.gradients.text.RichText;

/// What the sliders of a tie of three or more arguments show: a weight for each, all together 1.
///
/// @param names of the arguments that tie
/// @param detents the choices that have a name
/// @param chips the frameworks
/// @param wrong whether the answer that these weights give is wrong
public record WeightTrack(
    List<RichText> names, List<WeightDetent> detents, List<TieTrack.Chip> chips, boolean wrong) {

  /// A choice with a name, as `split`.
  public record WeightDetent(String name, List<Double> weights) {
    public WeightDetent {
      weights = List.copyOf(weights);
    }
  }

  /// The number of the named choice that weights are, or −1.
  public int detent(List<Double> weights) {
    for (int i = 0; i < detents.size(); i++)
      if (SimplexWeights.same(detents.get(i).weights(), weights)) return i;
    return -1;
  }

  public WeightTrack {
    names = List.copyOf(names);
    detents = List.copyOf(detents);
    chips = List.copyOf(chips);
  }
}
