package pragmatic.gradients.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.page.ChipLayout;
import pragmatic.gradients.page.Spread;
import pragmatic.gradients.page.TieTrack;
import pragmatic.gradients.page.Track;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;

/// How a tie-break slider looks: chips, bar, detents with their labels, and the answer as thumb.
final class TieSliderSkin {
  /// Pixels that the label of a detent takes.
  private record LabelPlace(Node text, double from, double to) {
    boolean meets(double x, double reach) {
      return to > x - reach && from < x + reach;
    }
  }

  private final Look look;
  private final Consumer<TieTrack.ChipGroup> onGroup;
  private final Consumer<String> onChip;
  private final FxTextMeasure measure = new FxTextMeasure();
  private final Group ground = Ink.group();
  private final Group chips = Ink.group();
  private final AnswerDot thumb = new AnswerDot();
  private final Rectangle paper = Ink.rectangle(0, 0, 0, 0, 4, Role.PAPER);
  private final List<LabelPlace> labels = new ArrayList<>();
  private List<ChipLayout.Bracket> brackets = List.of();
  private final RichTextNode answer = new RichTextNode(RichText.EMPTY, 16, Role.CHOSEN);
  private Capsule bar = new Capsule(0, 1, 0, 1);

  /// @param onGroup called when a chip on the track is chosen
  /// @param onChip called with the id of any chip that is chosen
  TieSliderSkin(Look look, Consumer<TieTrack.ChipGroup> onGroup, Consumer<String> onChip) {
    this.look = look;
    this.onGroup = onGroup;
    this.onChip = onChip;
    paper.setOpacity(.94);
    for (Node node : List.of(paper, answer)) {
      node.setManaged(false);
      node.setMouseTransparent(true);
    }
  }

  List<Node> nodes() {
    return List.of(ground, chips, paper, thumb, answer);
  }

  void showFocus(boolean on) {
    thumb.showFocus(on);
  }

  /// The bar between the pixels of λ = 0 and λ = 1.
  Capsule bar() {
    return bar;
  }

  double pixel(double lambda) {
    return scale().pixel(lambda);
  }

  private Track scale() {
    return new Track(0, 1, bar.x1(), bar.x2() - bar.x1(), List.of());
  }

  /// The height of what stands below the track.
  static double below(Style z, boolean secondLine) {
    return z.bar() * .46 + z.tieDrop() + z.tick() * (secondLine ? 1.8 : .4);
  }

  /// Draws what stays while the thumb moves.
  ///
  /// @param left pixel of λ = 0
  /// @param right pixel of λ = 1, unless chips beside the track need the room
  /// @param width of the control, which chips beside the track may fill
  void build(TieTrack shown, double left, double right, double width) {
    Style z = look.sizes();
    double y = ChipLayout.height(z);
    double radius = z.bar() * .46;
    double gap = z.chip();
    ChipLayout layout = new ChipLayout(measure, z);
    ChipRow row = new ChipRow(z, onGroup, onChip);
    List<TieTrack.ChipGroup> beside =
        shown.chips().stream().filter(TieTrack.ChipGroup::beside).toList();
    List<TieTrack.ChipGroup> above =
        shown.chips().stream().filter(group -> !group.beside()).toList();
    double end = right;
    double lowest = y + below(z, false);
    int columns = layout.columns(beside, lowest);
    if (!beside.isEmpty()) {
      double room = width - right - radius - gap;
      end -= Math.max(0, layout.besideWidth(beside, columns, Math.max(room, 0)) - room);
    }
    bar = new Capsule(left, Math.max(left + 1, end), y, radius);
    ground.getChildren().setAll(track(shown, z));
    detents(shown, z);
    sentence(shown, z);
    double stop = y - radius - z.bar() * .4;
    ChipLayout.ChipsAbove placed =
        layout.above(above, scale(), bar.x1() - radius, bar.x2() + radius, stop);
    brackets = placed.brackets();
    chips.getChildren().setAll(row.above(placed));
    if (!beside.isEmpty()) {
      double x = bar.x2() + radius + gap;
      // a column that would reach above the chips' row stands lower
      double bottom = Math.max(y + radius, Math.min(layout.besideHeight(beside, columns), lowest));
      chips.getChildren().addAll(row.beside(layout.beside(beside, columns, x, bottom, width - x)));
    }
    answer.setSize(z.label() * .95);
  }

