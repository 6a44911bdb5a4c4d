package pragmatic.gradients.app.control;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.picture.RichText;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.Weight;
import pragmatic.gradients.words.Words;

/// The slider of an input. Its track is the plots' x axis, so that the thumb stands under its
/// point.
///
/// A dragged thumb is caught by a kink within 12 px and comes free beyond 18 px; a step across a
/// kink lands on it. Caught, it has exactly the kink's value. Keys: ← → step, Alt+← → one unit in
/// the last place, Home and End, Space plays.
public final class InputSlider extends Region {
  /// Decimals of a flag that still can be read while it moves.
  private static final int MOST_FIXED = 8;

  /// Nearer to a kink than this part of a pixel, a value is told by its distance from it.
  private static final double BESIDE = 1e-3;

  private final Look look;
  private final InputSliderFace face;
  private final InputPlayer player;
  private final DoubleProperty low = new SimpleDoubleProperty(this, "low", -2);
  private final DoubleProperty high = new SimpleDoubleProperty(this, "high", 2);
  private final DoubleProperty value = new SimpleDoubleProperty(this, "value", 0);
  private final DoubleProperty step = new SimpleDoubleProperty(this, "step", 0.05);
  private final ObjectProperty<List<Double>> kinks =
      new SimpleObjectProperty<>(this, "kinks", List.of());
  private final ObjectProperty<List<Double>> ticks =
      new SimpleObjectProperty<>(this, "ticks", List.of(-2.0, -1.0, 0.0, 1.0, 2.0));
  private final DoubleProperty trackLeft = new SimpleDoubleProperty(this, "trackLeft", 0);
  private final DoubleProperty trackWidth = new SimpleDoubleProperty(this, "trackWidth", 0);
  private final StringProperty name = new SimpleStringProperty(this, "name", "x");
  private final BooleanProperty playable = new SimpleBooleanProperty(this, "playable", true);
  private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing", false);
  private final ReadOnlyBooleanWrapper dragging = new ReadOnlyBooleanWrapper(this, "dragging");
  private final BooleanProperty negativeZero =
      new SimpleBooleanProperty(this, "negativeZero", false);
  private double grab;
  private boolean stale = true;
  private @Nullable Built built;

  /// What the face was last built from.
  private record Built(Track track, List<Double> ticks, String name, Style sizes) {}

  public InputSlider(Look look) {
    this.look = look;
    face = new InputSliderFace(look);
    player = new InputPlayer(this, look);
    getStyleClass().add("pg-input-slider");
    setAccessibleRole(AccessibleRole.SLIDER);
    setFocusTraversable(true);
    getChildren().setAll(face.nodes());
    face.minus().repeat(() -> step(-1));
    face.plus().repeat(() -> step(1));
    face.play().setOnAction(_ -> playing.set(!playing.get()));
    for (ObservableValue<?> shape : List.of(low, high, kinks, ticks, trackLeft, trackWidth, name)) {
      shape.subscribe(this::rebuild);
    }
    look.onChange(this::rebuild);
    value.subscribe(this::place);
    dragging.subscribe(this::place);
    negativeZero.subscribe(this::place);
    focusVisibleProperty().subscribe(face::showFocus);
    focusedProperty().subscribe(now -> face.showFocus(now && isFocusVisible()));
    playing.subscribe(now -> player.run(now));
    playing.subscribe(face::showPlaying);
    playable.subscribe(now -> face.play().setVisible(now));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> dragging.set(false));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /// The value at the left end of the track.
  public DoubleProperty lowProperty() {
    return low;
  }

  /// The value at the right end of the track, above that at the left.
  public DoubleProperty highProperty() {
    return high;
  }

  /// The input. Whoever sets it may set any number; the thumb stays on the track.
  public DoubleProperty valueProperty() {
    return value;
  }

  public double getValue() {
    return value.get();
  }

  public void setValue(double now) {
    value.set(now);
  }

  /// What one step adds; less where the track is shorter than 40 steps.
  public DoubleProperty stepProperty() {
    return step;
  }

  /// Where the thumb docks.
  public ObjectProperty<List<Double>> kinksProperty() {
    return kinks;
  }

  /// The labelled values, those of the plots' x axis, in rising order.
  public ObjectProperty<List<Double>> ticksProperty() {
    return ticks;
  }

  /// The pixel of the track's left end: that of the plots' frames.
  public DoubleProperty trackLeftProperty() {
    return trackLeft;
  }

  /// The length of the track in pixels: that of the plots' frames; 0 to fill the control.
  public DoubleProperty trackWidthProperty() {
    return trackWidth;
  }

  /// The name of the input.
  public StringProperty nameProperty() {
    return name;
  }

  /// Whether a value of 0 stands for −0.0. Setting a property from 0.0 to −0.0 is no change, so the
  /// sign has its own.
  public BooleanProperty negativeZeroProperty() {
    return negativeZero;
  }

  /// Whether the thumb is held by the mouse.
  public ReadOnlyBooleanProperty draggingProperty() {
    return dragging.getReadOnlyProperty();
  }

  /// Whether there is a button that lets the input move by itself.
  public BooleanProperty playableProperty() {
    return playable;
  }

  /// Whether the input moves by itself.
  public BooleanProperty playingProperty() {
    return playing;
  }

