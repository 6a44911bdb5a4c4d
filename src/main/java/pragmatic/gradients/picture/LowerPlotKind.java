package pragmatic.gradients.picture;

import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.text.RichText;

/// One kind of plot that can stand below the plot of the function.
///
/// Its words have keys that end in its name: `panel.lambda.button` (on the button that opens it),
/// `panel.lambda.spoken` (the same for a screen reader), `keys.lambda` (in the list of keys).
///
/// @param plot its name
/// @param letter the key that opens and closes it; empty for the plot that stands there when no
///   other is open
/// @param sharesInput whether its horizontal axis is the input, as that of the plot above
public record LowerPlotKind(LowerPlot plot, String letter, boolean sharesInput, Maker maker) {

  /// Makes the plot for a board.
  @FunctionalInterface
  interface Maker {
    LowerPicture of(Request request);
  }

  /// What a lower plot is made from.
  ///
  /// @param plotter what both plots share
  /// @param area where both plots stand
  /// @param derivative title of the derivative
  /// @param previous the plot that stood there before, from which is kept what has not changed; or
  ///   null
  record Request(
      BoardView view,
      Plotter plotter,
      PlotArea area,
      RichText derivative,
      @Nullable LowerPicture previous) {}

  /// The plot for a board.
  ///
  /// @param plotter what both plots share
  /// @param area where both plots stand
  /// @param derivative title of the derivative
  /// @param previous the plot that stood there before, or null
  public LowerPicture of(
      BoardView view,
      Plotter plotter,
      PlotArea area,
      RichText derivative,
      @Nullable LowerPicture previous) {
    return maker.of(new Request(view, plotter, area, derivative, previous));
  }

  /// The key of the sentence in the list of keys: `keys.lambda`.
  public String keyWords() {
    return "keys." + plot.name();
  }

  /// The key of one of its sentences: `panel.lambda.button`.
  public String words(String what) {
    return "panel." + plot.name() + "." + what;
  }
}
