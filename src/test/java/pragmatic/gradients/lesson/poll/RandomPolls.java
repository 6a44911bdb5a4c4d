package pragmatic.gradients.lesson.poll;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Polls as lecturers make them, key by key.
final class RandomPolls {
  static final int PARTS = 4;

  private static final String KEYS = "0123456789-.,*x";
  private final Random random;

  RandomPolls(Random random) {
    this.random = random;
  }

  Poll question() {
    int choices = random.nextInt(6);
    List<String> all = List.of("0", "½, or more", "the \"left\" slope", "no", "NaN", "1");
    return Poll.of(choices == 0 ? List.of() : all.subList(0, choices + 1));
  }

  char digit() {
    return (char) ('0' + random.nextInt(10));
  }

  char character() {
    return KEYS.charAt(random.nextInt(KEYS.length()));
  }

  /// One key; the poll stays as it is where that has no meaning.
  Poll key(Poll poll) {
    Optional<Poll> next =
        switch (random.nextInt(12)) {
          case 0, 1, 2, 3, 4 -> poll.type(random.nextInt(4) > 0 ? digit() : character());
          case 5, 6, 7 -> poll.enter(PARTS);
          case 8 -> poll.mend();
          case 9 -> poll.focus(random.nextInt(3) - 1);
          case 10 -> poll.guess(random.nextGaussian());
          default -> random.nextInt(8) == 0 ? poll.reveal(PARTS) : Optional.empty();
        };
    return next.orElse(poll);
  }

  Poll any() {
    Poll poll = question();
    int keys = random.nextInt(30);
    for (int i = 0; i < keys; i++) poll = key(poll);
    return poll;
  }
}