  /// Whether the input is exactly at a kink.
  public boolean isDocked() {
    return track().docked(value.get());
  }

  /// Moves one step to the left (−1) or right (+1); across a kink it lands on it.
  public void step(int direction) {
    Track track = track();
    double finest = Track.roundUp((track.high() - track.low()) / 100).doubleValue();
    value.set(track.step(value.get(), direction, Math.min(step.get(), finest * 2)));
  }

  /// Moves by one unit in the last place to the left (−1) or right (+1).
  public void nudge(int direction) {
    value.set(direction > 0 ? Math.nextUp(value.get()) : Math.nextDown(value.get()));
  }

  /// Moves to the nearest kink, if there is one; from a kink, to the next one on the right or
  /// round.
  public void dock() {
    List<Double> rests = kinks.get().stream().sorted().toList();
    int here = rests.indexOf(value.get());
    if (here >= 0) {
      value.set(rests.get((here + 1) % rests.size()));
    } else {
      rests.stream()
          .min((a, b) -> Double.compare(Math.abs(a - value.get()), Math.abs(b - value.get())))
          .ifPresent(value::set);
    }
  }

  /// The pixel of the track, from the top of this control.
  public double trackY() {
    return InputSliderFace.trackY(look.sizes());
  }

  Track track() {
    Style sizes = look.sizes();
    double left = trackLeft.get();
    double width = trackWidth.get();
    if (width <= 0) {
      double room = sizes.button() + sizes.thumb() * 1.7 + 4;
      left = room;
      width = Math.max(1, getWidth() - 2 * room - sizes.button() * 1.18);
    }
    return new Track(low.get(), high.get(), left, width, kinks.get());
  }

  @Override
  protected double computePrefHeight(double width) {
    Style sizes = look.sizes();
    return trackY() + sizes.thumb() + sizes.pillGap() + sizes.pillHeight() + 2;
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
    Built now = new Built(track(), ticks.get(), name.get(), look.sizes());
    if (stale && !now.equals(built)) {
      built = now;
      boolean made = face.build(now.track(), now.ticks(), now.name());
      place();
      // Nodes just made have missed this frame's turn of the style sheets.
      if (made) applyCss();
    }
    stale = false;
  }

  private void rebuild() {
    stale = true;
    requestLayout();
  }

  private void place() {
    face.place(track(), value.get(), flag());
    setAccessibleText(spoken());
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
  }

  /// What the flag below the thumb says: two decimals while dragged, else as exact as is readable.
  RichText flag() {
    return RichText.of("$" + name.get() + " = " + number() + "$").weighing(Weight.MEDIUM);
  }

  private String number() {
    double x = value.get();
    int decimals = Math.max(2, track().grain().scale());
    boolean zoomed = decimals > 3;
    if (x == 0) {
      return negativeZero.get() ? Numbers.input(-0.0) : Numbers.of(0);
    }
    if (dragging.get() && !isDocked() && decimals <= MOST_FIXED) {
      return Numbers.fixed(x, zoomed ? decimals : 2);
    }
    for (double rest : kinks.get()) {
      boolean beside = x != rest && Math.abs(x - rest) <= BESIDE * track().grain().doubleValue();
      if (beside && Numbers.isShort(rest) && rest != 0) {
        return Numbers.offset(rest, x);
      }
    }
    return Numbers.input(x, zoomed ? decimals : 0);
  }

  private String spoken() {
    String number = RichText.of(number()).plain();
    return isDocked()
        ? Words.say("slider.input.kink", name.get(), number)
        : Words.say("slider.input.value", name.get(), number);
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !face.reaches(event.getX(), event.getY())) {
      return;
    }
    requestFocus();
    face.showFocus(false);
    playing.set(false);
    boolean onThumb = face.onThumb(event.getX(), event.getY());
    grab = onThumb ? event.getX() - face.thumbX() : 0;
    dragging.set(true);
    if (!onThumb) {
      drag(event.getX());
    }
    event.consume();
  }

  private void dragged(MouseEvent event) {
    if (dragging.get()) {
      drag(event.getX() - grab);
      event.consume();
    }
  }

  private void drag(double pixel) {
    Track track = track();
    double before = value.get();
    double now = track.drag(pixel, before);
    value.set(now);
    if (now != before && track.docked(now)) {
      face.glideHome(Math.clamp(pixel, track.left(), track.left() + track.width()));
    }
  }

  private void key(KeyEvent event) {
    if (event.isShiftDown() || event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT, DOWN -> move(event, -1);
      case RIGHT, UP -> move(event, 1);
      case HOME -> value.set(low.get());
      case END -> value.set(high.get());
      case SPACE -> playing.set(!playing.get());
      default -> {
        return;
      }
    }
    face.showFocus(true);
    event.consume();
  }

  private void move(KeyEvent event, int direction) {
    playing.set(false);
    if (event.isAltDown()) {
      nudge(direction);
    } else {
      step(direction);
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> value.get();
      case MIN_VALUE -> low.get();
      case MAX_VALUE -> high.get();
      case VALUE_STRING -> spoken();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> step(1);
      case DECREMENT -> step(-1);
      case SET_VALUE -> value.set((Double) parameters[0]);
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
