package pragmatic.gradients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds every source file to google-java-format; `mvn -Pformat` writes what it asks for.
///
/// A test rather than a Maven plugin, because the plugins run the formatter inside Maven's own JVM,
/// which may be too old to parse the language used here. Lines between `// @formatter:off` and
/// `// @formatter:on` are left alone: for rules that are set as a table.
class FormatTest {
  private static final String OFF = "// @formatter:off";
  private static final String ON = "// @formatter:on";

  private final Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());

  @Test
  void everySourceIsFormatted() throws IOException {
    boolean apply = "apply".equals(System.getProperty("format"));
    List<Path> wrong =
        sources().parallelStream().filter(file -> !isFormatted(file, apply)).toList();
    assertThat(wrong).as("not formatted; `mvn -Pformat` does it").isEmpty();
  }

  private boolean isFormatted(Path file, boolean apply) {
    try {
      String source = Files.readString(file);
      String formatted = format(source);
      if (apply && !formatted.equals(source)) {
        Files.writeString(file, formatted);
      }
      return apply || formatted.equals(source);
    } catch (IOException | FormatterException unreadable) {
      throw new IllegalStateException(file.toString(), unreadable);
    }
  }

  @Test
  void leavesTablesAlone() throws FormatterException {
    String table = "  " + OFF + "\n  int a   = 1;\n  int bcd = 2;\n  " + ON + "\n";
    assertThat(format("class A {\n" + table + "  int  e;\n}\n"))
        .isEqualTo("class A {\n" + table + "  int e;\n}\n");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private String format(String source) throws FormatterException {
    return source.contains(OFF)
        ? formatter.formatSource(source, outsideTables(source))
        : formatter.formatSource(source);
  }

  private static List<Range<Integer>> outsideTables(String source) {
    ImmutableList.Builder<Range<Integer>> ranges = ImmutableList.builder();
    int from = 0;
    while (true) {
      int off = source.indexOf(OFF, from);
      int on = off < 0 ? -1 : source.indexOf(ON, off);
      ranges.add(Range.closedOpen(from, on < 0 ? source.length() : off));
      if (on < 0) {
        return ranges.build();
      }
      from = on + ON.length();
    }
  }
}
