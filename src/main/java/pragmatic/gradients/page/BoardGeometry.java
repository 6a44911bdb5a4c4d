package pragmatic.gradients.page;

import pragmatic.gradients.picture.PlotArea;
import pragmatic.gradients.picture.Style;

/// Where everything stands in the middle of the window, in pixels of that column.
///
/// The heights at the bottom are fixed, the plots take what is left; with several inputs their
/// further sliders stand between the plots' slider and the tie-break.
///
/// @param plots the two plots
/// @param sliderY middle of the input slider's track
/// @param moreY top of the sliders of further inputs
/// @param moreHeight height that they get
/// @param ruleY the line above the tie-break
/// @param headY baseline of the tie-break's title
/// @param tieY middle of the tie-break's track
/// @param ruleLeft left end of the line above the tie-break
/// @param ruleRight right end of it
/// @param tieLeft pixel of λ = 0
/// @param tieWidth pixels from λ = 0 to λ = 1
public record BoardGeometry(
    PlotArea plots,
    double sliderY,
    double moreY,
    double moreHeight,
    double ruleY,
    double headY,
    double tieY,
    double ruleLeft,
    double ruleRight,
    double tieLeft,
    double tieWidth) {

  /// Part of the height that the plots have at least, whatever the number of inputs.
  private static final double PLOTS = 0.4;

  /// The page of a surface.
  ///
  /// @param more how many further inputs there are
  /// @param panel whether another plot than that of the derivative stands below
  static BoardGeometry of(Surface surface, int more, boolean panel) {
    double width = surface.width();
    double height = surface.height();
    Style style = surface.style();
    return switch (surface.arrangement()) {
      case DESK -> desk(width, height, more, style);
      case COMPACT -> compact(width, height, more, style);
      case PRESENTER -> {
        BoardGeometry page = presenter(width, height, more, style, surface.hall());
        yield panel ? page.favouringPanel() : page;
      }
    };
  }

  /// A desk column of a size; the numbers are those of 1184 × 1020.
  ///
  /// @param more how many further inputs there are; past three their sliders scroll
  public static BoardGeometry desk(double width, double height, int more, Style style) {
    return column(
        width,
        height,
        Math.min(more, 3),
        style,
        new Measures(104, 168, 58, 56, 36, 256, 188, 152, 68, 24));
  }

  /// A compact column; the numbers are those of 944 × 676.
  public static BoardGeometry compact(double width, double height, int more, Style style) {
    return column(
        width,
        height,
        Math.min(more, 2),
        style,
        new Measures(78, 136, 42, 40, 34, 184, 130, 106, 44, 18));
  }

  /// The left part of a presented page; the numbers are those of 1920 × 1080 times `k`.
  public static BoardGeometry presenter(
      double width, double height, int more, Style style, double k) {
    double left = 170 * k;
    double plotWidth = 900 * k + (width - 1920 * k) * 0.6;
    double sliderY = height - 340 * k;
    double room = more == 0 ? 0 : 148 * k;
    PlotArea plots = PlotArea.between(left, plotWidth, 112 * k, sliderY - 48 * k - room, 34 * k);
    return new BoardGeometry(
        plots,
        sliderY - room,
        sliderY - room + 90 * k,
        more == 0 ? 0 : 160 * k,
        height - 226 * k,
        Double.NaN,
        height - 106 * k,
        48 * k,
        width - 48 * k,
        96 * k,
        width - 192 * k);
  }

  /// The same page with more room for the lower plot, as for one with an axis of its own in a hall.
  public BoardGeometry favouringPanel() {
    return new BoardGeometry(
        plots.sharing(0.38),
        sliderY,
        moreY,
        moreHeight,
        ruleY,
        headY,
        tieY,
        ruleLeft,
        ruleRight,
        tieLeft,
        tieWidth);
  }

  /// Gutters, distances from the upper edge and, from `aboveSlider` on, distances from the lower
  /// edge.
  private record Measures(
      double left,
      double right,
      double top,
      double gap,
      double aboveSlider,
      double slider,
      double rule,
      double head,
      double tie,
      double margin) {}

  /// How many of the further sliders are on show: the others scroll, rather than that the plots
  /// have less than their part of the height.
  private static int rows(int more, double height, Style style, Measures m) {
    double free = height * (1 - PLOTS) - m.slider - m.aboveSlider - m.top - m.gap;
    return (int) Math.clamp(free / inputRow(style), Math.min(more, 1), more);
  }

  /// Height of one input slider with its value flag, in whole pixels: flags that end a hair below a
  /// row of pixels would leave a trace in it when they move.
  private static double inputRow(Style style) {
    return Math.ceil(
        style.button() / 2 + style.thumb() * 2 + style.pillGap() + style.pillHeight() + 16);
  }

  private static BoardGeometry column(
      double width, double height, int more, Style style, Measures m) {
    double room = rows(more, height, style, m) * inputRow(style);
    double sliderY = height - m.slider - room;
    double plotWidth = width - m.left - m.right;
    PlotArea plots = PlotArea.between(m.left, plotWidth, m.top, sliderY - m.aboveSlider, m.gap);
    double inset = style.bar() / 2;
    return new BoardGeometry(
        plots,
        sliderY,
        sliderY + m.slider - m.rule - 6,
        room,
        height - m.rule,
        height - m.head,
        height - m.tie,
        m.margin,
        width - m.margin,
        m.left + inset,
        plotWidth - 2 * inset);
  }
}
