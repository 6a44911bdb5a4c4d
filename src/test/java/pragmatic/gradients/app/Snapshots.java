package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What windows showed when a person last checked it, in `src/test/resources/snapshots`: one file
/// for each case, see [MarkSheet].
///
/// A change that is meant is written with `mvn test -Dtest=SnapshotTest -Dsnapshots=write`; read
/// the difference before you commit it.
final class Snapshots {
  private static final boolean WRITE = "write".equals(System.getProperty("snapshots"));
  private static final Path FOLDER = Path.of("src/test/resources/snapshots");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.^])-?\\d+(\\.\\d+)?(?![\\w^])");

  private Snapshots() {}

  /// Compares a screen with its file. Words must be equal, numbers equal within a few pixels: fonts
  /// are measured a little differently from system to system.
  static void check(String name, Screen screen) {
    List<MarkSheet.Row> rows = MarkSheet.of(screen);
    Path file = FOLDER.resolve(name + ".txt");
    try {
      if (WRITE) {
        Files.createDirectories(FOLDER);
        Files.writeString(
            file,
            rows.stream().map(MarkSheet.Row::text).collect(Collectors.joining("\n", "", "\n")));
        return;
      }
      assertThat(file).exists();
      compare(name, Files.readAllLines(file), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(String name, List<String> then, List<MarkSheet.Row> now) {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
      String before = i < then.size() ? then.get(i) : "";
      String after = i < now.size() ? now.get(i).text() : "";
      if (i >= now.size() || !alike(before, after, now.get(i).slack()))
        differences.add("line " + (i + 1) + "\n  was " + before + "\n  is  " + after);
    }
    if (!differences.isEmpty())
      fail(
          name
              + " is not as it was ("
              + differences.size()
              + " lines); see the comment of Snapshots\n"
              + String.join("\n", differences.subList(0, Math.min(12, differences.size()))));
  }

  /// Equal but for numbers of coordinates that differ by no more than the slack.
  static boolean alike(String before, String after, double slack) {
    if (before.equals(after)) return true;
    if (slack == 0 || !words(before).equals(words(after))) return false;
    List<Double> was = numbers(before);
    List<Double> is = numbers(after);
    if (was.size() != is.size()) return false;
    for (int i = 0; i < was.size(); i++) if (Math.abs(was.get(i) - is.get(i)) > slack) return false;
    return true;
  }

  /// The line without its coordinates.
  private static String words(String line) {
    return line.substring(0, begin(line)) + NUMBER.matcher(places(line)).replaceAll("#");
  }

  private static String places(String line) {
    return line.substring(begin(line));
  }

  /// Where coordinates begin: behind the quoted text, if there is one, which stays as it is.
  private static int begin(String line) {
    return line.lastIndexOf('"') + 1;
  }

  private static List<Double> numbers(String line) {
    List<Double> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(places(line));
    while (matcher.find()) numbers.add(Double.parseDouble(matcher.group()));
    return numbers;
  }
}
