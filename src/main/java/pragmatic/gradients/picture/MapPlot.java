package pragmatic.gradients.picture;

import static pragmatic.gradients.picture.LabelPlacement.Direction.ABOVE;
import static pragmatic.gradients.picture.LabelPlacement.Direction.ABOVE_LEFT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.ABOVE_RIGHT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.BELOW;
import static pragmatic.gradients.picture.LabelPlacement.Direction.BELOW_LEFT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.BELOW_RIGHT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.LEFT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.RIGHT;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// A function of two inputs as a map: shades and lines of equal value, the ties, the regions
/// between them, and at the point the gradient of AD and the set of all that calculus allows.
public final class MapPlot {
  private final Board board;
  private final Explanation gradient;
  private final double[] answer;
  private final MapGround terrain;
  private final Style style;
  private final boolean brief;
  private final double guideTo;
  private final Frame frame;
  private final double x;
  private final double y;
  private final GradientScale scale;
  private final double unit;
  private final List<Mark> marks = new ArrayList<>();

  /// @param guideTo pixel row down to which the dotted line below the point runs
  /// @param brief presenter mode: fewer labels
  public MapPlot(
      Board board,
      Explanation gradient,
      MapGround terrain,
      double guideTo,
      Style style,
      boolean brief) {
    this.board = board;
    this.gradient = gradient;
    this.answer = gradient.verdict().judged();
    this.terrain = terrain;
    this.guideTo = guideTo;
    this.style = style;
    this.brief = brief;
    this.frame = terrain.frame();
    this.x = board.inputs().get(0);
    this.y = board.inputs().get(1);
    List<double[]> others = new ArrayList<>(gradient.falseRange());
    others.add(answer);
    this.scale = new GradientScale(frame, x, y, 1.4 * style.dot());
    this.unit = scale.unit(terrain.steepness(), gradient.truth(), others);
  }

  private static double length(double[] gradient) {
    return Math.hypot(gradient[0], gradient[1]);
  }

  private Tip tip(double[] gradient) {
    return new Tip(unit * gradient[0], unit * gradient[1]);
  }

  public Picture picture() {
    ground();
    if (inView()) point();
    List<Tip> corners = gradient.truth().vertices().stream().map(this::tip).toList();
    new MapRegions(board.program(), terrain, style, x, y, unit, corners, gradient.sides(), marks)
        .add(brief);
    if (!brief) marks.addAll(new LevelLabels(terrain, style, taken(corners)).marks());
    // no letter stands over the border, nor touches it; a label may hang over its room
    double inside = style.label() * 0.15;
    double hanging = style.label() * 0.4;
    Picture.Room room =
        new Picture.Room(
            frame.x() + inside,
            frame.y() + inside + hanging,
            frame.right() - inside,
            frame.bottom() - inside - hanging);
    return new Picture(frame, room, marks);
  }

  /// What the point and the gradients at it take of the map, in pixels.
  private Picture.Room taken(List<Tip> corners) {
    List<Tip> tips = new ArrayList<>(corners);
    tips.add(new Tip(0, 0));
    tips.add(tip(answer));
    tips.removeIf(tip -> !Double.isFinite(tip.length()));
    double column = frame.px(x);
    double row = frame.py(y);
    var right = tips.stream().mapToDouble(Tip::right).summaryStatistics();
    var up = tips.stream().mapToDouble(Tip::up).summaryStatistics();
    double dot = 1.4 * style.dot();
    return new Picture.Room(
        column + right.getMin() - dot,
        row - up.getMax() - dot,
        column + right.getMax() + dot,
        row - up.getMin() + dot);
  }

  private boolean inView() {
    return x >= frame.xLow() && x <= frame.xHigh() && y >= frame.yLow() && y <= frame.yHigh();
  }

