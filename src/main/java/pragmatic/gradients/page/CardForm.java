package pragmatic.gradients.page;

import pragmatic.gradients.picture.Style;

/// The measures of the card that shows a verdict, in pixels.
///
/// @param stacked whether the sentence stands below the icon, not beside it
/// @param edge width of its outline
/// @param radius of its corners
/// @param icon side of the icon
/// @param gap between icon and texts
/// @param between heading and sentence
/// @param top space inside, above and below
/// @param side space inside, left and right
public record CardForm(
    boolean stacked,
    double edge,
    double radius,
    double icon,
    double gap,
    double between,
    double top,
    double side) {

  public static CardForm of(Style z) {
    double icon = z.type().icon();
    double tick = z.tick();
    if (!z.versions())
      return new CardForm(
          true,
          z.axis() * 4 / 3,
          z.bar() * .52,
          icon,
          tick * .55,
          tick * .3,
          tick * .72,
          tick * .8);
    return icon > 40
        ? new CardForm(false, 2, 10, icon, 14, 2, 16, 20)
        : new CardForm(false, 2, 8, icon, 11, 2, 11, 14);
  }
}
