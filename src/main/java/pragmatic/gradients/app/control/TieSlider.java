package pragmatic.gradients.app.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.page.ChipLayout;
import pragmatic.gradients.page.TieTrack;
import pragmatic.gradients.page.Track;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// The slider of a tie-break λ in [0, 1]: the set bar lying down, with the frameworks' chips above
/// the answers they give and the answer itself as its thumb.
///
/// A dragged thumb rests at detents and at chips within 12 px. Keys: ← → (with or without Shift)
/// step, Home and End. A chip that is clicked lets the thumb glide to its answer and is then
/// reported.
public final class TieSlider extends TrackSlider {
  private static final double STEP = 0.05;
  private static final TieTrack EMPTY = TieTrack.nothing(RichText.EMPTY, List.of());

  private TieTrack track = EMPTY;
  private RichText answer = RichText.EMPTY;
  private boolean wrong;
  private final TieSliderSkin face;
  private Consumer<String> onChip = _ -> {};
  private double from;
  private double to;
  private boolean gliding;
  private @Nullable BuiltTie built;

  /// What was last built.
  private record BuiltTie(
      TieTrack track, double left, double width, double room, Style sizes, Theme theme) {}

  private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing", false);
  private final TrackPlayer player;
  private final Glide glide = new Glide(Interpolator.EASE_BOTH, this::glideTo);

  public TieSlider(Look look) {
    super(look, "pg-tie-slider");
    face = new TieSliderSkin(look, group -> glideFor(group.lambda()), this::chosen);
    getChildren().setAll(face.nodes());
    player = new TrackPlayer(this, this::scale, playing, look);
    playing.subscribe(on -> player.run(on, true));
    visibleProperty().subscribe(this::left);
    sceneProperty().subscribe(this::left);
    valueProperty().subscribe(this::moved);
  }

  /// Shows what λ can be and what it answers now. A thumb that is held stays with the hand.
  ///
  /// @param lambda the tie-break, in [0, 1], or NaN where none gives the answer: then no thumb
  ///   stands on the track, which would say another one
  /// @param said the answer, written above the thumb where no detent says it
  /// @param isWrong whether that answer is wrong
  public void show(TieTrack now, double lambda, RichText said, boolean isWrong) {
    if (!now.equals(track)) {
      track = now;
      rebuild();
    }
    boolean same = said.equals(answer) && isWrong == wrong;
    answer = said;
    wrong = isWrong;
    if (!draggingProperty().get() && Double.compare(lambda, getValue()) != 0) showValue(lambda);
    if (!same) place();
  }

  /// Whether λ moves by itself from left to right; it rests at detents and at the chips.
  public BooleanProperty playingProperty() {
    return playing;
  }

  /// Lets λ move by itself, or stops that.
  public void play() {
    if (isOff()) showValue(0);
    playing.set(isEnabled() && !playing.get());
  }

  private void left() {
    if (!isVisible() || getScene() == null) playing.set(false);
  }

  /// Called with the id of a chip that was chosen, after λ has been set to its answer.
  public void setOnChip(Consumer<String> action) {
    onChip = action;
  }

  /// Lets λ glide to a value in 240 ms; every stage is told on.
  public void glide(double target) {
    glide(target, () -> {});
  }

  @Override
  public void step(int direction) {
    playing.set(false);
    // a glide is where it goes: whoever presses on does not wait for it
    double base = isGliding() ? to : start();
    if (isEnabled()) setValue(scale().step(base, direction, STEP));
  }

  @Override
  public double trackY() {
    return ChipLayout.height(look.sizes());
  }

  /// Whether no λ gives the answer.
  private boolean isOff() {
    return Double.isNaN(getValue());
  }

  /// Where a step begins.
  private double start() {
    return isOff() ? .5 : getValue();
  }

  private boolean isEnabled() {
    return track.state() != TieTrack.State.NOTHING;
  }

  private void glide(double target, Runnable then) {
    playing.set(false);
    glide.stop();
    from = start();
    to = target;
    glide.setOnFinished(_ -> then.run());
    glide.play(from == to ? look.motion(0) : look.motion(240));
  }

  private void glideTo(double done) {
    gliding = true;
    setValue(done >= 1 ? to : from + (to - from) * done);
    gliding = false;
  }

  private boolean isGliding() {
    return glide.getStatus() == Animation.Status.RUNNING;
  }

  private void moved() {
    if (!gliding && isGliding()) glide.stop();
    place();
  }

  private Track scale() {
    List<Double> rests =
        Stream.concat(
                track.detents().stream().map(TieTrack.Detent::lambda),
                track.chips().stream()
                    .filter(group -> !group.beside())
                    .map(TieTrack.ChipGroup::lambda))
            .distinct()
            .toList();
    Capsule bar = face.bar();
    return new Track(0, 1, bar.x1(), bar.x2() - bar.x1(), rests);
  }

  @Override
  protected double computePrefHeight(double width) {
    boolean both = track.sentence() != null && isEnabled();
    return trackY() + TieSliderSkin.below(look.sizes(), both);
  }

  @Override
  void lay() {
    BuiltTie now =
        new BuiltTie(track, trackLeft(), trackWidth(), getWidth(), look.sizes(), look.theme());
    if (now.equals(built)) return;
    built = now;
    face.build(track, trackLeft(), trackLeft() + trackWidth(), getWidth());
    place();
    // The nodes just made have missed this frame's turn of the style sheets.
    applyCss();
  }

  private void place() {
    double shown = isEnabled() ? Math.clamp(start(), 0, 1) : .5;
    boolean off = isEnabled() && isOff();
    RichText said = detentHere() == null && !off ? answer : null;
    face.place(track, shown, said, wrong, off);
    tell();
  }

  private TieTrack.@Nullable Detent detentHere() {
    for (TieTrack.Detent detent : track.detents()) {
      if (detent.lambda() == getValue()) return detent;
    }
    return null;
  }

  @Override
  SpokenValue spoken() {
    return new SpokenValue(start(), 0, 1, text());
  }

  private String text() {
    TieTrack.Detent detent = detentHere();
    if (!isEnabled()) {
      return Words.say("slider.tie.nothing");
    }
    return detent != null
        ? Words.say("slider.tie.detent", detent.label().plain())
        : Words.say("slider.tie.between", answer.plain());
  }

  private void chosen(String id) {
    if (isGliding()) {
      glide.setOnFinished(_ -> onChip.accept(id));
    } else {
      onChip.accept(id);
    }
  }

  private void glideFor(double target) {
    if (isEnabled()) {
      glide(target, () -> {});
    }
  }

  @Override
  void showFocus(boolean on) {
    face.showFocus(on);
  }

  private double reach() {
    return Math.max(22, look.sizes().bar());
  }

  @Override
  void taken() {
    playing.set(false);
  }

  @Override
  boolean takes(double x, double y) {
    Capsule bar = face.bar();
    boolean near = Math.abs(y - bar.y()) <= reach();
    return isEnabled() && near && x >= bar.x1() - reach() && x <= bar.x2() + reach();
  }

  @Override
  boolean onThumb(double x, double y) {
    return Math.abs(x - thumbX()) <= reach();
  }

  @Override
  double thumbX() {
    return face.pixel(getValue());
  }

  @Override
  void drag(double x) {
    setValue(scale().drag(x, getValue()));
  }

  @Override
  void toEnd(int direction) {
    glide(direction < 0 ? 0 : 1);
  }

  @Override
  boolean does(KeyEvent event) {
    return isEnabled() && super.does(event);
  }
}
