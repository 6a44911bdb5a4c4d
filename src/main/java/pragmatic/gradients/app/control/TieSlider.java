package pragmatic.gradients.app.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.picture.RichText;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.Words;

/// The slider of a tie-break λ in [0, 1]: the set bar lying down, with the frameworks' chips above
/// the answers they give and the answer itself as its thumb.
///
/// A dragged thumb rests at detents and at chips within 12 px. Keys: ← → (with or without Shift)
/// step, Home and End. A chip that is clicked lets the thumb glide to its answer and is then
/// reported.
public final class TieSlider extends Region {
  private static final double STEP = 0.05;
  private static final TieTrack EMPTY = TieTrack.nothing(RichText.EMPTY, List.of());

  private final Look look;
  private final ObjectProperty<TieTrack> track = new SimpleObjectProperty<>(this, "track", EMPTY);
  private final DoubleProperty lambda = new SimpleDoubleProperty(this, "lambda", 0);
  private final ObjectProperty<RichText> answer =
      new SimpleObjectProperty<>(this, "answer", RichText.EMPTY);
  private final BooleanProperty answerWrong = new SimpleBooleanProperty(this, "answerWrong", false);
  private final DoubleProperty trackLeft = new SimpleDoubleProperty(this, "trackLeft", 0);
  private final DoubleProperty trackWidth = new SimpleDoubleProperty(this, "trackWidth", 0);
  private final ReadOnlyBooleanWrapper dragging = new ReadOnlyBooleanWrapper(this, "dragging");
  private final TieSliderFace face;
  private Consumer<String> onChip = _ -> {};
  private double from;
  private double to;
  private boolean gliding;
  private double grab;
  private boolean stale = true;
  private @Nullable Built built;

  /// What was last built.
  private record Built(
      TieTrack track, double left, double width, double room, Style sizes, Theme theme) {}

  private final Glide glide = new Glide(Interpolator.EASE_BOTH, this::glideTo);

  public TieSlider(Look look) {
    this.look = look;
    face = new TieSliderFace(look, group -> glideFor(group.lambda()), this::chosen);
    getStyleClass().add("pg-tie-slider");
    setAccessibleRole(AccessibleRole.SLIDER);
    setFocusTraversable(true);
    getChildren().setAll(face.nodes());
    track.subscribe(this::rebuild);
    trackLeft.subscribe(this::rebuild);
    trackWidth.subscribe(this::rebuild);
    look.onChange(this::rebuild);
    lambda.subscribe(this::moved);
    answer.subscribe(this::place);
    answerWrong.subscribe(this::place);
    focusVisibleProperty().subscribe(face::showFocus);
    focusedProperty().subscribe(now -> face.showFocus(now && isFocusVisible()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> dragging.set(false));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
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

  /// The pixel of λ = 0.
  public DoubleProperty trackLeftProperty() {
    return trackLeft;
  }

  /// The pixels from λ = 0 to λ = 1; 0 to fill the control. Shorter where chips beside the track
  /// need the room.
  public DoubleProperty trackWidthProperty() {
    return trackWidth;
  }

  /// Whether the thumb is held by the mouse.
  public ReadOnlyBooleanProperty draggingProperty() {
    return dragging.getReadOnlyProperty();
  }

  /// Called with the id of a chip that was chosen, after λ has been set to its answer.
  public void setOnChip(Consumer<String> action) {
    onChip = action;
  }

  /// Lets λ glide to a value in 240 ms; every stage is a value of the property.
  public void glide(double target) {
    glide(target, () -> {});
  }

  /// Moves one step to the left (−1) or right (+1); across a detent it lands on it.
  public void step(int direction) {
    if (isEnabled()) {
      lambda.set(scale().step(lambda.get(), direction, STEP));
    }
  }

  /// The pixel of the track, from the top of this control.
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
    return trackY() + TieSliderFace.below(look.sizes(), both);
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
    Built now =
        new Built(
            track.get(), trackLeft.get(), trackWidth.get(), getWidth(), look.sizes(), look.theme());
    if (stale && !now.equals(built)) {
      built = now;
      build();
      place();
      // The nodes just made have missed this frame's turn of the style sheets.
      applyCss();
    }
    stale = false;
  }

  private void rebuild() {
    stale = true;
    requestLayout();
  }

  private void build() {
    Style z = look.sizes();
    boolean placed = trackWidth.get() > 0;
    double left = placed ? trackLeft.get() : z.bar() * .46 + z.halo() * 2 + 4;
    double right = placed ? left + trackWidth.get() : getWidth() - left;
    face.build(track.get(), left, right, getWidth());
  }

  private void place() {
    double shown = isEnabled() ? Math.clamp(lambda.get(), 0, 1) : .5;
    RichText said = detentHere() == null ? answer.get() : null;
    face.place(track.get(), shown, said, answerWrong.get());
    setAccessibleText(spoken());
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
  }

  private TieTrack.@Nullable Detent detentHere() {
    for (TieTrack.Detent detent : track.get().detents()) {
      if (detent.lambda() == lambda.get()) {
        return detent;
      }
    }
    return null;
  }

  private String spoken() {
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

  private void pressed(MouseEvent event) {
    double reach = Math.max(22, look.sizes().bar());
    Capsule bar = face.bar();
    boolean near = Math.abs(event.getY() - bar.y()) <= reach;
    boolean along = event.getX() >= bar.x1() - reach && event.getX() <= bar.x2() + reach;
    if (event.getButton() != MouseButton.PRIMARY || !isEnabled() || !near || !along) {
      return;
    }
    requestFocus();
    face.showFocus(false);
    double distance = event.getX() - face.pixel(lambda.get());
    boolean onThumb = Math.abs(distance) <= reach;
    grab = onThumb ? distance : 0;
    dragging.set(true);
    if (!onThumb) {
      lambda.set(scale().drag(event.getX(), lambda.get()));
    }
    event.consume();
  }

  private void dragged(MouseEvent event) {
    if (dragging.get()) {
      lambda.set(scale().drag(event.getX() - grab, lambda.get()));
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || !isEnabled()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT, DOWN -> step(-1);
      case RIGHT, UP -> step(1);
      case HOME -> glide(0);
      case END -> glide(1);
      default -> {
        return;
      }
    }
    face.showFocus(true);
    event.consume();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> lambda.get();
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
      case SET_VALUE -> lambda.set((Double) parameters[0]);
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
