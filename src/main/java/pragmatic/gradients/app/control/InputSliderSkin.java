package pragmatic.gradients.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Interpolator;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.Tool;
import pragmatic.gradients.page.Track;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// How an input slider looks: track, ticks, sockets, thumb, flag and buttons.
final class InputSliderSkin {
  /// Pixels between a flag and the edge of its slider's room.
  private static final double FLAG_MARGIN = 3;

  /// What stays while a hand moves the point.
  private record DrawnAxis(
      double left, double width, double low, double high, List<Double> ticks) {}

  private final Look look;
  private final Group ground = Ink.group();
  private final Group thumb = Ink.group();
  private final Circle focus = Ink.hollow(new Circle(), Role.LEFT, 3);
  private final Rectangle pill = Ink.rectangle(0, 0, 0, 0, 0, Role.FUNCTION);
  private final SVGPath tip = Ink.path("", Role.FUNCTION);
  private final RichTextNode text = new RichTextNode(RichText.EMPTY, 16, Role.PAPER);
  private final Group flag = Ink.group(pill, tip, text);
  private final SquareButton minus = new SquareButton(Tool.MINUS, "");
  private final SquareButton plus = new SquareButton(Tool.PLUS, "");
  private final SquareButton play = new SquareButton(Tool.PLAY, "");
  private final List<RichTextNode> labels = new ArrayList<>();
  private final List<Circle> sockets = new ArrayList<>();
  private Line line = new Line();
  private Path marks = new Path();
  private @Nullable Style sizes;
  private Track track = new Track(0, 1, 0, 1, List.of());
  private @Nullable DrawnAxis drawn;
  private String name = "";
  private double valueX;
  private double shift;
  private boolean playing;

  private final Glide glide =
      new Glide(Interpolator.EASE_OUT, done -> showThumb(shift * (1 - done)));

  InputSliderSkin(Look look) {
    this.look = look;
    focus.setVisible(false);
    for (SquareButton button : List.of(minus, plus, play)) button.setManaged(false);
    for (Node node : List.of(ground, thumb, flag)) node.setMouseTransparent(true);
  }

  List<Node> nodes() {
    return List.of(ground, thumb, flag, minus, plus, play);
  }

  SquareButton minus() {
    return minus;
  }

  SquareButton plus() {
    return plus;
  }

  SquareButton play() {
    return play;
  }

  static double trackY(Style z) {
    return Math.ceil(Math.max(z.button() / 2, ring(z) + 5));
  }

  /// Radius of the ring around a thumb that has the keyboard.
  private static double ring(Style z) {
    return z.thumb() * 1.8;
  }

  /// Draws what stays while the thumb moves. Nodes live on from one axis to the next.
  ///
  /// @return whether nodes were made
  boolean build(Track now, List<Double> ticks, String input) {
    track = now;
    Style z = look.sizes();
    double y = trackY(z);
    boolean made = !z.equals(sizes);
    if (made) dress(z, y);
    // the places to dock at move with another input, the axis does not
    DrawnAxis axis = new DrawnAxis(track.left(), track.width(), track.low(), track.high(), ticks);
    if (made || !axis.equals(drawn)) made |= axis(axis, y, z);
    made |= sockets(y, z);
    if (made) {
      ground.getChildren().setAll(line, marks);
      ground.getChildren().addAll(labels);
      ground.getChildren().addAll(sockets);
    }
    if (!input.equals(name)) {
      name = input;
      minus.setAccessibleText(Words.say("slider.input.decrease", name));
      plus.setAccessibleText(Words.say("slider.input.increase", name));
    }
    showPlaying(playing);
    return made;
  }

  /// Draws the axis and puts the buttons at its ends.
  ///
  /// @return whether nodes were made or left out
  private boolean axis(DrawnAxis now, double y, Style z) {
    drawn = now;
    line.setStartX(track.left());
    line.setEndX(track.left() + track.width());
    tickMarks(now.ticks(), y, z);
    // the ring around a thumb at its end touches no button
    double gap = ring(z) + z.tan() / 2 + 1;
    double right = track.left() + track.width();
    place(minus, track.left() - gap - z.button(), y, z);
    place(plus, right + gap, y, z);
    place(play, right + gap + z.button() * 1.18, y, z);
    // where there is no room for both, keys step
    boolean room = track.left() >= gap + z.button();
    minus.setVisible(room);
    plus.setVisible(room);
    return labels(now.ticks(), y, z);
  }

  /// Makes everything anew in other sizes.
  private void dress(Style z, double y) {
    sizes = z;
    line = Ink.line(0, y, 1, y, Role.EDGE, z.tan() * 1.35);
    marks = Ink.hollow(new Path(), Role.EDGE, z.axis());
    labels.clear();
    sockets.clear();
    thumb
        .getChildren()
        .setAll(
            Ink.disc(0, 0, z.thumb() + z.halo() * .6, Role.PAPER),
            Ink.disc(0, 0, z.thumb(), Role.FUNCTION),
            Ink.line(0, -z.thumb() * .42, 0, z.thumb() * .42, Role.PAPER, z.axis() * 1.25),
            focus);
    focus.setRadius(ring(z));
    focus.setStrokeWidth(z.tan());
    thumb.setTranslateY(y);
    text.setSize(InputSlider.flagSize(z));
    double top = y + z.thumb() + z.pillGap();
    double w = z.label() * .4;
    tip.setContent("M%s,%sL0,%sL%s,%sZ".formatted(-w, top + 1, top - z.label() * .42, w, top + 1));
  }

