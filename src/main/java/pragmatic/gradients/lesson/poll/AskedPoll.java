package pragmatic.gradients.lesson.poll;

import java.util.ArrayList;
import java.util.List;

/// A question of a lesson with what the class has predicted.
///
/// @param step its number, from 1
/// @param title of the step
/// @param question as the class reads it
public record AskedPoll(int step, String title, String question, Poll poll) {
  /// One row per round and guess, without a time: step, title, question, round, guess, hands. A
  /// round in which nothing is counted has none.
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (int round = 0; round < poll.rounds().size(); round++) {
      PollRound counted = poll.rounds().get(round);
      if (counted.isEmpty()) continue;
      for (Tally tally : counted.tallies())
        rows.add(
            String.join(
                ",",
                String.valueOf(step),
                field(title),
                field(question),
                String.valueOf(round + 1),
                field(tally.guess()),
                String.valueOf(tally.hands())));
    }
    return rows;
  }

  /// A field of RFC 4180, in one line.
  static String field(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.matches("[^\",]*") ? line : '"' + line.replace("\"", "\"\"") + '"';
  }
}
