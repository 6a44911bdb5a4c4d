package pragmatic.gradients.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.Mark.Label;
import pragmatic.gradients.picture.Picture.Room;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.picture.Tolerance;
import pragmatic.gradients.text.Role;

/// Finds a place for each label, one after the other: the first of its spots that is free; else the
/// first free place near a spot; else the one that collides least, unless that is over another text
/// or cut off by the edge of the room. The same picture always gives the same places.
final class LabelLayout {
  /// Clearance in pixels, and in parts of the size of the letters: what their halo needs.
  private static final double LEAST_GAP = 2;

  private static final double GAP = .1;

  /// Between two texts in a row, in parts of the size of the letters.
  private static final double SPACE = 1.1;

  /// The same for a text that is rather left out than moved.
  private static final double STILL_SPACE = .45;

  /// Letters may hang over the upper and lower edge of the room by this part of their size.
  private static final double OVERHANG = .4;

  /// How much worse than any other line a curve is under what AD answers.
  private static final double CURVE = 2;

  /// Part of a text that may lie over another one: the empty corners of their boxes.
  private static final double COVERED = .06;

  /// Part of a text that may lie outside of the room: less than a letter.
  private static final double LOST = .02;

  /// From a border to a text beside it, and how far a text moves to stand there, in sizes of it.
  private static final double BESIDE = .3;

  private static final double NEAR = 4;

  /// Moves to try around each spot, in parts of the text size: (right, down), near ones first.
  private static final double[][] MOVES = {
    {0, 0},
    {0, -.4},
    {0, .4},
    {.4, 0},
    {-.4, 0},
    {.4, -.4},
    {.4, .4},
    {-.4, -.4},
    {-.4, .4},
    {0, -.9},
    {0, .9},
    {.9, 0},
    {-.9, 0},
    {.9, -.9},
    {.9, .9},
    {-.9, -.9},
    {-.9, .9},
    {0, -1.5},
    {0, 1.5},
    {1.5, 0},
    {-1.5, 0},
    {1.5, -1.5},
    {1.5, 1.5},
    {-1.5, -1.5},
    {-1.5, 1.5}
  };

  /// How far AD's answer moves on a map, in parts of the text size: its colour and a thin line say
  /// what it names.
  private static final double[] FAR = {2.1, 2.7, 3.4, 4.2, 5.2};

  /// Of letters, in parts of their size: from the baseline up to capitals and down to hanging
  /// letters, and the width of the halo around them.
  private static final double CAPITALS = .72;

  private static final double HANGING = .22;
  private static final double HALO = .2;

  private final Obstacles obstacles;
  private final Obstacles curves = new Obstacles();
  private final boolean map;
  private final Obstacles axes = new Obstacles();
  private final Obstacles values = new Obstacles();
  private final List<Double> rows;
  private final List<Double> columns;
  private final Box room;
  private final double size;

  /// Lines that some labels keep clear of.
  ///
  /// @param rows of level lines: a halo that only grazes one would leave dashes of it
  /// @param columns of the borders of the plot
  /// @param axis under which AD's answer would look struck out
  /// @param values at which a label of another value would look like theirs
  /// @param curves over which a label hides what it speaks of
  /// @param map whether they are lines on a map
  record LabelLines(
      List<Double> rows,
      List<Double> columns,
      Outline axis,
      List<Outline> values,
      List<Outline> curves,
      boolean map) {}

  LabelLayout(Obstacles obstacles, LabelLines lines, Room room, double size) {
    this.obstacles = obstacles;
    this.rows = List.copyOf(lines.rows());
    this.columns = List.copyOf(lines.columns());
    axes.outline(lines.axis());
    lines.values().forEach(axes::outline);
    lines.values().forEach(values::outline);
    lines.curves().forEach(curves::outline);
    map = lines.map();
    this.room =
        new Box(
            room.left(),
            room.top() - OVERHANG * size,
            room.right(),
            room.bottom() + OVERHANG * size);
    this.size = size;
  }

  /// The place of a label, or null if none of its spots is on the page; later labels keep clear of
  /// it.
  ///
  /// @param width of its text in pixels
  @Nullable TextAnchor place(Label label, double width) {
    Writing text =
        new Writing(width, isAnswer(label), label.still(), label.still() || label.needed());
    TextAnchor best = choose(label.spots().stream().filter(LabelLayout::finite).toList(), text);
    if (best != null && !text.still()) best = inside(best, text);
    if (best != null) best = clear(best, text);
    if (best == null || room.overlap(box(best, width)) < width * size / 2) {
      return null;
    }
    // of two texts in one place neither can be read: the one that came first stays
    if (obstacles.covered(box(best, width)) > COVERED * width * size) return null;
    if (box(best, width).outside(room) > LOST * width * size) return null;
    boolean over = label.brief() == null && (text.answer() || label.needed());
    if (!over && curves.cost(box(best, width), 0, 0) > 0) return null;
    // what names who answers would seem to stand at that value
    boolean names = label.role() == Role.INK2 && !label.needed();
    if (names && values.cost(box(best, width).grown(-0.3 * size), 0, 0) > 0) return null;
    obstacles.box(box(best, width));
    return best;
  }

