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
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.speech.KeyLine;
import pragmatic.gradients.words.Words;

/// The list of all keys, over the window. Any key or click closes it.
final class KeySheet extends StackPane {
  private static final double FILLED = 0.96;

  /// Of the letters in a hall, on a page of 1920 × 1080, and as many lines as that has room for.
  private static final double LARGE = 36;

  private static final int LINES = 17;

  private final VBox sheet = new VBox(16);
  private final Keys keys;
  private List<KeyLine> rows = List.of();
  private boolean large;
  private int page;

  KeySheet(Keys keys) {
    this.keys = keys;
    setId("keys");
    setViewOrder(-2);
    Region veil = new Region();
    veil.getStyleClass().add("pg-veil");
    sheet.getStyleClass().add("pg-sheet");
    sheet.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(sheet, Pos.CENTER);
    getChildren().addAll(veil, sheet);
    setVisible(false);
    setOnMousePressed(_ -> setVisible(false));
    setAccessibleText(Words.say("keys.title"));
  }

  /// Letters for a hall, where the list takes several pages, or for a desk.
  void large(boolean now) {
    if (large == now) return;
    large = now;
    sheet.setStyle(now ? "-fx-font-size: " + LARGE + "px;" : null);
    setVisible(false);
  }

  private int pages() {
    return large ? (rows.size() + LINES - 1) / LINES : 1;
  }

  private void show(int now) {
    page = now;
    Label title = new Label(Words.say("keys.title"));
    title.getStyleClass().add("pg-sheet-title");
    if (pages() > 1) title.setText(Words.say("keys.page", now + 1, pages()));
    if (large) title.setStyle("-fx-font-size: " + LARGE + "px;");
    int columns = large ? 1 : 2;
    int count = (rows.size() + columns * pages() - 1) / (columns * pages());
    GridPane grid = new GridPane();
    grid.setHgap(20);
    grid.setVgap(large ? 4 : 8);
    for (int column = 0; column < columns; column++) {
      ColumnConstraints keys = new ColumnConstraints();
      keys.setHalignment(HPos.RIGHT);
      grid.getColumnConstraints().addAll(keys, new ColumnConstraints());
      int first = (page * columns + column) * count;
      for (int i = first; i < Math.min(rows.size(), first + count); i++) {
        Label key = new Label(rows.get(i).keys());
        key.getStyleClass().add("pg-sheet-key");
        grid.add(key, 2 * column, i - first);
        grid.add(new Label(rows.get(i).meaning()), 2 * column + 1, i - first);
        if (column > 0) GridPane.setMargin(key, new Insets(0, 0, 0, 24));
      }
    }
    sheet.getChildren().setAll(title, grid);
  }

  /// A sheet larger than the window is drawn smaller as a whole.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double most = large ? Style.hallFactor(getWidth(), getHeight()) : 1;
    double across = getWidth() * FILLED / sheet.getWidth();
    double part = Math.min(most, Math.min(across, getHeight() * FILLED / sheet.getHeight()));
    sheet.setScaleX(part);
    sheet.setScaleY(part);
  }

  /// Turns its page, as far as there is one.
  ///
  /// @return whether it is open
  boolean turn(int by) {
    if (isVisible()) show(Math.clamp(page + by, 0, pages() - 1));
    return isVisible();
  }

  /// Opens the sheet, turns its page, or closes it after the last one.
  void toggle() {
    rows = keys.sheet();
    boolean more = isVisible() && page + 1 < pages();
    show(more ? page + 1 : 0);
    setVisible(more || !isVisible());
  }
}
