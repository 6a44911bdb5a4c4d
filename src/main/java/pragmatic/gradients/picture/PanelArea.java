package pragmatic.gradients.picture;

import java.util.List;

/// Where a lower plot with an axis of its own stands: its frame, a row for a sentence inside the
/// frame's upper edge, numbers below it, and names of lines on its right.
///
/// @param gutter room for line names on the right, in pixels
record PanelArea(PlotArea area, Style style, double gutter) {
  /// The gutter of a desk up to the margin of the page, in type sizes.
  private static final double DESK = 8.2;

  /// In a hall the room on the right is free, up to the answers: a part of the width.
  private static final double HALL = 0.26;

  /// Height of the numbers under the frame, in type sizes.
  private static final double NUMBERS = 1.6;

  /// Height of the sentence's row, in type sizes.
  private static final double SENTENCE = 1.75;

  /// Parts of the frame that stay free below and above what is shown.
  private static final double BELOW = 0.12;

  private static final double ABOVE = 0.1;

  PanelArea(PlotArea area, Style style, boolean brief) {
    this(area, style, brief ? HALL * area.width() : DESK * style.label());
  }

  /// A frame whose curves lie between two values, below the row of the sentence.
  ///
  /// @param inset pixels between the frame's ends and those of the data
  Frame frame(double xFrom, double xTo, double inset, double low, double high) {
    double height = Math.max(24, area.lowerHeight() - NUMBERS * style.tick());
    double taken = Math.min(0.5, SENTENCE * style.label() / height);
    double unit = (high - low) / (1 - taken - BELOW - ABOVE);
    double scale = (xTo - xFrom) / Math.max(1, area.width() - 2 * inset);
    return new Frame(
        area.left(),
        area.lowerTop(),
        area.width(),
        height,
        xFrom - inset * scale,
        xTo + inset * scale,
        low - BELOW * unit,
        high + (taken + ABOVE) * unit);
  }

  /// Where labels may stand: also beside the frame and in the row of the numbers.
  Picture.Room room(Frame frame) {
    return new Picture.Room(
        frame.x(), frame.y(), frame.right() + gutter, frame.bottom() + NUMBERS * style.tick());
  }

  /// Places for the sentence over the curves: at the left, else where a curve leaves room.
  List<TextAnchor> sentence() {
    double row = area.lowerTop() + style.label() * 1.15;
    double left = area.left() + style.label() * 0.4;
    double right = area.left() + area.width();
    return List.of(
        TextAnchor.start(left, row),
        TextAnchor.start(left + area.width() * 0.12, row),
        TextAnchor.start(left + area.width() * 0.2, row),
        TextAnchor.end(right - style.label() * 0.4, row));
  }

  /// The middle of the whole area, where a sentence stands in place of a picture.
  TextAnchor middle() {
    return TextAnchor.middle(
        area.left() + area.width() / 2,
        area.lowerTop() + area.lowerHeight() / 2 + style.label() * 0.35);
  }

  /// The name of the horizontal axis, behind its last number.
  ///
  /// @param last width of the last number, in type sizes
  TextAnchor axisName(Frame frame, double last) {
    return TextAnchor.start(
        frame.right() + style.label() * (0.6 + last / 2), frame.bottom() + 1.35 * style.tick());
  }

  /// Beside the right end of a level line, or over or under it where a name is too long for that.
  List<TextAnchor> lineEnd(Frame frame, double y) {
    double row = frame.py(y);
    double inside = frame.right() - style.label() * 0.3;
    return List.of(
        TextAnchor.start(frame.right() + style.label() * 0.6, row + style.label() * 0.35),
        TextAnchor.end(inside, row - style.label() * 0.5),
        TextAnchor.end(inside, row + style.label() * 1.2));
  }
}
