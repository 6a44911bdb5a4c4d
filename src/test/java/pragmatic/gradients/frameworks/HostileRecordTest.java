package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.FamilyTable;
import pragmatic.gradients.frameworks.live.LiveAnswer;
import pragmatic.gradients.frameworks.live.Recording;
import pragmatic.gradients.frameworks.live.Replies;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.frameworks.tables.RuleTable;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.speech.EvidenceWording;

/// Whatever a file of records says of itself, or a framework that is asked, it is used or named.
class HostileRecordTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String RECORD =
      """
      {"framework": "jax", "name": "JAX", "short": "J", "version": "9.1", "build": "9", "date": "",
       "dtype": "float64", "setup": "", "calls": [{"call": "c", "function": "abs", "program": "abs(x)",
       "why": "", "rows": [{"mode": "reverse", "at": {"x": "0"}, "value": "0.0", "gradient": {"x": "1.0"}}]}]}
      """;

  /// Where a text may stand.
  private static final List<String> FIELDS =
      List.of(
          "/framework",
          "/name",
          "/short",
          "/version",
          "/build",
          "/date",
          "/dtype",
          "/setup",
          "/calls/0/call",
          "/calls/0/function",
          "/calls/0/program",
          "/calls/0/why",
          "/calls/0/rows/0/mode",
          "/calls/0/rows/0/at/x",
          "/calls/0/rows/0/value",
          "/calls/0/rows/0/gradient/x");

  /// Split, formatted, read as markup, shown or counted, each is a trap.
  private static final List<String> TEXTS =
      List.of(
          "",
          ".",
          "..",
          " ",
          "1.",
          ".1",
          "-",
          "\\.",
          "$",
          "$x_{",
          "%s",
          "%n%d",
          "{0}",
          "{x",
          "'",
          "\"",
          "|",
          "\\",
          "/",
          "../..",
          "NaN",
          "-Infinity",
          "1e999",
          "0x1p-1074",
          "-0",
          "second",
          "\ud800",
          "\u202e",
          "\u0130",
          "\ufeff",
          "\u0000",
          "<w>",
          "9".repeat(99),
          ".".repeat(99));

  @TempDir Path folder;

  static List<String> fields() {
    return FIELDS;
  }

  private OwnRecords read() {
    OwnRecords own = OwnRecords.in(folder, Set.of());
    assertThat(own.frameworks().size() + own.problems().size()).isEqualTo(1);
    assertThat(own.problems()).allSatisfy(line -> assertThat(line).hasSizeLessThan(500));
    return own;
  }

  /// All that a line, a chip and a page of frameworks say of one.
  private static void says(Framework framework) {
    assertThat(framework.id()).startsWith(framework.about().key());
    assertThat(framework.label())
        .isEqualTo(framework.name() + " " + framework.about().shortVersion());
    try {
      var abs = Parser.parse("abs(x)");
      for (Mode mode : Mode.values()) {
        RuleTable.of(List.of(framework), mode, List.of()).searched("abs");
        var answer = FrameworkAnswers.answer(framework, abs, new double[] {0}, mode);
        assertThat(EvidenceWording.of(answer, abs, new double[] {0})).isNotEmpty();
      }
      ProgramFamily family = new ProgramFamily("", List.of(abs), List.of(0.0));
      FamilyTable.of(family, List.of(framework), Mode.REVERSE, Catalogue.shipped()).text();
    } catch (ProgramException ours) {
      throw new AssertionError(ours);
    }
  }

  private static String with(String field, JsonNode instead) throws IOException {
    JsonNode record = JSON.readTree(RECORD);
    JsonPointer place = JsonPointer.compile(field);
    assertThat(record.at(place).isTextual()).as(field).isTrue();
    ((ObjectNode) record.at(place.head())).set(place.last().getMatchingProperty(), instead);
    return record.toString();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void aFieldMayBeAnyText(String field) throws IOException {
    List<JsonNode> values = new ArrayList<>();
    TEXTS.forEach(text -> values.add(TextNode.valueOf(text)));
    for (String other : List.of("7", "1e999", "[]", "{}", "[[]]", "true"))
      values.add(JSON.readTree(other));
    values.add(NullNode.getInstance());
    for (JsonNode value : values) {
      Files.writeString(folder.resolve("mine.json"), utf8(with(field, value)));
      read().frameworks().forEach(HostileRecordTest::says);
    }
  }

  /// A half of a letter stands in no file.
  private static String utf8(String text) {
    return text.replace("\ud800", "\\ud800");
  }

  /// What a framework says of itself is written, and read again or named.
  @Test
  void aFrameworkMaySayAnythingOfItself() throws IOException {
    Files.writeString(folder.resolve("mine.json"), RECORD);
    Framework table = read().frameworks().getFirst();
    List<Measurement> rows = table.measurements();
    for (String text : TEXTS)
      for (int field = 0; field < 4; field++) {
        List<String> said = new ArrayList<>(Collections.nCopies(4, "9"));
        said.set(field, text);
        LiveAnswer answer = new LiveAnswer(said.get(3), 0.0, List.of(1.0), "");
        Replies replies = new Replies(said.get(0), said.get(1), said.get(2), List.of(answer));
        Recording recording = new Recording(table, rows, replies, 0);
        assertThat(recording.differences()).isEmpty();
        recording.write(folder.resolve("mine.json"), "2027-01-02");
        try (Stream<Path> files = Files.list(folder)) {
          assertThat(files).hasSize(1);
        }
        read().frameworks().forEach(HostileRecordTest::says);
      }
  }
}
