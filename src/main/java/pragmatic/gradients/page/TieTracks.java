package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.CrossEntropyParts;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.board.LambdaTruth;
import pragmatic.gradients.board.TieRange;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.page.TieTrack.Chip;
import pragmatic.gradients.page.TieTrack.ChipGroup;
import pragmatic.gradients.page.TieTrack.Detent;
import pragmatic.gradients.speech.EvidenceWording;
import pragmatic.gradients.speech.RuleName;
import pragmatic.gradients.speech.TieNames;
import pragmatic.gradients.speech.Tuples;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What the tie-break slider shows for a board: the gradients by all inputs for each λ.
public final class TieTracks {
  /// Into as many parts λ is divided to see whether each answer is true.
  private static final int TRIED = 8;

  private final BoardView view;
  private final Explanation whole;
  private final TieRange range;
  private final GradientSet truth;

  private TieTracks(BoardView view) {
    this.view = view;
    this.whole = view.whole();
    this.range = whole.range();
    this.truth = whole.truth();
  }

  public static TieTrack of(BoardView view) {
    return new TieTracks(view).track();
  }

  /// The question that the slider answers, above it.
  public static RichText title(BoardView view) {
    return RichText.of(new TieTracks(view).question());
  }

  /// The answer on the track.
  public static RichText answer(BoardView view) {
    boolean guessed = view.verdict().isUnpredicted();
    return guessed ? RichText.EMPTY : new TieTracks(view).bold(view.whole().gradient());
  }

  private String question() {
    int ties = whole.trace().ties().size();
    double[] answer = whole.gradient();
    if (view.verdict().isUnpredicted() && isOne()) return Words.say("tie.title.unpredicted");
    if (view.isIdle()) return Words.say("tie.title.idle", written(answer));
    if (range.nothingToChoose()) {
      if (CrossEntropyParts.fits(whole.program())) return Words.say("tie.title.loss");
      boolean smooth = truth.isPoint() && DoubleStream.of(answer).allMatch(Double::isFinite);
      if (ties == 0 && smooth) return Words.say("tie.title.none");
      if (view.isOwnAnswer())
        return Words.say(
            "tie.title.own",
            written(range.gradient(0.5)),
            RuleName.of(view, view.board().convention()),
            written(answer));
      return Words.say(
          view.isAnsweredOtherwise() ? "tie.title.ours" : "tie.title.nothing", written(answer));
    }
    if (!truth.isPoint() && TieNames.of(view, 0.5).isPresent()) return Words.say("tie.title.who");
    if (ties > 1) return Words.say(ties == 2 ? "tie.title.both" : "tie.title.several", ties);
    // where calculus has one answer there is no kink to speak of
    return Words.say(truth.isPoint() ? "tie.title.tie" : "tie.title");
  }

  /// The gradient, or where it is too long its part by the input on show.
  private String written(double[] gradient) {
    if (gradient.length == 1 || gradient.length > Tuples.LONGEST)
      return Numbers.of(gradient[view.board().active()]);
    return Numbers.tuple(gradient);
  }

  private RichText bold(double[] gradient) {
    return RichText.of("**" + written(gradient) + "**");
  }

  private TieTrack track() {
    if (isOne()) return TieTrack.nothing(RichText.EMPTY, chips());
    TieTrack.State state =
        !truth.isPoint()
            ? TieTrack.State.CHOICE
            : isAllTrue() ? TieTrack.State.TRUE_RANGE : TieTrack.State.FALSE_RANGE;
    // an end that answers no side's slope has the colour that the other end leaves
    Role first = TieNames.side(whole, range.gradient(0), Role.INK);
    Role last = TieNames.side(whole, range.gradient(1), Role.INK);
    Role left = first != Role.INK ? first : last == Role.LEFT ? Role.RIGHT : Role.LEFT;
    Role right = last != Role.INK ? last : left == Role.RIGHT ? Role.LEFT : Role.RIGHT;
    return new TieTrack(
        state,
        state == TieTrack.State.CHOICE ? LambdaTruth.of(whole, null).wrong() : List.of(),
        TieRange.DETENTS.stream().map(this::detent).toList(),
        chips(),
        null,
        left,
        right);
  }

