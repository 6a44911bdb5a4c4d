package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.List;

/// One plot, complete: its frame, what is in it, and how far its labels may spread.
///
/// The painter draws families of marks from the ground up (grid, guide, areas, dashed lines,
/// curves, tangents, bars, dots, labels); inside one family the order of this list holds.
///
/// @param room the part of the page that labels may use; usually the frame and its gutters
public record Picture(Frame frame, Room room, List<Mark> marks) {

  /// A rectangle of the page in pixels.
  public record Room(double left, double top, double right, double bottom) {

    /// A frame with free gutters on its left and right.
    public static Room around(Frame frame, double leftGutter, double rightGutter) {
      return new Room(
          frame.x() - leftGutter, frame.y(), frame.right() + rightGutter, frame.bottom());
    }
  }

  public Picture {
    marks = List.copyOf(marks);
  }

  /// This picture with more marks.
  public Picture with(List<? extends Mark> more) {
    List<Mark> all = new ArrayList<>(marks);
    all.addAll(more);
    return new Picture(frame, room, all);
  }

  /// A picture whose labels may spread into gutters of 104 (left) and 168 (right) parts of 912 of
  /// its width, the gutters of the desk; but not up to the edge of the page, beside which the
  /// answers stand, and whose gutters stay as they are where a small window is wide.
  public Picture(Frame frame, List<Mark> marks) {
    this(
        frame,
        Room.around(
            frame,
            Math.min(frame.width() * 104 / 912, frame.x()),
            Math.min(frame.width() * 168 / 912, frame.x() * 1.5)),
        marks);
  }
}
