package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.Run;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// Covers what a class is to predict. Everything else stays where it is: nothing moves when the
/// cover is lifted.
///
/// @param curtain what is still hidden
/// @param guesses drawn on the axis of the derivative
public record Cover(Curtain curtain, List<GuessRow> guesses) implements PageMaker {
  /// What is said of a derivative that AD misses.
  private static final List<String> TRUE =
      List.of("plot.f.true", "plot.f.true.vertical", "plot.f.slice", "plot.d.true", "plot.d.slice");

  /// What the numbers of an axis count, whatever is drawn over them.
  private static final List<String> AXES =
      List.of("panel.descent.axis", "panel.lambda.axis", "panel.steps.axis");

  /// The advance of a semibold digit, as part of the size of its letters.
  private static final double DIGIT = 0.6;

  /// The height of a digit, as the same part.
  private static final double DIGIT_HEIGHT = 0.7;

  /// Bars shorter than this part of their usual length could not be told apart.
  private static final double SHORT = 0.3;

  /// What is on show.
  public enum Curtain {
    /// The function alone.
    FUNCTION,
    /// What calculus says too.
    TRUTH,
    /// The plots as they are.
    ANSWER,
    /// The whole page as it is.
    NONE
  }

  /// Hands for a number.
  ///
  /// @param hands in the last round
  /// @param before in the one before, 0 if there was none
  public record GuessRow(double value, int hands, int before) {}

  public Cover {
    guesses = List.copyOf(guesses);
  }

  @Override
  public boolean answers() {
    return curtain == Curtain.NONE;
  }

  /// The answer has no handle before it is seen.
  @Override
  public List<Handle> handles(BoardPage page) {
    return page.plots().handles().stream()
        .filter(handle -> answers() || !handle.name().equals(PlotHands.ANSWER))
        .toList();
  }

  @Override
  public String spoken(BoardPage page) {
    return answers() ? page.plots().spoken() : Words.say("poll.covered");
  }

  @Override
  public List<Drawn> pictures(BoardPage page) {
    List<Drawn> drawn = page.plots().pictures();
    if (answers()) return drawn;
    List<Drawn> covered = new ArrayList<>();
    for (Drawn each : drawn) {
      boolean below = page.plots() instanceof PlotsPage && !covered.isEmpty();
      boolean slopes = page.board().lowerPlot().equals(LowerPlot.SLOPES);
      Picture picture = each.picture();
      List<Mark> marks = new ArrayList<>(marks(page, picture, below, slopes));
      if (below && slopes) marks.addAll(histogram(picture.frame(), each.style(), page.board().x()));
      covered.add(new Drawn(new Picture(picture.frame(), picture.room(), marks), each.style()));
    }
    return covered;
  }

  private List<Mark> marks(BoardPage page, Picture picture, boolean below, boolean slopes) {
    if (curtain == Curtain.ANSWER) return picture.marks();
    if (curtain == Curtain.TRUTH && page.plots() instanceof MapPage)
      return picture.marks().stream()
          .filter(mark -> isFunction(mark) || isTrueOfTwo(picture, mark))
          .map(Cover::undocked)
          .toList();
    // on other pages what calculus says and what AD says is drawn in one
    boolean told = page.plots() instanceof PlotsPage;
    boolean truth = curtain == Curtain.TRUTH && told && (slopes || !below);
    Predicate<Mark> seen = below ? Cover::isGround : Cover::isFunction;
    if (!truth)
      return picture.marks().stream()
          .filter(seen)
          .map(Cover::undocked)
          .map(mark -> below && mark instanceof Mark.Title title ? untold(title) : mark)
          .toList();
    List<Mark> marks =
        new ArrayList<>(
            picture.marks().stream()
                .filter(Cover::isTruth)
                .filter(mark -> !contradicts(page, mark, below))
                .map(Cover::undocked)
                .toList());
    truth(page, below).filter(mark -> !marks.contains(mark)).forEach(marks::add);
    return marks;
  }

  /// The title of the derivative without its formula.
  private static Mark untold(Mark.Title title) {
    String letters = title.text().runs().stream().map(Run::text).collect(Collectors.joining());
    int formula = letters.indexOf('=');
    return formula < 0
        ? title
        : new Mark.Title(title.text().part(0, formula), title.role(), title.spot());
  }

  /// What is there whatever the function is.
  private static boolean isGround(Mark mark) {
    return switch (mark) {
      case Mark.Grid _, Mark.Guide _, Mark.Undefined _, Mark.Title _, Mark.Border _ -> true;
      case Mark.Label label ->
          AXES.stream().map(key -> RichText.of(Words.say(key))).anyMatch(label.text()::equals);
      default -> false;
    };
  }

  private static boolean isFunction(Mark mark) {
    return switch (mark) {
      case Mark.Shading _, Mark.Isoline _, Mark.TieLine _, Mark.Tick _ -> true;
      case Mark.Curve curve -> curve.role() == Role.FUNCTION;
      case Mark.Dot dot -> dot.role() == Role.FUNCTION;
      // the title of a slice
      case Mark.Note note -> note.role() == Role.FUNCTION;
      case Mark.Infinite infinite -> infinite.role() == Role.FUNCTION;
      case Mark.Bar bar -> bar.role() == Role.FUNCTION;
      default -> isGround(mark);
    };
  }

