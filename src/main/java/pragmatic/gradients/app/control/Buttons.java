package pragmatic.gradients.app.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.page.Tool;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;

/// Buttons with words on them.
public final class Buttons {
  private Buttons() {}

  /// A button.
  public static Button plain(Look look, String text, Runnable action) {
    Button button = new Button(text);
    button.getStyleClass().setAll("pg-button");
    button.setAlignment(Pos.CENTER);
    button.setOnAction(_ -> action.run());
    look.dress(button, () -> size(button, look.sizes()));
    return button;
  }

  /// The one button that stands out, with the key that does the same, or an empty hint.
  public static Button primary(Look look, String text, String key, Runnable action) {
    Button button = plain(look, text, action);
    button.getStyleClass().add("pg-primary");
    if (!key.isEmpty()) {
      Label hint = new Label(key);
      hint.getStyleClass().setAll("pg-hot");
      button.setGraphic(hint);
      button.setContentDisplay(ContentDisplay.RIGHT);
      button.setGraphicTextGap(8);
      look.dress(button, () -> Fonts.wear(hint, TypeWeight.REGULAR, look.sizes().type().hint()));
      button.setAccessibleText(text);
    }
    return button;
  }

  /// A button that opens something below it, with a chevron.
  public static Button opening(Look look, String text, Runnable action) {
    Button button = plain(look, text, action);
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setGraphicTextGap(8);
    look.dress(
        button,
        () -> button.setGraphic(Icons.tool(Tool.DOWN, look.sizes().type().hint() * .8, Role.INK)));
    return button;
  }

  /// A square button with a sign.
  public static Button square(Look look, Tool tool, String accessible, Runnable action) {
    SquareButton button = new SquareButton(tool, accessible);
    button.setOnAction(_ -> action.run());
    look.dress(button, () -> button.setSide(toolSide(look.sizes())));
    return button;
  }

  /// The height of buttons with words: 36 on a desk, 32 on a small screen.
  static double height(Style z) {
    return z.type().hint() * (z == Style.DESK ? 2.25 : 2.286);
  }

  private static double toolSide(Style z) {
    return Math.round(z.type().hint() * 2.4);
  }

  static void size(Button button, Style z) {
    double height = Math.round(height(z));
    button.setMinHeight(height);
    button.setPrefHeight(height);
    button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    Fonts.wear(button, TypeWeight.MEDIUM, z.type().hint());
  }
}
