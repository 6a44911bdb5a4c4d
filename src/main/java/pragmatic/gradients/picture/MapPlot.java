package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.Truth;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// A function of two inputs as a map: shades and lines of equal value, the ties, the regions
/// between them, and at the point the gradient of AD and the set of all that calculus allows.
public final class MapPlot {
  /// Dots by which an answer stands beside the point to be seen beside it.
  private static final double APART = 0.5;

  /// Where the point is.
  private static final Tip HERE = new Tip(0, 0);

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
  private final List<Mark.Label> labels = new ArrayList<>();

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

  /// Pixels of a gradient of length 1.
  public double unit() {
    return unit;
  }

  private Tip tip(double[] gradient) {
    return new Tip(unit * gradient[0], unit * gradient[1]);
  }

  public Picture picture() {
    ground();
    if (inView()) point();
    marks.addAll(labels);
    List<Tip> corners = gradient.truth().vertices().stream().map(this::tip).toList();
    List<Tip> drawn = drawn(corners);
    new MapRegions(board.program(), terrain, style, x, y, unit, drawn, gradient.sides(), marks)
        .add(brief);
    if (!brief) marks.addAll(new LevelLabels(terrain, style, taken(corners)).marks());
    if (inView()) scale.note(unit, drawn, style).ifPresent(marks::add);
    // no letter stands over the border, nor touches it; a label may hang over its room
    double inside = style.label() * 0.15;
    double top = frame.y() + style.label() * 0.55;
    double bottom = frame.bottom() - style.label() * 0.55;
    Picture.Room room = new Picture.Room(frame.x() + inside, top, frame.right() - inside, bottom);
    return new Picture(frame, room, marks);
  }

  /// Places along the lines to the corners of the set and along AD's arrow, through which no other
  /// arrow runs.
  private List<Tip> drawn(List<Tip> corners) {
    List<Tip> ends = new ArrayList<>(corners);
    if (inView()) ends.add(tip(answer));
    List<Tip> drawn = new ArrayList<>();
    for (Tip end : ends)
      if (Double.isFinite(end.length()))
        for (double part = 0; part <= 1; part += 0.125)
          drawn.add(new Tip(part * end.right(), part * end.up()));
    return drawn;
  }

  /// What the point and the gradients at it take of the map, in pixels.
  private Picture.Room taken(List<Tip> corners) {
    List<Tip> tips = new ArrayList<>(corners);
    tips.add(HERE);
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
    double column = Math.clamp(frame.px(x), frame.x(), frame.right());
    double row = Math.clamp(frame.py(y), frame.y(), frame.bottom());
    return Math.abs(column - frame.px(x)) <= Tolerance.EDGE
        && Math.abs(row - frame.py(y)) <= Tolerance.EDGE;
  }

