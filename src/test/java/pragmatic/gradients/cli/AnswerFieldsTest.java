package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.program.Deadline;

/// What is asked alone is what it is in the whole answer, and nothing else is written.
class AnswerFieldsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  /// Names that are asked by another one, beside which they stand.
  private static final Map<String, String> OWNERS =
      Map.of(
          "lambda", "convention",
          "weights", "convention",
          "derivativeFormulaReason", "derivativeFormula");

  private static JsonNode answer(JsonNode request) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Lines(CATALOGUE, () -> Deadline.NEVER, 1)
        .answer(
            new BufferedReader(new StringReader(request + "\n")),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return MAPPER.readTree(out.toString(StandardCharsets.UTF_8));
  }

  private static JsonNode asked(JsonNode request, Collection<String> fields) throws IOException {
    ObjectNode with = request.deepCopy();
    fields.forEach(with.putArray("fields")::add);
    return answer(with);
  }

  @Test
  void fieldsAreThoseOfTheWholeAnswer() throws IOException {
    Random random = new RandomPrograms(1612).random();
    RandomRequests requests = new RandomRequests(random);
    List<String> names = AnswerFields.names();
    int compared = 0;
    for (int i = 0; i < Exhaustive.count(400, 50_000); i++) {
      ObjectNode request = request(requests.shallow());
      if (request == null) continue;
      JsonNode whole = answer(request);
      List<String> fields = new ArrayList<>();
      for (int k = 0; k <= random.nextInt(3); k++)
        fields.add(names.get(random.nextInt(names.size())));
      JsonNode part = asked(request, fields);
      if (whole.has("error")) {
        assertThat(part).as("%s", request).isEqualTo(whole);
        continue;
      }
      compared++;
      ((ObjectNode) part).remove("leftOut");
      assertThat(part).as("%s of %s", fields, request).isEqualTo(pruned(whole, fields));
    }
    assertThat(compared).isGreaterThan(80);
  }

  private static @Nullable ObjectNode request(String line) {
    try {
      return MAPPER.readTree(line) instanceof ObjectNode request ? request : null;
    } catch (IOException damaged) {
      return null;
    }
  }

  /// The whole answer without what is not asked.
  private static JsonNode pruned(JsonNode whole, List<String> fields) {
    ObjectNode left = MAPPER.createObjectNode();
    for (var top : whole.properties()) {
      String name = top.getKey();
      if (fields.contains(name)) left.set(name, top.getValue());
      else if (fields.stream().anyMatch(field -> field.startsWith(name + ".")))
        left.set(name, pruned(name, top.getValue(), fields));
    }
    return left;
  }

  /// With several inputs what is said along each stands in `inputs`, with the same names.
  private static JsonNode pruned(String part, JsonNode whole, List<String> fields) {
    ObjectNode left = MAPPER.createObjectNode();
    for (var field : whole.properties()) {
      String name = field.getKey();
      if (fields.contains(part + "." + OWNERS.getOrDefault(name, name))) {
        left.set(name, field.getValue());
      } else if (name.equals("inputs")) {
        ObjectNode each = left.putObject(name);
        for (var slice : field.getValue().properties())
          each.set(slice.getKey(), pruned(part, slice.getValue(), fields));
      }
    }
    return left;
  }

  @Test
  void whatIsNotKnownIsRefusedWithWhatIs() {
    assertThatThrownBy(() -> AnswerFields.of(List.of("value", "ad.gradent")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("did you mean ad.gradient?")
        .hasMessageContaining("verdict.grade");
    assertThatThrownBy(() -> AnswerFields.of(List.of("sausage")))
        .hasMessageContaining("no field sausage; it has program, at, value, calculus");
  }

  @Test
  void noListIsRefused() throws IOException {
    for (String fields : List.of("\"value\"", "[]", "{\"value\": 1}", "3", "[3]", "[null]")) {
      JsonNode request =
          MAPPER.readTree(
              "{\"program\": \"abs(x)\", \"at\": {\"x\": 0}, \"fields\": " + fields + "}");
      assertThat(answer(request).at("/error/message").asText()).as(fields).contains("field");
    }
  }

  @Test
  void nothingIsAskedOfEnginesThatNobodyWantsToKnow() {
    for (String cheap : List.of("value", "program", "at", "ad", "ad.gradient", "ad.atLambda"))
      assertThat(new AnswerFields(Set.of(cheap)).needsTruth()).as(cheap).isFalse();
    for (String dear : List.of("calculus", "calculus.left", "verdict.why"))
      assertThat(new AnswerFields(Set.of(dear)).needsTruth()).as(dear).isTrue();
    assertThat(AnswerFields.ALL.needsTruth()).isTrue();
  }
}
