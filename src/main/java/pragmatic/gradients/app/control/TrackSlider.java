package pragmatic.gradients.app.control;

import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import pragmatic.gradients.app.look.Look;

/// A slider whose track lies where others want it: what the sliders of inputs and of the tie-break
/// have in common. How it looks, where its thumb rests and what a value means is theirs.
abstract class TrackSlider extends Region {
  final Look look;
  private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper(this, "value", 0);
  private final ReadOnlyBooleanWrapper dragging = new ReadOnlyBooleanWrapper(this, "dragging");
  private DoubleConsumer onMoved = _ -> {};
  private double trackLeft;
  private double trackWidth = 600;
  private double grab;

  /// Where the mouse was last told to be.
  private double hand;

  private boolean stale = true;

  TrackSlider(Look look, String styleClass) {
    this.look = look;
    getStyleClass().add(styleClass);
    setAccessibleRole(AccessibleRole.SLIDER);
    setFocusTraversable(true);
    look.onChange(this, this::rebuild);
    focusVisibleProperty().subscribe(() -> showFocus(isFocusVisible()));
    focusedProperty().subscribe(() -> showFocus(isFocused() && isFocusVisible()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /// Puts the track somewhere.
  ///
  /// @param left pixel of its left end, in this control
  /// @param width its length in pixels
  public final void stretch(double left, double width) {
    if (left == trackLeft && width == trackWidth) return;
    trackLeft = left;
    trackWidth = width;
    rebuild();
  }

  public final double trackLeft() {
    return trackLeft;
  }

  public final double trackWidth() {
    return trackWidth;
  }

  /// Where the thumb stands.
  public final ReadOnlyDoubleProperty valueProperty() {
    return value.getReadOnlyProperty();
  }

  public final double getValue() {
    return value.get();
  }

  /// Moves the thumb as a hand does: it is told on.
  public final void setValue(double now) {
    showValue(now);
    onMoved.accept(now);
  }

  /// Called with the value that a hand, a key or a screen reader chose.
  public final void setOnMoved(DoubleConsumer action) {
    onMoved = action;
  }

  /// Moves the thumb to where a board says it stands.
  final void showValue(double now) {
    value.set(now);
  }

  /// Whether the thumb is held by the mouse.
  public final ReadOnlyBooleanProperty draggingProperty() {
    return dragging.getReadOnlyProperty();
  }

  /// Takes the keyboard as by Tab, with the ring: whoever typed elsewhere sees where keys go now.
  public final void takeKeys() {
    requestFocus();
    showFocus(true);
  }

  /// The pixel row of the track, from the top of this control.
  public abstract double trackY();

  /// Moves one step to the left (−1) or right (+1); across a place of rest it lands on it.
  public abstract void step(int direction);

  /// The value, its bounds, and what a screen reader says of it.
  abstract SpokenValue spoken();

  /// What a screen reader is told.
  record SpokenValue(double value, double least, double most, String text) {}

  /// Whether a press at a pixel takes the thumb or calls it.
  abstract boolean takes(double x, double y);

  /// Whether a pixel is on the thumb.
  abstract boolean onThumb(double x, double y);

  /// The pixel column of the thumb.
  abstract double thumbX();

  /// Moves the thumb to a pixel column, or to where it rests near that.
  abstract void drag(double x);

  /// Moves the thumb to the left end of its track (−1) or to the right one (+1).
  abstract void toEnd(int direction);

  /// Does what a key asks for.
  ///
  /// @return whether it was one of this slider's keys
  boolean does(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) return false;
    switch (event.getCode()) {
      case LEFT, DOWN -> step(-1);
      case RIGHT, UP -> step(1);
      case HOME -> toEnd(-1);
      case END -> toEnd(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Shows or hides the ring around the thumb.
  abstract void showFocus(boolean on);

  /// Draws what does not move with the thumb, if it has changed.
  abstract void lay();

  /// The control was taken by the mouse.
  void taken() {}

  /// Draws everything anew before the next frame.
  final void rebuild() {
    stale = true;
    requestLayout();
  }

  final void tell() {
    setAccessibleText(spoken().text());
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
  }

  @Override
  protected double computePrefWidth(double height) {
    return trackLeft * 2 + trackWidth;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  public void resize(double width, double height) {
    stale |= width != getWidth();
    super.resize(width, height);
  }

  @Override
  protected void layoutChildren() {
    if (stale) lay();
    stale = false;
  }

  private void pressed(MouseEvent event) {
    double x = event.getX();
    if (event.getButton() != MouseButton.PRIMARY || !takes(x, event.getY())) return;
    hand = x;
    requestFocus();
    showFocus(false);
    taken();
    boolean onThumb = onThumb(x, event.getY());
    grab = onThumb ? x - thumbX() : 0;
    dragging.set(true);
    if (!onThumb) drag(x);
    event.consume();
  }

  private void dragged(MouseEvent event) {
    if (!dragging.get()) return;
    follow(event);
    event.consume();
  }

  /// Where the hand lets go counts, whether or not a drag was told of up to there.
  private void released(MouseEvent event) {
    if (dragging.get()) follow(event);
    dragging.set(false);
  }

  private void follow(MouseEvent event) {
    if (event.getX() == hand) return;
    hand = event.getX();
    drag(hand - grab);
  }

  private void key(KeyEvent event) {
    if (!does(event)) return;
    showFocus(true);
    event.consume();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> spoken().value();
      case MIN_VALUE -> spoken().least();
      case MAX_VALUE -> spoken().most();
      case VALUE_STRING -> spoken().text();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> step(1);
      case DECREMENT -> step(-1);
      case SET_VALUE -> {
        SpokenValue range = spoken();
        setValue(Math.clamp((Double) parameters[0], range.least(), range.most()));
      }
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
