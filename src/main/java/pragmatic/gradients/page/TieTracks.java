package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.Grade;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.page.TieTrack.Chip;
import pragmatic.gradients.page.TieTrack.ChipGroup;
import pragmatic.gradients.page.TieTrack.Detent;
import pragmatic.gradients.speech.EvidenceWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What the tie-break slider shows for a board.
public final class TieTracks {
  private final BoardView view;
  private final Calculus calculus;
  private final boolean differentiable;

  private TieTracks(BoardView view) {
    this.view = view;
    this.calculus = view.explanation().calculus();
    this.differentiable =
        calculus.point() == PointClass.SMOOTH || calculus.point() == PointClass.REMOVABLE_HOLE;
  }

  public static TieTrack of(BoardView view) {
    return view.gradient()
        .map(g -> new GradientTracks(view, g).track())
        .orElseGet(() -> new TieTracks(view).track());
  }

  /// The question that the slider answers, above it.
  public static RichText title(BoardView view) {
    return RichText.of(
        view.gradient()
            .map(g -> new GradientTracks(view, g).title())
            .orElseGet(() -> new TieTracks(view).titleText()));
  }

  /// The answer on the track.
  public static RichText answer(BoardView view) {
    return view.gradient()
        .map(g -> new GradientTracks(view, g).answer())
        .orElseGet(() -> RichText.of("**" + Numbers.of(view.explanation().answer()) + "**"));
  }

  private String titleText() {
    int ties = view.explanation().answers().ties();
    double answer = view.explanation().answer();
    if (view.range().nothingToChoose()) {
      if (!Double.isFinite(answer))
        return Words.say("tie.title.nothing.infinite", Numbers.of(answer));
      return Words.say(
          ties == 0 && calculus.isSmooth() ? "tie.title.none" : "tie.title.nothing",
          Numbers.of(answer));
    }
    return question(ties, differentiable);
  }

  /// @param differentiable whether calculus has one answer, so that there is no kink to speak of
  static String question(int ties, boolean differentiable) {
    if (ties > 1) return Words.say(ties == 2 ? "tie.title.both" : "tie.title.several", ties);
    return Words.say(differentiable ? "tie.title.tie" : "tie.title");
  }

  private TieTrack track() {
    if (view.range().nothingToChoose()) return TieTrack.nothing(RichText.EMPTY, chips(true));
    TieTrack.State state = differentiable ? TieTrack.State.FALSE_RANGE : TieTrack.State.CHOICE;
    Role left = side(view.range().at(0), Role.LEFT);
    Role right = side(view.range().at(1), Role.RIGHT);
    return new TieTrack(
        state,
        List.of(detent(0), detent(0.5), detent(1)),
        chips(false),
        null,
        left == right ? Role.LEFT : left,
        left == right ? Role.RIGHT : right);
  }

  /// The side of the kink whose slope this is.
  private Role side(double answer, Role otherwise) {
    if (differentiable) return otherwise;
    if (answer == calculus.left().slope()) return Role.LEFT;
    return answer == calculus.right().slope() ? Role.RIGHT : otherwise;
  }

  private Detent detent(double lambda) {
    double answer = view.range().at(lambda);
    Double derivative = calculus.derivative();
    boolean truth = differentiable && derivative != null && same(answer, derivative);
    String label = Words.say("tie.detent", name(lambda, answer), Numbers.of(answer));
    if (truth) label = Words.say("tie.detent.truth", label);
    return new Detent(lambda, RichText.of(label), truth ? Role.DERIVATIVE : Role.INK, truth);
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b));
  }

  /// What a detent is called: by the side whose slope it answers at a corner.
  private String name(double lambda, double answer) {
    if (calculus.point() == PointClass.KINK && lambda != 0.5) {
      if (answer == calculus.left().slope()) return Words.say("tie.left");
      if (answer == calculus.right().slope()) return Words.say("tie.right");
    }
    return Words.say(lambda == 0 ? "tie.left" : lambda == 1 ? "tie.right" : "tie.middle");
  }

  private List<ChipGroup> chips(boolean nothing) {
    TreeMap<Double, List<FrameworkAnswer>> byAnswer = new TreeMap<>();
    for (FrameworkAnswer answer : view.frameworks()) {
      if (!answer.known()) continue;
      byAnswer.computeIfAbsent(answer.value() + 0.0, _ -> new ArrayList<>()).add(answer);
    }
    List<ChipGroup> groups = new ArrayList<>();
    byAnswer.forEach((value, answers) -> {
      double lambda =
          nothing
              ? (shown(value) || byAnswer.size() == 1 ? 0.5 : Double.NaN)
              : view.range().lambda(value);
      List<Chip> chips = answers.stream().map(this::chip).toList();
      groups.add(
          Double.isNaN(lambda)
              ? ChipGroup.beside(RichText.of("**" + Numbers.of(value) + "**"), chips)
              : ChipGroup.at(lambda, chips));
    });
    return groups;
  }

  /// Whether this is the answer on show; NaN equals NaN.
  private boolean shown(double value) {
    return Double.compare(value + 0.0, view.explanation().answer() + 0.0) == 0;
  }

  private Chip chip(FrameworkAnswer answer) {
    Explanation slice = view.explanation();
    boolean wrong =
        Grade.of(slice.verdict().truth(), slice.answers().single(), answer.value()).kind()
            == VerdictKind.WRONG;
    String name = answer.framework().name();
    String version = answer.framework().about().shortVersion();
    // where nothing is to be chosen the answer stands on the track; repeating it would change every
    // chip at every step
    boolean same = view.range().nothingToChoose() && !answer.measured() && shown(answer.value());
    String key = same ? "chip.same" : answer.measured() ? "chip.measured" : "chip.predicted";
    String says = Words.say(key, name, version, Numbers.plain(answer.value()));
    String evidence =
        same ? "" : EvidenceWording.of(answer, view.board().program(), view.board().at());
    String accessible = same ? says : says + ". " + evidence;
    return new Chip(
        answer.framework().id(),
        name,
        version,
        accessible,
        evidence,
        view.current(answer),
        wrong,
        !answer.measured());
  }
}
