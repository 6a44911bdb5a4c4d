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

  /// The one that Enter takes while others are searched.
  private static final PseudoClass MEANT = PseudoClass.getPseudoClass("meant");

  private final FunctionGroup.Entry entry;
  private final Group glyph;
  private final FittedText name;
  private final Rectangle bar = Ink.rectangle(0, 0, 4, 0, 0, Role.INK);
  private final double unit;

  FunctionRow(FunctionGroup.Entry entry, Style z) {
    this.entry = entry;
    double size = z.type().body();
    unit = size / 18;
    glyph = new Group();
    glyph.getTransforms().setAll(new Scale(unit, unit));
    glyph.setManaged(false);
    name = new FittedText(entry.name(), size, z.type().hint());
    bar.setManaged(false);
    bar.setVisible(false);
    getStyleClass().setAll("pg-row");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleText(entry.name().plain());
    getChildren().setAll(glyph, name.node(), bar);
  }

  FunctionGroup.Entry entry() {
    return entry;
  }

  /// Draws its picture, if it has none yet: not before somebody sees it.
  void draw() {
    if (glyph.getChildren().isEmpty()) glyph.getChildren().add(entry.thumbnail().get());
  }

  /// Marks it at once when it is chosen. The bar in ink is at the function on show: where the board
  /// of another one takes long, that one has a grey bar until it is there.
  ///
  /// @param meant whether Enter takes it in the search field
  void select(boolean on, boolean shown, boolean meant) {
    pseudoClassStateChanged(MEANT, meant);
    pseudoClassStateChanged(SELECTED, on);
    bar.setVisible(on || shown);
    Ink.fill(bar, shown ? Role.INK : Role.INK3);
    name.setText(on ? entry.name().weighing(TypeWeight.MEDIUM) : entry.name());
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
    return 78 * unit + name.natural();
  }

  @Override
  protected void layoutChildren() {
    // by its corner: where its lines begin is known only when they are drawn
    glyph.setLayoutX(Math.round(20 * unit));
    glyph.setLayoutY(Math.round((getHeight() - 26 * unit) / 2));
    name.fit(getWidth() - 78 * unit);
    RichTextNode text = name.node();
    text.autosize();
    text.relocate(Math.round(70 * unit), Math.round((getHeight() - text.getHeight()) / 2));
    bar.setHeight(getHeight());
  }
}
