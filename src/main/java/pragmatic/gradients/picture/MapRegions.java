package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.set.Region;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// Names of a map's regions, by who wins there and with which gradient.
final class MapRegions {
  /// Smaller regions, in shares of the map, stay without a name.
  private static final double SMALLEST = 0.035;

  private static final int MOST = 8;

  private final Program program;
  private final MapGround terrain;
  private final Frame frame;
  private final Style style;
  private final double x;
  private final double y;
  private final double unit;
  private final List<Tip> corners;
  private final List<double[]> sides;
  private final List<Mark> marks;

  /// @param x of the point on show
  /// @param y of the point on show
  /// @param unit pixels of a gradient of length 1
  /// @param corners of the set of gradients at the point, drawn from it
  /// @param sides gradients at the ends of a segment, the left one first; none if it is none
  /// @param marks where they are added
  MapRegions(
      Program program,
      MapGround terrain,
      Style style,
      double x,
      double y,
      double unit,
      List<Tip> corners,
      List<double[]> sides,
      List<Mark> marks) {
    this.x = x;
    this.y = y;
    this.program = program;
    this.terrain = terrain;
    this.frame = terrain.frame();
    this.style = style;
    this.unit = unit;
    this.corners = List.copyOf(corners);
    this.sides = sides;
    this.marks = marks;
  }

  void add(boolean brief) {
    List<Region> regions = terrain.ties().regions();
    if (regions.size() > 1)
      for (Region region : regions.subList(0, Math.min(MOST, regions.size())))
        if (region.share() >= SMALLEST) add(region, brief);
    if (!brief) new TieLineNames(program, terrain, style).label().ifPresent(marks::add);
  }

  private void add(Region region, boolean brief) {
    double column = frame.px(region.x());
    double row = frame.py(region.y());
    double[] gradient = region.gradient();
    Role role = role(region);
    RegionRoom room = RegionRoom.of(terrain, region);
    // in a hall an arrow would be as large as the set
    if (!brief && gradient != null && length(gradient) > 0) {
      double length = Math.min(length(gradient) * unit * 0.4, frame.width() * 0.14);
      double part = length / length(gradient);
      Tip tip = new Tip(gradient[0] * part, gradient[1] * part);
      double below = style.label() * 0.7 + Math.abs(tip.up()) / 2 + tip.up() / 2;
      TextAnchor from = clear(room, column - tip.right() / 2, row + below, tip);
      if (from != null)
        marks.add(
            new Mark.Arrow(
                role, frame.dataX(from.pixelX()), frame.dataY(from.pixelY()), tip, true));
    }
    String text = text(region, brief);
    if (text.isEmpty()) return;
    double line = style.label() * 1.5;
    List<TextAnchor> spots = new ArrayList<>();
    // away from the point, where most of the marks are
    double sideways = Math.signum(column - frame.px(x)) * frame.width() * 0.07;
    double aside = crowded(column, row) ? sideways : 0;
    for (double shift : new double[] {0, -line, 2 * line, -2 * line, 3 * line, -3.5 * line}) {
      // beyond its border it would name another region
      for (double way : new double[] {aside, aside + sideways})
        if (room.holds(column + way, row + shift, style.label()))
          spots.add(TextAnchor.middle(column + way, row + shift));
    }
    spots.addAll(room.around(column + aside, row));
    if (!spots.isEmpty())
      marks.add(new Mark.Label(RichText.of(text), role, spots, LabelKind.REGION, null, null));
  }

  /// Where an arrow begins: as near to a pixel as it lies in its region and runs through no corner
  /// of the set at the point on show and not through AD's arrow; null where it does everywhere.
  private @Nullable TextAnchor clear(RegionRoom room, double column, double row, Tip tip) {
    List<TextAnchor> places = new ArrayList<>(List.of(TextAnchor.middle(column, row)));
    places.addAll(room.around(column, row));
    // at first beside no name of a corner either, and clear of the edge of the region
    double least = 2.2 * style.ring();
    for (double[] gaps :
        new double[][] {
          {style.ring(), least + 1.5 * style.label()}, {style.ring(), least}, {0, least}
        })
      for (TextAnchor at : places) {
        Tip begin = new Tip(at.pixelX() - frame.px(x), frame.py(y) - at.pixelY());
        if (room.holds(at.pixelX(), at.pixelY(), tip, gaps[0])
            && corners.stream().allMatch(corner -> distance(corner, begin, tip) > gaps[1]))
          return at;
      }
    return null;
  }

  private static double distance(Tip point, Tip begin, Tip along) {
    double right = point.right() - begin.right();
    double up = point.up() - begin.up();
    double square = along.right() * along.right() + along.up() * along.up();
    double part = Math.clamp((right * along.right() + up * along.up()) / square, 0, 1);
    return Math.hypot(right - part * along.right(), up - part * along.up());
  }

  /// Whether a pixel is where most of the marks of the point on show are.
  private boolean crowded(double column, double row) {
    return Math.hypot(column - frame.px(x), row - frame.py(y)) < 0.4 * frame.width();
  }

  private static double length(double[] gradient) {
    return Math.hypot(gradient[0], gradient[1]);
  }

  /// The two sides of a single tie have the colours of its two gradients: as they are at the point
  /// on show, else left is less.
  private Role role(Region region) {
    List<Region> regions = terrain.ties().regions();
    boolean two = regions.size() == 2 || regions.get(2).share() < SMALLEST;
    if (!two) return Role.INK2;
    double[] mine = region.gradient();
    Region across = region == regions.get(0) ? regions.get(1) : regions.get(0);
    double[] other = across.gradient();
    if (mine == null || other == null) return Role.INK2;
    if (!sides.isEmpty()) {
      if (Tolerance.same(mine, sides.getFirst())) return Role.LEFT;
      if (Tolerance.same(mine, sides.getLast())) return Role.RIGHT;
    }
    int part = mine[0] != other[0] ? 0 : 1;
    double bend =
        (region.x() - across.x()) * (mine[0] - other[0])
            + (region.y() - across.y()) * (mine[1] - other[1]);
    return mine[part] < other[part] == bend > 0 ? Role.LEFT : Role.RIGHT;
  }

  private String text(Region region, boolean brief) {
    double[] gradient = region.gradient();
    String winner = winner(region);
    if (gradient == null) return winner == null ? "" : Words.say("map.wins", winner);
    String tuple = Numbers.tuple(gradient);
    // in a hall the corners of the set say the same
    if (winner == null) return brief ? "" : Words.say("map.gradient", tuple);
    return brief ? Words.say("map.wins", winner) : Words.say("map.wins.gradient", winner, tuple);
  }

  private @Nullable String winner(Region region) {
    if (region.winner() < 0 || !(program.node(program.output()) instanceof Node.Call call))
      return null;
    int id = call.arguments().get(region.winner());
    return program.node(id) instanceof Node.Input || program.node(id) instanceof Node.Constant
        ? TieLineNames.spelled(program, id)
        : null;
  }
}
