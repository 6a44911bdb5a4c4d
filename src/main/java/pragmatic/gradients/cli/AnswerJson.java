package pragmatic.gradients.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.speech.VerdictWording;

/// An explanation as JSON. The shape is a promise: fields are added, never renamed.
///
/// NaN and infinities are the strings "NaN", "Infinity", "-Infinity", and −0 is -0.0.
final class AnswerJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  // ASCII alone: a terminal or a pipe may read it in any encoding
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private AnswerJson() {}

  /// One line.
  static String line(JsonNode answer) {
    try {
      return MAPPER.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static ObjectNode of(ExplainAnswer found) {
    AnswerFields fields = found.question().fields();
    Program program = found.program();
    ObjectNode answer = JSON.objectNode();
    if (fields.has("program")) answer.put("program", program.text());
    if (fields.has("at")) answer.set("at", byInput(program, found.question().at()));
    if (fields.has("value")) answer.set("value", number(found.value()));
    if (fields.hasSome("calculus")) answer.set("calculus", CalculusJson.of(found));
    if (fields.hasSome("ad")) answer.set("ad", PassesJson.of(found));
    if (fields.hasSome("verdict")) answer.set("verdict", verdicts(found));
    if (!found.leftOut().isEmpty()) {
      ArrayNode leftOut = answer.putArray("leftOut");
      found
          .leftOut()
          .forEach(
              part -> leftOut.addObject().put("part", part.part()).put("reason", part.reason()));
    }
    return answer;
  }

  /// The verdict; with several inputs that on the whole gradient, and those along each besides.
  private static ObjectNode verdicts(ExplainAnswer found) {
    AnswerFields fields = found.question().fields();
    ObjectNode node = verdict(found.whole().orElseThrow(), fields);
    if (found.several())
      node.setAll((ObjectNode) inputs(found, i -> verdict(found.slices().get(i), fields)));
    return node;
  }

  static ArrayNode numbers(List<Double> values) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(value -> array.add(number(value)));
    return array;
  }

  private static ObjectNode verdict(Explanation found, AnswerFields fields) {
    Verdict verdict = found.verdict();
    ObjectNode node = JSON.objectNode();
    if (fields.has("verdict", "grade")) node.put("grade", verdict.grade().text());
    VerdictWording words = VerdictWording.of(found);
    if (fields.has("verdict", "sentence")) node.put("sentence", Prose.bare(words.sentence()));
    if (fields.has("verdict", "why")) {
      ArrayNode why = node.putArray("why");
      words.why().forEach(line -> why.add(Prose.bare(line)));
    }
    if (fields.has("verdict", "badges")) {
      ArrayNode badges = node.putArray("badges");
      verdict.badges().stream().sorted().forEach(badge -> badges.add(badge.name()));
    }
    return node;
  }

  /// One part, or with several inputs one per input.
  static JsonNode inputs(ExplainAnswer found, IntFunction<JsonNode> part) {
    if (!found.several()) {
      return part.apply(0);
    }
    ObjectNode whole = JSON.objectNode();
    ObjectNode each = whole.putObject("inputs");
    List<String> names = found.program().inputs();
    for (int i = 0; i < names.size(); i++) each.set(names.get(i), part.apply(i));
    return whole;
  }

  /// One number per input.
  static ObjectNode byInput(Program program, double[] numbers) {
    ObjectNode node = JSON.objectNode();
    for (int i = 0; i < numbers.length; i++) node.set(program.inputs().get(i), number(numbers[i]));
    return node;
  }

  static JsonNode number(@Nullable Double value) {
    if (value == null) {
      return JSON.nullNode();
    }
    if (!Double.isFinite(value)) {
      return JSON.textNode(Double.toString(value));
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    boolean negativeZero = value == 0 && 1 / value < 0;
    return whole && !negativeZero ? JSON.numberNode(value.longValue()) : JSON.numberNode(value);
  }

  static ObjectNode error(Refusal refusal) {
    ObjectNode answer = JSON.objectNode();
    ObjectNode error = answer.putObject("error").put("message", refusal.getMessage());
    if (refusal.column() > 0) {
      error.put("column", refusal.column());
    } else {
      error.putNull("column");
    }
    return answer;
  }
}
