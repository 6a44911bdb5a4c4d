package pragmatic.gradients.lesson.poll;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.words.UserFile;

/// The predictions of all classes that were taught a lesson, as a table that spreadsheets read: CSV
/// in UTF-8 with the columns of [#HEADER]. The rows of a class begin with the time at which its
/// first hand was counted; each key replaces them, and leaves those of other classes as they are.
public final class PollFile {
  /// The first line.
  static final String HEADER = "time,step,title,question,round,guess,hands";

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private final UserFile file;
  private LocalDateTime begun;
  private @Nullable String time;

  /// @param path may be missing
  /// @param begun local time; a second that another class has makes it a later one
  public PollFile(Path path, LocalDateTime begun) {
    file = new UserFile(path, "polls");
    this.begun = begun;
  }

  /// Writes what was counted, in one step, so that a crash leaves the old or the new file.
  ///
  /// @return what is wrong, in one sentence with the path
  public Optional<String> write(Collection<AskedPoll> polls) {
    List<String> before = file.read().stream().filter(line -> !line.equals(HEADER)).toList();
    String own = own(before);
    List<String> lines = new ArrayList<>(List.of(HEADER));
    before.stream().filter(line -> !line.startsWith(own)).forEach(lines::add);
    for (AskedPoll poll : polls) poll.rows().forEach(row -> lines.add(own + row));
    file.write(lines);
    return file.problem();
  }

  private String own(List<String> before) {
    String known = time;
    if (known != null) return known;
    while (has(before, begun)) begun = begun.plusSeconds(1);
    String chosen = begin(begun);
    time = chosen;
    return chosen;
  }

  private static boolean has(List<String> lines, LocalDateTime second) {
    return lines.stream().anyMatch(line -> line.startsWith(begin(second)));
  }

  private static String begin(LocalDateTime second) {
    return SECONDS.format(second) + ",";
  }
}
