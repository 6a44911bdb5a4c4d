package pragmatic.gradients.app.control;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.TraceColumns;
import pragmatic.gradients.page.TraceColumns.TraceForm;
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
  private final RichTextNode expression;
  private final FittedText value;
  private final RichTextNode note;
  private final Rectangle bar = Ink.rectangle(0, 0, 4, 0, 0, Role.INK);
  private final Style z;
  private TraceRow row;
  private TraceForm form;

  TraceLine(TraceRow row, TraceForm form, Style z) {
    this.z = z;
    this.row = row;
    this.form = form;
    double size = TraceColumns.size(z);
    name = new RichTextNode(row.name(), size);
    expression = new RichTextNode(row.expression(), form.size());
    value = new FittedText(row.value(), size, TraceColumns.least(z));
    note = new RichTextNode(note(), z.type().hint(), Role.CHOSEN);
    // a managed child that is moved by hand asks for another layout
    for (Node part : List.of(name, expression, note, bar)) part.setManaged(false);
    getStyleClass().setAll("pg-trace-row");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    getChildren().setAll(name, expression, value.node(), note, bar);
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
  void show(TraceRow now, TraceForm as) {
    if (now.equals(row) && as.equals(form)) return;
    row = now;
    form = as;
    name.setText(row.name());
    expression.setSize(form.size());
    expression.setText(row.expression());
    value.setText(row.value());
    // measured now: a text that is set in the midst of a layout asks for another one
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
    return TraceGeometry.height(form, z);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double unit = z.type().body();
    double left = unit * 12 / 18;
    double edge = getWidth() - unit * 10 / 18;
    double beside = note.prefWidth(-1);
    double end = form.end();
    // behind its value, or where values take the whole line above it
    boolean behind = end + beside <= edge + 1;
    value.fit(end - (form.below() ? left : form.left()));
    double notes = beside == 0 || behind ? 0 : beside + unit * .5;
    name.autosize();
    place(name, left, 0);
    if (form.below()) {
      double room = edge - form.left() - (form.head() == 0 ? notes : 0);
      expression.resize(room, expression.prefHeight(room));
    } else {
      expression.autosize();
    }
    place(expression, form.left(), form.head() + (form.program() - 1) / 2.0);
    value.node().autosize();
    place(value.node(), end - value.node().getWidth(), form.lines() - 1);
    note.autosize();
    place(note, edge - beside, behind ? form.lines() - 1 : 0);
    bar.setHeight(getHeight());
  }

  /// @param line in the midst of which it stands, from zero
  private void place(RichTextNode text, double x, double line) {
    double middle = TraceGeometry.middle(line, z);
    text.relocate(x, Math.round(middle - text.getHeight() / 2));
  }
}
