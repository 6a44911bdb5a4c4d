package pragmatic.gradients.app.look;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.Run;
import pragmatic.gradients.text.ScriptPosition;
import pragmatic.gradients.text.Typeface;

/// Rich text on screen. It wraps at the width it is given; its colours follow the theme.
public final class RichTextNode extends TextFlow {
  private final ObjectProperty<RichText> text =
      new SimpleObjectProperty<>(this, "text", RichText.EMPTY);
  private final ObjectProperty<Role> role = new SimpleObjectProperty<>(this, "role", Role.INK);
  private double size;
  private double line;
  private RichText unbroken = RichText.EMPTY;
  private RichText whole = RichText.EMPTY;
  private @Nullable FxTextMeasure measure;
  private List<Run> shown = List.of();
  private @Nullable Role shownRole;

  /// @param size of the text in pixels
  public RichTextNode(RichText text, double size) {
    this(text, size, Role.INK);
  }

  /// @param role the colour of runs that have no role of their own
  public RichTextNode(RichText text, double size, Role role) {
    this.size = size;
    this.text.set(text);
    this.role.set(role);
    getStyleClass().add("pg-rich");
    setAccessibleRole(AccessibleRole.TEXT);
    setFocusTraversable(false);
    build();
    this.text.subscribe(this::build);
    this.role.subscribe(this::build);
  }

  /// Fills a box with lines, in the nodes of the lines before: new ones would be styled anew at
  /// every step of a hand.
  ///
  /// @param box of lines of one size and role, all of them shown by this method
  public static void show(Pane box, List<RichText> lines, double size, Role role) {
    List<Node> nodes = box.getChildren();
    if (nodes.size() > lines.size()) nodes.subList(lines.size(), nodes.size()).clear();
    for (int i = 0; i < lines.size(); i++) {
      if (i == nodes.size()) {
        nodes.add(new RichTextNode(lines.get(i), size, role));
      } else {
        RichTextNode node = (RichTextNode) nodes.get(i);
        node.setSize(size);
        node.setText(lines.get(i));
      }
    }
  }

  public ObjectProperty<RichText> textProperty() {
    return text;
  }

  public void setText(RichText now) {
    if (!now.equals(text.get())) text.set(now);
  }

  public RichText getText() {
    return text.get();
  }

  public void setRole(Role now) {
    role.set(now);
  }

  /// Changes the size, in pixels.
  public double getSize() {
    return size;
  }

  public void setSize(double now) {
    if (now != size) {
      size = now;
      shown = List.of();
      build();
    }
  }

  /// The letter at a pixel, counted over all runs; empty beside the text.
  public OptionalInt character(double x, double y) {
    boolean inside = getChildren().stream().anyMatch(run -> run.getBoundsInParent().contains(x, y));
    return inside
        ? OptionalInt.of(getHitInfo(new Point2D(x, y)).getCharIndex())
        : OptionalInt.empty();
  }

  /// The least width in which it has no more lines than in a room: none of them is a word alone
  /// while others are full. A single line keeps the room.
  public double balanced(double room) {
    double height = prefHeight(room);
    double enough = room;
    for (double less = room / 2; enough - less > 4; ) {
      double middle = (enough + less) / 2;
      if (prefHeight(middle) > height) less = middle;
      else enough = middle;
    }
    return height < 2 * size ? room : enough;
  }

  @Override
  protected double computePrefHeight(double width) {
    fill(width);
    return super.computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    fill(getWidth());
    super.layoutChildren();
  }

  /// A tuple is kept whole where a line holds it; JavaFX would break the others inside a number.
  private void fill(double width) {
    if (width <= 0 || width == line) return;
    line = width;
    if (!broken().runs().equals(shown)) build();
  }

  private RichText broken() {
    // asked again for each width that is tried
    if (unbroken != text.get()) {
      unbroken = text.get();
      whole = unbroken.whole();
    }
    return line > 0 ? whole.broken(word -> width(word) <= line) : whole;
  }

  private double width(RichText word) {
    if (measure == null) measure = new FxTextMeasure();
    return measure.width(word, size);
  }

  private void build() {
    var runs = broken().runs();
    boolean sameShape = runs.size() == getChildren().size();
    if (!sameShape) number(runs.size());
    for (int i = 0; i < runs.size(); i++) {
      // a run that looks the same is not touched: setting a font lays the text out again
      Run before = i < shown.size() ? shown.get(i) : null;
      boolean same = before != null && before.equals(runs.get(i));
      if (!same || shownRole != role.get()) show((Text) getChildren().get(i), runs.get(i), before);
    }
    hangOver(runs);
    shown = runs;
    shownRole = role.get();
    // at once: new runs that are first laid out while the renderer is told of the scene have no
    // bounds there, and are not drawn
    if (!sameShape) layout();
    setAccessibleText(text.get().plain());
  }

  /// Runs that stay keep their nodes: new ones would have to be dressed.
  private void number(int runs) {
    List<Node> nodes = getChildren();
    if (nodes.size() > runs) nodes.subList(runs, nodes.size()).clear();
    else nodes.addAll(Stream.generate(Text::new).limit(runs - nodes.size()).toList());
  }

  /// A slanted letter that begins a text hangs over the bounds that its advance makes; they take in
  /// its outline where it has a stroke, if only one that nobody sees. Else a piece of it stays
  /// where another text follows.
  private void hangOver(List<Run> runs) {
    boolean begun = false;
    for (int i = 0; i < runs.size(); i++) {
      boolean hangs = !begun && runs.get(i).face() == Typeface.SERIF_ITALIC;
      ((Text) getChildren().get(i)).setStroke(hangs ? Color.TRANSPARENT : null);
      begun |= !runs.get(i).text().isBlank();
    }
  }

  /// @param before the run that the node shows in this size, if any
  private void show(Text node, Run run, @Nullable Run before) {
    node.setText(run.text());
    if (before == null || !before.looksLike(run)) {
      node.setFont(Fonts.of(run, size));
      node.setTextOrigin(VPos.BASELINE);
      node.setTranslateY(run.script() == ScriptPosition.NONE ? 0 : size * run.script().drop());
    }
    String colour = ThemeSheet.text(run.role() == null ? role.get() : run.role());
    if (!node.getStyleClass().contains(colour)) {
      node.getStyleClass().setAll(colour);
    }
  }
}
