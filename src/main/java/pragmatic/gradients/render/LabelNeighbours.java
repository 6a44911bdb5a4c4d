package pragmatic.gradients.render;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.LabelKind;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Mark.Label;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.picture.Tip;
import pragmatic.gradients.picture.Tolerance;
import pragmatic.gradients.render.Painting.PaintedFamily;
import pragmatic.gradients.text.Role;

/// The dots and lines that labels name: whether a place is at that of its label, or at another one.
final class LabelNeighbours {
  /// Pixels within which two dots are one.
  private static final double SAME = 2;

  /// From the middle of a dot, in sizes of letters, so far no line of another one runs.
  private static final double REACH = .3;

  /// From the line that a label names to the label, in sizes of the letters: so far they belong
  /// together, whatever stands between them, and so far it is easily seen.
  private static final double AT_LINE = .5;

  /// From the line that a label names, in sizes of letters: so far the function has parted from it.
  private static final double PARTED = .2;

  private static final double LINE_OF_TEXT = 1.6;

  /// How much faster than other faults it grows that a label is far from what it names.
  private static final double LOST_FROM_SIGHT = 4;

  /// The same from the middle of a dot.
  private static final double BESIDE_DOT = 1.1;

  private static final double NEAR_DOT = 1.9;

  private final double size;
  private final Obstacles functions = new Obstacles();
  private final SlopeLines slopes;
  private final double[] dots;

  LabelNeighbours(Map<Layer, PaintedFamily> parts, boolean map, Frame frame, Style style) {
    size = style.label();
    if (!map) functions.outline(parts.get(Layer.CURVE).outline());
    slopes =
        new SlopeLines(
            LabelGround.marks(parts, Layer.DASHED),
            LabelGround.marks(parts, Layer.TANGENT),
            LabelGround.marks(parts, Layer.FAN),
            frame,
            style);
    dots =
        dots(
            LabelGround.marks(parts, Layer.DOT),
            LabelGround.marks(parts, Layer.FAN),
            LabelGround.marks(parts, Layer.ARROW),
            frame);
  }

  /// Columns and rows of all dots, of the corners of sets and of hatched ranges, and of the tips of
  /// deltas.
  private static double[] dots(List<Mark> dots, List<Mark> sets, List<Mark> arrows, Frame frame) {
    DoubleStream.Builder pixels = DoubleStream.builder();
    for (Mark mark : dots)
      if (mark instanceof Mark.Dot dot) pixels.add(frame.px(dot.x())).add(frame.py(dot.y()));
    for (Mark mark : sets)
      if (mark instanceof Mark.Gradients set && set.radius() == 0)
        for (Tip tip : set.tips())
          pixels.add(frame.px(set.x()) + tip.right()).add(frame.py(set.y()) - tip.up());
    for (Mark mark : arrows)
      if (mark instanceof Mark.DiracArrow(double x, double weight))
        pixels.add(frame.px(x)).add(frame.py(weight));
    return pixels.build().toArray();
  }

  /// The weight of all faults of a place that have to do with what is near it.
  ///
  /// @param labels that stand already; null for those that do not
  /// @param most that counts: what weighs more may be more than what is returned
  double faults(Label label, Box text, @Nullable Box[] labels, double most) {
    TextAnchor dot = label.dot();
    double named = dot == null ? 0 : named(label.kind(), text, dot, labels);
    return named < most ? named + astray(label, text, most - named) : named;
  }

  /// At another line than the one, or the dot, that a label names.
  private double astray(Label label, Box text, double most) {
    LabelKind kind = label.kind();
    Role role = label.role();
    TextAnchor dot = label.dot();
    if (LabelFault.ASTRAY.isNone(kind)) return 0;
    double line = slopes.own(role, text);
    boolean sloped = Double.isFinite(line);
    // beside slopes, what has none stands where it may
    if (!sloped && (dot == null || !slopes.isEmpty())) return 0;
    double own = sloped ? line : text.distance(dot.pixelX(), dot.pixelY());
    double nearer = own - (sloped ? AT_LINE : BESIDE_DOT) * size;
    double away = own / size - (sloped ? LINE_OF_TEXT : NEAR_DOT);
    // what takes longest is asked last
    double sum = LabelFault.ALOOF.weight(kind, LOST_FROM_SIGHT * away);
    LabelFault astray = sloped && sum < most ? slopes.astray(role, text) : null;
    if (astray != null) sum += astray.weight(kind, Math.ulp(1));
    boolean aside = nearer > 0 && sum < most && functions.lines(text, nearer) > 0;
    if (aside) sum += LabelFault.ASIDE.weight(kind, Math.ulp(1));
    boolean behind = sloped && sum < most && slopes.isBehind(functions, role, text, PARTED * size);
    return behind ? sum + LabelFault.BEHIND.weight(kind, Math.ulp(1)) : sum;
  }

  /// The point of its own line to which a line leads from a text that is read of another line, or
  /// of the function; null if there is none.
  @Nullable TextAnchor misread(Label label, Box text) {
    Role role = label.role();
    if (LabelFault.ASTRAY.isNone(label.kind())) return null;
    boolean misread =
        slopes.astray(role, text) != null || slopes.isBehind(functions, role, text, PARTED * size);
    return misread ? slopes.end(role, text) : null;
  }

  /// Nearer to another dot than to its own, unless a line leads there; that runs through others.
  private double named(LabelKind kind, Box text, TextAnchor dot, @Nullable Box[] labels) {
    boolean led =
        !LabelFault.LEADER.isNone(kind) && NameLeader.leads(text, dot.pixelX(), dot.pixelY(), size);
    return led
        ? LabelFault.LEADER.weight(kind, struck(text, dot, labels))
        : LabelFault.OTHER.weight(kind, nearer(text, dot) / size);
  }

  /// Through how many dots and labels a thin line from a text to its dot runs.
  private int struck(Box text, TextAnchor dot, @Nullable Box[] labels) {
    double x = dot.pixelX();
    double y = dot.pixelY();
    double fromX = Math.clamp(x, text.left(), text.right());
    double fromY = Math.clamp(y, text.top(), text.bottom());
    int struck = 0;
    for (Box label : labels) if (label != null && label.cut(fromX, fromY, x, y) > 0) struck++;
    for (int i = 0; i < dots.length; i += 2) {
      boolean own = Math.hypot(dots[i] - x, dots[i + 1] - y) < SAME;
      double reach = REACH * size;
      Box other =
          new Box(dots[i] - reach, dots[i + 1] - reach, dots[i] + reach, dots[i + 1] + reach);
      if (!own && other.cut(fromX, fromY, x, y) > 0) struck++;
    }
    return struck;
  }

  /// By how many pixels another dot is nearer to a text than its own.
  private double nearer(Box text, TextAnchor own) {
    double mine = text.distance(own.pixelX(), own.pixelY());
    double least = mine;
    for (int i = 0; i < dots.length; i += 2)
      if (Math.hypot(dots[i] - own.pixelX(), dots[i + 1] - own.pixelY()) > SAME)
        least = Math.min(least, text.distance(dots[i], dots[i + 1]));
    return mine - least > Tolerance.EDGE ? mine - least : 0;
  }
}