  private void ground() {
    double gap = style.tick() * (brief ? 2.4 : 5.5);
    List<Double> ticks = Ticks.of(frame.yLow(), frame.yHigh(), frame.height(), gap);
    Mark.Grid grid = new Mark.Grid(List.of(), ticks, false, true);
    marks.add(grid);
    marks.add(new Mark.Guide(x, guideTo));
    marks.add(new Mark.Shading(terrain.raster()));
    for (MapGround.ValueLevel level : terrain.levels())
      marks.add(new Mark.Isoline(level.xs(), level.ys()));
    marks.add(new Mark.Border());
    terrain
        .ties()
        .curves()
        .forEach(tie -> marks.add(new Mark.TieLine(tie.xs(), tie.ys(), tie.corner())));
    RichText name = RichText.of("$" + board.program().inputs().get(1) + "$");
    TextAnchor spot = TitleSpot.of(besideMiddle(), name.letters(), grid, frame, style);
    marks.add(new Mark.Title(name, Role.INK, spot));
  }

  /// Places for the name of the upright axis, those nearest to its middle first.
  private List<TextAnchor> besideMiddle() {
    double column = frame.x() - style.tick() * (brief ? 2.9 : 2.6);
    double middle = frame.y() + frame.height() / 2;
    List<TextAnchor> spots = new ArrayList<>();
    spots.add(TextAnchor.middle(column, middle));
    for (double away = 0.25; away <= 3; away += 0.25)
      for (double side : new double[] {-away, away})
        spots.add(TextAnchor.middle(column, middle + side * style.tick()));
    return spots;
  }

  private void point() {
    GradientSet truth = gradient.truth();
    boolean wrong = gradient.verdict().kind() == VerdictKind.WRONG;
    boolean set = truth.exists() && !truth.isPoint();
    List<double[]> beyond = gradient.falseRange();
    if (beyond.size() > 1)
      marks.add(new Mark.Gradients(x, y, beyond.stream().map(this::tip).toList(), 0, true));
    if (set) {
      List<Tip> tips = corners().stream().map(this::tip).toList();
      marks.add(new Mark.Gradients(x, y, turned(tips), truth.radius() * unit, false));
      if (truth.shape() == GradientSet.SetShape.DISC) discLabel(truth);
      else
        for (int i = 0; i < tips.size(); i++) vertexLabel(corners().get(i), tips.get(i), role(i));
    }
    if (wrong && truth.isPoint()) {
      Tip tip = scale.seen(tip(truth.vertices().getFirst()));
      marks.add(new Mark.Arrow(Role.DERIVATIVE, x, y, tip, false));
      String key = brief ? "map.true.brief" : "map.true";
      label(Words.say(key, Numbers.tuple(truth.vertices().getFirst())), Role.DERIVATIVE, tip);
    }
    answer(wrong);
  }

  /// The corners of the set, of a segment the left end first.
  private List<double[]> corners() {
    boolean segment = gradient.truth().shape() == GradientSet.SetShape.SEGMENT;
    return segment ? gradient.sides() : gradient.truth().vertices();
  }

  /// The corners of a polygon from the one on that rules at the left end of the tie-break give, so
  /// that both have the same colours.
  private List<Tip> turned(List<Tip> tips) {
    if (gradient.truth().shape() != GradientSet.SetShape.POLYGON) return tips;
    double[] left = gradient.range().gradient(0);
    for (int i = 0; i < tips.size(); i++) {
      if (!Tolerance.same(gradient.truth().vertices().get(i), left)) continue;
      List<Tip> turned = new ArrayList<>(tips.subList(i, tips.size()));
      turned.addAll(tips.subList(0, i));
      return turned;
    }
    return tips;
  }

  /// The ends of a segment are the two sides of the tie; corners of more have no side.
  private Role role(int vertex) {
    if (gradient.truth().shape() != GradientSet.SetShape.SEGMENT) return Role.INK2;
    return vertex == 0 ? Role.LEFT : Role.RIGHT;
  }

  private void vertexLabel(double[] vertex, Tip tip, Role role) {
    // beyond the edge of the map there is no ring that it could name
    if (Tolerance.same(vertex, answer) || !scale.seen(tip).equals(tip)) return;
    label("$" + Numbers.tuple(vertex) + "$", role, tip);
  }

