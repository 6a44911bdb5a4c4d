package pragmatic.gradients.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// What a tie-break slider shows: λ in [0, 1] from left to right, labelled by the answers it gives.
///
/// @param wrong the open ranges of λ whose answers leave a set of slopes, ascending: hatched in red
/// @param detents where the thumb rests, in rising order of λ
/// @param chips the frameworks, grouped by their answers
/// @param sentence said below the track, or null
/// @param leftEnd whose slope λ = 0 answers: LEFT, or RIGHT where the order is turned
/// @param rightEnd whose slope λ = 1 answers
public record TieTrack(
    State state,
    List<Interval> wrong,
    List<Detent> detents,
    List<ChipGroup> chips,
    @Nullable RichText sentence,
    Role leftEnd,
    Role rightEnd) {
  /// What the answers along the track are.
  public enum State {
    /// A set of slopes to choose from: the track looks like the bar of the set.
    CHOICE,
    /// Answers of which not all are true: the track is hatched in red.
    FALSE_RANGE,
    /// Answers that are true whichever rule is taken: the track has the colour of the derivative.
    TRUE_RANGE,
    /// One answer for every λ: the track is dashed and the thumb can't be moved.
    NOTHING
  }

  /// A place where the thumb rests.
  ///
  /// @param label what stands below it, as `left: **−1**`
  /// @param role the colour of the label
  /// @param truth whether the answer here is what calculus says although others are not
  public record Detent(double lambda, RichText label, Role role, boolean truth) {}

  /// Frameworks that give one answer.
  ///
  /// @param lambda where that answer lies on the track; of no meaning beside it
  /// @param beside whether no λ gives the answer: the chips then stand beside the track
  /// @param answer the answer, shown beside the track only
  public record ChipGroup(double lambda, boolean beside, RichText answer, List<Chip> chips) {
    public ChipGroup {
      chips = List.copyOf(chips);
    }

    /// Frameworks whose answer lies on the track.
    public static ChipGroup at(double lambda, List<Chip> chips) {
      return new ChipGroup(lambda, false, RichText.EMPTY, chips);
    }

    /// Frameworks whose answer no λ gives.
    public static ChipGroup beside(RichText answer, List<Chip> chips) {
      return new ChipGroup(0, true, answer, chips);
    }
  }

  /// A framework.
  ///
  /// @param id handed back when it is chosen
  /// @param version shown behind the name where there is room
  /// @param accessible as "PyTorch 2.13 answers 0", with what shows it
  /// @param evidence what shows it, for the tip of a pointer; empty for none
  /// @param current whether it gives the answer that is shown
  /// @param wrong whether its answer is wrong
  /// @param predicted whether the answer follows from measured rules and was not measured itself
  public record Chip(
      String id,
      String name,
      String version,
      String accessible,
      String evidence,
      boolean current,
      boolean wrong,
      boolean predicted) {}

  public TieTrack {
    wrong = List.copyOf(wrong);
    detents = List.copyOf(detents);
    chips = List.copyOf(chips);
  }

  /// A track with nothing to choose.
  public static TieTrack nothing(RichText sentence, List<ChipGroup> chips) {
    return new TieTrack(
        State.NOTHING, List.of(), List.of(), chips, sentence, Role.LEFT, Role.RIGHT);
  }
}
