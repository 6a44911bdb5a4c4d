package pragmatic.gradients.speech;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.words.Numbers;

/// A set of gradients in which the slope by each input is whatever the others are: `[0, 1]` by one
/// input, `{1}` by the next.
final class GradientBox {
  private GradientBox() {}

  /// What the slope by each input may be; none if the corners are not all those of a box.
  static List<String> sides(List<double[]> corners) {
    List<String> sides = new ArrayList<>();
    int open = 0;
    for (int i = 0; i < corners.getFirst().length; i++) {
      int input = i;
      double low = corners.stream().mapToDouble(corner -> corner[input]).min().orElseThrow();
      double high = corners.stream().mapToDouble(corner -> corner[input]).max().orElseThrow();
      if (corners.stream().anyMatch(corner -> corner[input] != low && corner[input] != high))
        return List.of();
      if (low < high) open++;
      String side = Numbers.interval(low, high);
      sides.add(low == high ? "\\{" + side + "\\}" : side);
    }
    // corners differ from each other, so that many are all there are
    return corners.size() == 1 << open ? sides : List.of();
  }
}
