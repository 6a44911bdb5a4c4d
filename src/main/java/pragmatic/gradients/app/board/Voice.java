package pragmatic.gradients.app.board;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.look.Spacing;
import pragmatic.gradients.app.look.ThemeSheet;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Words;

/// One of the two voices: who speaks, the answer, and a few words on it.
final class Voice extends VBox {
  /// Part of its size that an answer keeps beside the name.
  private static final double SMALLER = .85;

  private final Look look;
  private final FxTextMeasure measure = new FxTextMeasure();
  private final Circle dot = new Circle(7);
  private final HBox left = new HBox(10);
  private final RichTextNode who;
  private final RichTextNode value = new RichTextNode(RichText.EMPTY, 46);
  private final VBox details = new VBox();
  private final HBox head;
  private final HBox line = new HBox();
  private boolean crowded;
  private boolean below;

  Voice(String key, Look look) {
    this.look = look;
    who = new RichTextNode(RichText.of("**" + Words.say(key) + "**"), 20);
    value.setId(key.replace('.', '-'));
    left.getChildren().setAll(dot, who);
    left.setAlignment(Pos.CENTER_LEFT);
    // a long number is set smaller before a name is broken
    left.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    head = new HBox(left, gap, value);
    head.setAlignment(Pos.BASELINE_LEFT);
    line.setAlignment(Pos.BASELINE_RIGHT);
    getStyleClass().add("pg-voice");
    getChildren().setAll(head, details);
  }

  /// A value too long to stand beside the name stands below it.
  private void place(boolean below) {
    if (below == (value.getParent() == line)) return;
    if (below) {
      head.getChildren().remove(value);
      line.getChildren().setAll(value);
      getChildren().add(1, line);
    } else {
      getChildren().remove(line);
      line.getChildren().clear();
      head.getChildren().add(value);
    }
  }

  /// A small button beside the name of the voice.
  void beside(Node node) {
    left.getChildren().setAll(dot, who, node);
    crowded = true;
  }

  /// The size of the letters of an answer, so that it has room; the largest one for room enough.
  ///
  /// @param width of the readout between its margins
  /// @param moving whether a hand moves something: then letters become smaller and never larger,
  ///   and what stands below the name stays there
  double fitting(RichText said, double size, double width, boolean moving) {
    RichText letters = said.weighing(TypeWeight.MEDIUM);
    double floor = Math.max(least(), look.sizes().type().sentence());
    below = isBelow(letters, size, width) || moving && below;
    double fit = measure.fitting(letters, size, below ? width : room(width), floor);
    return moving ? Math.min(value.getSize(), fit) : fit;
  }

  /// Rather than that its letters are much smaller, where a page has the room for another line.
  private boolean isBelow(RichText letters, double size, double width) {
    double accepted = isSmall() ? least() : SMALLER * size;
    return measure.width(letters, accepted) > room(width);
  }

  /// Pixels beside the name.
  private double room(double width) {
    // the bar that scrolls may stand beside it
    double beside = width - left.prefWidth(-1) - 24;
    return Math.min((isSmall() ? 160 : 210) - (crowded ? 60 : 0), beside);
  }

  private double least() {
    return isSmall() ? 18 : 22;
  }

  private boolean isSmall() {
    return look.sizes().type().body() < 17;
  }

  /// @param size of the letters, as it fits
  void show(RichText said, double size, List<RichText> lines, Role role) {
    boolean small = isSmall();
    String fill = ThemeSheet.fill(role);
    if (!dot.getStyleClass().contains(fill)) dot.getStyleClass().setAll(fill);
    dot.setRadius(small ? 5.5 : 7);
    who.setSize(small ? 16 : 20);
    value.setText(said.weighing(TypeWeight.MEDIUM));
    value.setRole(role);
    value.setSize(size);
    place(below);
    Spacing.inside(this, new Insets(small ? 6 : 10, 0, 0, 0));
    Spacing.around(this, new Insets(small ? 11 : 18, 0, 0, 0));
    RichTextNode.show(details, lines, small ? 14.5 : 18, Role.INK2);
  }
}
