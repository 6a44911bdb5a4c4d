package pragmatic.gradients.frameworks;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.records.MeasuredCall;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Reads a file of records, `assets/frameworks/NAME-VERSION.json`.
///
/// The head says what was measured and when; then each call has its rows. NaN and infinities are
/// the strings "NaN", "Infinity" and "-Infinity"; null is 'returned nothing'.
final class RecordReader {
  private final Map<String, Program> programs = new HashMap<>();

  private RecordReader() {}

  /// @throws IllegalArgumentException if the file is not what it should be, with the place
  static Framework read(InputStream in) {
    try {
      return new RecordReader().framework(new ObjectMapper().readTree(in));
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      String where =
          place == null
              ? ""
              : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
      throw new IllegalArgumentException(where + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Framework framework(JsonNode file) {
    var about =
        new Framework.About(
            text(file, "framework"),
            text(file, "name"),
            text(file, "short"),
            text(file, "version"),
            text(file, "build"),
            text(file, "date"),
            text(file, "dtype"),
            text(file, "setup"));
    String id = about.key() + "-" + about.version();
    List<Measurement> rows = new ArrayList<>();
    for (JsonNode group : file.path("calls")) {
      MeasuredCall call =
          new MeasuredCall(
              text(group, "call"),
              text(group, "function"),
              program(group),
              group.path("why").asText());
      for (JsonNode row : group.path("rows")) {
        rows.add(row(id, call, row));
      }
    }
    return new Framework(about, rows);
  }

  private static Measurement row(String id, MeasuredCall call, JsonNode row) {
    Mode mode =
        Mode.of(text(row, "mode"))
            .orElseThrow(
                () -> new IllegalArgumentException("no mode: " + row + " of " + call.text()));
    Map<String, Double> at = new LinkedHashMap<>();
    flat(row.path("at")).forEach((name, x) -> at.put(name, x == null ? Double.NaN : x));
    call.program()
        .ifPresent(program -> {
          if (!at.keySet().containsAll(program.inputs())) {
            throw new IllegalArgumentException(
                "no value of an input: " + row + " of " + call.text());
          }
        });
    return new Measurement(
        id, call, mode, at, number(row.path("value")), flat(row.path("gradient")));
  }

  /// Equal texts share one program.
  private @Nullable Program program(JsonNode group) {
    if (!group.has("program")) {
      return null;
    }
    return programs.computeIfAbsent(
        group.get("program").asText(),
        text -> {
          try {
            return Parser.parse(text);
          } catch (ProgramException e) {
            throw new IllegalArgumentException("column " + e.column() + " of " + text, e);
          }
        });
  }

  private static Map<String, @Nullable Double> flat(JsonNode byName) {
    Map<String, @Nullable Double> flat = new LinkedHashMap<>();
    for (var entry : byName.properties()) {
      JsonNode x = entry.getValue();
      if (x.isArray()) {
        for (int i = 0; i < x.size(); i++) {
          flat.put(entry.getKey() + i, number(x.get(i)));
        }
      } else {
        flat.put(entry.getKey(), number(x));
      }
    }
    return flat;
  }

  private static @Nullable Double number(JsonNode x) {
    if (x.isNumber()) {
      return x.doubleValue();
    }
    return x.isTextual() ? Double.valueOf(x.asText()) : null;
  }

  private static String text(JsonNode node, String field) {
    if (!node.path(field).isTextual()) {
      throw new IllegalArgumentException("no text '" + field + "' in " + node);
    }
    return node.get(field).asText();
  }
}
