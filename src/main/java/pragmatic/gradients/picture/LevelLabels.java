package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The values of the lines of equal value, at the edge of the map where more of these lines begin
/// or end. What stands at the point comes first: a label that would touch it is left out.
final class LevelLabels {
  /// Room of a label with its gap from the edge, in sizes of its letters.
  private static final double LETTERS = 3.6;

  private final MapGround ground;
  private final Frame frame;
  private final Style style;
  private final Picture.Room taken;

  /// @param taken by what stands at the point, in pixels
  LevelLabels(MapGround ground, Style style, Picture.Room taken) {
    this.taken = taken;
    this.ground = ground;
    this.frame = ground.frame();
    this.style = style;
  }

  List<Mark> marks() {
    List<MapGround.ValueLevel> left = atEdge(true);
    List<MapGround.ValueLevel> right = atEdge(false);
    return left.size() >= right.size() ? marks(left, true) : marks(right, false);
  }

  /// The lines that reach an edge, from its upper end down.
  private List<MapGround.ValueLevel> atEdge(boolean left) {
    List<MapGround.ValueLevel> levels = new ArrayList<>();
    for (MapGround.ValueLevel level : ground.levels())
      if (!Double.isNaN(edge(level, left))) levels.add(level);
    levels.sort((a, b) -> Double.compare(edge(b, left), edge(a, left)));
    return levels;
  }

  private List<Mark> marks(List<MapGround.ValueLevel> levels, boolean left) {
    List<Mark> marks = new ArrayList<>();
    double step = style.tick() * 3.4;
    double last = Double.NEGATIVE_INFINITY;
    for (MapGround.ValueLevel level : levels) {
      double row = frame.py(edge(level, left));
      if (row - last < step || row - frame.y() < style.tick() * 1.5) continue;
      if (touches(row, left)) continue;
      last = row;
      double inset = style.tick() * 0.6;
      TextAnchor at =
          left
              ? TextAnchor.start(frame.x() + inset, row)
              : TextAnchor.end(frame.right() - inset, row);
      TextAnchor spot = at.moved(0, -style.tick() * 0.45);
      String text = Words.say("map.level", Numbers.of(level.value()));
      marks.add(new Mark.Note(RichText.of(text), Role.INK2, spot, style.tick()));
    }
    return marks;
  }

  /// Whether a label above a line at one of the edges stands over what is taken.
  private boolean touches(double row, boolean left) {
    double wide = LETTERS * style.tick();
    boolean beside = left ? taken.left() < frame.x() + wide : taken.right() > frame.right() - wide;
    return beside && row > taken.top() && row - 1.5 * style.tick() < taken.bottom();
  }

  /// Height at which a line leaves the map on a side, or NaN.
  private double edge(MapGround.ValueLevel level, boolean left) {
    for (int i : new int[] {0, level.xs().length - 1})
      if (left ? level.xs()[i] <= frame.xLow() : level.xs()[i] >= frame.xHigh())
        return level.ys()[i];
    return Double.NaN;
  }
}
