package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the numbers of bars may stand: over their own bar, and neither over another one nor over
/// another number.
final class NumberRooms {
  /// Beside a bar its rung sticks out, in data units.
  private static final double BESIDE = 0.1;

  private final Frame frame;
  private final double size;
  private final double right;
  private final List<Patch> bars = new ArrayList<>();
  private final List<Patch> numbers = new ArrayList<>();

  /// A rectangle in pixels.
  private record Patch(double left, double top, double right, double bottom) {
    boolean meets(Patch other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    Patch from(double edge) {
      return new Patch(edge, top, edge + right - left, bottom);
    }
  }

  /// @param size of the letters
  /// @param right how far a number may be moved aside
  NumberRooms(Frame frame, double size, double right) {
    this.frame = frame;
    this.size = size;
    this.right = right;
  }

  void take(Mark.Bar bar) {
    if (!Double.isFinite(bar.value())) return;
    double end = frame.py(bar.value());
    double foot = frame.py(0);
    bars.add(
        new Patch(
            frame.px(bar.x() - bar.half() - BESIDE),
            Math.min(end, foot),
            frame.px(bar.x() + bar.half() + BESIDE),
            Math.max(end, foot)));
  }

  /// A place for the next number, which stands no farther out than those before it; nothing if
  /// there is no room.
  ///
  /// @param x of its bar
  /// @param row of its baseline, were it alone
  /// @param width of the number
  Optional<TextAnchor> place(double x, double row, double width) {
    double line =
        numbers.stream()
            .map(Patch::bottom)
            .filter(other -> Math.abs(other - row) < size / 2)
            .findFirst()
            .orElse(row);
    double column = frame.px(x);
    Patch over = new Patch(column - width / 2, line - size, column + width / 2, line);
    List<Patch> others =
        Stream.concat(numbers.stream(), bars.stream())
            // a bar of its own ends below its number
            .filter(other -> other.meets(over))
            .toList();
    double gap = size / 8;
    Stream<Patch> aside =
        others.stream()
            .flatMap(other ->
                Stream.of(over.from(other.right() + gap), over.from(other.left() - gap - width)));
    Optional<Patch> free =
        Stream.concat(Stream.of(over), aside)
            .filter(patch -> patch.left() < column && column < patch.right())
            .filter(patch -> patch == over || patch.right() <= right)
            .filter(patch -> Stream.concat(numbers.stream(), bars.stream()).noneMatch(patch::meets))
            .findFirst();
    free.ifPresent(numbers::add);
    return free.map(patch -> TextAnchor.middle((patch.left() + patch.right()) / 2, line));
  }
}
