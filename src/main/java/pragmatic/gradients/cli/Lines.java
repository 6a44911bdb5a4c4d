package pragmatic.gradients.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Parser;

/// Answers requests, one line of JSON each, with one line of JSON each, until the input ends.
final class Lines {
  private static final Set<String> FIELDS =
      Set.of("program", "at", "convention", "lambda", "weights", "mode", "fields");
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /// Letters of a request: a program of the greatest length with each letter escaped.
  static final int MAXIMUM_LENGTH = 6 * Parser.MAXIMUM_LENGTH + 100_000;

  private final Catalogue catalogue;
  private final Supplier<Deadline> deadlines;
  private final int processors;

  /// @param deadlines that of the request which is answered next
  /// @param processors that answer at the same time; the order of the answers is that of requests
  Lines(Catalogue catalogue, Supplier<Deadline> deadlines, int processors) {
    this.catalogue = catalogue;
    this.deadlines = deadlines;
    this.processors = processors;
  }

  /// Ends with the input, or when nobody reads the answers any more.
  void answer(BufferedReader in, PrintStream out) throws IOException {
    LineReader lines = new LineReader(in, MAXIMUM_LENGTH);
    try (Answers answers = Answers.to(out, processors)) {
      for (String line = lines.next(); line != null && !answers.isOver(); line = lines.next()) {
        String request = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        if (lines.isTooLong()) answers.add(() -> AnswerJson.line(tooLong()));
        else if (!request.isBlank()) answers.add(() -> AnswerJson.line(answer(request)));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static ObjectNode tooLong() {
    return AnswerJson.error(Refusal.of("cli.lines.long", MAXIMUM_LENGTH));
  }

  private ObjectNode answer(String line) {
    try {
      return AnswerJson.of(ExplainAnswer.of(question(line), catalogue, deadlines));
    } catch (Refusal refusal) {
      return AnswerJson.error(refusal);
    } catch (RuntimeException e) {
      // a defect of ours must not take the other lines with it
      return AnswerJson.error(Refusal.of("cli.defect", String.valueOf(e)));
    }
  }

  static ExplainQuestion question(String line) throws Refusal {
    JsonNode request;
    try {
      request = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw Refusal.of("cli.lines.json", e.getOriginalMessage());
    }
    if (!request.isObject()) {
      throw Refusal.of("cli.lines.object");
    }
    for (var field : request.properties()) {
      if (!FIELDS.contains(field.getKey())) {
        throw Refusal.of("cli.lines.field", field.getKey());
      }
    }
    if (!request.has("program")) {
      throw Refusal.of("cli.lines.program");
    }
    OptionalDouble lambda =
        request.hasNonNull("lambda")
            ? OptionalDouble.of(number("lambda", request.get("lambda")))
            : OptionalDouble.empty();
    AnswerFields fields = fields(request);
    return ExplainQuestion.of(
            text(request, "program"),
            at(request),
            text(request, "convention"),
            lambda,
            weights(request),
            text(request, "mode"))
        .asking(fields);
  }

  private static AnswerFields fields(JsonNode request) throws Refusal {
    if (!request.hasNonNull("fields")) return AnswerFields.ALL;
    JsonNode node = request.get("fields");
    List<String> names = new ArrayList<>();
    for (JsonNode name : node) names.add(name.isTextual() ? name.asText() : name.toString());
    if (!node.isArray() || names.isEmpty()) throw Refusal.of("cli.lines.fields");
    return AnswerFields.of(names);
  }

  private static List<Double> weights(JsonNode request) throws Refusal {
    JsonNode node = request.path("weights");
    if (!node.isMissingNode() && !node.isNull() && !node.isArray()) {
      throw Refusal.of("cli.lines.weights");
    }
    List<Double> weights = new ArrayList<>();
    for (JsonNode weight : node) {
      weights.add(number("weights", weight));
    }
    return weights;
  }

  private static Map<String, Double> at(JsonNode request) throws Refusal {
    Map<String, Double> at = new LinkedHashMap<>();
    if (request.hasNonNull("at") && !request.get("at").isObject()) {
      throw Refusal.of("cli.lines.at");
    }
    for (var entry : request.path("at").properties()) {
      at.put(entry.getKey(), number(entry.getKey(), entry.getValue()));
    }
    return at;
  }

  private static double number(String name, JsonNode node) throws Refusal {
    if (node.isTextual()) {
      return ExplainQuestion.number(name, node.asText());
    }
    if (!node.isNumber()) {
      throw Refusal.of("cli.number", name, node.toString());
    }
    if (Double.isInfinite(node.doubleValue())) {
      throw Refusal.of("cli.number.large", name);
    }
    return node.doubleValue();
  }

  private static String text(JsonNode request, String field) throws Refusal {
    JsonNode node = request.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (!node.isTextual()) {
      throw Refusal.of("cli.lines.text", field);
    }
    return node.asText();
  }
}
