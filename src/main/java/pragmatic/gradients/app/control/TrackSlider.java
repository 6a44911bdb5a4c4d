package pragmatic.gradients.app.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
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
  private final DoubleProperty trackLeft = new SimpleDoubleProperty(this, "trackLeft", 0);
  private final DoubleProperty trackWidth = new SimpleDoubleProperty(this, "trackWidth", 0);
  private final ReadOnlyBooleanWrapper dragging = new ReadOnlyBooleanWrapper(this, "dragging");
  private double grab;
  private boolean stale = true;

  TrackSlider(Look look, String styleClass) {
    this.look = look;
    getStyleClass().add(styleClass);
    setAccessibleRole(AccessibleRole.SLIDER);
    setFocusTraversable(true);
    trackLeft.subscribe(this::rebuild);
    trackWidth.subscribe(this::rebuild);
    look.onChange(this::rebuild);
    focusVisibleProperty().subscribe(() -> showFocus(isFocusVisible()));
    focusedProperty().subscribe(() -> showFocus(isFocused() && isFocusVisible()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> dragging.set(false));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /// The pixel of the track's left end.
  public final DoubleProperty trackLeftProperty() {
    return trackLeft;
  }

  /// The length of the track in pixels; 0 to fill the control.
  public final DoubleProperty trackWidthProperty() {
    return trackWidth;
  }

  /// Whether the thumb is held by the mouse.
  public final ReadOnlyBooleanProperty draggingProperty() {
    return dragging.getReadOnlyProperty();
  }

  /// The pixel row of the track, from the top of this control.
  public abstract double trackY();

  /// Moves one step to the left (−1) or right (+1); across a place of rest it lands on it.
  public abstract void step(int direction);

  /// The value, its bounds, and what a screen reader says of it.
  abstract SpokenValue spoken();

  /// What a screen reader is told.
  record SpokenValue(double value, double least, double most, String text) {}

  /// Sets the value, for a screen reader.
  abstract void put(double value);

  /// Whether a press at a pixel takes the thumb or calls it.
  abstract boolean takes(double x, double y);

  /// Whether a pixel is on the thumb.
  abstract boolean onThumb(double x, double y);

  /// The pixel column of the thumb.
  abstract double thumbX();

  /// Moves the thumb to a pixel column, or to where it rests near that.
  abstract void drag(double x);

  /// Does what a key asks for.
  ///
  /// @return whether it was one of this slider's keys
  abstract boolean does(KeyEvent event);

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
    return trackWidth.get() > 0 ? trackLeft.get() * 2 + trackWidth.get() : 600;
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
    drag(event.getX() - grab);
    event.consume();
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
      case SET_VALUE -> put((Double) parameters[0]);
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
