package pragmatic.gradients.app;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// The left side of the window: the list of functions, and over it the field for a typed one.
final class FunctionPanel extends VBox {
  private final FunctionBinding functions;
  private final Region field;
  private final VBox fieldBox = new VBox(6);
  private final RichTextNode label = new RichTextNode(RichText.EMPTY, 16, Role.INK2);

  FunctionPanel(Look look, FunctionBinding functions, ExpressionBinding expression) {
    this.functions = functions;
    this.field = (Region) expression.node();
    getStyleClass().addAll("pg-panel", "pg-list");
    VBox.setVgrow(functions.list(), Priority.ALWAYS);
    look.onChange(label, () -> label.setSize(look.sizes().type().hint()));
  }

  /// The field asks for a function of these inputs.
  void ask(List<String> inputs) {
    label.setText(RichText.of(Words.say("expression.label", String.join(", ", inputs))));
  }

  /// With the field over the list.
  void wide() {
    field.setMinHeight(USE_COMPUTED_SIZE);
    field.setMaxHeight(USE_COMPUTED_SIZE);
    fieldBox.getChildren().setAll(label, field);
    fieldBox.setPadding(new Insets(18, 20, 14, 20));
    getChildren().setAll(fieldBox, functions.list());
    functions.list().setGutter(20);
  }

  /// A drawer without the field, which stands in the header.
  void narrow() {
    // what lies below the field, an error, may cover the board but must not push the field
    field.setPrefWidth(330);
    field.setMinHeight(32);
    field.setMaxHeight(32);
    getChildren().setAll(functions.list());
    functions.list().setGutter(16);
    setPadding(new Insets(12, 0, 0, 0));
  }
}