  private void ground() {
    double gap = style.tick() * (brief ? 2.4 : 5.5);
    List<Double> ticks = Ticks.of(frame.yLow(), frame.yHigh(), frame.height(), gap);
    Mark.Grid grid = new Mark.Grid(List.of(), ticks, false, true);
    marks.add(grid);
    marks.add(new Mark.Guide(x, frame.bottom(), guideTo));
    marks.add(new Mark.Shading(terrain.raster()));
    for (MapGround.ValueLevel level : terrain.levels())
      marks.add(new Mark.Isoline(level.xs(), level.ys()));
    marks.add(new Mark.Border());
    terrain.ties().curves().stream()
        .filter(tie -> MapLine.isSeen(frame, tie.xs(), tie.ys()))
        .forEach(tie -> marks.add(new Mark.TieLine(tie.xs(), tie.ys(), tie.corner())));
    RichText name = RichText.of("$" + board.program().inputs().get(1) + "$");
    TextAnchor spot = TitleSpot.of(besideMiddle(), name.letters(), grid, frame, frame.x(), style);
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
      marks.add(new Mark.Gradients(x, y, tips, ends(), truth.radius() * unit, false));
      if (truth.shape() == GradientSet.SetShape.DISC) {
        Tip top = new Tip(0, truth.radius() * unit);
        label(Words.say("map.disc", Numbers.of(truth.radius())), Role.INK2, top, top);
      } else if (!truth.round()) corners(tips);
    }
    if (wrong && truth.isPoint()) {
      Tip tip = scale.seen(tip(truth.vertices().getFirst()));
      marks.add(new Mark.Arrow(Role.DERIVATIVE, x, y, tip, false));
      String key = brief ? "map.true.brief" : "map.true";
      label(Words.say(key, Numbers.tuple(truth.vertices().getFirst())), Role.DERIVATIVE, tip, tip);
    }
    answer(wrong);
  }

  /// The corners of the set, of a segment the left end first.
  private List<double[]> corners() {
    boolean segment = gradient.truth().shape() == GradientSet.SetShape.SEGMENT;
    return segment ? gradient.sides() : gradient.truth().vertices();
  }

  /// What the ends of the tie-break answer, unless one rule for all ties chooses nothing.
  private List<Tip> ends() {
    Truth truth = gradient.verdict().truth();
    if (gradient.truth().round()) return truth.across().stream().map(this::tip).toList();
    Tip left = tip(gradient.range().gradient(0));
    Tip right = tip(gradient.range().gradient(1));
    double away = Math.hypot(left.right() - right.right(), left.up() - right.up());
    return away > style.ring() && Double.isFinite(away) ? List.of(left, right) : List.of();
  }

  /// The ends of a segment are the two sides of the tie; corners of more have no side.
  private Role role(int vertex) {
    if (gradient.truth().shape() != GradientSet.SetShape.SEGMENT) return Role.INK2;
    return vertex == 0 ? Role.LEFT : Role.RIGHT;
  }

  /// Each corner is named at its ring; those beyond the edge of the map have none.
  private void corners(List<Tip> tips) {
    for (int i = 0; i < tips.size(); i++) {
      double[] vertex = corners().get(i);
      boolean seen = scale.isSeen(tips.get(i));
      if (seen && Tolerance.same(vertex, answer)) continue;
      String name = "$" + Numbers.tuple(vertex) + "$";
      if (seen) label(name, role(i), tips.get(i), tips.get(i));
      else {
        RichText words = RichText.of(Words.say("map.beyond", name));
        labels.add(new Mark.Label(words, role(i), inside(), LabelKind.CORNER, null, null));
      }
    }
  }

  /// Where words stand about what is not on the map.
  private List<TextAnchor> inside() {
    return TipSpots.inside(frame, x, y, style);
  }

  private void answer(boolean wrong) {
    Role role = wrong ? Role.WRONG : Role.CHOSEN;
    String key = brief ? "map.ad.brief" : "map.ad";
    boolean guessed = gradient.verdict().isUnpredicted();
    if (guessed || !Double.isFinite(answer[0] + answer[1])) {
      marks.add(point(Role.FUNCTION, Mark.DotKind.POINT, HERE));
      Tip nowhere = new Tip(style.dot(), -style.dot());
      if (guessed) label(Words.say("plot.ad.unpredicted"), Role.INK2, nowhere, HERE);
      else label(Words.say(key, Numbers.tuple(answer)), role, nowhere, HERE);
      return;
    }
    Tip tip = tip(answer);
    Tip seen = scale.seen(tip);
    // what the edge of the map shortens is no zero, and its corner is not seen
    boolean whole = scale.isSeen(tip);
    if (!whole && seen.length() < style.dot() * 3) {
      marks.add(point(Role.FUNCTION, Mark.DotKind.POINT, HERE));
      RichText words = RichText.of(Words.say(key + ".beyond", Numbers.tuple(answer)));
      RichText less = RichText.of(Words.say("map.ad.way", Numbers.tuple(answer), tip.way()));
      labels.addFirst(new Mark.Label(words, role, inside(), LabelKind.GRADIENT, less, null));
      return;
    }
    boolean near = whole && tip.length() < style.dot() * 2;
    // between the corners of a set it has its place, beside another one it is what that is
    GradientSet truth = gradient.truth();
    boolean set = truth.exists() && !truth.isPoint();
    boolean here = near && (!set || tip.length() < style.dot() * APART);
    if (!here) {
      if (!near) marks.add(new Mark.Arrow(role, x, y, seen, false));
      marks.add(point(Role.FUNCTION, Mark.DotKind.POINT, HERE));
    }
    int corner = whole ? corner() : -1;
    Mark.DotKind kind =
        wrong
            ? Mark.DotKind.WRONG
            : here || corner >= 0 ? Mark.DotKind.DOCKED : Mark.DotKind.CLOSED;
    Role ring = here ? Role.FUNCTION : corner >= 0 ? role(corner) : Role.CHOSEN;
    // too near to be told apart they are one dot, at the point
    Tip at = here ? HERE : seen;
    marks.add(point(!wrong && kind == Mark.DotKind.DOCKED ? ring : role, kind, at));
    label(Words.say(key, Numbers.tuple(answer)), role, seen, at);
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

  /// A label beyond a tip; that of AD's answer has the first choice of a place, but between
  /// corners, which would lose theirs.
  ///
  /// @param dot that it names
  private void label(String markup, Role role, Tip tip, Tip dot) {
    boolean alone = gradient.truth().isPoint() || corner() >= 0;
    boolean answers = role == Role.CHOSEN || role == Role.WRONG;
    LabelKind kind = answers ? LabelKind.GRADIENT : LabelKind.CORNER;
    labels.add(
        alone && answers ? 0 : labels.size(),
        new Mark.Label(
            RichText.of(markup), role, TipSpots.of(frame, x, y, tip, style), kind, null, at(dot)));
  }

  private TextAnchor at(Tip tip) {
    return TextAnchor.middle(frame.px(x) + tip.right(), frame.py(y) - tip.up());
  }
}
