package pragmatic.gradients.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.lesson.Placeholder.PlaceholderKind;
import pragmatic.gradients.speech.LessonWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;

/// Of which point, under which rules, the numbers in a text of a step are: said before it while a
/// hand has moved the same function elsewhere, or else they would be read as those of what is on
/// show.
public final class StepPoint {
  /// Letters of a point that is named; where it has more, it is said to be the step's.
  private static final int LONGEST = 24;

  private final Board own;
  private final List<Placeholder> numbers;

  /// @param own the board of the step
  /// @param texts with their placeholders
  public StepPoint(Board own, List<String> texts) {
    this.own = own;
    numbers = texts.stream().flatMap(text -> Placeholder.of(text, own.program())).toList();
  }

  /// What is to be said where another board of the function is on show; nothing where the numbers
  /// are its numbers too, or say themselves of what they are.
  public RichText words(Board seen) {
    List<Integer> moved =
        inputs().filter(i -> !own.inputs().get(i).equals(seen.inputs().get(i))).boxed().toList();
    return words(
        moved,
        own.active() != seen.active(),
        !isSame(own.convention(), seen.convention()),
        own.mode() != seen.mode());
  }

  /// The longest that a hand may bring about while it moves the point or the tie-break.
  public RichText longest() {
    return words(inputs().boxed().toList(), false, true, false);
  }

  private RichText words(List<Integer> moved, boolean turned, boolean ruled, boolean reversed) {
    List<String> parts = new ArrayList<>();
    if (!moved.isEmpty() && any(Placeholder::isOfPoint) && !has(PlaceholderKind.AT)) {
      String place = place(moved);
      if (place.length() > LONGEST) return LessonWording.ofStep();
      parts.add(LessonWording.at(place));
    }
    if (turned && any(Placeholder::isAlongAxis)) parts.add(LessonWording.along(own.variable()));
    if (ruled && any(Placeholder::isByRules) && !isRuleSaid())
      parts.add(LessonWording.under(own.convention()));
    if (reversed && has(PlaceholderKind.AD)) parts.add(LessonWording.in(own.mode()));
    return LessonWording.of(parts);
  }

  /// A framework stands behind its answer.
  private boolean isRuleSaid() {
    return own.convention() instanceof Conventions.Lambda
        ? has(PlaceholderKind.LAMBDA)
        : Frameworks.find(own.convention().name()).isPresent();
  }

  private String place(List<Integer> moved) {
    List<String> names = moved.stream().map(own.program().inputs()::get).toList();
    List<String> values = moved.stream().map(own::written).toList();
    return values.stream().distinct().count() == 1
        ? String.join(" = ", names) + " = " + values.getFirst()
        : Numbers.list(
            IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + " = " + values.get(i))
                .toList());
  }

  private IntStream inputs() {
    return IntStream.range(0, own.inputs().size());
  }

  private boolean has(PlaceholderKind kind) {
    return any(number -> number.kind() == kind);
  }

  private boolean any(Predicate<Placeholder> which) {
    return numbers.stream().anyMatch(which);
  }

  /// In the other mode a framework has other rules of the same name.
  private static boolean isSame(Convention own, Convention seen) {
    return own instanceof Conventions.Lambda(String _, double one)
            && seen instanceof Conventions.Lambda(String _, double other)
        ? one == other
        : own.name().equals(seen.name());
  }
}
