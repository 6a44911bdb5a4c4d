package pragmatic.gradients.page;

import java.util.List;
import pragmatic.gradients.picture.PlotGround;

/// The plots of a board in one of the ways to show it.
public sealed interface Plots permits PlotsPage, MapPage, BarsPage, TogetherPage {
  List<Drawn> pictures();

  /// What can be grabbed.
  List<Handle> handles();

  /// The function along the active input.
  PlotGround ground();

  /// Labelled values of the active input's slider, in rising order.
  List<Double> ticks();

  /// What hands do here.
  Hands hands();

  /// What a screen reader says.
  String spoken();
}
