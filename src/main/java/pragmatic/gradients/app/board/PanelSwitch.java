package pragmatic.gradients.app.board;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.BoardMoves;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.picture.LowerPlotKind;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.PlotArea;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Words;

/// Quiet buttons over the lower plot, one for each plot that can stand in its place. Where the
/// title of the plot would have no room beside them they are their keys alone.
final class PanelSwitch extends HBox {
  private final Look look;
  private final BoardModel model;
  private final Map<LowerPlot, ToggleButton> buttons = new HashMap<>();
  private @Nullable Style measured;
  private double whole;
  private double least;

  PanelSwitch(Look look, BoardModel model) {
    this.look = look;
    this.model = model;
    setAlignment(Pos.CENTER_RIGHT);
    setSpacing(8);
    LowerPlots.toOpen().forEach(kind -> getChildren().add(button(kind)));
  }

  private ToggleButton button(LowerPlotKind kind) {
    LowerPlot plot = kind.plot();
    ToggleButton button = new ToggleButton(Words.say(kind.words("button")));
    button.setId("panel-" + plot.name());
    button.setAccessibleText(Words.say(kind.words("spoken")));
    button.setTooltip(new Tooltip(Words.say(kind.words("button"))));
    Label hint = new Label(kind.letter());
    quiet(button, hint, look);
    button.setOnAction(_ -> model.choose(BoardMoves.toggled(model.board(), plot)));
    buttons.put(plot, button);
    return button;
  }

  /// The width in pixels that it needs at least.
  double least() {
    if (!look.sizes().equals(measured)) {
      measured = look.sizes();
      applyCss();
      abbreviate(true);
      least = prefWidth(-1);
      abbreviate(false);
      whole = prefWidth(-1);
    }
    return least;
  }

  private void abbreviate(boolean brief) {
    ContentDisplay display = brief ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.RIGHT;
    for (ToggleButton button : buttons.values()) button.setContentDisplay(display);
  }

  /// The room in pixels that the title of the lower plot leaves.
  private static double room(BoardPage page, TextMeasure measure) {
    Drawn drawn = page.plots().pictures().getLast();
    double title = 0;
    for (Mark mark : drawn.picture().marks())
      if (mark instanceof Mark.Title it)
        title = Math.max(title, measure.width(it.text(), drawn.style().title()));
    return page.geometry().plots().width() - title - 2 * drawn.style().label();
  }

  /// At the right end of the lower plot's title.
  void show(BoardPage page, TextMeasure measure) {
    setVisible(page.switchable());
    if (!isVisible()) return;
    abbreviate(least() < whole && room(page, measure) < whole);
    buttons.forEach((panel, button) -> button.setSelected(page.board().lowerPlot().equals(panel)));
    PlotArea area = page.geometry().plots();
    double width = prefWidth(-1);
    double height = prefHeight(-1);
    double middle = area.lowerTop() - 0.87 * page.surface().style().title();
    double left = area.left() + area.width() - width;
    resizeRelocate(left, Math.round(middle - height / 2), width, height);
  }

  /// Dresses a button that stands back, with the key that does the same.
  static void quiet(ToggleButton button, Label hint, Look look) {
    button.getStyleClass().setAll("pg-button", "pg-switch");
    hint.getStyleClass().setAll("pg-hot");
    button.setGraphic(hint);
    button.setContentDisplay(ContentDisplay.RIGHT);
    look.dress(button, () -> size(button, hint, look.sizes()));
  }

  private static void size(ToggleButton button, Label hint, Style z) {
    double height = Math.round(z.chipHeight());
    button.setMinHeight(height);
    button.setPrefHeight(height);
    button.setMinWidth(USE_PREF_SIZE);
    button.setGraphicTextGap(z.chip() * 0.5);
    Fonts.wear(button, TypeWeight.REGULAR, z.chip());
    Fonts.wear(hint, TypeWeight.REGULAR, z.chip());
  }
}
