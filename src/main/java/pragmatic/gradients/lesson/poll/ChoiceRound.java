package pragmatic.gradients.lesson.poll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Hands for each of several choices.
///
/// @param choices two or more
/// @param hands one number per choice, from 0 to 999
/// @param focus index of the choice that digits fill
public record ChoiceRound(List<String> choices, List<Integer> hands, int focus)
    implements PollRound {
  public ChoiceRound {
    choices = List.copyOf(choices);
    hands = List.copyOf(hands);
    focus = Math.clamp(focus, 0, choices.size() - 1);
  }

  /// Nothing is counted yet.
  public static ChoiceRound of(List<String> choices) {
    return new ChoiceRound(choices, Collections.nCopies(choices.size(), 0), 0);
  }

  private ChoiceRound counting(int now) {
    List<Integer> all = new ArrayList<>(hands);
    all.set(focus, now);
    return new ChoiceRound(choices, all, focus);
  }

  /// Digits fill another choice.
  public ChoiceRound focusing(int choice) {
    return new ChoiceRound(choices, hands, choice);
  }

  /// Some hands more or fewer for a choice, which digits fill from there on.
  public ChoiceRound raising(int choice, int by) {
    ChoiceRound there = focusing(choice);
    return there.counting(Math.clamp(there.hands.get(there.focus) + by, 0, MOST));
  }

  /// A digit stands behind those of the focused choice; one too many changes nothing.
  @Override
  public Optional<PollRound> type(char key) {
    if (key < '0' || key > '9') return Optional.empty();
    int more = hands.get(focus) * 10 + (key - '0');
    return Optional.of(more > MOST ? this : counting(more));
  }

  @Override
  public Optional<PollRound> enter() {
    return focus + 1 < choices.size() ? Optional.of(focusing(focus + 1)) : Optional.empty();
  }

  /// Takes the last digit of the focused choice; where it has none, the choice before is focused,
  /// and before the first one the last that has any.
  @Override
  public Optional<PollRound> mend() {
    if (hands.get(focus) > 0) return Optional.of(counting(hands.get(focus) / 10));
    if (focus > 0) return Optional.of(focusing(focus - 1));
    return IntStream.range(0, hands.size())
        .filter(choice -> hands.get(choice) > 0)
        .reduce((_, later) -> later)
        .stream()
        .mapToObj(choice -> (PollRound) focusing(choice))
        .findFirst();
  }

  @Override
  public PollRound fresh() {
    return of(choices);
  }

  @Override
  public List<Tally> tallies() {
    return IntStream.range(0, choices.size())
        .mapToObj(i -> new Tally(choices.get(i), hands.get(i)))
        .toList();
  }

  @Override
  public boolean isEmpty() {
    return hands.stream().allMatch(count -> count == 0);
  }
}
