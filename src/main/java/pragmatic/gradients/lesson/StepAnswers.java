package pragmatic.gradients.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;
import pragmatic.gradients.program.WeightName;
import pragmatic.gradients.speech.TruthWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What the engines say of the board of a step, in place of its placeholders. What they don't know
/// is said in words, never made up.
public final class StepAnswers {
  private final Board board;
  private final Catalogue catalogue;

  /// @param catalogue where truths are stated that no engine decides
  public StepAnswers(Board board, Catalogue catalogue) {
    this.board = board;
    this.catalogue = catalogue;
  }

  /// A text of the step with its numbers, in markup.
  public String fill(String text) {
    return Placeholder.fill(text, board.program(), this::answer);
  }

  private String answer(Placeholder wanted) {
    int input = wanted.input() < 0 ? board.active() : wanted.input();
    Explanation along =
        Explanation.of(
            board.program(), board.at(), input, board.convention(), board.mode(), catalogue);
    return switch (wanted.kind()) {
      case AT -> at();
      case LAMBDA -> lambda();
      case VALUE -> Numbers.of(along.value());
      case LEFT -> side(along.calculus().left());
      case RIGHT -> side(along.calculus().right());
      case DIRAC -> weight(along.calculus().diracWeight());
      case TRUTH -> truth(along);
      case SET -> set((wanted.input() < 0 ? along.whole() : along).truth());
      case AD -> answer(wanted, along);
    };
  }

  private String at() {
    List<String> inputs = board.program().inputs();
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < inputs.size(); i++) named.put(inputs.get(i), board.at()[i]);
    String place = Numbers.place(named);
    return inputs.size() == 1 ? inputs.getFirst() + " = " + place : place;
  }

  private String lambda() {
    return board.convention() instanceof Conventions.Lambda(String _, double lambda)
        ? Numbers.of(lambda)
        : Words.say("lesson.none");
  }

  private static String side(OneSidedLimit side) {
    return switch (side.status()) {
      case OK -> Double.isNaN(side.slope()) ? Words.say("lesson.none") : Numbers.of(side.slope());
      case UNDEFINED, OSCILLATING -> Words.say("lesson.none");
      case UNDECIDED -> Words.say("lesson.undecided");
    };
  }

  private static String weight(@Nullable Double weight) {
    return weight == null ? Words.say("lesson.none") : Numbers.of(weight);
  }

  /// The set, or where there is none what the page says in its place.
  private String truth(Explanation along) {
    GradientSet set = along.whole().truth();
    if (set.exists()) return set(set);
    if (along.calculus().point() == PointClass.UNDECIDED) return Words.say("lesson.undecided");
    RichText page = TruthWording.of(BoardView.of(board, catalogue)).headline();
    boolean none = page.equals(RichText.of(Words.say("readout.none")));
    return none ? Words.say("lesson.none") : page.plain();
  }

  /// What the page says of the set, whole: corners alone would be all that it holds.
  private String set(GradientSet set) {
    List<double[]> corners = set.vertices();
    return switch (set.shape()) {
      case NONE -> Words.say("lesson.none");
      case DISC -> Words.say("lesson.disc", tuple(corners.getFirst()), Numbers.of(set.radius()));
      default -> {
        if (corners.size() == 1) yield tuple(corners.getFirst());
        // of a round border there are samples and no corners
        if (set.round()) yield Words.say("lesson.round");
        if (corners.getFirst().length > 1) {
          if (set.isSimplex()) yield weights(set);
          List<String> told = new ArrayList<>(set.told().stream().map(StepAnswers::tuple).toList());
          // with a dash between them they would be a difference
          if (corners.size() == 2)
            yield Words.say("lesson.between", told.getFirst(), told.getLast());
          if (corners.size() > told.size()) told.add("…");
          yield Words.say("lesson.hull", Numbers.list(told));
        }
        double[] ends = corners.stream().mapToDouble(end -> end[0]).sorted().toArray();
        yield Numbers.interval(ends[0], ends[ends.length - 1]);
      }
    };
  }

  private String weights(GradientSet set) {
    String weight = WeightName.of(board.program());
    String tuple = "$" + Numbers.tuple(set.weights(weight)).replace(' ', '\u00a0') + "$";
    return Numbers.list(List.of(tuple, Words.say("presenter.weights", weight)));
  }

  private static String part(double[] gradient, int input) {
    return input < 0 ? tuple(gradient) : Numbers.of(gradient[input]);
  }

  private static String tuple(double[] gradient) {
    return gradient.length == 1 ? Numbers.of(gradient[0]) : Numbers.tuple(gradient);
  }

  /// By all inputs as on the page, unless one is named. The answer of a framework always carries
  /// its version.
  private String answer(Placeholder wanted, Explanation along) {
    List<FrameworkAnswer> of = new ArrayList<>();
    Framework framework = wanted.framework();
    if (framework == null) along.passes().answer().ifPresent(of::add);
    else of.add(FrameworkAnswers.answer(framework, board.program(), board.at(), board.mode()));
    if (of.isEmpty()) return part(along.gradient(), wanted.input());
    FrameworkAnswer answer = of.getFirst();
    String who = answer.framework().name() + " " + answer.framework().about().version();
    return answer.sound()
        ? Words.say("lesson.answer", part(answer.values(), wanted.input()), who)
        : Words.say("lesson.unpredicted", who);
  }
}
