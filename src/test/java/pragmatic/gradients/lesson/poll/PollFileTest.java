package pragmatic.gradients.lesson.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;

/// The file holds what was counted, after every key.
class PollFileTest {
  private static final LocalDateTime BEGUN = LocalDateTime.of(2026, 11, 26, 17, 20, 37);

  @TempDir private Path folder = Path.of("");

  private Path path() {
    return folder.resolve("two-slopes.csv");
  }

  private static AskedPoll asked(int step, Poll poll) {
    return new AskedPoll(step, "A \"corner\", here", "What\nis $f'(0)$?", poll);
  }

  /// Fields of a line, read by other means than they are written.
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char letter : (line + ",").toCharArray()) {
      if (letter == '"') quoted = !quoted;
      if (letter == ',' && !quoted) {
        String text = field.toString();
        boolean whole = text.startsWith("\"");
        fields.add(whole ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text);
        field.setLength(0);
      } else field.append(letter);
    }
    return fields;
  }

  private static List<List<String>> expected(String time, List<AskedPoll> polls) {
    List<List<String>> rows = new ArrayList<>();
    for (AskedPoll asked : polls)
      for (int round = 0; round < asked.poll().rounds().size(); round++) {
        PollRound counted = asked.poll().rounds().get(round);
        if (counted.tallies().stream().allMatch(tally -> tally.hands() == 0)) continue;
        for (Tally tally : counted.tallies())
          rows.add(
              List.of(
                  time,
                  "" + asked.step(),
                  "A \"corner\", here",
                  "What is $f'(0)$?",
                  "" + (round + 1),
                  tally.guess(),
                  "" + tally.hands()));
      }
    return rows;
  }

  @Test
  void theTableIsWhatWasCountedAfterEveryKey() throws IOException {
    RandomPolls random = new RandomPolls(new RandomPrograms(815).random());
    for (int i = 0; i < Exhaustive.count(8, 200); i++) {
      Files.deleteIfExists(path());
      PollFile file = new PollFile(path(), BEGUN);
      AskedPoll first = asked(2, random.any());
      Poll poll = random.question();
      for (int key = 0; key < 15; key++) {
        poll = random.key(poll);
        List<AskedPoll> all = List.of(first, asked(5, poll));
        assertThat(file.write(all)).isEmpty();
        List<String> lines = Files.readAllLines(path());
        assertThat(lines.getFirst()).isEqualTo(PollFile.HEADER);
        assertThat(lines.stream().skip(1).map(PollFileTest::fields))
            .isEqualTo(expected("2026-11-26T17:20:37", all));
      }
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(path());
    }
  }

  @Test
  void otherClassesKeepTheirRowsEvenThoseOfTheSameSecond() throws IOException {
    Poll poll = Poll.of(List.of("a", "b")).type('7').orElseThrow();
    new PollFile(path(), BEGUN).write(List.of(asked(1, poll)));
    List<String> before = Files.readAllLines(path());
    Files.writeString(path(), Files.readString(path()) + "a remark by hand\n");
    PollFile second = new PollFile(path(), BEGUN);
    second.write(List.of(asked(1, poll)));
    second.write(List.of(asked(1, poll.type('1').orElseThrow())));
    List<String> lines = Files.readAllLines(path());
    assertThat(lines).startsWith(before.toArray(String[]::new)).contains("a remark by hand");
    assertThat(lines).filteredOn(line -> line.startsWith("2026-11-26T17:20:38,")).hasSize(2);
    assertThat(lines).filteredOn(line -> line.endsWith(",a,71")).hasSize(1);
    assertThat(lines).hasSize(6);
  }

  @Test
  void whatCannotBeWrittenIsSaidWithItsPath() throws IOException {
    Path folderThatIsAFile = Files.writeString(folder.resolve("full"), "x");
    Poll poll = Poll.of(List.of()).type('7').orElseThrow();
    assertThat(
            new PollFile(folderThatIsAFile.resolve("a.csv"), BEGUN).write(List.of(asked(1, poll))))
        .hasValueSatisfying(text -> assertThat(text).contains("full"));
    Files.write(path(), new byte[] {(byte) 0xff, 'x'});
    PollFile aside = new PollFile(path(), BEGUN);
    assertThat(aside.write(List.of(asked(1, poll))))
        .hasValueSatisfying(text -> assertThat(text).contains("two-slopes.csv.bad"));
    assertThat(Files.readAllLines(path())).hasSize(2);
  }
}
