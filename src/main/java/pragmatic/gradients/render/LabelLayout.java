package pragmatic.gradients.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.Mark.Label;
import pragmatic.gradients.text.RichText;

/// Finds a place for each label: the best one that those before it leave, and then again where that
/// is better for all. The same picture always gives the same places.
final class LabelLayout {
  /// How often the labels are gone through again.
  private static final int ROUNDS = 2;

  /// A place that weighs no more is good enough.
  private static final double GOOD = .25;

  /// By how much a change has to be better, so that a trace moves nothing.
  private static final double BETTER = .1;

  /// What it weighs to say less.
  private static final double SHORTER = 2;

  private static final @Nullable Box[] NOTHING = new Box[0];

  private final List<Label> labels;
  private final Lettering lettering;
  private final double size;
  private final LabelSearch[] searches;
  private final RichText[] texts;
  private final double[] weights;
  private final @Nullable Box[] boxes;

  LabelLayout(List<Label> labels, LabelGround ground, Lettering lettering) {
    this.labels = labels;
    this.lettering = lettering;
    size = ground.size();
    searches = new LabelSearch[labels.size()];
    texts = new RichText[labels.size()];
    weights = new double[labels.size()];
    boxes = new Box[labels.size()];
    for (int i = 0; i < boxes.length; i++) {
      searches[i] = new LabelSearch(labels.get(i), ground);
      place(i, boxes, mostOf(i));
    }
    for (int round = 0; round < ROUNDS; round++)
      for (int i = 0; i < boxes.length; i++) if (weights[i] > GOOD) again(i);
  }

  /// Where a label stands, or null if it is left out.
  @Nullable Box box(int label) {
    return boxes[label];
  }

  /// What a label says, as far as it has room.
  RichText text(int label) {
    return texts[label];
  }

  /// The best place for a label, whole or else in its shorter form.
  ///
  /// @param others that it keeps clear of
  /// @param most that a place may weigh
  private void place(int i, @Nullable Box[] others, double most) {
    Label label = labels.get(i);
    RichText brief = label.brief();
    boxes[i] = null;
    texts[i] = label.text();
    double whole = brief == null ? most : Math.min(most, LabelFault.SHORTENED);
    if (find(i, others, whole) || brief == null) return;
    texts[i] = brief;
    find(i, others, most - SHORTER);
    weights[i] += SHORTER;
  }

  private double mostOf(int i) {
    return LabelFault.leftOut(labels.get(i).kind());
  }

  private boolean find(int i, @Nullable Box[] others, double most) {
    double width = lettering.width(texts[i], size);
    boxes[i] = searches[i].find(width, others, most);
    // none is moved so that another one is left out
    weights[i] = boxes[i] == null ? Math.max(most, LabelFault.SHORTENED) : searches[i].weight();
    return boxes[i] != null;
  }

  /// Gives a label the place that it would have alone, and those that it meets there another one,
  /// if that weighs less for all of them.
  private void again(int i) {
    RichText text = texts[i];
    double weight = weights[i];
    Box box = boxes[i];
    place(i, NOTHING, Math.min(weight - BETTER, mostOf(i)));
    Box wish = boxes[i];
    if (wish == null) {
      texts[i] = text;
      weights[i] = weight;
      boxes[i] = box;
      return;
    }
    RichText[] textsBefore = texts.clone();
    double[] weightsBefore = weights.clone();
    @Nullable Box[] boxesBefore = boxes.clone();
    textsBefore[i] = text;
    weightsBefore[i] = weight;
    boxesBefore[i] = box;
    for (int k = 0; k < boxes.length; k++) if (k != i && meets(wish, boxes[k], k)) boxes[k] = null;
    for (int k = 0; k < boxes.length; k++)
      if (boxes[k] == null && boxesBefore[k] != null) place(k, boxes, mostOf(k));
    double better = 0;
    for (int k = 0; k < boxes.length; k++) better += weightsBefore[k] - weights[k];
    if (better > BETTER) return;
    System.arraycopy(textsBefore, 0, texts, 0, texts.length);
    System.arraycopy(weightsBefore, 0, weights, 0, weights.length);
    System.arraycopy(boxesBefore, 0, boxes, 0, boxes.length);
  }

  private boolean meets(Box one, @Nullable Box other, int k) {
    double air = LabelGround.air(labels.get(k).kind()) * size;
    return other != null && one.overlap(other, air, 0) > 0;
  }
}
