package pragmatic.gradients.app;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import pragmatic.gradients.speech.KeyLine;
import pragmatic.gradients.words.Words;

/// The list of all keys, over the window. Any key or click closes it.
final class KeySheet extends StackPane {
  private static final double FILLED = 0.96;

  private final VBox sheet = new VBox(16);

  KeySheet(List<KeyLine> rows) {
    setId("keys");
    Region veil = new Region();
    veil.getStyleClass().add("pg-veil");
    GridPane grid = new GridPane();
    grid.setHgap(20);
    grid.setVgap(8);
    for (int column = 0; column < 2; column++) {
      ColumnConstraints keys = new ColumnConstraints();
      keys.setHalignment(HPos.RIGHT);
      grid.getColumnConstraints().addAll(keys, new ColumnConstraints());
    }
    int half = (rows.size() + 1) / 2;
    for (int i = 0; i < rows.size(); i++) {
      Label key = new Label(rows.get(i).keys());
      key.getStyleClass().add("pg-sheet-key");
      Label meaning = new Label(rows.get(i).meaning());
      grid.add(key, 2 * (i / half), i % half);
      grid.add(meaning, 2 * (i / half) + 1, i % half);
      if (i / half > 0) GridPane.setMargin(key, new Insets(0, 0, 0, 24));
    }
    Label title = new Label(Words.say("keys.title"));
    title.getStyleClass().add("pg-sheet-title");
    sheet.getChildren().setAll(title, grid);
    sheet.getStyleClass().add("pg-sheet");
    sheet.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(sheet, Pos.CENTER);
    getChildren().addAll(veil, sheet);
    setVisible(false);
    setOnMousePressed(_ -> setVisible(false));
    setAccessibleText(Words.say("keys.title"));
  }

  /// A sheet larger than the window is drawn smaller as a whole.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double part =
        Math.min(
            1,
            Math.min(
                getWidth() * FILLED / sheet.getWidth(), getHeight() * FILLED / sheet.getHeight()));
    sheet.setScaleX(part);
    sheet.setScaleY(part);
  }

  void toggle() {
    setVisible(!isVisible());
  }
}
