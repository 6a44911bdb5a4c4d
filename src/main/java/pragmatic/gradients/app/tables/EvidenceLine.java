package pragmatic.gradients.app.tables;

import java.util.List;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.speech.TableCell;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// Below the table: what shows the answer under the pointer or with the focus, and what became of
/// its rule.
final class EvidenceLine extends VBox {

  private final Look look;
  private List<String> lines = List.of();

  EvidenceLine(Look look) {
    this.look = look;
    setId("evidence");
    getStyleClass().add("pg-tables-foot");
    look.onChange(this, this::build);
  }

  /// Shows how the table is read.
  ///
  /// @param key of a sentence on its signs
  /// @param problems with tables that are not in it: nothing but the signs is more important
  void clear(String key, List<String> problems) {
    String hint = Words.say("tables.hint");
    lines =
        problems.isEmpty()
            ? List.of(hint, Words.say(key))
            : List.of(Words.say(key), String.join(" ", problems), hint);
    build();
  }

  void show(TableCell cell) {
    if (lines.equals(cell.evidence())) return;
    lines = cell.evidence();
    build();
  }

  /// The lines on show, for those who do not see them.
  String text() {
    return String.join(" ", lines);
  }

  private void build() {
    double size = look.sizes().type().hint();
    boolean hall = FrameworksPage.isHall(look);
    setSpacing(hall ? 0 : size * .2);
    getChildren().clear();
    for (int i = 0; i < Math.min(lines.size(), hall ? 2 : 3); i++) {
      Role role = i == 0 ? Role.INK : Role.INK2;
      getChildren().add(new RichTextNode(RichText.literal(lines.get(i)), size, role));
    }
    // the longest evidence and notes wrap where there is little room
    double height =
        size * 1.35 * (look.sizes().equals(Style.DESK) ? 3 : 4) + size * (hall ? .6 : 1.2);
    setMinHeight(height);
    setMaxHeight(height);
    setAccessibleText(text());
  }
}
