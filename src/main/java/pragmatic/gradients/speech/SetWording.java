package pragmatic.gradients.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pragmatic.gradients.calculus.set.Differentiability;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.calculus.set.GradientSet.SetShape;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What calculus says of a gradient by several inputs: the gradient, or the set of all that it
/// allows.
final class SetWording implements TruthWording {
  /// Corners of a set that stand in large letters.
  private static final int MOST_IN_HEAD = 4;

  /// Letters of a box in large letters.
  private static final int LONGEST_BOX = 36;

  /// The gradient if there is one, else all that the set allows.
  private final GradientSet truth;

  /// The Clarke set, larger than a gradient that is not continuous.
  private final GradientSet nearby;

  /// The ends of a segment, the left one first.
  private final List<double[]> sides;

  /// What the weight of a set is called beside this program.
  private final String weight;

  SetWording(Differentiability whole, List<double[]> sides, String weight) {
    this.sides = sides;
    this.weight = weight;
    truth = whole.allowed();
    nearby = whole.set();
  }

  private static RichText say(String key, Object... arguments) {
    return RichText.of(Words.say(key, arguments));
  }

  @Override
  public RichText headline() {
    List<double[]> corners = truth.vertices();
    return switch (truth.shape()) {
      case POINT -> Unbroken.text("{calc|$" + Tuples.truth(corners.getFirst()) + "$}");
      case SEGMENT ->
          Unbroken.text(
              "{calc|$" + Tuples.between(sides.getFirst(), sides.getLast(), weight) + "$}");
      case POLYGON -> {
        if (truth.round()) yield say("readout.hull.round");
        yield corners.size() <= MOST_IN_HEAD
            ? Unbroken.text("{calc|$conv\\{" + hull(corners) + "\\}$}")
            : say("readout.polygon");
      }
      case DISC -> {
        double[] centre = corners.getFirst();
        String from = Math.hypot(centre[0], centre[1]) == 0 ? "g" : "g − " + Tuples.truth(centre);
        yield Unbroken.text(
            "{calc|$\\{\\|" + from + "\\| ≤ " + Numbers.of(truth.radius()) + "\\}$}");
      }
      case POLYTOPE, NONE ->
          isShared()
              ? Unbroken.text(
                  "{calc|$" + Numbers.tuple(truth.weights(weight), Tuples.LONGEST) + "$}")
              : many();
    };
  }

  @Override
  public RichText weights() {
    if (truth.shape() == SetShape.SEGMENT) return say("presenter.weight", weight);
    return isShared() ? say("presenter.weights", weight) : RichText.EMPTY;
  }

  /// Whether the headline gives each input that ties a weight.
  private boolean isShared() {
    return switch (truth.shape()) {
      case POLYTOPE, NONE -> truth.isSimplex();
      default -> false;
    };
  }

  /// All of a box by its sides; of another set how many gradients it lies between.
  private RichText many() {
    List<double[]> corners = truth.vertices();
    if (truth.round()) return say("readout.hull.round");
    List<String> sides = GradientBox.sides(corners);
    return sides.isEmpty() || String.join(" × ", sides).length() > LONGEST_BOX
        ? say("readout.hull", corners.size())
        : Unbroken.text("{calc|$" + String.join(" × ", sides) + "$}");
  }

  /// The corners, opposite ones together: `(±1, ±1)`, `±(1, 0), ±(0, 1)`.
  private static String hull(List<double[]> corners) {
    double[] one = corners.getFirst();
    boolean signs =
        corners.size() == 1 << one.length
            && corners.stream()
                .allMatch(c ->
                    IntStream.range(0, one.length)
                        .allMatch(i -> c[i] != 0 && Math.abs(c[i]) == Math.abs(one[i])));
    if (signs)
      return Numbers.tuple(
          Arrays.stream(one).mapToObj(part -> "±" + Numbers.of(Math.abs(part))).toList());
    List<double[]> halves = new ArrayList<>();
    for (double[] corner : corners)
      if (halves.stream().noneMatch(half -> opposite(half, corner))) halves.add(corner);
    String sign = 2 * halves.size() == corners.size() ? "±" : "";
    return Numbers.list(
        (sign.isEmpty() ? corners : halves)
            .stream().map(half -> sign + Tuples.truth(half)).toList());
  }

  private static boolean opposite(double[] a, double[] b) {
    return IntStream.range(0, a.length).allMatch(i -> a[i] == -b[i]);
  }

  @Override
  public List<RichText> detail() {
    List<RichText> lines = new ArrayList<>();
    List<double[]> corners = truth.vertices();
    switch (truth.shape()) {
      case POINT ->
          lines.add(
              nearby.isPoint()
                  ? say("readout.gradient")
                  : nearby.round()
                      ? say("readout.notc1.round")
                      : Unbroken.text(Words.say("readout.notc1.several", corners(nearby))));
      case SEGMENT ->
          lines.add(
              Unbroken.text(
                  Words.say(
                      "readout.segment",
                      Tuples.truth(sides.getFirst()),
                      Tuples.truth(sides.getLast()),
                      weight)));
      case DISC ->
          lines.add(
              Math.hypot(corners.getFirst()[0], corners.getFirst()[1]) == 0
                  ? say("readout.disc.detail", Numbers.of(truth.radius()))
                  : say(
                      "readout.disc.around",
                      Numbers.of(truth.radius()),
                      Numbers.tuple(corners.getFirst())));
      case POLYGON, POLYTOPE, NONE ->
          lines.add(
              truth.isSimplex() && corners.getFirst().length > 2
                  ? say("readout.simplex.detail", corners.size(), weight)
                  // of a round border there are samples and no corners
                  : truth.round()
                      ? say("readout.round.detail")
                      : Unbroken.text(Words.say("readout.hull.detail", corners(truth))));
    }
    if (!nearby.isPoint() && !nearby.complete() && !nearby.isSimplex())
      lines.add(say("readout.incomplete"));
    return lines;
  }

  private static String corners(GradientSet set) {
    List<String> shown = new ArrayList<>(set.told().stream().map(Tuples::truth).toList());
    if (set.vertices().size() > shown.size()) shown.add("…");
    return Numbers.list(shown);
  }
}
