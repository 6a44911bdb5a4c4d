package pragmatic.gradients.app;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import pragmatic.gradients.app.control.Icons;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.page.Tool;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Words;

/// The strip at the top of a presented page: what is on show, and where it stands in the catalogue.
final class PresenterCaption extends Region {
  private final RichTextNode title = new RichTextNode(RichText.EMPTY, 44);
  private final RichTextNode place = new RichTextNode(RichText.EMPTY, 36, Role.INK2);
  private final HBox row = new HBox(28);
  private final Scale scale = new Scale(1, 1, 0, 0);

  PresenterCaption(Runnable previous, Runnable next) {
    setId("caption");
    getStyleClass().addAll("pg-panel", "pg-caption");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    for (RichTextNode text : List.of(title, place)) text.setMinWidth(USE_PREF_SIZE);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setFillHeight(false);
    row.setPadding(new Insets(0, 48, 0, 48));
    row.getChildren()
        .setAll(
            title,
            space,
            place,
            chevron(Tool.PREVIOUS, "presenter.previous", previous),
            chevron(Tool.NEXT, "presenter.next", next));
    row.getTransforms().setAll(scale);
    row.setManaged(false);
    getChildren().setAll(row);
  }

  private static Button chevron(Tool tool, String key, Runnable action) {
    Button button = new Button(null, new Group(Icons.tool(tool, 90, Role.INK)));
    button.getStyleClass().setAll("pg-chevron");
    button.setAccessibleText(Words.say(key));
    button.setOnAction(_ -> action.run());
    return button;
  }

  void show(BoardView view, FunctionBinding functions) {
    Optional<CatalogueEntry> entry = functions.current();
    String said = entry.map(CatalogueEntry::caption).orElse(Words.say("presenter.typed"));
    title.setText(RichText.of(said).weighing(TypeWeight.MEDIUM));
    place.setText(
        entry
            .map(e ->
                RichText.of(
                    Words.say(
                        "presenter.position",
                        e.group(),
                        functions.position(e) + 1,
                        functions.size())))
            .orElse(RichText.EMPTY));
  }

  /// Draws the strip as one of 1920 × 92, times `k`.
  void scaled(double k, double width) {
    scale.setX(k);
    scale.setY(k);
    row.resizeRelocate(0, 0, width / k, 92);
  }

  @Override
  protected void layoutChildren() {
    row.layout();
  }
}