  /// What calculus says on a page with a map, whatever AD answers: the set of gradients, and along
  /// each input the slopes on both sides. A corner of the set that AD answers has no label.
  private static boolean isTrueOfTwo(Picture picture, Mark mark) {
    boolean slice = picture.marks().stream().noneMatch(Mark.Shading.class::isInstance);
    return switch (mark) {
      case Mark.Gradients gradients -> !gradients.wrong();
      case Mark.Fan fan -> !fan.wrong();
      case Mark.OneSided _ -> true;
      case Mark.Label label -> slice && (label.role() == Role.LEFT || label.role() == Role.RIGHT);
      default -> false;
    };
  }

  private static boolean isTruth(Mark mark) {
    return switch (mark) {
      case Mark.Tangent tangent -> isTrue(tangent.role());
      case Mark.Curve curve -> isTrue(curve.role());
      // grey ones are steps that AD takes
      case Mark.Dot dot ->
          isTrue(dot.role()) && dot.role() != Role.INK2 && dot.kind() != Mark.DotKind.WRONG;
      case Mark.Infinite infinite -> isTrue(infinite.role());
      case Mark.Arrow arrow -> isTrue(arrow.role());
      case Mark.Bar bar -> isTrue(bar.role());
      case Mark.LevelLine line -> isTrue(line.role());
      // grey words explain what AD answers as well
      case Mark.Label label -> isTrue(label.role()) && label.role() != Role.INK2;
      case Mark.Fan fan -> !fan.wrong();
      case Mark.SetBar bar -> !bar.wrong();
      case Mark.Gradients gradients -> !gradients.wrong();
      case Mark.Note note -> note.role() == Role.FUNCTION;
      case Mark.Leader _, Mark.Rung _ -> false;
      default -> true;
    };
  }

  private static boolean isTrue(Role role) {
    return role != Role.CHOSEN && role != Role.WRONG;
  }

  /// Words that stand there only where AD answers something else: on the derivative, and in the
  /// lower plot on slopes that are infinite.
  private static boolean contradicts(BoardPage page, Mark mark, boolean below) {
    if (!(mark instanceof Mark.Label label)) return false;
    if (below && label.text().plain().contains("∞")) return true;
    Double slope = page.view().explanation().calculus().derivative();
    String number = slope == null ? "" : Numbers.of(slope);
    return TRUE.stream()
        .flatMap(key -> Stream.of(key, key + ".brief"))
        .map(key -> RichText.of(Words.say(key, number)))
        .anyMatch(label.text()::equals);
  }

  /// AD's answer leaves the ring that it stands in; on a map the point does.
  private static Mark undocked(Mark mark) {
    if (!(mark instanceof Mark.Dot dot) || dot.kind() != Mark.DotKind.DOCKED) return mark;
    boolean point = dot.role() == Role.FUNCTION;
    Mark.DotKind kind = point ? Mark.DotKind.POINT : Mark.DotKind.OPEN;
    return new Mark.Dot(dot.role(), kind, dot.x(), dot.y());
  }

  /// What calculus says and a plot leaves out where AD says the same.
  private static Stream<Mark> truth(BoardPage page, boolean below) {
    Calculus calculus = page.view().explanation().calculus();
    double x = page.board().x();
    if (calculus.point() == PointClass.VERTICAL_TANGENT) {
      double upright = calculus.left().slope();
      return Stream.of(
          below
              ? new Mark.Infinite(Role.DERIVATIVE, x, upright > 0)
              : new Mark.Tangent(Role.DERIVATIVE, x, calculus.value(), upright));
    }
    Double slope = calculus.derivative();
    if (slope != null && Double.isFinite(slope) && Double.isFinite(calculus.value()))
      return Stream.of(
          below
              ? new Mark.Dot(Role.DERIVATIVE, Mark.DotKind.CLOSED, x, slope)
              : new Mark.Tangent(Role.DERIVATIVE, x, calculus.value(), slope));
    if (!below) return Stream.empty();
    return Stream.concat(
        infinite(calculus.left(), Role.LEFT, x), infinite(calculus.right(), Role.RIGHT, x));
  }

  private static Stream<Mark> infinite(OneSidedLimit side, Role role, double x) {
    return side.isOk() && Double.isInfinite(side.slope())
        ? Stream.of(new Mark.Infinite(role, x, side.slope() > 0))
        : Stream.empty();
  }

  /// Bars and their numbers end before the point, unless that is too near to the left edge.
  private List<Mark> histogram(Frame frame, Style style, double x) {
    double most =
        guesses.stream().mapToInt(guess -> Math.max(guess.hands(), guess.before())).max().orElse(0);
    double gap = Mark.Note.PLATE * style.label();
    double number = String.valueOf((int) most).length() * DIGIT * style.label();
    double room = frame.px(x) - 1.5 * style.dot() - number - 2 * gap - frame.x();
    double part = room / (Mark.GuessBar.LONGEST * frame.width());
    double longest = part < SHORT ? 1 : Math.min(1, part);
    List<Mark> marks = new ArrayList<>();
    for (GuessRow guess : guesses) {
      // what lies outside is counted beside the plots; the view does not move for it
      boolean inside = guess.value() >= frame.yLow() && guess.value() <= frame.yHigh();
      if (!inside || most == 0) continue;
      Mark.GuessBar bar =
          new Mark.GuessBar(
              guess.value(), longest * guess.hands() / most, longest * guess.before() / most);
      marks.add(bar);
      if (guess.hands() == 0) continue;
      double foot = frame.py(guess.value()) + style.label() * DIGIT_HEIGHT / 2;
      TextAnchor spot =
          TextAnchor.start(Math.max(bar.end(frame), bar.endBefore(frame)) + gap, foot);
      RichText hands = RichText.of("**" + guess.hands() + "**");
      marks.add(new Mark.Note(hands, Role.INK, spot, style.label(), Mark.Note.Ground.PLATE));
    }
    return marks;
  }
}
