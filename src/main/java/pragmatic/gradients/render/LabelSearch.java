package pragmatic.gradients.render;

import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.LabelKind;
import pragmatic.gradients.picture.Mark.Label;
import pragmatic.gradients.picture.TextAnchor;

/// Looks through all places of a label: its spots, the places around them, and those beside a
/// border. The one of least weight is the best; of two the first.
final class LabelSearch {
  /// From a border to a text beside it, and how far a text moves to stand there, in sizes of it.
  private static final double BESIDE = .3;

  private static final double NEAR = 4;

  /// From its place to a text, in sizes of it, that an eye follows.
  private static final double FOLLOWED = 2.3;

  /// Moves around each spot, in sizes of letters; each in eight directions.
  private static final double[] STEPS = {.4, .9, 1.5};

  /// Moves up and down beside a border.
  private static final double[] ROWS = {0, -.4, .4, -.9, .9, -1.5, 1.5};

  /// Farther ones, for what has a line to what it names.
  private static final double[] FAR_STEPS = {.4, .9, 1.5, 2.1, 2.7, 3.4, 4.2, 5.2, 6.4, 8};

  private static final int[][] DIRECTIONS = {
    {0, -1}, {0, 1}, {1, 0}, {-1, 0}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}
  };

  private final LabelGround ground;
  private final double size;
  private final Label label;
  private final LabelKind kind;
  private double width;
  private @Nullable Box[] labels = new Box[0];
  private @Nullable Box best;
  private double least;

  LabelSearch(Label label, LabelGround ground) {
    this.label = label;
    this.kind = label.kind();
    this.ground = ground;
    this.size = ground.size();
  }

  /// The best place for a text of the label, or null if all of them weigh too much.
  ///
  /// @param others where other labels stand
  @Nullable Box find(double textWidth, @Nullable Box[] others, double most) {
    width = textWidth;
    labels = others;
    best = null;
    least = most;
    for (int i = 0; i < label.spots().size() && least > later(i); i++)
      at(label.spots().get(i), 0, 0, later(i));
    if (kind != LabelKind.NAME && kind != LabelKind.REGION) around();
    return best;
  }

  /// The weight of the best place.
  double weight() {
    return least;
  }

  private void around() {
    for (int i = 0; i < label.spots().size(); i++) {
      double right = pushed(label.spots().get(i));
      if (right != 0) at(label.spots().get(i), right, 0, later(i));
    }
    double[] steps = kind == LabelKind.GRADIENT ? FAR_STEPS : STEPS;
    for (double step : steps)
      for (int[] direction : DIRECTIONS) {
        if (LabelFault.MOVED.weight(kind, step) >= least) return;
        for (int i = 0; i < label.spots().size(); i++) {
          TextAnchor spot = label.spots().get(i);
          at(spot, pushed(spot) + step * direction[0] * size, step * direction[1] * size, later(i));
        }
      }
    for (double column : ground.columns())
      for (int i = 0; i < label.spots().size(); i++) beside(column, label.spots().get(i), later(i));
  }

  /// A spot whose text sticks out of the room sideways is pushed back, if the spot itself lies in
  /// the room.
  private double pushed(TextAnchor spot) {
    Box room = ground.room();
    if (!room.grown(size).contains(spot.pixelX(), spot.pixelY())) return 0;
    double left = Lettering.left(spot, width);
    return Math.max(0, room.left() - left) - Math.max(0, left + width - room.right());
  }

  private void beside(double column, TextAnchor spot, double weight) {
    double left = Lettering.left(spot, width);
    if (left > column || left + width < column) return;
    double before = column - left - width - BESIDE * size;
    double behind = column - left + BESIDE * size;
    for (double step : ROWS) {
      if (-before < NEAR * size) at(spot, before, step * size, weight);
      if (behind < NEAR * size) at(spot, behind, step * size, weight);
    }
  }

  private double later(int spot) {
    return LabelFault.LATER.weight(kind, spot);
  }

  /// Tries a place, and the one beside a level line that it grazes.
  private void at(TextAnchor spot, double right, double down, double order) {
    double moved = Math.hypot(right, down) / size;
    double weight = order + LabelFault.MOVED.weight(kind, moved);
    if (!(weight < least)) return;
    Box text = Box.ofText(Lettering.left(spot, width) + right, spot.pixelY() + down, width, size);
    double far = text.distance(spot.pixelX(), spot.pixelY() - .35 * size) / size - FOLLOWED;
    if (moved > 0) weight += LabelFault.FAR.weight(kind, far);
    weigh(text, weight);
    double aside = ground.aside(text);
    if (aside != 0) weigh(text.down(aside), weight);
  }

  private void weigh(Box text, double before) {
    if (before >= least) return;
    double weight = before + ground.faults(label, text, labels, least - before);
    if (weight >= least) return;
    least = weight;
    best = text;
  }
}
