package pragmatic.gradients.app.tables;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import pragmatic.gradients.app.control.Buttons;
import pragmatic.gradients.app.control.SaidEvent;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.frameworks.tables.TextTable;
import pragmatic.gradients.speech.TableWording;
import pragmatic.gradients.words.Words;

/// Copies the table on show to the clipboard.
final class CopyButtons extends HBox {
  /// How many frameworks fit in letters for a lecture hall.
  private static final int HALL_COLUMNS = 4;

  private final Supplier<TextTable> table;

  CopyButtons(Look look, Supplier<TextTable> table) {
    this.table = table;
    Button markdown =
        Buttons.plain(
            look, Words.say("tables.markdown"), () -> copy(table.get(), TextTable::markdown));
    markdown.getStyleClass().add("copy-markdown");
    Button csv =
        Buttons.plain(
            look,
            Words.say("tables.csv"),
            // a spreadsheet reads it, in any language
            () -> copy(Words.in(Locale.ENGLISH, table), TextTable::csv));
    csv.getStyleClass().add("copy-csv");
    look.dress(this, () -> setSpacing(look.sizes().type().hint() * .75));
    setAlignment(Pos.CENTER_RIGHT);
    getChildren().setAll(markdown, csv);
  }

  /// The words of tables on a desk or in a lecture hall.
  static TableWording wording(boolean hall) {
    return new TableWording(hall ? HALL_COLUMNS : Integer.MAX_VALUE, hall);
  }

  private void copy(TextTable text, Function<TextTable, String> form) {
    ClipboardContent content = new ClipboardContent();
    content.putString(form.apply(text));
    SaidEvent.copy(this, content, Words.say("copied.rows", text.rows().size()));
  }
}
