package pragmatic.gradients.render;

import static pragmatic.gradients.text.Role.CHOSEN;
import static pragmatic.gradients.text.Role.DERIVATIVE;
import static pragmatic.gradients.text.Role.FUNCTION;
import static pragmatic.gradients.text.Role.INK2;
import static pragmatic.gradients.text.Role.LEFT;
import static pragmatic.gradients.text.Role.RIGHT;
import static pragmatic.gradients.text.Role.WRONG;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Mark.Curve;
import pragmatic.gradients.picture.Mark.Dot;
import pragmatic.gradients.picture.Mark.DotKind;
import pragmatic.gradients.picture.Mark.Fan;
import pragmatic.gradients.picture.Mark.Grid;
import pragmatic.gradients.picture.Mark.Guide;
import pragmatic.gradients.picture.Mark.Label;
import pragmatic.gradients.picture.Mark.OneSided;
import pragmatic.gradients.picture.Mark.SetBar;
import pragmatic.gradients.picture.Mark.Tangent;
import pragmatic.gradients.picture.Mark.Title;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// Boards of the design, their marks set by hand: the plot of f and below it the plot of f′.
public final class Samples {
  private static final List<Double> X_TICKS = List.of(-2.0, -1.0, 0.0, 1.0, 2.0);
  private static final double SLIDER = 764 - 15;

  private Samples() {}

  static Frame top(double xLow, double xHigh, double low, double high) {
    return new Frame(104, 58, 912, 366, xLow, xHigh, low, high);
  }

  static Frame bottom(double xLow, double xHigh, double low, double high) {
    return new Frame(104, 480, 912, 248, xLow, xHigh, low, high);
  }

  static Picture f(Frame frame, String title, double[] ticks, Mark... marks) {
    return picture(frame, new Title(RichText.of(title), FUNCTION), ticks, marks);
  }

  static Picture slope(Frame frame, double[] ticks, Mark... marks) {
    return picture(frame, new Title(RichText.of("$f′(x)$"), DERIVATIVE), ticks, marks);
  }

  static Picture picture(Frame frame, Mark title, double[] yTicks, Mark... marks) {
    List<Double> xs = X_TICKS.stream().map(x -> frame.xLow() == -1 ? x + 1 : x).toList();
    List<Mark> all = new ArrayList<>();
    all.add(new Grid(xs, java.util.Arrays.stream(yTicks).boxed().toList(), false, true));
    all.add(new Guide(0, SLIDER));
    all.add(title);
    all.addAll(List.of(marks));
    return new Picture(frame, all);
  }

  static Curve line(Role role, double x1, double y1, double x2, double y2) {
    return new Curve(role, new double[] {x1, x2}, new double[] {y1, y2});
  }

