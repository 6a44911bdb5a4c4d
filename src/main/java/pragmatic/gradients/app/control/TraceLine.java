package pragmatic.gradients.app.control;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.TraceGeometry;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.speech.TraceRow;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;

/// A line of a trace on screen, its parts in columns.
final class TraceLine extends Region {
  private static final PseudoClass TIE = PseudoClass.getPseudoClass("tie");

  private static final double DIMMED = .42;

  private final RichTextNode name;
  private final FittedText expression;
  private final FittedText value;
  private final RichTextNode note;
  private final Rectangle bar = Ink.rectangle(0, 0, 4, 0, 0, Role.INK);
  private final Style z;
  private TraceRow row;

  TraceLine(TraceRow row, Style z) {
    this.z = z;
    this.row = row;
    double size = z == Style.COMPACT ? 16 : z.type().body() * 20 / 18;
    name = new RichTextNode(row.name(), size);
    expression = new FittedText(row.expression(), size, z.type().hint());
    value = new FittedText(row.value(), size, z.type().hint());
    note = new RichTextNode(note(), z.type().hint(), Role.CHOSEN);
    // a managed child that is moved by hand asks for another layout
    for (Node part : List.of(name, note, bar)) part.setManaged(false);
    getStyleClass().setAll("pg-trace-row");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    getChildren().setAll(name, expression.node(), value.node(), note, bar);
    mark();
  }

  private RichText note() {
    return row.note().weighing(TypeWeight.SEMIBOLD);
  }

  private void mark() {
    pseudoClassStateChanged(TIE, row.tie());
    setAccessibleText(row.accessible());
  }

  /// Shows another row in its place: while an input is dragged a line made anew for each frame
  /// would be styled anew as well.
  ///
  /// @param now as high as the one before
  void show(TraceRow now) {
    if (now.equals(row)) return;
    row = now;
    name.setText(row.name());
    expression.setText(row.expression());
    value.setText(row.value());
    // measured now: a text that is set in the midst of a layout asks for another one
    expression.natural();
    value.natural();
    note.setText(note());
    mark();
    requestLayout();
  }

  void show(boolean current, boolean later) {
    bar.setVisible(current);
    setOpacity(later ? DIMMED : 1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return TraceGeometry.height(row, z);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double unit = z.type().body();
    double noteWidth = Math.max(unit * 74 / 18, note.prefWidth(-1) + unit * 16 / 18);
    double left = unit * 12 / 18;
    double nameWidth = Math.max(unit * 46 / 18, name.prefWidth(-1) + unit * .5);
    if (row.tall()) {
      layoutTall(unit, left, nameWidth);
      return;
    }
    double right = getWidth() - (note.getText().isEmpty() ? unit * 10 / 18 : noteWidth);
    // Values stand in one column, that of the lines with a note, as long as there is room for it.
    double column = getWidth() - noteWidth - value.natural();
    double free = left + nameWidth + expression.natural() + unit * .5;
    double start = column >= free ? column : right - value.natural();
    double room = start - left - nameWidth - unit * .3;
    // a long line is set smaller before it runs into its value
    expression.fit(room);
    put(name, left);
    put(expression.node(), left + nameWidth);
    put(value.node(), start);
    put(note, getWidth() - note.prefWidth(-1) - unit * 10 / 18);
    bar.setHeight(getHeight());
  }

  /// Name, expression and note above, the value below at the right end.
  private void layoutTall(double unit, double left, double nameWidth) {
    double end = getWidth() - unit * 10 / 18;
    double room = end - note.prefWidth(-1) - unit * .5 - left - nameWidth;
    expression.fit(room);
    value.fit(end - left - nameWidth);
    double upper = getHeight() * 0.29;
    double lower = getHeight() * 0.71;
    put(name, left, upper);
    put(expression.node(), left + nameWidth, upper);
    put(note, end - note.prefWidth(-1), upper);
    put(value.node(), end - value.node().prefWidth(-1), lower);
    bar.setHeight(getHeight());
  }

  private void put(RichTextNode text, double x, double middle) {
    text.autosize();
    text.relocate(x, Math.round(middle - text.getHeight() / 2));
  }

  private void put(RichTextNode text, double x) {
    put(text, x, getHeight() / 2);
  }
}
