package pragmatic.gradients.lesson.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;

/// No key loses a count but the one that takes it back.
class PollTest {
  private static final int MANY = Exhaustive.count(3000, 100_000);

  private final RandomPolls polls = new RandomPolls(new RandomPrograms(4711).random());

  private static Poll poll(String... choices) {
    return Poll.of(List.of(choices));
  }

  private static Poll typed(Poll poll, String keys) {
    Poll now = poll;
    for (char key : keys.toCharArray())
      now =
          (switch (key) {
                case '\n' -> now.enter(RandomPolls.PARTS);
                case '<' -> now.mend();
                default -> now.type(key);
              })
              .orElseThrow();
    return now;
  }

  private static List<List<Tally>> counted(Poll poll) {
    // a sign alone is the beginning of a guess, and counts for nothing
    return poll.rounds().stream()
        .filter(round -> !round.isEmpty())
        .map(PollRound::tallies)
        .filter(tallies -> !tallies.isEmpty())
        .toList();
  }

  private static int[] hands(PollRound round) {
    return round.tallies().stream().mapToInt(Tally::hands).toArray();
  }

  @Test
  void goingOnAndRevealingChangeNoCount() {
    for (int i = 0; i < MANY; i++) {
      Poll poll = polls.any();
      for (Optional<Poll> next :
          List.of(poll.enter(4), poll.reveal(4), poll.focus(1), poll.focus(-1)))
        next.ifPresent(now -> {
          assertThat(counted(now)).as("%s", poll).isEqualTo(counted(poll));
        });
    }
  }

  @Test
  void whatIsTakenBackWasNeverTyped() {
    for (int i = 0; i < MANY; i++) {
      Poll poll = polls.any();
      char key = polls.character();
      Poll typed = poll.type(key).orElse(poll);
      if (typed.equals(poll)) continue;
      List<String> rows = new AskedPoll(1, "a", "b", poll).rows();
      assertThat(new AskedPoll(1, "a", "b", typed.mend().orElseThrow()).rows())
          .as("%s and %s", poll, key)
          .isEqualTo(rows);
    }
  }

  /// The digits of each choice are those that were typed for it, counted by other means.
  @Test
  void eachChoiceHasTheDigitsThatWereTypedForIt() {
    for (int i = 0; i < MANY; i++) {
      Poll poll = poll("0", "1", "2");
      List<String> digits = new ArrayList<>(List.of("", "", ""));
      int focus = 0;
      for (int key = 0; key < 12; key++) {
        char digit = polls.digit();
        if (digit < '7') {
          String more = (digits.get(focus) + digit).replaceFirst("^0+", "");
          if (more.length() <= 3) digits.set(focus, more);
          poll = poll.type(digit).orElseThrow();
        } else {
          int by = digit == '9' ? -1 : 1;
          focus = Math.clamp(focus + by, 0, 2);
          poll = poll.focus(by).orElseThrow();
        }
      }
      int[] expected =
          digits.stream().mapToInt(text -> text.isEmpty() ? 0 : Integer.parseInt(text)).toArray();
      assertThat(hands(poll.last())).containsExactly(expected);
    }
  }

  /// Backspace alone comes back to the question, and at every step fewer keys are left.
  @Test
  void everythingCanBeTakenBack() {
    for (int i = 0; i < MANY; i++) {
      Poll poll = polls.any();
      if (!poll.hidden()) {
        assertThat(poll.mend()).isEmpty();
        continue;
      }
      int most = 400;
      while (poll.mend().isPresent() && most-- > 0) poll = poll.mend().orElseThrow();
      assertThat(most).isPositive();
      assertThat(counted(poll)).isEmpty();
      assertThat(poll.rounds()).hasSize(1);
    }
  }

  /// A clicker has no digits.
  @Test
  void aClickersKeyGetsThroughInAsManyPressesAsThereArePartsOfTheAnswer() {
    for (int i = 0; i < MANY; i++) {
      Poll poll = polls.any();
      int presses = 0;
      for (Optional<Poll> next = poll.reveal(4); next.isPresent(); next = next.get().reveal(4)) {
        presses++;
        poll = next.get();
      }
      assertThat(presses).isLessThanOrEqualTo(4);
      assertThat(poll.seen()).isEqualTo(4);
      assertThat(poll.type('1')).isEmpty();
      assertThat(poll.guess(1)).isEmpty();
      assertThat(poll.enter(4)).isEmpty();
    }
  }

