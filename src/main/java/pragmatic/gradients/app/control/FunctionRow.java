package pragmatic.gradients.app.control;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;

/// A function in the list: its picture and its name.
final class FunctionRow extends Region {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  /// Part of its size down to which a long name may shrink.
  private static final double SMALLEST = 0.75;

  private final FunctionGroup.Entry entry;
  private final Group glyph;
  private final RichTextNode name;
  private final Rectangle bar = Ink.rectangle(0, 0, 4, 0, 0, Role.INK);
  private final double unit;
  private final double size;

  /// The width of the name in its full size; negative until it is known.
  private double natural = -1;

  FunctionRow(FunctionGroup.Entry entry, Style z) {
    this.entry = entry;
    size = z.type().body();
    unit = size / 18;
    Rectangle box = new Rectangle(38, 26);
    box.setFill(null);
    glyph = new Group(box, entry.thumbnail().get());
    glyph.getTransforms().setAll(new Scale(unit, unit));
    glyph.setManaged(false);
    name = new RichTextNode(entry.name(), size);
    // it is sized while the row is laid out, which must not ask for another layout
    name.setManaged(false);
    bar.setManaged(false);
    bar.setVisible(false);
    getStyleClass().setAll("pg-row");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleText(entry.name().plain());
    getChildren().setAll(glyph, name, bar);
  }

  FunctionGroup.Entry entry() {
    return entry;
  }

  void select(boolean on) {
    pseudoClassStateChanged(SELECTED, on);
    bar.setVisible(on);
    name.setText(on ? entry.name().weighing(TypeWeight.MEDIUM) : entry.name());
    natural = -1;
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.round(36 * unit);
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.round(36 * unit);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 78 * unit + name.prefWidth(-1);
  }

  @Override
  protected void layoutChildren() {
    glyph.relocate(Math.round(20 * unit), Math.round((getHeight() - 26 * unit) / 2));
    double room = getWidth() - 78 * unit;
    if (natural < 0) {
      name.setSize(size);
      natural = name.prefWidth(-1);
    }
    name.setSize(size * Math.clamp(room / natural, SMALLEST, 1));
    name.autosize();
    name.relocate(Math.round(70 * unit), Math.round((getHeight() - name.getHeight()) / 2));
    bar.setHeight(getHeight());
  }
}
