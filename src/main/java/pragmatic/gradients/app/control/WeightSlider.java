package pragmatic.gradients.app.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.Group;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.Track;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The weight of one argument that ties, from 0 to 1. Keys: ← → step, Home and End.
final class WeightSlider extends TrackSlider {
  private static final double STEP = 0.05;

  private final Group ground = Ink.group();
  private final AnswerDot thumb = new AnswerDot();
  private final RichTextNode label = new RichTextNode(RichText.EMPTY, 16);
  private RichText name = RichText.EMPTY;
  private double even = 0.5;
  private boolean wrong;
  private boolean numbered = true;

  /// @param moved called with the weight that a hand or a key wants
  /// @param dragging called when the mouse takes the thumb and when it lets go
  WeightSlider(Look look, DoubleConsumer moved, Consumer<Boolean> dragging) {
    super(look, "pg-tie-slider");
    setOnMoved(moved);
    label.setManaged(false);
    label.setMouseTransparent(true);
    getChildren().setAll(ground, thumb, label);
    draggingProperty().subscribe((_, now) -> dragging.accept(now));
  }

  /// @param count how many arguments tie
  void show(RichText called, double value, int count, boolean isWrong) {
    name = called;
    showValue(value);
    even = 1.0 / count;
    wrong = isWrong;
    tell();
    rebuild();
  }

  /// Behind a name, which may be a number itself.
  private static RichText number(double weight) {
    return RichText.of(Words.say("tie.detent", "", Numbers.of(weight)));
  }

  /// The text below it with its even share, which has as many digits as a weight can have.
  RichText widest() {
    return name.plus(number(even));
  }

  /// Whether the weight is written below it. Where many stand side by side the thumbs tell them,
  /// and a screen reader.
  void setNumbered(boolean now) {
    if (numbered == now) return;
    numbered = now;
    rebuild();
  }

  @Override
  SpokenValue spoken() {
    String text = Words.say("slider.weight", name.plain(), Numbers.plain(getValue()));
    return new SpokenValue(getValue(), 0, 1, text);
  }

  /// Across 0, an even share and 1 it lands on them.
  @Override
  public void step(int direction) {
    setValue(scale().step(getValue(), direction, STEP));
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
  void lay() {
    Style z = look.sizes();
    Track track = scale();
    double y = y(z);
    double left = track.left();
    double right = left + track.width();
    double x = track.pixel(getValue());
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
    label.setText(numbered ? name.plus(number(getValue()).inRole(role)) : name);
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

  @Override
  public double trackY() {
    return y(look.sizes());
  }

  @Override
  void showFocus(boolean on) {
    thumb.showFocus(on);
  }

  @Override
  boolean takes(double x, double y) {
    return true;
  }

  /// Its track is short: a press anywhere calls the thumb.
  @Override
  boolean onThumb(double x, double y) {
    return false;
  }

  @Override
  double thumbX() {
    return scale().pixel(getValue());
  }

  @Override
  void drag(double x) {
    setValue(scale().drag(x, getValue()));
  }

  @Override
  void toEnd(int direction) {
    setValue(direction < 0 ? 0 : 1);
  }
}