  /// A label while its place is looked for.
  ///
  /// @param answer whether it says what AD answers, which is left out last
  /// @param still whether it has no places but its spots
  /// @param close whether it stands closer to others rather than not at all
  private record Writing(double width, boolean answer, boolean still, boolean close) {}

  static boolean isAnswer(Label label) {
    return label.role() == Role.CHOSEN || label.role() == Role.WRONG;
  }

  /// The place above or below a line that the halo grazes, if it is as good.
  private TextAnchor clear(TextAnchor spot, Writing text) {
    for (double row : rows) {
      double above = row - (spot.pixelY() - CAPITALS * size);
      double below = row - (spot.pixelY() + HANGING * size);
      double reach = HALO * size;
      double by =
          Math.abs(above) < reach ? above + reach : Math.abs(below) < reach ? below - reach : 0;
      TextAnchor moved = spot.moved(0, by);
      if (by != 0 && cost(moved, text) <= cost(spot, text)) return moved;
    }
    return spot;
  }

  private static boolean finite(TextAnchor spot) {
    return Double.isFinite(spot.pixelX()) && Double.isFinite(spot.pixelY());
  }

  private @Nullable TextAnchor choose(List<TextAnchor> spots, Writing text) {
    Best best = new Best();
    for (TextAnchor spot : spots) {
      if (best.found(spot, cost(spot, text))) {
        return spot;
      }
    }
    if (text.still()) return null;
    List<TextAnchor> inside = spots.stream().map(spot -> pushed(spot, text.width())).toList();
    for (double[] move : MOVES) {
      for (TextAnchor spot : inside) {
        TextAnchor moved = spot.moved(move[0] * size, move[1] * size);
        if (best.found(moved, cost(moved, text))) {
          return moved;
        }
      }
    }
    if (map && text.answer())
      for (double far : FAR)
        for (TextAnchor spot : inside)
          for (double[] move : MOVES) {
            if (Math.max(Math.abs(move[0]), Math.abs(move[1])) != 1.5) continue;
            TextAnchor moved = spot.moved(move[0] / 1.5 * far * size, move[1] / 1.5 * far * size);
            if (best.found(moved, cost(moved, text))) return moved;
          }
    return best.spot;
  }

  /// The best place so far.
  private static final class Best {
    private @Nullable TextAnchor spot;
    private double least = Double.POSITIVE_INFINITY;

    /// Remembers a place if it is better than all before, and says whether it is free.
    boolean found(TextAnchor place, double cost) {
      if (cost < least) {
        least = cost;
        spot = place;
      }
      return cost == 0;
    }
  }

  /// A spot whose text sticks out of the room sideways is pushed back, if the spot itself lies in
  /// the room.
  private TextAnchor pushed(TextAnchor spot, double width) {
    if (!room.grown(size).contains(spot.pixelX(), spot.pixelY())) {
      return spot;
    }
    Box box = box(spot, width);
    double right = Math.max(0, room.left() - box.left());
    double left = Math.max(0, box.right() - room.right());
    return spot.moved(right - left, 0);
  }

  private double cost(TextAnchor spot, Writing text) {
    Box box = box(spot, text.width());
    double gap = Math.max(LEAST_GAP, GAP * size);
    // Text that leaves the room is worse than text that crosses a line: it may not be seen at all.
    return 4 * Math.max(0, box.outside(room) - Tolerance.OVERHANG)
        + obstacles.cost(box, gap, (text.close() ? STILL_SPACE : SPACE) * size)
        + (text.answer() ? axes.cost(box, gap, SPACE * size) : 0)
        + (text.answer() && !map ? CURVE * curves.cost(box, 0, 0) : 0);
  }

  /// The place beside a border of the plot whose line the halo would cut, if a free one is near.
  private TextAnchor inside(TextAnchor spot, Writing text) {
    Box box = box(spot, text.width());
    for (double column : columns) {
      if (box.left() > column || box.right() < column) continue;
      for (double by :
          new double[] {column - box.right() - BESIDE * size, column - box.left() + BESIDE * size})
        for (double[] move : MOVES) {
          TextAnchor moved = spot.moved(by, move[1] * size);
          if (Math.abs(by) < NEAR * size && cost(moved, text) == 0) return moved;
        }
    }
    return spot;
  }

  private Box box(TextAnchor spot, double width) {
    return Box.ofText(Lettering.left(spot, width), spot.pixelY(), width, size);
  }
}
