package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

class CatalogueTest {
  static Stream<CatalogueEntry> entries() {
    return Catalogue.shipped().entries().stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void isWholeAndEvaluates(CatalogueEntry entry) {
    assertThat(entry.note()).endsWith(".");
    assertThat(entry.name()).isNotBlank();
    assertThat(entry.id()).matches("[a-z0-9-]+");
    assertThat(entry.points()).isNotEmpty();
    double inside = ForwardMode.value(entry.program(), middle(entry));
    assertThat(inside).as("value inside the range").isFinite();
  }

  /// Off the kinks, which like the middle of a range.
  private static double[] middle(CatalogueEntry entry) {
    return entry.ranges().stream()
        .mapToDouble(range -> 0.4321 * range.from() + 0.5679 * range.to())
        .toArray();
  }

  @Test
  void beginsWithTheNotebooksFunctions() {
    Catalogue catalogue = Catalogue.shipped();
    assertThat(catalogue.groups().keySet())
        .containsExactly("Corners", "Ties", "Jumps", "Smooth", "Infinite slopes", "Traps");
    assertThat(catalogue.groups().get("Corners").getFirst().name()).isEqualTo("$relu(x)$");
    assertThat(catalogue.groups().get("Ties").getFirst().name()).isEqualTo("$max(a, b)$");
    assertThat(catalogue.groups().get("Jumps").getFirst().name()).isEqualTo("$sign(x)$");
    assertThat(catalogue.groups().get("Smooth"))
        .extracting(CatalogueEntry::name)
        .contains("softmax + cross-entropy");
    assertThat(catalogue.entries()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void whatIsCalledACornerStartsOnIts() {
    for (CatalogueEntry entry : Catalogue.shipped().groups().get("Corners")) {
      Board board = BoardFactory.of(entry, Conventions.lambda(0));
      Viewport view = board.viewport();
      assertThat(
              NonsmoothPoint.nearest(
                  board.program(), board.at(), board.active(), view.xLow(), view.xHigh()))
          .as(entry.id())
          .hasValue(board.x());
    }
  }

  @Test
  void findsAnEntryByIdAndByProgramHoweverTyped() throws ProgramException {
    Catalogue catalogue = Catalogue.shipped();
    assertThat(catalogue.find("abs").orElseThrow().program().text()).isEqualTo("abs(x)");
    assertThat(catalogue.of(Parser.parse("|x|")).orElseThrow().id()).isEqualTo("abs");
    assertThat(catalogue.of(Parser.parse("torch.relu( x )")).orElseThrow().id()).isEqualTo("relu");
    assertThat(catalogue.of(Parser.parse("relu(x) + 1"))).isEmpty();
  }

  @Test
  void statesWhatNoEngineDecides() {
    CatalogueEntry entry = Catalogue.shipped().find("oscillating-flat").orElseThrow();
    StatedTruth truth = entry.stated(new double[] {-0.0}).orElseThrow();
    assertThat(truth.kind()).isEqualTo(StatedTruth.TruthKind.DIFF_NOT_C1);
    assertThat(truth.slope()).isZero();
    assertThat(truth.range()).containsExactly(-1.0, 1.0);
    assertThat(entry.stated(new double[] {0.1})).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `{"group": "G", "functions": [{"id": "a", "program": "relu(", "inputs": {"x": {"from": 0, "to": 1, "start": 0}}, "note": "N."}]}` | `catalogue/f.json, entry a: "program", column 6`
          `{"group": "G", "functions": [{"id": "a", "program": "relu(x)", "inputs": {"y": {"from": 0, "to": 1, "start": 0}}, "note": "N."}]}` | `catalogue/f.json, entry a: "inputs" are [y], the program has [x]`
          `{"group": "G", "functions": [{"id": "a", "program": "relu(x)", "inputs": {"x": {"from": 0, "to": 1, "start": 2}}, "note": "N."}]}` | `x starts outside its range`
          `{"group": "G", "functions": [{"id": "a", "program": "relu(x)", "inputs": {"x": {"from": 0, "to": 1, "start": 0}}, "points": [7], "note": "N."}]}` | `the point x = 7.0 is outside its range`
          `{"group": "G", "functions": [{"id": "a", "program": "relu(x)", "inputs": {"x": {"from": 0, "to": 1, "start": 0}}, "caption": "C."}]}` | `no "note"`
          `{"group": "G", "functions": [{"id": "a", "program": "relu(x)", "inputs": {"x": {"from": 0, "to": 1, "start": 0}}, "caption": "relu(x)", "note": "N."}]}` | `"caption" is no sentence of at most 54 letters`
          `{"group": "G", "functions": [{"id": "a", "program": "relu(x)", "inputs": {"x": {"from": 0, "to": 1, "start": 0}}, "caption": "C[, and AD answers 0].", "note": "N."}]}` | `"answer" is the one of which a clause in brackets speaks`
          `{"group": "G", "functions": [{"id": "a", "program": "relu(x)", "inputs": {"x": {"from": 0, "to": "b", "start": 0}}, "note": "N."}]}` | `x.to is no number`
          `{"group": "G", "functions": [{"id": "a", "prog": "relu(x)"}]}` | `no field is named "prog"`
          `{"functions": []}` | `the file has no "group"`
          `{"group": "G"` | `f.json: not JSON`
          """)
  void saysWhichEntryOfWhichFileIsWrong(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(json))
        .withMessageContaining(message)
        .withMessageContaining("f.json");
  }

  @Test
  void refusesAFunctionListedTwice() throws IOException {
    String function =
        "{\"id\": \"a\", \"program\": \"relu(x)\", \"caption\": \"C.\", \"note\": \"N.\","
            + " \"inputs\": {\"x\": {\"from\": 0, \"to\": 1, \"start\": 0}}}";
    List<CatalogueEntry> twice =
        read(
            "{\"group\": \"G\", \"functions\": ["
                + function
                + ", "
                + function.replace("\"a\"", "\"b\"")
                + "]}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Catalogue(twice))
        .withMessage("b repeats a");
  }

  private static List<CatalogueEntry> read(String json) throws IOException {
    return CatalogueReader.read(
        "f.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
