package pragmatic.gradients.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pragmatic.gradients.Oracle;

/// Texts that people paste and what is said to each, in a file that one can read: the text between
/// « and », and below it the program in our spelling or the column and the message.
final class PastedTexts {
  private static final String FILE = "/program/pasted.txt";

  private PastedTexts() {}

  record Pasted(String text, String reply) {
    @Override
    public String toString() {
      return "«" + text.replace("\n", "⏎") + "»\n    " + reply + "\n";
    }
  }

  static List<Pasted> all() throws IOException {
    List<Pasted> all = new ArrayList<>();
    List<String> lines = lines(FILE);
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      String quoted = lines.get(i);
      String text = quoted.substring(1, quoted.length() - 1).replace("⏎", "\n");
      all.add(new Pasted(text, lines.get(i + 1).strip()));
    }
    return all;
  }

  static List<String> lines(String resource) throws IOException {
    try (var in = Oracle.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  static String reply(String text) {
    try {
      Program program = Parser.parse(text);
      Map<String, Double> starts = Starts.of(program);
      return "= " + Spelling.PLAIN.program(program) + (starts.isEmpty() ? "" : "  at " + starts);
    } catch (ProgramException e) {
      return "column " + e.column() + ": " + e.getMessage();
    }
  }

  /// Writes the file anew, to be read before it is committed.
  static void write(List<Pasted> all) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Pasted pasted : all) text.append(new Pasted(pasted.text(), reply(pasted.text())));
    Files.writeString(Path.of("src/test/resources" + FILE), text);
  }
}
