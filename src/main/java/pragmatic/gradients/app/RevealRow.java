package pragmatic.gradients.app;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.speech.RevealedAnswer;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;

/// What the class has seen of the answer, one part beside the other, where the tie-break will
/// stand.
final class RevealRow extends FlowPane {
  private double least = 36;
  private double large = 72;

  RevealRow() {
    setId("revealed");
    setMouseTransparent(true);
    setRowValignment(VPos.TOP);
    setAlignment(Pos.TOP_LEFT);
  }

  /// @param least size of names, and of answers at least
  /// @param large size of answers where there is room
  void sized(double least, double large) {
    this.least = least;
    this.large = large;
    setHgap(least * 1.2);
    setVgap(least * .2);
  }

  /// @param hint said as long as nothing is revealed; may be empty
  void show(List<RevealedAnswer> parts, RichText hint) {
    for (double size = large; size >= least; size -= least / 8) {
      double each = size;
      getChildren().setAll(parts.stream().map(part -> cell(part, each)).toList());
      if (parts.isEmpty() && !hint.isEmpty())
        getChildren().setAll(new RichTextNode(hint, least, Role.INK2));
      applyCss();
      if (getHeight() < 1 || prefHeight(getWidth()) <= getHeight()) return;
    }
  }

  private VBox cell(RevealedAnswer part, double size) {
    RichTextNode who = new RichTextNode(part.who(), least, Role.INK2);
    RichTextNode value = new RichTextNode(part.value().weighing(TypeWeight.MEDIUM), size);
    for (RichTextNode node : List.of(who, value)) node.setMinWidth(USE_PREF_SIZE);
    VBox cell = new VBox(who, value);
    cell.setAccessibleText(part.who().plain() + ": " + part.value().plain());
    return cell;
  }
}
