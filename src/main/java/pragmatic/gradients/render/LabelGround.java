package pragmatic.gradients.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.LabelKind;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Mark.Label;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.picture.Tolerance;
import pragmatic.gradients.render.Painting.PaintedFamily;

/// What a place of a label would cover, and all that is wrong with it.
final class LabelGround {
  /// Clearance in pixels, and in parts of the size of the letters: what their halo needs.
  private static final double LEAST_GAP = 2;

  private static final double GAP = .1;

  /// Letters may hang over the upper and lower edge of the room by this part of their size.
  private static final double OVERHANG = .4;

  /// Part of a text that may lie over another one: the empty corners of their boxes; and of a
  /// shorter one that may lie under it.
  private static final double COVERED = .06;

  private static final double HIDDEN = .2;

  /// Part of a text that may lie outside of the room: less than a letter.
  private static final double LOST = .02;

  /// Letters over a line by less than this part of their size still stand beside it.
  private static final double BESIDE = .3;

  /// How much worse the left border is: the numbers of an axis stand behind it.
  private static final double NUMBERS = .3;

  /// Of letters, in parts of their size: from their box to capitals and hanging letters, and the
  /// width of the halo around them.
  private static final double CAPITALS = .04;

  private static final double HANGING = .02;
  private static final double HALO = .2;

  private final double size;
  private final double gap;
  private final Box room;
  private final List<Box> texts = new ArrayList<>();
  private final Obstacles lines = new Obstacles();
  private final Obstacles curves = new Obstacles();
  private final Obstacles axis = new Obstacles();
  private final Obstacles values = new Obstacles();
  private final Obstacles guide = new Obstacles();
  private final Obstacles levels = new Obstacles();
  private final LabelNeighbours neighbours;
  private final double[] rows;
  private final double[] columns;

  /// @param parts all that is painted so far
  /// @param notes texts among the labels that have one place only
  LabelGround(Picture picture, Style style, Map<Layer, PaintedFamily> parts, List<Box> notes) {
    Frame frame = picture.frame();
    size = style.label();
    gap = Math.max(LEAST_GAP, GAP * size);
    double over = OVERHANG * size;
    Picture.Room most = picture.room();
    room = new Box(most.left(), most.top() - over, most.right(), most.bottom() + over);
    boolean map = !marks(parts, Layer.SHADES).isEmpty();
    boolean plot = !marks(parts, Layer.GUIDE).isEmpty();
    parts.forEach((layer, part) -> {
      if (layer.obstacle()) lines.outline(part.outline());
      texts.addAll(part.boxes());
    });
    texts.addAll(notes);
    // in a plot over anything but the input a label names a curve at its end
    if (plot && map) for (Layer layer : Layer.ON_MAPS) curves.outline(outline(parts, layer));
    else if (plot)
      for (Layer layer : List.of(Layer.CURVE, Layer.ARROW, Layer.DOT))
        curves.outline(outline(parts, layer));
    if (map) levels.outline(outline(parts, Layer.ISOLINES));
    else guide.outline(outline(parts, Layer.GUIDE));
    GroundPainter.values(marks(parts, Layer.BAND), marks(parts, Layer.LEVEL), frame, style)
        .forEach(values::outline);
    neighbours = new LabelNeighbours(parts, map, frame, style);
    rows = rows(marks(parts, Layer.GRID), frame);
    // shades lie over the axis of a map, and its border is whole
    boolean zero = false;
    for (double row : rows) zero |= row == frame.py(0);
    if (zero && !map)
      axis.outline(Outline.level(frame.x(), frame.right(), frame.py(0), style.axis() / 2));
    columns = plot && !map ? new double[] {frame.x(), frame.right()} : new double[0];
  }

  static List<Mark> marks(Map<Layer, PaintedFamily> parts, Layer layer) {
    return parts.get(layer).marks();
  }

  private static Outline outline(Map<Layer, PaintedFamily> parts, Layer layer) {
    return parts.get(layer).outline();
  }

  /// The rows of the level axis and of level grid lines.
  private static double[] rows(List<Mark> grids, Frame frame) {
    return grids.stream()
        .filter(Mark.Grid.class::isInstance)
        .flatMapToDouble(grid -> ((Mark.Grid) grid).yTicks().stream().mapToDouble(frame::py))
        .filter(row -> row >= frame.y() && row <= frame.bottom())
        .toArray();
  }

