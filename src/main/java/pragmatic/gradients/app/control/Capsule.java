package pragmatic.gradients.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.page.CapsuleHatch;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.text.Role;

/// The set bar lying down: a bar with round ends around the line from (x1, y) to (x2, y).
///
/// @param radius of the ends
record Capsule(double x1, double x2, double y, double radius) {

  /// All slopes from left to right.
  ///
  /// @param turned whether left is at the right end
  List<Node> gradient(Palette palette, Style sizes, boolean turned) {
    LinearGradient ramp = ramp(palette, turned);
    Rectangle inside = outline();
    inside.setFill(ramp);
    inside.setOpacity(palette.barAlpha());
    Rectangle edge = outline();
    edge.setFill(null);
    edge.setStroke(ramp);
    edge.setStrokeWidth(sizes.tan() * .8);
    return List.of(Ink.fill(outline(), Role.PAPER), inside, edge);
  }

  /// One number all along.
  List<Node> plain(Role role, Style sizes) {
    return List.of(Ink.fill(outline(), Role.PAPER), Ink.hollow(outline(), role, sizes.tan() * .7));
  }

  /// Answers of which not all are true.
  List<Node> hatched(Style sizes) {
    Path lines = Ink.hollow(new Path(), Role.WRONG, sizes.fan() * .8);
    lines.setOpacity(.8);
    double step = sizes.label() * .5 * Math.sqrt(2);
    for (CapsuleHatch.HatchLine line : new CapsuleHatch(x1, x2, radius).lines(step))
      lines
          .getElements()
          .addAll(
              new MoveTo(line.x() + line.low(), y - line.low()),
              new LineTo(line.x() + line.high(), y - line.high()));
    Rectangle edge = Ink.hollow(outline(), Role.WRONG, sizes.tan() * .7);
    return List.of(Ink.fill(outline(), Role.PAPER), lines, edge);
  }

  /// The same between two parts of the way; its ends reach around the bar's.
  Node hatched(Style sizes, Interval part) {
    double around = 2 * radius;
    double from = part.low() == 0 ? x1 - around : x1 + part.low() * (x2 - x1);
    double to = part.high() == 1 ? x2 + around : x1 + part.high() * (x2 - x1);
    Group hatched = new Group(hatched(sizes));
    hatched.setClip(new Rectangle(from, y - around, to - from, 2 * around));
    return hatched;
  }

  private LinearGradient ramp(Palette palette, boolean turned) {
    List<Integer> colours = turned ? palette.stops().reversed() : palette.stops();
    var stops = new ArrayList<Stop>();
    for (int i = 0; i < colours.size(); i++) {
      stops.add(new Stop(i / (colours.size() - 1.0), colour(colours.get(i))));
    }
    return new LinearGradient(x1, 0, x2, 0, false, CycleMethod.NO_CYCLE, stops);
  }

  private Rectangle outline() {
    Rectangle r = new Rectangle(x1 - radius, y - radius, x2 - x1 + 2 * radius, 2 * radius);
    r.setArcWidth(2 * radius);
    r.setArcHeight(2 * radius);
    return r;
  }

  private static Color colour(int argb) {
    return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
  }
}