  @Test
  void handsOfThreeChoicesInTwoRounds() {
    Poll poll = typed(poll("left", "right", "middle"), "12\n305<\n\n");
    assertThat(hands(poll.last())).containsExactly(12, 30, 0);
    assertThat(poll.counting()).isFalse();
    Poll second = typed(poll, "3\n\n41\n");
    assertThat(second.rounds()).hasSize(2);
    assertThat(hands(second.rounds().getFirst())).containsExactly(12, 30, 0);
    assertThat(hands(second.last())).containsExactly(3, 0, 41);
    assertThat(second.type('1')).isEmpty();
    assertThat(typed(second, "\n").seen()).isEqualTo(1);
  }

  @Test
  void numbersOneByOneOrManyAtOnce() {
    Poll poll = typed(poll(), "0.5\n-1*3\n0.5*2\n1.2");
    assertThat(poll.last().tallies())
        .containsExactly(new Tally("-1", 3), new Tally("0.5", 3), new Tally("1.2", 1));
    assertThat(typed(poll, "<<<").last().tallies()).hasSize(2);
    assertThat(typed(poll, "<<<<<4").last().tallies())
        .containsExactly(new Tally("-1", 3), new Tally("0.5", 5));
    assertThat(poll().type('.')).as("makes the screen dark").isEmpty();
    assertThat(typed(poll(), "0,25").last().tallies()).containsExactly(new Tally("0.25", 1));
    assertThat(typed(poll(), "-0").last().tallies()).containsExactly(new Tally("0", 1));
    assertThat(poll().guess(0.30000000000000004).orElseThrow().last().tallies())
        .containsExactly(new Tally("0.3", 1));
    assertThat(typed(poll(), "1\n\n").counting()).isFalse();
  }

  @Test
  void moreThanThreeDigitsAreNoHands() {
    assertThat(hands(typed(poll("a", "b"), "1234").last())).containsExactly(123, 0);
    assertThat(poll("a", "b").type('a')).isEmpty();
  }

  @Test
  void aClickIsOneHandMoreOrFewer() {
    Poll poll = poll("0", "1", "2");
    poll = poll.raise(1, 1).orElseThrow().raise(1, 1).orElseThrow().raise(2, 1).orElseThrow();
    assertThat(hands(poll.last())).containsExactly(0, 2, 1);
    // digits go on where the last click was
    assertThat(hands(typed(poll, "2").last())).containsExactly(0, 2, 12);
    poll = poll.raise(1, -1).orElseThrow().raise(0, -1).orElseThrow();
    assertThat(hands(poll.last())).containsExactly(0, 1, 1);
    Poll closed = new Poll(poll.rounds(), false, 0);
    assertThat(closed.raise(0, 1).orElseThrow().rounds()).hasSize(2);
    assertThat(closed.reveal(4).orElseThrow().raise(0, 1)).isEmpty();
    assertThat(poll().raise(0, 1)).isEmpty();
  }

  @Test
  void aChoiceHasNoMoreHandsThanDigitsCanSay() {
    Poll full = typed(poll("0", "1"), "999");
    assertThat(hands(full.raise(0, 1).orElseThrow().last())).containsExactly(999, 0);
  }

  /// A letter that was left out made 15 of one hand for 1e5.
  @Test
  void anExponentIsReadAsFarAsDigitsWrite() {
    assertThat(counted(typed(poll(), "1e5\n2E-3*4\n-2.5e1\n")).getFirst())
        .containsExactly(new Tally("-25", 1), new Tally("0.002", 4), new Tally("100000", 1));
    // what cannot be counted is not taken, and is seen not to be
    for (String refused : List.of("1e6", "1e-5", "1e*", "1ee"))
      assertThat(((NumberRound) typed(poll(), refused).last()).typed())
          .isEqualTo(refused.substring(0, refused.length() - 1));
    assertThat(poll().type('e')).isEmpty();
  }
}
