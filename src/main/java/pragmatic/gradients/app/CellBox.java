package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.lesson.TaughtCell;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.speech.LessonWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.Run;
import pragmatic.gradients.text.ScriptPosition;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.text.Typeface;
import pragmatic.gradients.words.Words;

/// A cell in the list: its number and sign, its text or code, and what it printed.
final class CellBox extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  /// Lines of code that are listed of one cell.
  private static final int LINES = 60;

  /// Lines of output that are listed of one cell.
  private static final int OUTPUT = 6;

  private static final int LETTERS = 200;

  private final TaughtCell cell;
  private final RichTextNode body;
  private final double padding;

  CellBox(TaughtCell cell, Style z) {
    this.cell = cell;
    double size = z.type().hint();
    padding = Math.round(size / 2);
    String head = (Words.say("notebook.cell", cell.number()) + " " + cell.sign()).strip();
    body = new RichTextNode(text(0), cell.prose().isEmpty() ? 0.9 * size : size);
    getStyleClass().setAll("pg-row");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleText(head);
    setSpacing(padding / 2);
    getChildren().setAll(new RichTextNode(RichText.literal(head), size, Role.INK3), body);
    if (!cell.output().isBlank())
      getChildren()
          .add(
              new RichTextNode(
                  RichText.program(String.join("\n", lines(cell.output().strip(), OUTPUT))),
                  0.9 * size,
                  Role.INK3));
    gutter(0);
  }

  int number() {
    return cell.number();
  }

  void gutter(double side) {
    setPadding(new Insets(padding, side, padding, side));
  }

  /// Marks it.
  ///
  /// @param line of its code, 0 for none, −1 if another cell is on show
  void select(int line) {
    pseudoClassStateChanged(SELECTED, line >= 0);
    body.setText(text(line));
  }

  private static List<String> lines(String text, int most) {
    List<String> all = text.lines().limit(most + 1L).toList();
    List<String> lines = new ArrayList<>();
    for (String each : all.subList(0, Math.min(most, all.size())))
      lines.add(each.length() > LETTERS ? each.substring(0, LETTERS) + "…" : each);
    if (all.size() > most) lines.add("…");
    return lines;
  }

  /// Its text, or its code with one line in front of the others.
  private RichText text(int line) {
    if (!cell.prose().isEmpty()) return LessonWording.text("", cell.prose());
    List<String> lines = lines(cell.source(), LINES);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean on = i == line - 1;
      runs.add(
          new Run(
              lines.get(i) + (i + 1 < lines.size() ? "\n" : ""),
              Typeface.MONO,
              on ? TypeWeight.MEDIUM : TypeWeight.REGULAR,
              on || line <= 0 ? Role.INK : Role.INK2,
              ScriptPosition.NONE));
    }
    return new RichText(runs);
  }
}