  /// Moves thumb and flag. The flag stays in the slider's room, and its tip at the thumb.
  ///
  /// @param room how wide the slider is: what lies beside it covers the rest
  void place(Track now, double value, RichText said, double room) {
    track = now;
    Style z = look.sizes();
    double y = trackY(z);
    glide.stop();
    valueX = track.pixel(Math.clamp(value, track.low(), track.high()));
    thumb.setTranslateX(valueX);
    text.setText(said);
    text.autosize();
    double width = InputSlider.flagWidth(text.getWidth(), z);
    double height = z.pillHeight();
    double top = y + z.thumb() + z.pillGap();
    double half = width / 2 + FLAG_MARGIN;
    double middle = Math.clamp(valueX, Math.min(half, room / 2), Math.max(room / 2, room - half));
    double aside = middle - valueX;
    pill.setX(aside - width / 2);
    pill.setY(top);
    pill.setWidth(width);
    pill.setHeight(height);
    pill.setArcWidth(height * .56);
    pill.setArcHeight(height * .56);
    double baseline = top + height * .5 + z.label() * .37;
    text.relocate(aside - text.getWidth() / 2, baseline - text.getBaselineOffset());
    flag.setTranslateX(valueX);
    for (RichTextNode label : labels) {
      double away = Math.abs(label.getLayoutX() + label.getWidth() / 2 - middle);
      label.setVisible(away > width / 2 + label.getWidth() / 2 + 2);
    }
  }

  /// Lets the thumb glide from where it was dragged to where it docked.
  void glideHome(double from) {
    shift = from - valueX;
    glide.play(look.motion(120));
  }

  private void showThumb(double aside) {
    thumb.setTranslateX(valueX + aside);
  }

  double thumbX() {
    return valueX;
  }

  boolean onThumb(double x, double y) {
    return pill.contains(x - valueX, y)
        || Math.hypot(x - valueX, y - trackY(look.sizes())) <= reach();
  }

  boolean onFlag(double x, double y) {
    return pill.contains(x - valueX, y);
  }

  /// Whether a press at a pixel moves the thumb.
  boolean reaches(double x, double y) {
    return track.reaches(x, y - trackY(look.sizes()), reach()) || onThumb(x, y);
  }

  private double reach() {
    return Math.max(22, look.sizes().thumb() * 1.5);
  }

  void showFocus(boolean on) {
    focus.setVisible(on);
  }

  void showPlaying(boolean on) {
    playing = on;
    String key = on ? "slider.input.pause" : "slider.input.play";
    play.setTool(on ? Tool.PAUSE : Tool.PLAY, Words.say(key, name));
  }

  private void tickMarks(List<Double> ticks, double y, Style z) {
    List<PathElement> elements = new ArrayList<>(4 * ticks.size());
    for (int i = 0; i < ticks.size(); i++) {
      tick(elements, ticks.get(i), y, z.thumb() * .52);
      if (i > 0) tick(elements, (ticks.get(i - 1) + ticks.get(i)) / 2, y, z.thumb() * .3);
    }
    marks.getElements().setAll(elements);
  }

  private void tick(List<PathElement> elements, double value, double y, double reach) {
    double x = track.pixel(value);
    elements.add(new MoveTo(x, y - reach));
    elements.add(new LineTo(x, y + reach));
  }

  /// @return whether nodes were made or left out
  private boolean labels(List<Double> ticks, double y, Style z) {
    List<String> texts = InputSlider.labels(ticks);
    boolean made = labels.size() != texts.size();
    if (labels.size() > texts.size()) labels.subList(texts.size(), labels.size()).clear();
    for (int i = 0; i < texts.size(); i++) {
      if (i == labels.size()) {
        RichTextNode label = new RichTextNode(RichText.EMPTY, z.tick(), Role.INK2);
        label.setManaged(false);
        labels.add(label);
      }
      RichTextNode label = labels.get(i);
      int runs = label.getChildren().size();
      label.setText(RichText.of(texts.get(i)));
      made |= label.getChildren().size() != runs;
      label.autosize();
      double baseline = y + z.thumb() + z.tickDrop();
      label.relocate(
          track.pixel(ticks.get(i)) - label.getWidth() / 2, baseline - label.getBaselineOffset());
    }
    return made;
  }

  /// Where the thumb docks.
  ///
  /// @return whether nodes were made or left out
  private boolean sockets(double y, Style z) {
    int count = 0;
    int before = sockets.size();
    for (double kink : track.rests()) {
      if (track.low() <= kink && kink <= track.high()) {
        if (count == sockets.size()) sockets.add(Ink.ring(0, y, 1, Role.INK, z.axis() * 1.4));
        Circle socket = sockets.get(count++);
        socket.setCenterX(track.pixel(kink));
        socket.setRadius(z.thumb() * 1.5 * Math.max(.2, track.room(kink)));
      }
    }
    sockets.subList(count, sockets.size()).clear();
    return count != before;
  }

  private static void place(SquareButton button, double x, double y, Style z) {
    button.setSide(z.button());
    button.resizeRelocate(x, y - z.button() / 2, z.button(), z.button());
  }
}
