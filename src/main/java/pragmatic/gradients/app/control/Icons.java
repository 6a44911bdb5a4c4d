package pragmatic.gradients.app.control;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.page.Tool;
import pragmatic.gradients.speech.VerdictRoles;
import pragmatic.gradients.text.Role;

/// Icons as shapes, in the colours of the theme. Every icon is a square of the size asked for.
public final class Icons {
  private static final double BOX = 40;

  private Icons() {}

  /// The icon of a kind of verdict: circle, diamond, octagon, square or hexagon.
  public static Node verdict(VerdictKind kind, double size) {
    Role role = VerdictRoles.of(kind);
    Group icon =
        switch (kind) {
          case AGREES ->
              new Group(
                  Ink.disc(20, 20, 19, role),
                  Ink.stroked("M11.5,20.5L17.5,26.5L29,14.5", Role.ONFILL, 4));
          case CORNER ->
              new Group(
                  Ink.stroke(Ink.path("M20,2L38,20L20,38L2,20Z", role), role, 3),
                  Ink.stroked("M10,25.5H19L28.5,14", Role.ONFILL, 3.8),
                  Ink.disc(19, 25.5, 3.6, Role.ONFILL));
          case WRONG ->
              new Group(Ink.octagon(20, 20, 19, role), Ink.cross(20, 20, 7.6, 4.4, Role.ONFILL));
          case JUMP ->
              new Group(
                  Ink.rectangle(2, 2, 36, 36, 7, role),
                  Ink.stroked("M8,29H20V11H32", Role.ONFILL, 4));
          case INFINITE ->
              new Group(
                  Ink.stroke(Ink.path("M20,1L37,10.5V29.5L20,39L3,29.5V10.5Z", role), role, 2),
                  Ink.stroked(
                      "M20,20C17,15.4 15,14 12.6,14C9.6,14 7.6,16.6 7.6,20C7.6,23.4 9.6,26 12.6,26"
                          + "C15,26 17,24.6 20,20C23,15.4 25,14 27.4,14C30.4,14 32.4,16.6 32.4,20"
                          + "C32.4,23.4 30.4,26 27.4,26C25,26 23,24.6 20,20Z",
                      Role.ONFILL,
                      3.2));
        };
    return boxed(icon, BOX, size);
  }

  /// The sign of a tool.
  public static Node tool(Tool tool, double size, Role role) {
    double width = Math.clamp(2.2 * BOX / size, 2.4, 5);
    Node sign =
        tool.stroked() ? Ink.stroked(tool.path(), role, width) : Ink.path(tool.path(), role);
    return boxed(new Group(sign), BOX, size);
  }

  /// The mark of the application: a corner, the slopes it allows and the answer.
  public static Node logo(double size) {
    Node fan = Ink.path("M15,19L29,19L27.5,6.5Z", Role.SET);
    fan.setOpacity(.35);
    return boxed(
        new Group(
            fan, Ink.stroked("M2,19H15L26,5", Role.INK, 3.4), Ink.disc(15, 19, 4.6, Role.CHOSEN)),
        30,
        size);
  }

  private static Node boxed(Group icon, double box, double size) {
    // An empty square keeps the icon's place whatever its outline.
    Rectangle square = new Rectangle(box, box);
    square.setFill(null);
    icon.getChildren().addFirst(square);
    icon.getTransforms().setAll(new Scale(size / box, size / box));
    Group boxed = new Group(icon);
    boxed.setMouseTransparent(true);
    return boxed;
  }
}
