package pragmatic.gradients.app;

import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.render.Theme;

/// The theme of a hall, which is no choice: on the desk the theme of before comes back.
final class HallTheme {
  private final Look look;
  private Theme desk;

  HallTheme(Look look) {
    this.look = look;
    desk = look.theme();
  }

  void wear(boolean hall) {
    if (hall) desk = look.theme();
    look.themeProperty().set(hall ? Theme.PROJECTOR : desk);
  }
}
