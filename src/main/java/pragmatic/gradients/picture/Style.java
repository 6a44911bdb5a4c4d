package pragmatic.gradients.picture;

import java.util.List;

/// The sizes of everything on a board, in pixels: one table per kind of screen.
///
/// @param tick size of tick labels
/// @param label size of labels inside a plot
/// @param title size of plot titles
/// @param f width of a curve
/// @param tan width of one-sided tangents; other strokes are parts of it
/// @param ad width of the tangent that automatic differentiation answers
/// @param dot radius of the answer dot
/// @param ring radius of an open dot
/// @param ringWidth stroke of an open dot
/// @param bar width of the set bar
/// @param fan stroke of the lines inside a fan
/// @param grid stroke of grid lines
/// @param axis stroke of axes
/// @param dash dash and gap of one-sided tangents
/// @param reach half the length of a tangent
/// @param halo width of the paper around dots
/// @param button side of a square button
/// @param thumb radius of the input slider's thumb
/// @param chipHeight height of a framework chip
/// @param chip size of its text
/// @param pillHeight height of the value flag below the input slider's thumb
/// @param pillGap from the thumb to the flag
/// @param tickDrop from the thumb to the baseline of the input slider's tick labels
/// @param tieDrop from the tie-break bar to the baseline of its labels
/// @param versions whether chips show the version of a framework
/// @param type sizes of the texts beside the plots
public record Style(
    double tick,
    double label,
    double title,
    double f,
    double tan,
    double ad,
    double dot,
    double ring,
    double ringWidth,
    double bar,
    double fan,
    double grid,
    double axis,
    List<Double> dash,
    double reach,
    double halo,
    double button,
    double thumb,
    double chipHeight,
    double chip,
    double pillHeight,
    double pillGap,
    double tickDrop,
    double tieDrop,
    boolean versions,
    TypeSizes type) {

  /// Sizes of texts beside the plots.
  ///
  /// @param formula the function, typeset
  /// @param answer an answer of one number
  /// @param pair an answer of several numbers
  /// @param chosen the answer of automatic differentiation
  /// @param head heading of the verdict
  /// @param sentence sentence of the verdict
  /// @param body body text and lists
  /// @param hint hints, chips, table heads
  /// @param caption the sentence over a presented board
  /// @param icon side of a verdict's icon
  public record TypeSizes(
      double formula,
      double answer,
      double pair,
      double chosen,
      double head,
      double sentence,
      double body,
      double hint,
      double caption,
      double icon) {

    TypeSizes scaled(double k) {
      return new TypeSizes(
          formula * k,
          answer * k,
          pair * k,
          chosen * k,
          head * k,
          sentence * k,
          body * k,
          hint * k,
          caption * k,
          icon * k);
    }
  }

  // @formatter:off
  /// A desk: 1600 pixels wide and more.
  public static final Style DESK =
      new Style(
          17, 19, 26, 4.5, 3, 7, 12, 8.5, 4, 24, 1.2, 1.25, 1.6, List.of(9.0, 8.0), 250, 4, 44, 15, 32, 17,
          19 * 1.75, 17 * .62, 17 * 1.45, 17 * 1.72, true, new TypeSizes(38, 46, 40, 46, 17, 22, 18, 16, 22, 44));

  /// A small screen: from 1280 x 720.
  public static final Style COMPACT =
      new Style(
          14, 15.5, 19, 3.5, 2.4, 5.5, 9.5, 6.8, 3.2, 19, 1, 1, 1.4, List.of(7.0, 6.0), 190, 3, 34, 12, 26, 14,
          15.5 * 1.75, 14 * .62, 14 * 1.45, 14 * 1.72, true, new TypeSizes(28, 34, 30, 34, 14.5, 18, 15, 14, 16, 34));

  private static final Style HALL =
      new Style(
          36, 40, 54, 8, 5, 13, 21, 15, 7, 42, 2, 2, 3, List.of(16.0, 14.0), 276, 6, 72, 26, 52, 36,
          58, 16, 54, 54, false, new TypeSizes(54, 92, 92, 120, 46, 48, 40, 36, 44, 76));

  // @formatter:on

  public Style {
    dash = List.copyOf(dash);
  }

  /// A lecture hall. Sizes follow the picture's height, so that the last row can read them on any
  /// projector.
  ///
  /// @param k min(width / 1920, height / 1080) of the screen
  public static Style presenter(double k) {
    return HALL.scaled(k);
  }

  /// The factor for [#presenter(double)] on a screen of a size.
  public static double hallFactor(double width, double height) {
    return Math.min(width / 1920, height / 1080);
  }

  /// From the frame to the numbers of its upright axis: a dot on the frame has room.
  public double upright() {
    return dot * 1.35;
  }

  /// The same sizes for a plot in which tangents are shorter or longer.
  public Style withReach(double reach) {
    return new Style(
        tick,
        label,
        title,
        f,
        tan,
        ad,
        dot,
        ring,
        ringWidth,
        bar,
        fan,
        grid,
        axis,
        dash,
        reach,
        halo,
        button,
        thumb,
        chipHeight,
        chip,
        pillHeight,
        pillGap,
        tickDrop,
        tieDrop,
        versions,
        type);
  }

  private Style scaled(double k) {
    return new Style(
        tick * k,
        label * k,
        title * k,
        f * k,
        tan * k,
        ad * k,
        dot * k,
        ring * k,
        ringWidth * k,
        bar * k,
        fan * k,
        grid * k,
        axis * k,
        dash.stream().map(length -> length * k).toList(),
        reach * k,
        halo * k,
        button * k,
        thumb * k,
        chipHeight * k,
        chip * k,
        pillHeight * k,
        pillGap * k,
        tickDrop * k,
        tieDrop * k,
        versions,
        type.scaled(k));
  }
}