  double size() {
    return size;
  }

  Box room() {
    return room;
  }

  /// The columns of the borders beside which labels may stand.
  double[] columns() {
    return columns;
  }

  /// How far down a text stands clear of the level line that its halo grazes; 0 if there is none.
  double aside(Box text) {
    double reach = HALO * size;
    for (double row : rows) {
      double above = row - (text.top() + CAPITALS * size);
      double below = row - (text.bottom() - HANGING * size);
      if (Math.abs(above) < reach) return above + reach;
      if (Math.abs(below) < reach) return below - reach;
    }
    return 0;
  }

  /// The row of the level line that strikes a text out; not a number if there is none.
  double struck(Box text) {
    for (double row : rows) if (row > text.top() && row < text.bottom()) return row;
    return Double.NaN;
  }

  /// The weight of all faults of a place.
  ///
  /// @param labels that stand already; null for those that do not
  /// @param most that counts: what weighs more may be more than what is returned
  double faults(Label label, Box text, @Nullable Box[] labels, double most) {
    LabelKind kind = label.kind();
    double letter = size * size;
    double lost = text.meets(room) ? text.outside(room) : letter;
    double area = (text.right() - text.left()) * size;
    LabelFault edge = !(lost <= LOST * area) ? LabelFault.ROOM : LabelFault.EDGE;
    double sum = lost > Tolerance.OVERHANG ? edge.weight(kind, lost / letter) : 0;
    sum += texts(kind, text, labels, area);
    if (sum >= most) return sum;
    for (double column : columns)
      if (text.left() < column && text.right() > column)
        sum += LabelFault.BORDER.weight(kind, column == columns[0] ? NUMBERS : Math.ulp(1));
    if (aside(text) != 0) sum += LabelFault.GRAZE.weight(kind, Math.ulp(1));
    sum += weight(LabelFault.GUIDE, kind, guide, text, 0);
    if (sum < most) sum += weight(LabelFault.AXIS, kind, axis, text, gap);
    boolean remark = kind == LabelKind.NOTE;
    double beside = remark ? -BESIDE * size : gap;
    if (sum < most) sum += weight(LabelFault.VALUE, kind, values, text, beside);
    if (sum < most) sum += weight(LabelFault.CURVE, kind, curves, text, 0);
    if (sum < most) sum += weight(LabelFault.LINE, kind, lines, text, gap);
    if (sum < most) sum += weight(LabelFault.LEVELS, kind, levels, text, 0);
    // this takes longest
    return sum < most ? sum + neighbours.faults(label, text, labels, most - sum) : sum;
  }

  /// Where a line has to lead from a text that is read of another line than its own; else null.
  @Nullable TextAnchor misread(Label label, Box text) {
    return neighbours.misread(label, text);
  }

  private double weight(LabelFault fault, LabelKind kind, Obstacles lines, Box text, double gap) {
    return fault.isNone(kind) ? 0 : fault.weight(kind, lines.lines(text, gap) / (size * size));
  }

  private double texts(LabelKind kind, Box text, @Nullable Box[] labels, double area) {
    double air = air(kind) * size;
    // a region has many places: its halo need not cut another text
    double between = kind == LabelKind.REGION ? HALO * size : gap;
    double covered = 0;
    double close = 0;
    boolean hidden = false;
    for (int i = 0; i < texts.size() + labels.length; i++) {
      Box other = i < texts.size() ? texts.get(i) : labels[i - texts.size()];
      if (other == null) continue;
      double near = text.overlap(other, air, between);
      if (near == 0) continue;
      close += near;
      double over = text.overlap(other);
      hidden |= over > HIDDEN * other.area();
      covered += over;
    }
    double letter = size * size;
    return (hidden || covered > COVERED * area ? LabelFault.TEXT.weight(kind, covered / letter) : 0)
        + LabelFault.ROW.weight(kind, 2 * close / letter);
  }

  /// Between two texts in a row, in sizes of letters.
  static double air(LabelKind kind) {
    return switch (kind) {
      case ANSWER, VALUE, NOTE, END, REGION -> 1.1;
      // closer to others rather than not at all
      case NAME, GRADIENT, CORNER -> .45;
    };
  }
}
