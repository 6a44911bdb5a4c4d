package pragmatic.gradients.app.control;

import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.page.ChipLayout;
import pragmatic.gradients.page.TieTrack;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.text.Typeface;

/// A framework's name as a button: filled if it gives the answer shown, dashed if it was predicted.
final class ChipButton extends Button {
  private final Rectangle dashes = new Rectangle();
  private final TieTrack.Chip chip;

  ChipButton(TieTrack.Chip chip, Style z, boolean version, Consumer<String> choose) {
    super(ChipLayout.label(chip, version));
    this.chip = chip;
    getStyleClass().setAll("pg-chip");
    dashes.getStyleClass().setAll("pg-chip-outline");
    mark(chip.current(), "pg-current");
    mark(chip.wrong(), "pg-wrong");
    mark(chip.predicted(), "pg-predicted");
    setFont(Fonts.of(Typeface.SANS, TypeWeight.MEDIUM, z.chip()));
    setAccessibleText(chip.accessible());
    setManaged(false);
    setOnAction(_ -> choose.accept(chip.id()));
    if (!chip.evidence().isEmpty()) {
      // made when it is needed: chips come and go while a point is dragged
      setOnMouseEntered(_ -> tip(z));
      focusVisibleProperty().subscribe((_, visible) -> showTip(visible, tip(z)));
    }
    // what was measured is not outlined more thinly than what was predicted
    double width = Math.max(1.6, z.axis());
    if (!chip.current() && !chip.predicted()) setStyle("-fx-background-insets: 0, " + width);
    if (chip.predicted()) {
      dashes.setStrokeWidth(width);
      dashes.getStrokeDashArray().setAll(z.chip() * .3, z.chip() * .22);
      dashes.setManaged(false);
      dashes.setMouseTransparent(true);
    }
  }

  /// The evidence, under the pointer or with the focus of the keyboard.
  private Tooltip tip(Style z) {
    if (getTooltip() != null) return getTooltip();
    Tooltip tip = new Tooltip(RichText.whole(chip.evidence()));
    tip.setFont(Fonts.of(Typeface.SANS, TypeWeight.REGULAR, z.chip()));
    tip.setStyle("-fx-font-size: " + z.chip() + "px");
    tip.setWrapText(true);
    tip.setMaxWidth(z.chip() * 34);
    tip.setShowDelay(Duration.millis(150));
    tip.setShowDuration(Duration.INDEFINITE);
    setTooltip(tip);
    return tip;
  }

  private void showTip(boolean visible, Tooltip tip) {
    Bounds at = visible && getScene() != null ? localToScreen(getLayoutBounds()) : null;
    if (at != null) {
      tip.show(this, at.getMinX(), at.getMaxY() + 4);
    } else {
      tip.hide();
    }
  }

  TieTrack.Chip chip() {
    return chip;
  }

  /// Shows the framework's version or leaves it out.
  void version(boolean shown) {
    setText(ChipLayout.label(chip, shown));
  }

  private void mark(boolean on, String style) {
    if (on) {
      getStyleClass().add(style);
      dashes.getStyleClass().add(style);
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (chip.predicted()) {
      if (!getChildren().contains(dashes)) {
        getChildren().add(dashes);
      }
      double half = dashes.getStrokeWidth() / 2;
      dashes.setX(half);
      dashes.setY(half);
      dashes.setWidth(getWidth() - 2 * half);
      dashes.setHeight(getHeight() - 2 * half);
      dashes.setArcWidth(getHeight());
      dashes.setArcHeight(getHeight());
    }
  }
}