  /// Moves the thumb.
  ///
  /// @param said the answer, or null where a detent's label says it
  /// @param off whether no λ gives it: the dot is not on the track
  void place(TieTrack shown, double lambda, @Nullable RichText said, boolean wrong, boolean off) {
    Style z = look.sizes();
    double x = pixel(lambda);
    Role docked = null;
    if (shown.state() == TieTrack.State.CHOICE) {
      docked = lambda == 0 ? shown.leftEnd() : lambda == 1 ? shown.rightEnd() : null;
    }
    if (off) thumb.hide(z);
    else thumb.show(wrong, docked, z);
    thumb.setTranslateX(x);
    thumb.setTranslateY(bar.y());
    answer.setVisible(said != null);
    paper.setVisible(said != null);
    for (LabelPlace label : labels) label.text().setVisible(true);
    if (said == null) return;
    answer.setRole(wrong ? Role.WRONG : Role.CHOSEN);
    answer.setText(said.weighing(TypeWeight.SEMIBOLD));
    answer.autosize();
    // among the labels of the detents; where one of them is in its way it stands above the bar, and
    // under a chip in place of that label
    double reach = answer.getWidth() / 2 + z.tick();
    // as far as the bar goes, beyond which the window may end
    double low = bar.x1() - bar.radius() + answer.getWidth() / 2;
    double over = Math.clamp(x, low, Math.max(low, bar.x1() + bar.x2() - low));
    double middle = over + aside(over, reach, z.dot());
    boolean among = isFree(middle, reach) || isUnderChip(x);
    if (among) for (LabelPlace label : labels) label.text().setVisible(!label.meets(middle, reach));
    double baseline =
        among ? bar.y() + bar.radius() + z.tieDrop() : bar.y() - z.dot() * 1.35 - z.halo() - 1;
    answer.relocate(
        (among ? middle : over) - answer.getWidth() / 2, baseline - answer.getBaselineOffset());
    paper.setX(answer.getLayoutX() - 3);
    paper.setY(baseline - z.label() * .8);
    paper.setWidth(answer.getWidth() + 6);
    paper.setHeight(z.label() * .85);
  }

  private boolean isFree(double x, double reach) {
    return labels.stream().noneMatch(label -> label.meets(x, reach));
  }

  /// How far the answer gives way to a label, if that is not far from the thumb; else 0.
  private double aside(double x, double reach, double most) {
    for (LabelPlace label : labels) {
      if (!label.meets(x, reach)) continue;
      double left = label.from() - reach - x;
      double right = label.to() + reach - x;
      double by = -left < right ? left : right;
      if (Math.abs(by) <= most && isFree(x + by, reach)) return by;
    }
    return 0;
  }

  private boolean isUnderChip(double x) {
    double reach = answer.getWidth() / 2;
    return brackets.stream().anyMatch(b -> b.to() > x - reach && b.from() < x + reach);
  }

  private List<Node> track(TieTrack shown, Style z) {
    return switch (shown.state()) {
      case CHOICE -> {
        boolean turned = shown.leftEnd() == Role.RIGHT;
        List<Node> nodes = new ArrayList<>(bar.gradient(look.palette(), z, turned));
        for (Interval wrong : shown.wrong()) nodes.add(bar.hatched(z, wrong));
        yield nodes;
      }
      case FALSE_RANGE -> bar.hatched(z);
      case TRUE_RANGE -> bar.plain(Role.DERIVATIVE, z);
      case NOTHING -> {
        Line line = Ink.line(bar.x1(), bar.y(), bar.x2(), bar.y(), Role.LINE, z.tan() * 1.4);
        line.getStrokeDashArray().setAll(z.dash());
        yield List.of(line);
      }
    };
  }

  private void detents(TieTrack shown, Style z) {
    labels.clear();
    List<RichTextNode> texts = new ArrayList<>();
    for (TieTrack.Detent detent : shown.detents()) {
      ground.getChildren().addAll(DetentMark.of(detent, shown, pixel(detent.lambda()), bar, z));
      texts.add(text(detent.label(), detent.role(), z));
    }
    double[] places = shown.detents().stream().mapToDouble(d -> pixel(d.lambda())).toArray();
    double[] widths = texts.stream().mapToDouble(RichTextNode::getWidth).toArray();
    double low = bar.x1() - bar.radius();
    double[] lefts = Spread.of(places, widths, low, bar.x2() + bar.radius(), z.tick());
    for (int i = 0; i < lefts.length; i++) {
      put(texts.get(i), lefts[i], 0, z);
      labels.add(new LabelPlace(texts.get(i), lefts[i], lefts[i] + widths[i]));
    }
  }

  private void sentence(TieTrack shown, Style z) {
    RichText said = shown.sentence();
    if (said != null) {
      RichTextNode text = text(said, Role.INK2, z);
      boolean alone = shown.state() == TieTrack.State.NOTHING;
      double left = bar.x1() - bar.radius();
      double middle = (bar.x1() + bar.x2() - text.getWidth()) / 2;
      put(text, alone ? middle : left, alone ? 0 : z.tick() * 1.4, z);
    }
  }

  private RichTextNode text(RichText text, Role role, Style z) {
    RichTextNode node = new RichTextNode(text, z.tick(), role);
    node.setManaged(false);
    node.autosize();
    return node;
  }

  private void put(RichTextNode text, double x, double down, Style z) {
    double baseline = bar.y() + bar.radius() + z.tieDrop() + down;
    text.relocate(x, baseline - text.getBaselineOffset());
    ground.getChildren().add(text);
  }
}