  private void discLabel(GradientSet truth) {
    Tip top = new Tip(0, truth.radius() * unit);
    label(Words.say("map.disc", Numbers.of(truth.radius())), Role.INK2, top);
  }

  private void answer(boolean wrong) {
    if (!Double.isFinite(length(answer))) {
      marks.add(point(Role.FUNCTION, Mark.DotKind.POINT, new Tip(0, 0)));
      Tip nowhere = new Tip(style.dot(), -style.dot());
      String key = brief ? "map.ad.brief" : "map.ad";
      label(Words.say(key, Numbers.tuple(answer)), wrong ? Role.WRONG : Role.CHOSEN, nowhere);
      return;
    }
    Tip tip = tip(answer);
    Tip seen = scale.seen(tip);
    // what the edge of the map shortens is no zero, and its corner is not seen
    boolean whole = seen.equals(tip);
    boolean here = whole && tip.length() < style.dot() * 2;
    if (!here) {
      marks.add(new Mark.Arrow(wrong ? Role.WRONG : Role.CHOSEN, x, y, seen, false));
      marks.add(point(Role.FUNCTION, Mark.DotKind.POINT, new Tip(0, 0)));
    }
    int corner = whole ? corner() : -1;
    Mark.DotKind kind =
        wrong
            ? Mark.DotKind.WRONG
            : here || corner >= 0 ? Mark.DotKind.DOCKED : Mark.DotKind.CLOSED;
    Role ring = here ? Role.FUNCTION : corner >= 0 ? role(corner) : Role.CHOSEN;
    // too near to be told apart they are one dot, at the point
    Tip at = here ? new Tip(0, 0) : seen;
    marks.add(
        point(wrong ? Role.WRONG : kind == Mark.DotKind.DOCKED ? ring : Role.CHOSEN, kind, at));
    String key = brief ? "map.ad.brief" : "map.ad";
    label(Words.say(key, Numbers.tuple(answer)), wrong ? Role.WRONG : Role.CHOSEN, seen);
  }

  /// The corner of the set that the answer is, or −1.
  private int corner() {
    GradientSet truth = gradient.truth();
    if (truth.isPoint() || truth.shape() == GradientSet.SetShape.DISC) return -1;
    for (int i = 0; i < corners().size(); i++)
      if (Tolerance.same(corners().get(i), answer)) return i;
    return -1;
  }

  private Mark.Dot point(Role role, Mark.DotKind kind, Tip tip) {
    return new Mark.Dot(
        role, kind, x + tip.right() / frame.scaleX(), y + tip.up() / frame.scaleY());
  }

  /// A label beyond a tip, on the side that looks away from the point.
  private void label(String markup, Role role, Tip tip) {
    double column = frame.px(x) + tip.right();
    double row = frame.py(y) - tip.up();
    double gap = style.dot() + style.label() * 0.45;
    boolean east = tip.right() >= -1;
    boolean north = tip.up() >= -1;
    boolean flat = Math.abs(tip.right()) >= Math.abs(tip.up());
    boolean upright = Math.abs(tip.right()) < 0.2 * Math.abs(tip.up());
    LabelPlacement.Direction beside = east ? RIGHT : LEFT;
    LabelPlacement.Direction over = north ? ABOVE : BELOW;
    LabelPlacement.Direction away =
        north ? (east ? ABOVE_RIGHT : ABOVE_LEFT) : east ? BELOW_RIGHT : BELOW_LEFT;
    List<TextAnchor> spots =
        new ArrayList<>(
            LabelPlacement.spots(
                column,
                row,
                gap,
                style.label(),
                upright ? over : flat ? beside : away,
                flat ? away : beside,
                upright ? away : over,
                east ? LEFT : RIGHT,
                north ? BELOW : ABOVE));
    spots.addAll(
        LabelPlacement.spots(
            column,
            row,
            gap * 1.6,
            style.label(),
            ABOVE_RIGHT,
            ABOVE_LEFT,
            BELOW_RIGHT,
            BELOW_LEFT));
    marks.add(new Mark.Label(RichText.of(markup), role, spots));
  }
}