  private boolean isTrue(double lambda) {
    return truth.isPoint() && Rounding.same(range.gradient(lambda), truth.vertices().getFirst());
  }

  /// Whether one rule for all ties is right whichever it is.
  private boolean isAllTrue() {
    return IntStream.rangeClosed(0, TRIED).allMatch(i -> isTrue((double) i / TRIED));
  }

  private Detent detent(double lambda) {
    boolean right = isTrue(lambda);
    String label =
        Words.say("tie.detent", TieNames.detent(view, lambda), written(range.gradient(lambda)));
    if (right) {
      // one rule for all ties is right whatever it is; rules of their own are not
      label = Words.say(isAllTrue() ? "tie.detent.luck" : "tie.detent.truth", label);
    }
    return new Detent(lambda, RichText.of(label), right ? Role.DERIVATIVE : Role.INK, right);
  }

  private List<ChipGroup> chips() {
    Map<String, List<FrameworkAnswer>> alikes = new LinkedHashMap<>();
    for (FrameworkAnswer answer : view.frameworks())
      if (answer.known())
        alikes
            .computeIfAbsent(
                Numbers.tuple(answer.values()) + " at " + lambda(answer), _ -> new ArrayList<>())
            .add(answer);
    List<List<FrameworkAnswer>> rising = new ArrayList<>(alikes.values());
    // in a group the order stays: by the last bits of one answer chips would change places at every
    // step of a hand
    rising.sort(Comparator.comparing(alike -> alike.getFirst().values(), Arrays::compare));
    List<ChipGroup> groups = new ArrayList<>();
    for (List<FrameworkAnswer> alike : rising) {
      double[] values = alike.getFirst().values();
      double lambda = alikes.size() == 1 && isOne() ? 0.5 : lambda(alike.getFirst());
      List<Chip> chips = alike.stream().map(this::chip).toList();
      groups.add(
          Double.isNaN(lambda)
              ? ChipGroup.beside(bold(values), chips)
              : ChipGroup.at(lambda, chips));
    }
    return groups;
  }

  /// Where the answer of a framework stands on the track, or NaN for beside it.
  private double lambda(FrameworkAnswer answer) {
    if (!isOne()) return view.lambda(answer.framework().convention(answer.mode()), answer.values());
    return whole.isShown(answer.values()) ? 0.5 : Double.NaN;
  }

  /// Whether the track has one answer.
  private boolean isOne() {
    return range.nothingToChoose() || view.isIdle();
  }

  private Chip chip(FrameworkAnswer answer) {
    String name = answer.framework().name();
    String version = answer.framework().about().shortVersion();
    double[] values = answer.values();
    boolean shown = whole.isShown(values);
    // where nothing is to be chosen the answer stands on the track; repeating it would change every
    // chip at every step
    boolean same = range.nothingToChoose() && !answer.measured() && shown;
    String key = same ? "chip.same" : answer.measured() ? "chip.measured" : "chip.predicted";
    String says = Words.say(key, name, version, Tuples.plain(values));
    String evidence = same ? "" : EvidenceWording.of(answer, whole.program(), view.board().at());
    boolean twice = isTwice(name);
    return new Chip(
        answer.framework().id(),
        twice ? name + " " + version : name,
        twice ? "" : version,
        same ? says : says + ". " + evidence,
        evidence,
        shown,
        whole.isWrong(values),
        !answer.measured());
  }

  /// Whether two versions of a framework answer: then their names alone would say nothing.
  private boolean isTwice(String name) {
    return view.frameworks().stream()
            .filter(answer -> answer.known() && answer.framework().name().equals(name))
            .count()
        > 1;
  }
}
