package pragmatic.gradients.app.board;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.picture.LowerPlotKind;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.text.Typeface;
import pragmatic.gradients.words.Words;

/// Quiet buttons over the lower plot, one for each plot that can stand in its place.
final class PanelSwitch extends HBox {
  private final Look look;
  private final ObjectProperty<LowerPlot> open;

  PanelSwitch(Look look, ObjectProperty<LowerPlot> open) {
    this.look = look;
    this.open = open;
    setAlignment(Pos.CENTER_RIGHT);
    setSpacing(8);
    LowerPlots.toOpen().forEach(kind -> getChildren().add(button(kind)));
  }

  private ToggleButton button(LowerPlotKind kind) {
    LowerPlot plot = kind.plot();
    ToggleButton button = new ToggleButton(Words.say(kind.words("button")));
    button.setId("panel-" + plot.name());
    button.setAccessibleText(Words.say(kind.words("spoken")));
    Label hint = new Label(kind.letter());
    quiet(button, hint, look);
    open.subscribe(now -> button.setSelected(now.equals(plot)));
    button.setOnAction(_ -> {
      open.set(plot.insteadOf(open.get()));
      button.setSelected(open.get().equals(plot));
    });
    return button;
  }

  /// Dresses a button that stands back, with the key that does the same.
  static void quiet(ToggleButton button, Label hint, Look look) {
    button.getStyleClass().setAll("pg-button", "pg-switch");
    hint.getStyleClass().setAll("pg-hot");
    button.setGraphic(hint);
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setFocusTraversable(false);
    Runnable size = () -> size(button, hint, look.sizes());
    size.run();
    look.onChange(size);
  }

  private static void size(ToggleButton button, Label hint, Style z) {
    double height = Math.round(z.chipHeight());
    button.setMinHeight(height);
    button.setPrefHeight(height);
    button.setMinWidth(USE_PREF_SIZE);
    button.setGraphicTextGap(z.chip() * 0.5);
    Fonts.wear(button, Fonts.of(Typeface.SANS, TypeWeight.REGULAR, z.chip()));
    Fonts.wear(hint, Fonts.of(Typeface.SANS, TypeWeight.REGULAR, z.chip()));
  }
}
