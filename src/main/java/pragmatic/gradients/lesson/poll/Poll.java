package pragmatic.gradients.lesson.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a class has predicted, in one round or in a second one after discussion, and how much of
/// the answer it has seen. Once it has seen any of it nothing is counted any more.
///
/// @param rounds one or two
/// @param counting whether keys go into the last round
/// @param seen how many parts of the answer are on show, from 0
public record Poll(List<PollRound> rounds, boolean counting, int seen) {
  private static final int MOST_ROUNDS = 2;

  public Poll {
    rounds = List.copyOf(rounds);
  }

  /// A question that was just asked.
  ///
  /// @param choices none where a number is asked for
  public static Poll of(List<String> choices) {
    PollRound first = choices.isEmpty() ? NumberRound.NONE : ChoiceRound.of(choices);
    return new Poll(List.of(first), true, 0);
  }

  /// The round that is counted, or was last.
  public PollRound last() {
    return rounds.getLast();
  }

  private Poll with(PollRound now) {
    List<PollRound> all = new ArrayList<>(rounds);
    all.set(all.size() - 1, now);
    return new Poll(all, true, seen);
  }

  /// Whether the answer is still hidden.
  public boolean hidden() {
    return seen == 0;
  }

  /// A character is typed; a count after the first round is closed begins the second one. Empty
  /// where it has no meaning.
  public Optional<Poll> type(char key) {
    return count(round -> round.type(key));
  }

  /// One more guess of a number, as of a dot that was dragged.
  public Optional<Poll> guess(double value) {
    return count(round ->
        round instanceof NumberRound numbers
            ? Optional.of(numbers.guess(value))
            : Optional.empty());
  }

  /// Some hands more or fewer for a choice, as for a click on it.
  public Optional<Poll> raise(int choice, int by) {
    return count(round ->
        round instanceof ChoiceRound choices
            ? Optional.of(choices.raising(choice, by))
            : Optional.empty());
  }

  private Optional<Poll> count(Function<PollRound, Optional<PollRound>> key) {
    if (!hidden()) return Optional.empty();
    if (counting) return key.apply(last()).map(this::with);
    if (rounds.size() == MOST_ROUNDS) return Optional.empty();
    return key.apply(last().fresh())
        .map(round -> new Poll(List.of(rounds.getFirst(), round), true, seen));
  }

  /// Digits fill another choice; empty where there is none.
  ///
  /// @param by so many choices further down
  public Optional<Poll> focus(int by) {
    return hidden() && counting && last() instanceof ChoiceRound choices
        ? Optional.of(with(choices.focusing(choices.focus() + by)))
        : Optional.empty();
  }

  /// Goes on: to the next guess, behind the last one to the end of the round, then to the answer.
  ///
  /// @param parts of the answer
  public Optional<Poll> enter(int parts) {
    if (!hidden() || !counting) return reveal(parts);
    return Optional.of(last().enter().map(this::with).orElse(new Poll(rounds, false, seen)));
  }

  /// Takes the last key back; empty where there is nothing to take back.
  public Optional<Poll> mend() {
    if (!hidden()) return Optional.empty();
    if (!counting) return Optional.of(new Poll(rounds, true, seen));
    Optional<PollRound> mended = last().mend();
    if (mended.isPresent() || rounds.size() == 1) return mended.map(this::with);
    return Optional.of(new Poll(rounds.subList(0, 1), false, seen));
  }

  /// Shows one more part of the answer, which ends the count; empty where all of it is seen.
  ///
  /// @param parts of the answer
  public Optional<Poll> reveal(int parts) {
    return seen < parts ? Optional.of(new Poll(rounds, false, seen + 1)) : Optional.empty();
  }
}