  static Curve curve(Role role, double low, double high, DoubleUnaryOperator f) {
    int n = 200;
    double[] xs = new double[n + 1];
    double[] ys = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      double t = (double) i / n;
      xs[i] = low + (high - low) * t * t;
      ys[i] = f.applyAsDouble(xs[i]);
    }
    return new Curve(role, xs, ys);
  }

  static Label label(String text, Role role, TextAnchor... spots) {
    return new Label(RichText.of(text), role, List.of(spots));
  }

  public static List<Picture> relu() {
    Frame p = top(-2, 2, -1.12, 2);
    Frame q = bottom(-2, 2, -.42, 1.52);
    OneSided left = new OneSided(LEFT, 0, 0, 0, 1);
    OneSided right = new OneSided(RIGHT, 0, 0, 1, -1);
    TextAnchor rightTip = right.tip(p, Style.DESK);
    double x = q.px(0);
    return List.of(
        f(
            p,
            "$f(x) = relu(x)$",
            new double[] {0, 1, 2},
            new Fan(0, 0, 0, 1, false),
            left,
            right,
            new Curve(FUNCTION, new double[] {-2, 0, 2}, new double[] {0, 0, 2}),
            new Tangent(CHOSEN, 0, 0, 0),
            new Dot(FUNCTION, DotKind.POINT, 0, 0),
            label(
                "right slope **1**",
                RIGHT,
                TextAnchor.end(rightTip.pixelX() - 10, rightTip.pixelY() + 4)),
            label("left slope **0**", LEFT, TextAnchor.end(p.right(), p.py(0) - 12)),
            label("**AD’s tangent: slope 0**", CHOSEN, TextAnchor.middle(p.px(.74), p.py(0) + 30))),
        slope(
            q,
            new double[] {0, 1},
            line(DERIVATIVE, -2, 0, 0, 0),
            line(DERIVATIVE, 0, 1, 2, 1),
            new SetBar(0, 0, 1, false),
            new Dot(RIGHT, DotKind.OPEN, 0, 1),
            new Dot(LEFT, DotKind.DOCKED, 0, 0),
            label("right limit **1**", RIGHT, TextAnchor.start(x + 26, q.py(1) - 14)),
            label("left limit **0**", LEFT, TextAnchor.end(x - 26, q.py(0) - 14)),
            label(
                "any slope in $[{left|0}, {right|1}]$ is allowed",
                INK2,
                TextAnchor.start(x + 26, q.py(.5) + 6)),
            label("**AD answers 0**", CHOSEN, TextAnchor.start(x + 26, q.py(0) + 27))));
  }

  public static List<Picture> abs() {
    Frame p = top(-2, 2, -1.25, 2);
    Frame q = bottom(-2, 2, -1.55, 1.55);
    OneSided left = new OneSided(LEFT, 0, 0, -1, 1);
    OneSided right = new OneSided(RIGHT, 0, 0, 1, -1);
    TextAnchor rightTip = right.tip(p, Style.DESK);
    Tangent tangent = new Tangent(CHOSEN, 0, 0, 1);
    double x = q.px(0);
    return List.of(
        f(
            p,
            "$f(x) = abs(x)$",
            new double[] {-1, 0, 1, 2},
            new Fan(0, 0, -1, 1, false),
            left,
            right,
            new Curve(FUNCTION, new double[] {-2, 0, 2}, new double[] {2, 0, 2}),
            tangent,
            new Dot(FUNCTION, DotKind.POINT, 0, 0),
            label(
                "right slope **1**",
                RIGHT,
                TextAnchor.end(rightTip.pixelX() - 10, rightTip.pixelY() + 2)),
            label("left slope **−1**", LEFT, left.tip(p, Style.DESK).moved(10, 2)),
            label(
                "**AD’s tangent: slope 1**", CHOSEN, tangent.tip(p, Style.DESK, 1).moved(26, 16))),
        slope(
            q,
            new double[] {-1, 0, 1},
            line(DERIVATIVE, -2, -1, 0, -1),
            line(DERIVATIVE, 0, 1, 2, 1),
            new SetBar(0, -1, 1, false),
            new Dot(LEFT, DotKind.OPEN, 0, -1),
            new Dot(RIGHT, DotKind.DOCKED, 0, 1),
            label("right limit **1**", RIGHT, TextAnchor.end(x - 26, q.py(1) + 7)),
            label("left limit **−1**", LEFT, TextAnchor.start(x + 26, q.py(-1) + 7)),
            label(
                "any slope in $[{left|−1}, {right|1}]$ is allowed",
                INK2,
                TextAnchor.start(x + 26, q.py(0) - 12)),
            label("**AD answers 1**", CHOSEN, TextAnchor.start(x + 26, q.py(1) + 29))));
  }

  public static List<Picture> sign() {
    Frame p = top(-2, 2, -1.6, 1.9);
    Frame q = bottom(-2, 2, -.62, 2.5);
    double x = q.px(0);
    return List.of(
        f(
            p,
            "$f(x) = sign(x)$",
            new double[] {-1, 0, 1},
            line(FUNCTION, -2, -1, 0, -1),
            line(FUNCTION, 0, 1, 2, 1),
            new Dot(FUNCTION, DotKind.OPEN, 0, -1),
            new Dot(FUNCTION, DotKind.OPEN, 0, 1),
            new Tangent(CHOSEN, 0, 0, 0),
            new Dot(FUNCTION, DotKind.POINT, 0, 0),
            new Mark.Rise(p.dataX(p.px(0) - 44), -1, 1),
            label("the value jumps by **2**", DERIVATIVE, TextAnchor.end(x - 60, p.py(.5) + 6)),
            label("**AD’s tangent: slope 0**", CHOSEN, TextAnchor.start(p.px(.2), p.py(0) + 30)),
            label("open: not reached", INK2, TextAnchor.start(x + 24, p.py(1) - 16)),
            label("closed: $sign(0) = 0$", INK2, TextAnchor.start(x + 24, p.py(0) - 16))),
        slope(
            q,
            new double[] {0, 1, 2},
            line(DERIVATIVE, -2, 0, 2, 0),
            new Mark.DiracArrow(0, 2),
            new Dot(CHOSEN, DotKind.CLOSED, 0, 0),
            label(
                "**Dirac arrow, weight 2:** $2·δ(x)$",
                DERIVATIVE,
                TextAnchor.start(x + 26, q.py(2) + 24)),
            label(
                "infinitely tall, infinitely thin; its area is the jump",
                INK2,
                TextAnchor.start(x + 26, q.py(1.3) + 6)),
            label(
                "**AD answers 0**, here and everywhere",
                CHOSEN,
                TextAnchor.start(x + 26, q.py(0) + 29)),
            label("slope **0** on both sides", DERIVATIVE, TextAnchor.end(x - 26, q.py(0) - 15))));
  }

  public static List<Picture> trap() {
    Frame p = top(-2, 2, -2, 2);
    Frame q = bottom(-2, 2, -.55, 2.5);
    Tangent truth = new Tangent(DERIVATIVE, 0, 0, 1);
    Tangent wrong = new Tangent(WRONG, 0, 0, 0);
    double x = q.px(0);
    double note = p.py(1.32);
    return List.of(
        f(
            p,
            "$f(x) = relu(x) − relu(−x)$",
            new double[] {-2, -1, 0, 1, 2},
            new Fan(0, 0, 0, 2, true),
            line(FUNCTION, -2, -2, 2, 2),
            truth,
            wrong,
            new Dot(FUNCTION, DotKind.POINT, 0, 0),
            label(
                "**true tangent: slope 1**", DERIVATIVE, truth.tip(p, Style.DESK, 1).moved(14, 14)),
            label("**AD’s tangent: slope 0**", WRONG, wrong.tip(p, Style.DESK, 1).moved(14, 26)),
            label("hatched: what other", INK2, TextAnchor.end(p.px(-.3), note)),
            label("tie-breaks would say", INK2, TextAnchor.end(p.px(-.3), note + 26)),
            new Mark.Leader(p.px(-.3) + 8, note + 6, .34, .62)),
        slope(
            q,
            new double[] {0, 1, 2},
            new SetBar(0, 0, 2, true),
            line(DERIVATIVE, -2, 1, 2, 1),
            new Dot(DERIVATIVE, DotKind.CLOSED, 0, 1),
            new Dot(WRONG, DotKind.WRONG, 0, 0),
            label(
                "**true derivative 1**, no corner",
                DERIVATIVE,
                TextAnchor.end(x - 26, q.py(1) - 15)),
            label(
                "over all tie-breaks AD can answer anything in $[0, 2]$",
                INK2,
                TextAnchor.start(x + 28, q.py(2) + 7)),
            label("**AD answers 0**", WRONG, TextAnchor.start(x + 28, q.py(0) - 12))));
  }

  public static List<Picture> sqrt() {
    Frame p = top(-1, 3, -.5, 2);
    Frame q = bottom(-1, 3, -.35, 3);
    double x = q.px(0);
    return List.of(
        f(
            p,
            "$f(x) = sqrt(x)$",
            new double[] {0, 1, 2},
            new Mark.Undefined(Double.NEGATIVE_INFINITY, 0),
            curve(FUNCTION, 0, 3, Math::sqrt),
            new Tangent(CHOSEN, 0, 0, Double.POSITIVE_INFINITY),
            new Dot(FUNCTION, DotKind.POINT, 0, 0),
            label("**AD’s tangent: vertical**", CHOSEN, TextAnchor.start(x + 24, p.py(0) - 206)),
            label("$x < 0$: no real value", INK2, TextAnchor.middle((p.x() + x) / 2, p.py(1) + 6))),
        slope(
            q,
            new double[] {0, 1, 2, 3},
            new Mark.Undefined(-1, 0),
            curve(DERIVATIVE, 0, 3, v -> .5 / Math.sqrt(v)),
            new Mark.Infinite(CHOSEN, 0, true),
            label("**AD answers ∞**, off the scale", CHOSEN, TextAnchor.start(x + 34, q.y() + 22)),
            label(
                "right slope grows without bound",
                DERIVATIVE,
                TextAnchor.start(q.px(.35), q.py(1.75)))));
  }
}
