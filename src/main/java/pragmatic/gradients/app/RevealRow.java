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

  /// As large as all parts fit, so that none moves or shrinks when the next one comes.
  ///
  /// @param seen how many of the parts the class has seen
  /// @param hint said as long as nothing is revealed; may be empty
  void show(List<RevealedAnswer> parts, int seen, RichText hint) {
    List<VBox> cells = fitting(parts);
    getChildren().setAll(cells.subList(0, seen));
    if (seen == 0 && !hint.isEmpty())
      getChildren().setAll(new RichTextNode(hint, least, Role.INK2));
  }

  /// Versions below the names take less width; where the parts need several rows even so, they
  /// stand behind the names, which takes less height.
  private List<VBox> fitting(List<RevealedAnswer> parts) {
    List<VBox> cells = List.of();
    for (boolean below : new boolean[] {true, false})
      for (double size = large; size >= least; size -= least / 8) {
        double each = size;
        cells = parts.stream().map(part -> cell(part, each, below)).toList();
        getChildren().setAll(cells);
        applyCss();
        if (getHeight() < 1 || prefHeight(getWidth()) <= getHeight()) return cells;
      }
    return cells;
  }

  private VBox cell(RevealedAnswer part, double size, boolean below) {
    VBox cell = new VBox();
    if (below) {
      // an empty line keeps the answers at one height
      RichText which = part.which().isEmpty() ? RichText.literal(" ") : part.which();
      cell.getChildren().addAll(name(part.who()), name(which));
    } else {
      cell.getChildren().add(name(part.named()));
    }
    RichTextNode value = new RichTextNode(part.value().weighing(TypeWeight.MEDIUM), size);
    value.setMinWidth(USE_PREF_SIZE);
    cell.getChildren().add(value);
    cell.setAccessibleText(part.named().plain() + ": " + part.value().plain());
    return cell;
  }

  private RichTextNode name(RichText text) {
    RichTextNode name = new RichTextNode(text, least, Role.INK2);
    name.setMinWidth(USE_PREF_SIZE);
    return name;
  }
}
