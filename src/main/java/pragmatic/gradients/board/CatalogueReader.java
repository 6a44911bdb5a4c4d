package pragmatic.gradients.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.CatalogueEntry.Range;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Reads a file of the catalogue. Whoever edits one gets to know the file, the entry and what is
/// wrong with it.
final class CatalogueReader {
  private static final Set<String> FIELDS =
      Set.of(
          "id", "name", "program", "inputs", "active", "points", "caption", "answer", "note",
          "source", "stated");

  private final String file;
  private final String group;
  private String entry = "";

  private CatalogueReader(String file, String group) {
    this.file = file;
    this.group = group;
  }

  static List<CatalogueEntry> read(String file, InputStream in) throws IOException {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(in);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + ": not JSON: " + e.getOriginalMessage(), e);
    }
    CatalogueReader reader = new CatalogueReader(file, root.path("group").asText());
    reader.require(!reader.group.isEmpty(), "the file has no \"group\"");
    reader.require(root.path("functions").isArray(), "the file has no list \"functions\"");
    List<CatalogueEntry> entries = new ArrayList<>();
    for (JsonNode node : root.get("functions")) {
      entries.add(reader.entry(node));
    }
    return entries;
  }

  private CatalogueEntry entry(JsonNode node) {
    entry = "entry " + node.path("id").asText("without id");
    for (var field : node.properties()) {
      require(FIELDS.contains(field.getKey()), "no field is named \"" + field.getKey() + "\"");
    }
    Program program = program(text(node, "program"));
    List<Range> ranges = ranges(node.path("inputs"), program);
    String active = node.path("active").asText(program.inputs().getFirst());
    require(program.inputs().contains(active), "\"active\" names no input: " + active);
    List<List<Double>> points = new ArrayList<>();
    for (JsonNode point : node.path("points")) {
      points.add(point(point, program, ranges));
    }
    List<StatedTruth> stated = new ArrayList<>();
    for (JsonNode truth : node.path("stated")) {
      stated.add(truth(truth, program, ranges));
    }
    return new CatalogueEntry(
        text(node, "id"),
        group,
        optional(node, "name"),
        program,
        ranges,
        program.inputs().indexOf(active),
        points,
        caption(node),
        text(node, "note"),
        optional(node, "source"),
        stated);
  }

  private Program program(String text) {
    try {
      return Parser.parse(text);
    } catch (ProgramException e) {
      throw wrong("\"program\", column " + e.column() + ": " + e.getMessage());
    }
  }

  private List<Range> ranges(JsonNode inputs, Program program) {
    Set<String> given = new TreeSet<>();
    inputs.fieldNames().forEachRemaining(given::add);
    require(
        given.equals(new TreeSet<>(program.inputs())),
        "\"inputs\" are " + given + ", the program has " + program.inputs());
    List<Range> ranges = new ArrayList<>();
    for (String name : program.inputs()) {
      JsonNode node = inputs.get(name);
      Range range =
          new Range(
              number(node.path("from"), name + ".from"),
              number(node.path("to"), name + ".to"),
              number(node.path("start"), name + ".start"));
      require(range.from() < range.to(), "the range of " + name + " is empty");
      require(range.holds(range.start()), name + " starts outside its range");
      ranges.add(range);
    }
    return ranges;
  }

  /// A number for a program of one input, else one number per name.
  private List<Double> point(JsonNode node, Program program, List<Range> ranges) {
    List<Double> point = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      String name = program.inputs().get(i);
      boolean bare = node.isNumber() && ranges.size() == 1;
      double x = number(bare ? node : node.path(name), "a point's " + name);
      require(ranges.get(i).holds(x), "the point " + name + " = " + x + " is outside its range");
      point.add(x);
    }
    return point;
  }

  private StatedTruth truth(JsonNode node, Program program, List<Range> ranges) {
    StatedTruth.TruthKind kind;
    try {
      kind = StatedTruth.TruthKind.valueOf(text(node, "point"));
    } catch (IllegalArgumentException e) {
      throw wrong("a stated point is one of " + List.of(StatedTruth.TruthKind.values()));
    }
    JsonNode clarke = node.path("clarke");
    return new StatedTruth(
        point(node.path("at"), program, ranges),
        kind,
        node.has("derivative") ? (Double) number(node.get("derivative"), "derivative") : null,
        clarke.isArray()
            ? List.of(number(clarke.path(0), "clarke"), number(clarke.path(1), "clarke"))
            : null,
        text(node, "source"));
  }

  private Caption caption(JsonNode node) {
    String said = text(node, "caption");
    Double answer = node.has("answer") ? (Double) number(node.get("answer"), "answer") : null;
    Caption caption;
    try {
      caption = new Caption(said, answer);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
    String whole = caption.whole();
    require(
        whole.length() <= Caption.LETTERS && whole.matches(".*[.?]"),
        "\"caption\" is no sentence of at most " + Caption.LETTERS + " letters");
    return caption;
  }

  private double number(JsonNode node, String what) {
    require(node.isNumber() && Double.isFinite(node.doubleValue()), what + " is no number");
    return node.doubleValue();
  }

  private String text(JsonNode node, String field) {
    String text = node.path(field).asText().strip();
    require(!text.isEmpty(), "no \"" + field + "\"");
    return text;
  }

  private @Nullable String optional(JsonNode node, String field) {
    return node.has(field) ? text(node, field) : null;
  }

  private void require(boolean right, String problem) {
    if (!right) {
      throw wrong(problem);
    }
  }

  private IllegalArgumentException wrong(String problem) {
    return new IllegalArgumentException(
        "catalogue/" + file + (entry.isEmpty() ? "" : ", " + entry) + ": " + problem);
  }
}
