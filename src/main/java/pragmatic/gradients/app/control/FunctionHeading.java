package pragmatic.gradients.app.control;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Words;

/// The title over a group of functions in the list, and how many there are.
final class FunctionHeading extends HBox {
  FunctionHeading(FunctionGroup group, Style z) {
    double unit = z.type().body() / 18;
    Label title = new Label(group.title());
    Fonts.wear(title, TypeWeight.SEMIBOLD, z.type().hint());
    title.getStyleClass().add("pg-secondary");
    Label count = new Label(String.valueOf(group.entries().size()));
    Fonts.wear(count, TypeWeight.REGULAR, z.type().hint());
    count.getStyleClass().add("pg-quiet");
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    getChildren().setAll(title, space, count);
    setPadding(new Insets(13 * unit, 20 * unit, 5 * unit, 20 * unit));
    setAccessibleText(Words.say("list.group", group.title(), group.entries().size()));
  }
}
