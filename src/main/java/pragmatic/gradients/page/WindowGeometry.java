package pragmatic.gradients.page;

import pragmatic.gradients.picture.Style;

/// Where the parts of the window stand, in pixels.
///
/// @param bar the bar at the top; in a hall the caption
/// @param list the functions: a column, or a drawer over the board
/// @param side the readout; in a hall the two answers and the verdict
/// @param page what lies over the board
/// @param divider the line beside the two answers; only in a hall
public record WindowGeometry(Part bar, Part list, Part board, Part side, Part page, Part divider) {
  private static final double NARROW = 1600;
  private static final double LOW = 900;
  private static final double SIDE_WIDTH = 520;

  /// Pixels of a page that nothing is cut on, though the readout may scroll.
  private static final double LEAST_WIDTH = 1280;

  private static final double LEAST_HEIGHT = 640;

  /// A rectangle.
  public record Part(double x, double y, double width, double height) {}

  /// The ways to divide a window.
  public enum WindowForm {
    WIDE,
    SMALL,
    HALL;

    public static WindowForm of(boolean presenting, double width, double height) {
      return presenting ? HALL : width < NARROW || height < LOW ? SMALL : WIDE;
    }

    /// How much everything grows together on a very large surface, so that 4K at 100 % stays
    /// readable; and shrinks on one so small that parts would be cut, as that of Full HD at 200 %,
    /// where letters are still larger than at 100 %.
    public double factor(double width, double height) {
      if (this == HALL) return 1;
      double room = Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT);
      if (room < 1) return room;
      double factor = Math.min(width / 1920, height / 1080);
      return factor < 1.25 ? 1 : factor;
    }
  }

  public static WindowGeometry of(WindowForm form, double width, double height) {
    return switch (form) {
      case WIDE -> columns(width, height, 60, 288, 448, 288);
      case SMALL -> columns(width, height, 44, 0, 336, 320);
      case HALL -> hall(width, height);
    };
  }

  private static WindowGeometry columns(
      double width, double height, double top, double left, double right, double list) {
    double below = height - top;
    return new WindowGeometry(
        new Part(0, 0, width, top),
        new Part(0, top, list, below),
        new Part(left, top, width - left - right, below),
        new Part(width - right, top, right, below),
        new Part(0, top, width, below),
        new Part(0, 0, 0, 0));
  }

  /// The side is drawn in the pixels of a page of 1920 × 1080 and scaled as a whole.
  private static WindowGeometry hall(double width, double height) {
    double k = Style.hallFactor(width, height);
    Part whole = new Part(0, 0, width, height);
    double left = width - (48 + SIDE_WIDTH) * k;
    return new WindowGeometry(
        new Part(0, 0, width, 92 * k),
        whole,
        whole,
        new Part(left, 104 * k, SIDE_WIDTH, Math.min(742, height / k - 338)),
        whole,
        new Part(left - 34 * k, 112 * k, Math.max(1, 2 * k), 722 * k));
  }
}
