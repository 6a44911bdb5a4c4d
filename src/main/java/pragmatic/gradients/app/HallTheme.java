package pragmatic.gradients.app;

import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.render.Theme;

/// The theme of a hall: at first the projector's. What is chosen in a hall is meant for the hall:
/// on the desk the theme of before comes back, and in the hall that of the hall.
final class HallTheme {
  private final Look look;
  private Theme desk;
  private Theme hall = Theme.PROJECTOR;

  HallTheme(Look look) {
    this.look = look;
    desk = look.theme();
  }

  void wear(boolean presented) {
    if (presented) desk = look.theme();
    else hall = look.theme();
    look.themeProperty().set(presented ? hall : desk);
  }
}
