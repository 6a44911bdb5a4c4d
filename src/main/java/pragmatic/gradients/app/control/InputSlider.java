package pragmatic.gradients.app.control;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The slider of an input. Its track is the plots' x axis, so that the thumb stands under its
/// point.
///
/// A dragged thumb is caught by a kink within 12 px and comes free beyond 18 px; a step across a
/// kink lands on it. Caught, it has exactly the kink's value. Keys: ← → step, Alt+← → one unit in
/// the last place, Home and End, Space plays.
public final class InputSlider extends TrackSlider {
  /// Decimals of a flag that still can be read while it moves.
  private static final int MOST_FIXED = 8;

  /// Nearer to a kink than this part of a pixel, a value is told by its distance from it.
  private static final double BESIDE = 1e-3;

  private final InputSliderSkin face;
  private final InputPlayer player;
  private final DoubleProperty low = new SimpleDoubleProperty(this, "low", -2);
  private final DoubleProperty high = new SimpleDoubleProperty(this, "high", 2);
  private final DoubleProperty value = new SimpleDoubleProperty(this, "value", 0);
  private final DoubleProperty step = new SimpleDoubleProperty(this, "step", 0.05);
  private final ObjectProperty<List<Double>> kinks =
      new SimpleObjectProperty<>(this, "kinks", List.of());
  private final ObjectProperty<List<Double>> ticks =
      new SimpleObjectProperty<>(this, "ticks", List.of(-2.0, -1.0, 0.0, 1.0, 2.0));
  private final StringProperty name = new SimpleStringProperty(this, "name", "x");
  private final BooleanProperty playable = new SimpleBooleanProperty(this, "playable", true);
  private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing", false);
  private final BooleanProperty negativeZero =
      new SimpleBooleanProperty(this, "negativeZero", false);
  private @Nullable BuiltInput built;

  /// What the face was last built from.
  private record BuiltInput(Track track, List<Double> ticks, String name, Style sizes) {}

  public InputSlider(Look look) {
    super(look, "pg-input-slider");
    face = new InputSliderSkin(look);
    player = new InputPlayer(this, look);
    getChildren().setAll(face.nodes());
    face.minus().repeat(() -> step(-1));
    face.plus().repeat(() -> step(1));
    face.play().setOnAction(_ -> playing.set(!playing.get()));
    for (ObservableValue<?> shape : List.of(low, high, kinks, ticks, name)) {
      shape.subscribe(this::rebuild);
    }
    value.subscribe(this::place);
    draggingProperty().subscribe(this::place);
    negativeZero.subscribe(this::place);
    playing.subscribe(now -> player.run(now));
    playing.subscribe(face::showPlaying);
    playable.subscribe(now -> face.play().setVisible(now));
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

  /// The name of the input.
  public StringProperty nameProperty() {
    return name;
  }

  /// Whether a value of 0 stands for −0.0. Setting a property from 0.0 to −0.0 is no change, so the
  /// sign has its own.
  public BooleanProperty negativeZeroProperty() {
    return negativeZero;
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

  @Override
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

  @Override
  public double trackY() {
    return InputSliderSkin.trackY(look.sizes());
  }

  Track track() {
    Style sizes = look.sizes();
    double left = trackLeftProperty().get();
    double width = trackWidthProperty().get();
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
  void lay() {
    BuiltInput now = new BuiltInput(track(), ticks.get(), name.get(), look.sizes());
    if (now.equals(built)) return;
    built = now;
    boolean made = face.build(now.track(), now.ticks(), now.name());
    place();
    // Nodes just made have missed this frame's turn of the style sheets.
    if (made) applyCss();
  }

  private void place() {
    face.place(track(), value.get(), flag());
    tell();
  }

  /// What the flag below the thumb says: two decimals while dragged, else as exact as is readable.
  RichText flag() {
    return RichText.of("$" + name.get() + " = " + number() + "$").weighing(TypeWeight.MEDIUM);
  }

  private String number() {
    double x = value.get();
    int decimals = Math.max(2, track().grain().scale());
    boolean zoomed = decimals > 3;
    if (x == 0) {
      return negativeZero.get() ? Numbers.input(-0.0) : Numbers.of(0);
    }
    if (draggingProperty().get() && !isDocked() && decimals <= MOST_FIXED) {
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

  @Override
  SpokenValue spoken() {
    String number = RichText.of(number()).plain();
    String key = isDocked() ? "slider.input.kink" : "slider.input.value";
    return new SpokenValue(value.get(), low.get(), high.get(), Words.say(key, name.get(), number));
  }

  @Override
  void put(double now) {
    value.set(now);
  }

  @Override
  void showFocus(boolean on) {
    face.showFocus(on);
  }

  @Override
  boolean takes(double x, double y) {
    return face.reaches(x, y);
  }

  @Override
  void taken() {
    playing.set(false);
  }

  @Override
  boolean onThumb(double x, double y) {
    return face.onThumb(x, y);
  }

  @Override
  double thumbX() {
    return face.thumbX();
  }

  @Override
  void drag(double pixel) {
    Track track = track();
    double before = value.get();
    double now = track.drag(pixel, before);
    value.set(now);
    if (now != before && track.docked(now)) {
      face.glideHome(Math.clamp(pixel, track.left(), track.left() + track.width()));
    }
  }

  @Override
  boolean does(KeyEvent event) {
    if (event.isShiftDown() || event.isShortcutDown()) return false;
    switch (event.getCode()) {
      case LEFT, DOWN -> move(event, -1);
      case RIGHT, UP -> move(event, 1);
      case HOME -> value.set(low.get());
      case END -> value.set(high.get());
      case SPACE -> playing.set(!playing.get());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void move(KeyEvent event, int direction) {
    playing.set(false);
    if (event.isAltDown()) {
      nudge(direction);
    } else {
      step(direction);
    }
  }
}
