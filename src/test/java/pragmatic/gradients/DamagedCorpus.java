package pragmatic.gradients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Files of the user's that once failed.
public final class DamagedCorpus {
  private static final Pattern PART = Pattern.compile("<([0-9A-F]{2}|([^*>]+)\\*(\\d+))>|.");

  private DamagedCorpus() {}

  /// @param said part of what is said of it, empty if it is used
  /// @param text as it is written in the corpus
  public record Case(String said, String text) {
    /// Puts it in a place where there is nothing.
    public void at(Path place) throws IOException, InterruptedException {
      switch (text) {
        case "<pipe>" ->
            assertThat(new ProcessBuilder("mkfifo", place.toString()).start().waitFor()).isZero();
        case "<folder>" -> Files.createDirectory(place);
        case "<endless>" -> Files.createSymbolicLink(place, Path.of("/dev/zero"));
        default -> Files.write(place, bytes());
      }
    }

    public boolean isFile() {
      return !List.of("<pipe>", "<folder>", "<endless>").contains(text);
    }

    public byte[] bytes() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Matcher part = PART.matcher(text);
      while (part.find()) {
        String once = part.group(2) == null ? part.group(1) : part.group(2);
        if (once == null) once = part.group();
        boolean coded = part.group(1) != null && once.matches("[0-9A-F]{2}");
        byte[] one =
            coded
                ? new byte[] {(byte) Integer.parseInt(once, 16)}
                : once.getBytes(StandardCharsets.UTF_8);
        int times = part.group(3) == null ? 1 : Integer.parseInt(part.group(3));
        for (int i = 0; i < times; i++) bytes.writeBytes(one);
      }
      return bytes.toByteArray();
    }

    @Override
    public String toString() {
      return text.substring(0, Math.min(60, text.length()));
    }
  }

  public static List<Case> of(String kind) throws IOException {
    Path file = Path.of("src/test/resources/corpus/files.txt");
    try (Stream<String> lines = Files.lines(file)) {
      List<Case> cases =
          lines
              .map(line -> line.split("\\|", 3))
              .filter(line -> line[0].strip().equals(kind))
              .map(line -> new Case(line[1].strip(), line[2].substring(1)))
              .toList();
      assertThat(cases).as(kind).isNotEmpty();
      return cases;
    }
  }
}
