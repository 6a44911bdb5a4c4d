package pragmatic.gradients.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.board.Passes;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;

/// What automatic differentiation answers, as the part `ad` of an answer.
final class PassesJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final AnswerFields fields;
  private final ObjectNode node = JSON.objectNode();

  private PassesJson(AnswerFields fields) {
    this.fields = fields;
  }

  static ObjectNode of(ExplainAnswer found) {
    PassesJson part = new PassesJson(found.question().fields());
    part.addQuestion(found.question());
    part.addAnswers(found);
    return part.node;
  }

  private void add(String field, Supplier<JsonNode> value) {
    if (fields.has("ad", field)) node.set(field, value.get());
  }

  private void addQuestion(ExplainQuestion question) {
    boolean lambda = question.lambda().isPresent();
    boolean weights = !question.weights().isEmpty();
    String rule = question.convention().name();
    if (fields.has("ad", "convention")) {
      node.put("convention", lambda ? "lambda" : weights ? "weights" : rule);
      question.lambda().ifPresent(l -> node.set("lambda", AnswerJson.number(l)));
      if (weights) node.set("weights", AnswerJson.numbers(question.weights()));
    }
    add("mode", () -> JSON.textNode(question.mode().key()));
  }

  private void addAnswers(ExplainAnswer found) {
    Passes passes = found.passes();
    Program program = found.program();
    add("gradient", () -> AnswerJson.byInput(program, passes.gradient()));
    add("forward", () -> AnswerJson.byInput(program, passes.gradient(Mode.FORWARD)));
    add("reverse", () -> AnswerJson.byInput(program, passes.gradient(Mode.REVERSE)));
    add("ties", () -> ties(found));
    add("answers", () -> AnswerJson.inputs(found, i -> range(found.answers().get(i))));
    add(
        "vertices",
        () -> AnswerJson.inputs(found, i -> AnswerJson.numbers(found.answers().get(i).vertices())));
    add("atLambda", () -> AnswerJson.inputs(found, i -> atLambda(found.atLambda().get(i))));
  }

  private static ArrayNode ties(ExplainAnswer found) {
    ArrayNode ties = JSON.arrayNode();
    List<Tie> listed = found.listed();
    List<String> calls =
        Spelling.PLAIN.calls(
            found.program(), listed.stream().map(tie -> tie.site().call()).toList());
    for (int i = 0; i < calls.size(); i++) ties.add(tie(listed.get(i), calls.get(i)));
    return ties;
  }

  /// Every answer that some convention gives lies in this range, and its ends are answers if it is
  /// exact.
  private static JsonNode range(AnswerSet answers) {
    ObjectNode node = JSON.objectNode();
    node.set("least", AnswerJson.number(answers.least()));
    node.set("greatest", AnswerJson.number(answers.greatest()));
    return node.put("exact", answers.exact());
  }

  /// What one λ for all ties answers, in the mode that was asked for.
  private static JsonNode atLambda(List<Double> answers) {
    ObjectNode node = JSON.objectNode();
    for (int i = 0; i < answers.size(); i++)
      node.set(
          AnswerJson.number(ExplainAnswer.LAMBDAS.get(i)).asText(),
          AnswerJson.number(answers.get(i)));
    return node;
  }

  /// A unary tie shows both slopes, a selection the weights of the arguments that tie.
  private static ObjectNode tie(Tie tie, String call) {
    TieSite site = tie.site();
    ObjectNode node = JSON.objectNode();
    node.put("node", site.call().number());
    node.put("call", call);
    switch (site) {
      case TieSite.Kink kink -> {
        node.set("left", AnswerJson.number(kink.left()));
        node.set("right", AnswerJson.number(kink.right()));
        node.set("picked", AnswerJson.number(tie.picked()[0]));
      }
      case TieSite.TiedSelection selection -> {
        ArrayNode weights = node.putArray("weights");
        for (double weight : tie.picked()) {
          weights.add(AnswerJson.number(weight));
        }
      }
    }
    return node;
  }
}
