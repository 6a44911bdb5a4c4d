package pragmatic.gradients.app.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.page.TieTrack;
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

  private final ObjectProperty<TieTrack> track = new SimpleObjectProperty<>(this, "track", EMPTY);
  private final DoubleProperty lambda = new SimpleDoubleProperty(this, "lambda", 0);
  private final ObjectProperty<RichText> answer =
      new SimpleObjectProperty<>(this, "answer", RichText.EMPTY);
  private final BooleanProperty answerWrong = new SimpleBooleanProperty(this, "answerWrong", false);
  private final TieSliderSkin face;
  private Consumer<String> onChip = _ -> {};
  private double from;
  private double to;
  private boolean gliding;
  private @Nullable BuiltTie built;

  /// What was last built.
  private record BuiltTie(
      TieTrack track, double left, double width, double room, Style sizes, Theme theme) {}

  private final Glide glide = new Glide(Interpolator.EASE_BOTH, this::glideTo);

  public TieSlider(Look look) {
    super(look, "pg-tie-slider");
    face = new TieSliderSkin(look, group -> glideFor(group.lambda()), this::chosen);
    getChildren().setAll(face.nodes());
    track.subscribe(this::rebuild);
    lambda.subscribe(this::moved);
    answer.subscribe(this::place);
    answerWrong.subscribe(this::place);
  }

  /// What is shown.
  public ObjectProperty<TieTrack> trackProperty() {
    return track;
  }

  public void setTrack(TieTrack now) {
    track.set(now);
  }

  /// The tie-break, in [0, 1]. Setting it moves the thumb at once; see [#glide(double)].
  public DoubleProperty lambdaProperty() {
    return lambda;
  }

  public double getLambda() {
    return lambda.get();
  }

  /// The answer at the present λ, written above the thumb where no detent says it.
  public ObjectProperty<RichText> answerProperty() {
    return answer;
  }

  /// Whether the answer at the present λ is wrong.
  public BooleanProperty answerWrongProperty() {
    return answerWrong;
  }

  /// Called with the id of a chip that was chosen, after λ has been set to its answer.
  public void setOnChip(Consumer<String> action) {
    onChip = action;
  }

  /// Lets λ glide to a value in 240 ms; every stage is a value of the property.
  public void glide(double target) {
    glide(target, () -> {});
  }

  @Override
  public void step(int direction) {
    if (isEnabled()) {
      lambda.set(scale().step(lambda.get(), direction, STEP));
    }
  }

  @Override
  public double trackY() {
    return ChipRow.height(look.sizes());
  }

  private boolean isEnabled() {
    return track.get().state() != TieTrack.State.NOTHING;
  }

  private void glide(double target, Runnable then) {
    glide.stop();
    from = lambda.get();
    to = target;
    glide.setOnFinished(_ -> then.run());
    glide.play(from == to ? look.motion(0) : look.motion(240));
  }

  private void glideTo(double done) {
    gliding = true;
    lambda.set(done >= 1 ? to : from + (to - from) * done);
    gliding = false;
  }

  private void moved() {
    if (!gliding && glide.getStatus() == Animation.Status.RUNNING) {
      glide.stop();
    }
    place();
  }

  private Track scale() {
    List<Double> rests =
        Stream.concat(
                track.get().detents().stream().map(TieTrack.Detent::lambda),
                track.get().chips().stream()
                    .filter(group -> !group.beside())
                    .map(TieTrack.ChipGroup::lambda))
            .distinct()
            .toList();
    Capsule bar = face.bar();
    return new Track(0, 1, bar.x1(), bar.x2() - bar.x1(), rests);
  }

  @Override
  protected double computePrefHeight(double width) {
    boolean both = track.get().sentence() != null && isEnabled();
    return trackY() + TieSliderSkin.below(look.sizes(), both);
  }

  @Override
  void lay() {
    double left = trackLeftProperty().get();
    double width = trackWidthProperty().get();
    BuiltTie now = new BuiltTie(track.get(), left, width, getWidth(), look.sizes(), look.theme());
    if (now.equals(built)) return;
    built = now;
    build();
    place();
    // The nodes just made have missed this frame's turn of the style sheets.
    applyCss();
  }

  private void build() {
    Style z = look.sizes();
    double width = trackWidthProperty().get();
    double left = width > 0 ? trackLeftProperty().get() : z.bar() * .46 + z.halo() * 2 + 4;
    double right = width > 0 ? left + width : getWidth() - left;
    face.build(track.get(), left, right, getWidth());
  }

  private void place() {
    double shown = isEnabled() ? Math.clamp(lambda.get(), 0, 1) : .5;
    RichText said = detentHere() == null ? answer.get() : null;
    face.place(track.get(), shown, said, answerWrong.get());
    tell();
  }

  private TieTrack.@Nullable Detent detentHere() {
    for (TieTrack.Detent detent : track.get().detents()) {
      if (detent.lambda() == lambda.get()) {
        return detent;
      }
    }
    return null;
  }

  @Override
  SpokenValue spoken() {
    return new SpokenValue(lambda.get(), 0, 1, text());
  }

  private String text() {
    TieTrack.Detent detent = detentHere();
    if (!isEnabled()) {
      return Words.say("slider.tie.nothing");
    }
    return detent != null
        ? Words.say("slider.tie.detent", detent.label().plain())
        : Words.say("slider.tie.between", answer.get().plain());
  }

  private void chosen(String id) {
    if (glide.getStatus() == Animation.Status.RUNNING) {
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
  void put(double now) {
    lambda.set(now);
  }

  @Override
  void showFocus(boolean on) {
    face.showFocus(on);
  }

  private double reach() {
    return Math.max(22, look.sizes().bar());
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
    return face.pixel(lambda.get());
  }

  @Override
  void drag(double x) {
    lambda.set(scale().drag(x, lambda.get()));
  }

  @Override
  boolean does(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || !isEnabled()) return false;
    switch (event.getCode()) {
      case LEFT, DOWN -> step(-1);
      case RIGHT, UP -> step(1);
      case HOME -> glide(0);
      case END -> glide(1);
      default -> {
        return false;
      }
    }
    return true;
  }
}
