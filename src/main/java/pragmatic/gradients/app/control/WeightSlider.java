package pragmatic.gradients.app.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.picture.RichText;
import pragmatic.gradients.picture.Role;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.Weight;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The weight of one argument that ties, from 0 to 1. Keys: ← → step, Home and End.
final class WeightSlider extends Region {
  private static final double STEP = 0.05;

  private final Look look;
  private final DoubleConsumer moved;
  private final Consumer<Boolean> dragging;
  private final Group ground = Ink.group();
  private final AnswerDot thumb = new AnswerDot();
  private final RichTextNode label = new RichTextNode(RichText.EMPTY, 16);
  private RichText name = RichText.EMPTY;
  private double weight;
  private double even = 0.5;
  private boolean wrong;
  private boolean held;

  /// @param moved called with the weight that a hand or a key wants
  /// @param dragging called when the mouse takes the thumb and when it lets go
  WeightSlider(Look look, DoubleConsumer moved, Consumer<Boolean> dragging) {
    this.look = look;
    this.moved = moved;
    this.dragging = dragging;
    getStyleClass().add("pg-tie-slider");
    setAccessibleRole(AccessibleRole.SLIDER);
    setFocusTraversable(true);
    label.setManaged(false);
    label.setMouseTransparent(true);
    getChildren().setAll(ground, thumb, label);
    focusVisibleProperty().subscribe(thumb::showFocus);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> release());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /// @param count how many arguments tie
  void show(RichText called, double value, int count, boolean isWrong) {
    name = called;
    weight = value;
    even = 1.0 / count;
    wrong = isWrong;
    setAccessibleText(spoken());
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    requestLayout();
  }

  private String spoken() {
    return Words.say("slider.weight", name.plain(), Numbers.plain(weight));
  }

  /// One step down (−1) or up (+1); across 0, an even share and 1 it lands on them.
  void step(int direction) {
    moved.accept(scale().step(weight, direction, STEP));
  }

  /// Of the thumb: smaller where many sliders share the room.
  private double size() {
    return Math.clamp(getWidth() / (9 * look.sizes().dot()), 0.5, 1);
  }

  private Track scale() {
    double inset = size() * look.sizes().dot() + look.sizes().halo();
    double width = Math.max(1, getWidth() - 2 * inset);
    return new Track(0, 1, inset, width, List.of(0.0, even, 1.0));
  }

  @Override
  protected void layoutChildren() {
    Style z = look.sizes();
    Track track = scale();
    double y = y(z);
    double left = track.left();
    double right = left + track.width();
    double x = track.pixel(weight);
    Role role = wrong ? Role.WRONG : Role.CHOSEN;
    double width = z.tan() * 1.35;
    double tick = z.dot() * 0.7;
    double middle = track.pixel(even);
    ground
        .getChildren()
        .setAll(
            Ink.line(left, y, right, y, Role.EDGE, width),
            Ink.line(left, y - tick, left, y + tick, Role.EDGE, z.axis()),
            Ink.line(middle, y - tick, middle, y + tick, Role.EDGE, z.axis()),
            Ink.line(right, y - tick, right, y + tick, Role.EDGE, z.axis()),
            Ink.line(left, y, x, y, role, z.ad()));
    thumb.show(wrong, null, z);
    thumb.setScaleX(size());
    thumb.setScaleY(size());
    thumb.setTranslateX(x);
    thumb.setTranslateY(y);
    label.setSize(z.tick());
    RichText number = RichText.of(" **" + Numbers.fixed(weight, 2) + "**").inRole(role);
    label.setText(name.plus(number));
    label.autosize();
    double baseline = y + z.bar() * .46 + z.tieDrop();
    label.relocate((left + right - label.getWidth()) / 2, baseline - label.getBaselineOffset());
    // the lines just made have missed this frame's turn of the style sheets
    ground.applyCss();
  }

  /// The pixel row of the track.
  static double y(Style z) {
    return z.dot() * 1.5;
  }

  static double height(Style z) {
    return y(z) + z.bar() * .46 + z.tieDrop() + z.tick() * .4;
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) return;
    requestFocus();
    held = true;
    dragging.accept(true);
    moved.accept(scale().drag(event.getX(), weight));
    event.consume();
  }

  private void dragged(MouseEvent event) {
    if (!held) return;
    moved.accept(scale().drag(event.getX(), weight));
    event.consume();
  }

  private void release() {
    if (!held) return;
    held = false;
    dragging.accept(false);
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) return;
    switch (event.getCode()) {
      case LEFT, DOWN -> step(-1);
      case RIGHT, UP -> step(1);
      case HOME -> moved.accept(0);
      case END -> moved.accept(1);
      default -> {
        return;
      }
    }
    thumb.showFocus(true);
    event.consume();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> weight;
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> 1.0;
      case VALUE_STRING -> spoken();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> step(1);
      case DECREMENT -> step(-1);
      case SET_VALUE -> moved.accept(Math.clamp((Double) parameters[0], 0, 1));
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
