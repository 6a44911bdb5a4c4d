package pragmatic.gradients.render;

import static pragmatic.gradients.render.Samples.label;
import static pragmatic.gradients.render.Samples.line;
import static pragmatic.gradients.text.Role.DERIVATIVE;
import static pragmatic.gradients.text.Role.FUNCTION;
import static pragmatic.gradients.text.Role.WRONG;

import java.util.List;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark.Dot;
import pragmatic.gradients.picture.Mark.DotKind;
import pragmatic.gradients.picture.Mark.Fan;
import pragmatic.gradients.picture.Mark.Grid;
import pragmatic.gradients.picture.Mark.Guide;
import pragmatic.gradients.picture.Mark.SetBar;
import pragmatic.gradients.picture.Mark.Tangent;
import pragmatic.gradients.picture.Mark.Title;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.TypeWeight;

/// A board of a lecture hall, its marks set by hand.
public final class HallSample {
  private static final List<Double> X_TICKS = List.of(-2.0, -1.0, 0.0, 1.0, 2.0);

  private HallSample() {}

  /// The trap on a lecture hall's screen, 1920 by 1080.
  public static List<Picture> hall() {
    Frame p = new Frame(164, 112, 900, 350, -2, 2, -2.05, 2.05);
    Frame q = new Frame(164, 496, 900, 196, -2, 2, -.5, 2.5);
    Style style = Style.presenter(1);
    Tangent truth = new Tangent(DERIVATIVE, 0, 0, 1);
    Tangent wrong = new Tangent(WRONG, 0, 0, 0);
    double x = q.px(0);
    Grid grid = new Grid(X_TICKS, List.of(-2.0, -1.0, 0.0, 1.0, 2.0), false, true);
    Grid below = new Grid(X_TICKS, List.of(0.0, 1.0, 2.0), false, true);
    RichText f = RichText.of("$f$").weighing(TypeWeight.MEDIUM);
    RichText slope = RichText.of("$f′$").weighing(TypeWeight.MEDIUM);
    return List.of(
        new Picture(
            p,
            List.of(
                grid,
                new Guide(0, 714),
                new Title(f, FUNCTION, TextAnchor.start(48, p.y() + 88)),
                new Fan(0, 0, 0, 2, true),
                line(FUNCTION, -2, -2, 2, 2),
                truth,
                wrong,
                new Dot(FUNCTION, DotKind.POINT, 0, 0),
                label("**true: slope 1**", DERIVATIVE, truth.tip(p, style, 1).moved(22, 34)),
                label("**AD: slope 0**", WRONG, wrong.tip(p, style, 1).moved(6, 50)))),
        new Picture(
            q,
            List.of(
                below,
                new Guide(0, 714),
                new Title(slope, DERIVATIVE, TextAnchor.start(48, q.y() + 38)),
                new SetBar(0, 0, 2, true),
                line(DERIVATIVE, -2, 1, 2, 1),
                new Dot(DERIVATIVE, DotKind.CLOSED, 0, 1),
                new Dot(WRONG, DotKind.WRONG, 0, 0),
                label("**true: 1**", DERIVATIVE, TextAnchor.end(x - 44, q.py(1) - 18)),
                label("**AD answers 0**", WRONG, TextAnchor.start(x + 48, q.py(0) - 14)))));
  }
}
