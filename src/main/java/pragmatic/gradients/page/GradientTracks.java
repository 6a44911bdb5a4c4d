package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.CrossEntropyParts;
import pragmatic.gradients.board.FrameworkGradient;
import pragmatic.gradients.board.GradientView;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.page.TieTrack.Chip;
import pragmatic.gradients.page.TieTrack.ChipGroup;
import pragmatic.gradients.page.TieTrack.Detent;
import pragmatic.gradients.speech.EvidenceWording;
import pragmatic.gradients.speech.TieNames;
import pragmatic.gradients.speech.Tuples;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What the tie-break slider shows for a function of several inputs: whole gradients.
final class GradientTracks {
  private static final double SAME = 1e-12;

  private final BoardView view;
  private final GradientView gradient;
  private final GradientSet truth;

  GradientTracks(BoardView view, GradientView gradient) {
    this.view = view;
    this.gradient = gradient;
    this.truth = gradient.truth();
  }

  /// The question that the slider answers, above it.
  String title() {
    int ties = view.explanation().trace().ties().size();
    if (gradient.range().single()) {
      if (CrossEntropyParts.fits(view.board().program())) return Words.say("tie.title.loss");
      return Words.say(
          ties == 0 ? "tie.title.none" : "tie.title.nothing", written(gradient.answer()));
    }
    if (truth.isPoint()) return TieTracks.question(ties, true);
    return TieNames.of(view, 0.5).isPresent()
        ? Words.say("tie.title.who")
        : TieTracks.question(ties, false);
  }

  /// The gradient, or where it is too long its part by the input on show.
  private String written(double[] values) {
    return values.length <= Tuples.LONGEST
        ? Numbers.tuple(values)
        : Numbers.of(values[view.board().active()]);
  }

  RichText answer() {
    return RichText.of("**" + written(gradient.answer()) + "**");
  }

  TieTrack track() {
    if (gradient.range().single()) return TieTrack.nothing(RichText.EMPTY, chips());
    TieTrack.State state = truth.isPoint() ? TieTrack.State.FALSE_RANGE : TieTrack.State.CHOICE;
    Role left = side(gradient.range().at(0), Role.LEFT);
    Role right = side(gradient.range().at(1), Role.RIGHT);
    boolean told = left != right;
    return new TieTrack(
        state,
        List.of(detent(0), detent(0.5), detent(1)),
        chips(),
        null,
        told ? left : Role.LEFT,
        told ? right : Role.RIGHT);
  }

  /// The end of the segment that a gradient is, so that it has one colour everywhere.
  private Role side(double[] answer, Role otherwise) {
    if (truth.shape() != GradientSet.SetShape.SEGMENT) return otherwise;
    if (same(answer, truth.vertices().get(0))) return Role.LEFT;
    return same(answer, truth.vertices().get(1)) ? Role.RIGHT : otherwise;
  }

  private static boolean same(double[] p, double[] q) {
    for (int i = 0; i < p.length; i++) if (!(Math.abs(p[i] - q[i]) <= SAME)) return false;
    return true;
  }

  /// Whether one rule for all ties is right whatever it is; rules of their own are not.
  private boolean allRight() {
    return truth.isPoint()
        && same(gradient.range().at(0), truth.vertices().getFirst())
        && same(gradient.range().at(1), truth.vertices().getFirst());
  }

  private Detent detent(double lambda) {
    double[] answer = gradient.range().at(lambda);
    boolean right = truth.isPoint() && same(answer, truth.vertices().getFirst());
    String key = lambda == 0 ? "tie.left" : lambda == 1 ? "tie.right" : "tie.middle";
    String name = TieNames.of(view, lambda).orElse(Words.say(key));
    String label = Words.say("tie.detent", name, written(answer));
    if (right) label = Words.say(allRight() ? "tie.detent.luck" : "tie.detent.truth", label);
    return new Detent(lambda, RichText.of(label), right ? Role.DERIVATIVE : Role.INK, right);
  }

  private List<ChipGroup> chips() {
    TreeMap<String, List<FrameworkGradient>> byAnswer = new TreeMap<>(Comparator.naturalOrder());
    for (FrameworkGradient framework : gradient.frameworks())
      if (framework.known())
        byAnswer
            .computeIfAbsent(Numbers.tuple(framework.values()), _ -> new ArrayList<>())
            .add(framework);
    List<ChipGroup> groups = new ArrayList<>();
    for (List<FrameworkGradient> alike : byAnswer.values()) {
      double[] values = alike.getFirst().values();
      double lambda = lambda(alike.getFirst(), byAnswer.size() == 1);
      List<Chip> chips = alike.stream().map(this::chip).toList();
      groups.add(
          Double.isNaN(lambda)
              ? ChipGroup.beside(RichText.of("**" + written(values) + "**"), chips)
              : ChipGroup.at(lambda, chips));
    }
    return groups;
  }

  private double lambda(FrameworkGradient framework, boolean only) {
    if (!gradient.range().single()) return gradient.range().lambda(framework.values());
    return only || gradient.current(framework) ? 0.5 : Double.NaN;
  }

  private Chip chip(FrameworkGradient answer) {
    String name = answer.framework().name();
    String version = answer.framework().about().shortVersion();
    String key = answer.measured() ? "chip.measured" : "chip.predicted";
    String tuple = Numbers.tuple(answer.values()).replace("{", "").replace("}", "");
    String says = Words.say(key, name, version, tuple);
    String evidence =
        EvidenceWording.of(
            answer.answers().get(view.board().active()), view.board().program(), view.board().at());
    return new Chip(
        answer.framework().id(),
        name,
        version,
        says + ". " + evidence,
        evidence,
        gradient.current(answer),
        gradient.isWrong(answer.values()),
        !answer.measured());
  }
}
