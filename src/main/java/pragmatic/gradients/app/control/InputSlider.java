package pragmatic.gradients.app.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.page.InputFlag;
import pragmatic.gradients.page.InputTrack;
import pragmatic.gradients.page.Track;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.Ticks;

/// The slider of an input. Its track is the plots' x axis, so that the thumb stands under its
/// point.
///
/// A dragged thumb is caught by a kink within 12 px and comes free beyond 18 px; a step across a
/// kink lands on it. Caught, it has exactly the kink's value. Keys: ← → step, Alt+← → one unit in
/// the last place, Home and End, Space plays, Enter types the value.
public final class InputSlider extends TrackSlider {
  /// What one step adds where the track is long enough.
  private static final double STEP = 0.05;

  /// Letters of a tick's label that its neighbours leave room for.
  private static final int LONGEST_LABEL = 18;

  private static final InputTrack NOTHING =
      new InputTrack(
          0,
          "",
          0,
          -2,
          2,
          List.of(),
          List.of(),
          List.of(),
          true,
          new InputTrack.TrackPlace(0, 0, 0, 600, 0));

  private final InputSliderSkin face;
  private final TrackPlayer player;
  private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing", false);
  private final BooleanProperty seen = new SimpleBooleanProperty(this, "seen", true);
  private Consumer<Boolean> onType = _ -> {};
  private InputTrack shown = NOTHING;
  private @Nullable BuiltInput built;

  /// What the face was last built from.
  private record BuiltInput(Track track, List<Double> ticks, String name, Style sizes) {}

  public InputSlider(Look look) {
    super(look, "pg-input-slider");
    face = new InputSliderSkin(look);
    player = new TrackPlayer(this, this::track, playing, look);
    getChildren().setAll(face.nodes());
    face.minus().repeat(() -> step(-1));
    face.plus().repeat(() -> step(1));
    face.play().setOnAction(_ -> playing.set(!playing.get()));
    valueProperty().subscribe(this::place);
    draggingProperty().subscribe(this::place);
    playing.subscribe(this::play);
    seen.subscribe(this::play);
    playing.subscribe(face::showPlaying);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    // what goes from the page plays no more; what lies behind something goes on afterwards
    visibleProperty().subscribe(this::left);
    sceneProperty().subscribe(this::left);
  }

  /// Shows an input.
  ///
  /// @param value where a hand has moved the thumb since, else that of the track
  public void show(InputTrack now, double value) {
    InputTrack before = shown;
    shown = now;
    showValue(value);
    if (!now.looksLike(before)) {
      face.play().setVisible(now.playable());
      stretch(now.scale().left(), now.scale().width());
      rebuild();
    } else if (now.isNegativeZero() != before.isNegativeZero()) place();
  }

  public void show(InputTrack now) {
    show(now, now.value());
  }

  /// What was last shown; a hand may have moved the thumb since.
  public InputTrack shown() {
    return shown;
  }

  /// Whether the input moves by itself.
  public BooleanProperty playingProperty() {
    return playing;
  }

  /// Called when the value is to be typed, with false, or the range, with true.
  public void setOnType(Consumer<Boolean> action) {
    onType = action;
  }

  /// What stands at ticks, in markup.
  public static List<String> labels(List<Double> ticks) {
    return Ticks.texts(ticks, LONGEST_LABEL);
  }

  /// The size of the text of a flag.
  public static double flagSize(Style sizes) {
    return sizes.label() * 1.1;
  }

  /// The width of a flag whose text is so wide.
  public static double flagWidth(double text, Style sizes) {
    return text + sizes.label() * 1.3;
  }

  /// The pixel column of the thumb.
  public double thumbColumn() {
    return face.thumbX();
  }

  /// A click on the flag asks to type the value, one on the numbers of the track the range.
  private void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) return;
    double x = event.getX();
    boolean below = event.getY() > trackY() + look.sizes().thumb();
    if (face.onFlag(x, event.getY())) onType.accept(false);
    else if (below && x >= trackLeft() - 30 && x <= trackLeft() + trackWidth() + 30)
      onType.accept(true);
  }

  /// Whether anybody can see it: what plays for nobody rests until then.
  public BooleanProperty seenProperty() {
    return seen;
  }

  private void left() {
    if (!isVisible() || getScene() == null) playing.set(false);
  }

  private void play() {
    player.run(playing.get(), seen.get());
  }

  /// Whether the input is exactly at a kink.
  public boolean isDocked() {
    return track().docked(getValue());
  }

  @Override
  public void step(int direction) {
    setValue(track().fineStep(getValue(), direction, STEP));
  }

  /// Moves by one unit in the last place to the left (−1) or right (+1).
  public void nudge(int direction) {
    setValue(direction > 0 ? Math.nextUp(getValue()) : Math.nextDown(getValue()));
  }

  /// Moves to the nearest kink, if there is one; from a kink, to the next one on the right or
  /// round.
  public void dock() {
    setValue(track().nextRest(getValue()));
  }

  @Override
  public void toEnd(int direction) {
    setValue(direction < 0 ? shown.low() : shown.high());
  }

  @Override
  public double trackY() {
    return InputSliderSkin.trackY(look.sizes());
  }

  Track track() {
    return shown.scale();
  }

  @Override
  protected double computePrefHeight(double width) {
    Style sizes = look.sizes();
    return trackY() + sizes.thumb() + sizes.pillGap() + sizes.pillHeight() + 2;
  }

  @Override
  void lay() {
    BuiltInput now = new BuiltInput(track(), shown.ticks(), shown.name(), look.sizes());
    if (now.equals(built)) return;
    built = now;
    boolean made = face.build(now.track(), now.ticks(), now.name());
    place();
    // Nodes just made have missed this frame's turn of the style sheets.
    if (made) applyCss();
  }

  private void place() {
    double room = shown.place().to() - shown.place().from();
    face.place(track(), getValue(), flag().text(), room);
    tell();
  }

  InputFlag flag() {
    boolean negative = shown.isNegativeZero();
    return new InputFlag(shown.name(), track(), getValue(), negative, draggingProperty().get());
  }

  @Override
  SpokenValue spoken() {
    return new SpokenValue(getValue(), shown.low(), shown.high(), flag().spoken(shown.between()));
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
    double before = getValue();
    double now = track.drag(pixel, before);
    setValue(now);
    if (now != before && track.docked(now))
      face.glideHome(Math.clamp(pixel, track.left(), track.left() + track.width()));
  }

  @Override
  boolean does(KeyEvent event) {
    KeyCode key = event.getCode();
    if (event.isShiftDown() || event.isShortcutDown()) return false;
    if (key == KeyCode.ENTER && !event.isAltDown()) {
      onType.accept(false);
      return true;
    }
    if (key == KeyCode.SPACE) {
      playing.set(!playing.get());
      return true;
    }
    boolean arrow = key.isArrowKey();
    if (arrow) playing.set(false);
    if (!arrow || !event.isAltDown()) return super.does(event);
    nudge(key == KeyCode.LEFT || key == KeyCode.DOWN ? -1 : 1);
    return true;
  }
}
