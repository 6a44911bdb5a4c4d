package pragmatic.gradients.lesson.poll;

import java.util.List;
import java.util.Optional;

/// One show of hands while it is counted. Each key makes another round; empty means that the key
/// has no meaning here.
public sealed interface PollRound permits ChoiceRound, NumberRound {
  /// Hands of one guess that no class has more than.
  int MOST = 999;

  /// A character is typed.
  Optional<PollRound> type(char key);

  /// Goes on to the next guess; empty behind the last one.
  Optional<PollRound> enter();

  /// Takes the last key back; empty where nothing is counted.
  Optional<PollRound> mend();

  /// A round of the same question in which nothing is counted.
  PollRound fresh();

  /// What is counted, what is just being typed included.
  List<Tally> tallies();

  /// Whether nothing is counted.
  boolean isEmpty();
}
