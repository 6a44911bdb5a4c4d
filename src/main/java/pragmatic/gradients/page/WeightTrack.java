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

  public WeightTrack {
    names = List.copyOf(names);
    detents = List.copyOf(detents);
    chips = List.copyOf(chips);
  }
}
