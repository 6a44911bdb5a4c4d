package pragmatic.gradients.app.control;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.shape.Rectangle;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.picture.Face;
import pragmatic.gradients.picture.RichText;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.Weight;

/// A framework's name as a button: filled if it gives the answer shown, dashed if it was predicted.
final class ChipButton extends Button {
  private final Rectangle dashes = new Rectangle();
  private final TieTrack.Chip chip;

  ChipButton(TieTrack.Chip chip, Style z, boolean version, Consumer<String> choose) {
    super(label(chip, version));
    this.chip = chip;
    getStyleClass().setAll("pg-chip");
    dashes.getStyleClass().setAll("pg-chip-outline");
    mark(chip.current(), "pg-current");
    mark(chip.wrong(), "pg-wrong");
    mark(chip.predicted(), "pg-predicted");
    setFont(Fonts.of(Face.SANS, Weight.MEDIUM, z.chip()));
    setAccessibleText(chip.accessible());
    setManaged(false);
    setOnAction(_ -> choose.accept(chip.id()));
    if (chip.predicted()) {
      double width = Math.max(1.5, z.axis());
      dashes.setStrokeWidth(width);
      dashes.getStrokeDashArray().setAll(z.chip() * .3, z.chip() * .22);
      dashes.setManaged(false);
      dashes.setMouseTransparent(true);
    }
  }

  /// The width it needs.
  static double width(TieTrack.Chip chip, Style z, boolean version, FxTextMeasure measure) {
    RichText text = RichText.literal(label(chip, version)).weighing(Weight.MEDIUM);
    return Math.ceil(measure.width(text, z.chip()) + 2 * .62 * z.chip());
  }

  TieTrack.Chip chip() {
    return chip;
  }

  private static String label(TieTrack.Chip chip, boolean version) {
    return version && !chip.version().isEmpty() ? chip.name() + " " + chip.version() : chip.name();
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
