package pragmatic.gradients.app.control;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.speech.TableCell;
import pragmatic.gradients.speech.TableChoice;
import pragmatic.gradients.speech.VerdictRoles;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;

/// A cell of a table that can be pressed.
final class CellButton extends Button {
  /// Letters of an answer from which on they are smaller: slopes by three arguments.
  private static final int LONG = 12;

  /// @param choose called with what a press puts on the board
  CellButton(TableCell cell, Style z, Consumer<TableChoice> choose) {
    getStyleClass().setAll("pg-cell", "pg-cell-" + cell.look().name().toLowerCase(Locale.ROOT));
    if (cell.predicted()) getStyleClass().add("pg-cell-predicted");
    double size = cell.text().plain().length() > LONG ? z.type().hint() : z.type().body();
    HBox content = new HBox(size * .4);
    content.setAlignment(Pos.CENTER);
    VerdictKind verdict = cell.look().verdict();
    if (verdict != null) content.getChildren().add(Icons.verdict(verdict, size * .95));
    boolean strong = cell.look() != TableCell.Standing.PLAIN;
    content
        .getChildren()
        .add(
            text(strong ? cell.text().weighing(TypeWeight.MEDIUM) : cell.text(), size, role(cell)));
    if (!cell.hint().isEmpty()) {
      content.getChildren().add(text(RichText.literal(cell.hint()), z.type().hint(), Role.INK3));
    }
    setGraphic(content);
    setFocusTraversable(false);
    setAccessibleText(cell.accessible());
    TableChoice choice = cell.choice();
    if (choice != null) {
      setOnAction(_ -> choose.accept(choice));
      addEventHandler(
          KeyEvent.KEY_PRESSED,
          event -> {
            if (event.getCode() == KeyCode.ENTER) {
              choose.accept(choice);
              event.consume();
            }
          });
    } else {
      getStyleClass().add("pg-cell-empty");
    }
  }

  private static RichTextNode text(RichText text, double size, Role role) {
    RichTextNode node = new RichTextNode(text, size, role);
    node.setMinWidth(USE_PREF_SIZE);
    node.setMaxHeight(USE_PREF_SIZE);
    return node;
  }

  private static Role role(TableCell cell) {
    VerdictKind verdict = cell.look().verdict();
    if (verdict != null) return VerdictRoles.of(verdict);
    return cell.look() == TableCell.Standing.DIFFERENT
        ? Role.CHOSEN
        : cell.choice() == null ? Role.INK3 : Role.INK;
  }
}
