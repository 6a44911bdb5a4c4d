package pragmatic.gradients.notebook.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.notebook.python.TerminalCodes;
import pragmatic.gradients.words.Words;

/// Reads Jupyter notebooks of the formats 3 and 4.
final class IpynbReader {
  private static final int OLDEST = 3;
  private static final int NEWEST = 4;

  private IpynbReader() {}

  static List<NotebookCell> cells(String name, byte[] bytes) throws NotebookException {
    JsonNode root = root(name, bytes);
    JsonNode format = root.path("nbformat");
    if (!format.isInt())
      throw new NotebookException(Words.say("notebook.file.format.missing", name));
    if (format.intValue() < OLDEST || format.intValue() > NEWEST)
      throw new NotebookException(
          Words.say("notebook.file.format", name, format.intValue(), OLDEST, NEWEST));
    List<JsonNode> listed = new ArrayList<>();
    if (format.intValue() == OLDEST)
      root.path("worksheets").forEach(sheet -> sheet.path("cells").forEach(listed::add));
    else root.path("cells").forEach(listed::add);
    if (listed.isEmpty()) throw new NotebookException(Words.say("notebook.file.empty", name));
    return listed.stream().map(IpynbReader::cell).toList();
  }

  private static JsonNode root(String name, byte[] bytes) throws NotebookException {
    ObjectMapper mapper = new ObjectMapper();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength((int) NotebookFile.MAXIMUM_BYTES)
                .build());
    try {
      JsonNode root = mapper.readTree(bytes);
      if (root != null && root.isObject()) return root;
      throw new NotebookException(Words.say("notebook.file.object", name));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new NotebookException(Words.say("notebook.file.json", name, line));
    } catch (IOException e) {
      throw new NotebookException(Words.say("notebook.file.unreadable", name));
    }
  }

  private static NotebookCell cell(JsonNode cell) {
    String kind = cell.path("cell_type").asText();
    boolean code = kind.equals("code");
    JsonNode source = cell.has("source") ? cell.path("source") : cell.path("input");
    if (!isText(source)) return new NotebookCell(code, "", "", Words.say("notebook.file.source"));
    if (!code) return NotebookCell.text(text(source));
    StringBuilder output = new StringBuilder();
    for (JsonNode each : cell.path("outputs")) append(each, output);
    return NotebookCell.code(text(source), output.toString());
  }

  /// What an output says as text. Pictures say nothing, and an error ends the cell.
  private static void append(JsonNode output, StringBuilder into) {
    String kind = output.path("output_type").asText();
    boolean error =
        output.path("name").asText().equals("stderr")
            || output.path("stream").asText().equals("stderr");
    if (error) return;
    JsonNode text =
        switch (kind) {
          case "stream" -> output.path("text");
          case "execute_result", "display_data", "pyout" ->
              output.has("data") ? output.path("data").path("text/plain") : output.path("text");
          default -> null;
        };
    boolean picture = kind.equals("display_data") && output.path("data").has("image/png");
    if (text == null || picture || !isText(text)) return;
    if (!into.isEmpty() && into.charAt(into.length() - 1) != '\n') into.append('\n');
    into.append(TerminalCodes.removed(text(text)));
  }

  private static boolean isText(JsonNode node) {
    if (node.isTextual()) return true;
    if (!node.isArray()) return false;
    for (JsonNode line : node) if (!line.isTextual()) return false;
    return true;
  }

  private static String text(JsonNode node) {
    if (node.isTextual()) return node.textValue();
    StringBuilder text = new StringBuilder();
    node.forEach(line -> text.append(line.textValue()));
    return text.toString();
  }
}
