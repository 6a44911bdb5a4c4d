package pragmatic.gradients.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.calculus.formula.DerivativeFormula;
import pragmatic.gradients.calculus.formula.Symbolic;
import pragmatic.gradients.calculus.formula.UnwrittenReason;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.set.Differentiability;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
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
    ExplainQuestion question = found.question();
    Explanation first = found.first();
    Program program = found.program();
    ObjectNode answer = JSON.objectNode().put("program", program.text());
    ObjectNode at = answer.putObject("at");
    ObjectNode gradient = JSON.objectNode();
    for (int i = 0; i < program.inputs().size(); i++) {
      at.set(program.inputs().get(i), number(question.at()[i]));
      gradient.set(program.inputs().get(i), number(first.gradient()[i]));
    }
    answer.set("value", number(first.value()));
    JsonNode calculus = inputs(found, AnswerJson::calculus);
    if (program.inputs().size() > 1) {
      Differentiability whole = found.whole().verdict().truth().whole();
      double[] derivative = whole.gradient();
      ((ObjectNode) calculus).put("point", whole.regularity().name());
      ((ObjectNode) calculus)
          .set(
              "derivative",
              derivative == null
                  ? JSON.nullNode()
                  : numbers(DoubleStream.of(derivative).boxed().toList()));
      ((ObjectNode) calculus).set("clarke", set(whole.set()));
      if (!whole.held().isEmpty()) {
        ArrayNode held = ((ObjectNode) calculus).putArray("held");
        whole.held().forEach(input -> held.add(program.inputs().get(input)));
      }
    }
    answer.set("calculus", calculus);
    ObjectNode ad = answer.putObject("ad");
    boolean lambda = question.lambda().isPresent();
    boolean weights = !question.weights().isEmpty();
    String rule = question.convention().name();
    ad.put("convention", lambda ? "lambda" : weights ? "weights" : rule);
    question.lambda().ifPresent(l -> ad.set("lambda", number(l)));
    if (weights) {
      ad.set("weights", numbers(question.weights()));
    }
    ad.put("mode", question.mode().key());
    ad.set("gradient", gradient);
    ObjectNode forward = ad.putObject("forward");
    ObjectNode reverse = ad.putObject("reverse");
    double[] byForward = first.passes().gradient(Mode.FORWARD);
    double[] byReverse = first.passes().gradient(Mode.REVERSE);
    for (int i = 0; i < program.inputs().size(); i++) {
      String name = program.inputs().get(i);
      forward.set(name, number(byForward[i]));
      reverse.set(name, number(byReverse[i]));
    }
    ArrayNode ties = ad.putArray("ties");
    List<String> calls =
        Spelling.PLAIN.calls(
            program, found.listed().stream().map(tie -> tie.site().call()).toList());
    for (int i = 0; i < calls.size(); i++) {
      ties.add(tie(found.listed().get(i), calls.get(i)));
    }
    ad.set("answers", inputs(found, AnswerJson::range));
    ad.set("vertices", inputs(found, along -> numbers(along.answers().vertices())));
    ad.set("atLambda", inputs(found, along -> atLambda(found, along)));
    answer.set("verdict", verdicts(found));
    if (!found.leftOut().isEmpty()) {
      ArrayNode leftOut = answer.putArray("leftOut");
      found
          .leftOut()
          .forEach(
              part -> leftOut.addObject().put("part", part.part()).put("reason", part.reason()));
    }
    return answer;
  }

  /// The Clarke set of a gradient: its shape, and its corners in the order of the inputs.
  private static JsonNode set(GradientSet set) {
    if (!set.exists()) {
      return JSON.nullNode();
    }
    ObjectNode node = JSON.objectNode();
    node.put("shape", set.shape().name().toLowerCase(Locale.ROOT));
    boolean disc = set.shape() == GradientSet.SetShape.DISC;
    ArrayNode vertices = node.putArray(disc ? "centre" : "vertices");
    for (double[] vertex : set.vertices()) {
      ArrayNode corner = disc ? vertices : vertices.addArray();
      for (double slope : vertex) {
        corner.add(number(slope));
      }
    }
    if (disc) {
      node.set("radius", number(set.radius()));
    }
    return node.put("complete", set.complete());
  }

  /// The verdict; with several inputs that on the whole gradient, and those along each besides.
  private static ObjectNode verdicts(ExplainAnswer found) {
    Program program = found.program();
    if (!found.several()) {
      return verdict(program, found.first().verdict());
    }
    ObjectNode node = verdict(program, found.whole().verdict());
    node.setAll((ObjectNode) inputs(found, along -> verdict(program, along.verdict())));
    return node;
  }

  private interface AnswerPart {
    JsonNode of(Explanation along);
  }

  /// Longer programs have no formula that anyone would read.
  private static final int MAXIMUM_CALLS = 60;

  /// Every answer that some convention gives lies in this range, and its ends are answers if it is
  /// exact.
  private static JsonNode range(Explanation along) {
    ObjectNode node = JSON.objectNode();
    node.set("least", number(along.answers().least()));
    node.set("greatest", number(along.answers().greatest()));
    return node.put("exact", along.answers().exact());
  }

  /// What one λ for all ties answers, in the mode that was asked for.
  private static JsonNode atLambda(ExplainAnswer found, Explanation along) {
    List<Double> answers = found.atLambda().get(found.several() ? along.input() : 0);
    ObjectNode node = JSON.objectNode();
    for (int i = 0; i < answers.size(); i++) {
      node.set(number(ExplainAnswer.LAMBDAS.get(i)).asText(), number(answers.get(i)));
    }
    return node;
  }

  private static ArrayNode numbers(List<Double> values) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(value -> array.add(number(value)));
    return array;
  }

  /// The derivative's formula; where it is null, the reason why stands beside it.
  private static void formula(ObjectNode node, Explanation along) {
    DerivativeFormula formula =
        along.program().calls().size() > MAXIMUM_CALLS
            ? new DerivativeFormula.Unwritten(UnwrittenReason.LENGTH)
            : DerivativeFormula.of(along.program(), along.input());
    switch (formula) {
      case Symbolic written -> node.put("derivativeFormula", written.text());
      case DerivativeFormula.Unwritten(UnwrittenReason reason) ->
          node.putNull("derivativeFormula").put("derivativeFormulaReason", reason.name());
    }
  }

  /// One part, or with several inputs one per input: calculus speaks of the slice along each.
  private static JsonNode inputs(ExplainAnswer found, AnswerPart part) {
    if (!found.several()) {
      return part.of(found.first());
    }
    ObjectNode whole = JSON.objectNode();
    ObjectNode each = whole.putObject("inputs");
    for (int i = 0; i < found.slices().size(); i++) {
      each.set(found.program().inputs().get(i), part.of(found.slices().get(i)));
    }
    return whole;
  }

  private static ObjectNode calculus(Explanation along) {
    Calculus calculus = along.calculus();
    ObjectNode node = JSON.objectNode().put("point", calculus.point().name());
    node.set("left", side(calculus.left()));
    node.set("right", side(calculus.right()));
    node.set("derivative", number(calculus.derivative()));
    Interval clarke = calculus.clarke();
    node.set(
        "clarke",
        clarke == null
            ? JSON.nullNode()
            : JSON.arrayNode().add(number(clarke.low())).add(number(clarke.high())));
    node.set("diracWeight", number(calculus.diracWeight()));
    node.set("secondDiracWeight", number(calculus.secondDiracWeight()));
    formula(node, along);
    along.stated().ifPresent(truth -> node.put("source", truth.source()));
    return node;
  }

  private static ObjectNode side(OneSidedLimit side) {
    ObjectNode node = JSON.objectNode();
    node.set("limit", number(side.limit()));
    node.set("slope", number(side.slope()));
    return node.put("status", side.status().text());
  }

  /// A unary tie shows both slopes, a selection the weights of the arguments that tie.
  private static ObjectNode tie(Tie tie, String call) {
    TieSite site = tie.site();
    ObjectNode node = JSON.objectNode();
    node.put("node", site.call().number());
    node.put("call", call);
    switch (site) {
      case TieSite.Kink kink -> {
        node.set("left", number(kink.left()));
        node.set("right", number(kink.right()));
        node.set("picked", number(tie.picked()[0]));
      }
      case TieSite.TiedSelection selection -> {
        ArrayNode weights = node.putArray("weights");
        for (double weight : tie.picked()) {
          weights.add(number(weight));
        }
      }
    }
    return node;
  }

  private static ObjectNode verdict(Program program, Verdict verdict) {
    ObjectNode node = JSON.objectNode();
    node.put("grade", verdict.grade().text());
    VerdictWording words = new VerdictWording(program, verdict);
    node.put("sentence", Prose.bare(words.sentence()));
    ArrayNode why = node.putArray("why");
    words.why().forEach(line -> why.add(Prose.bare(line)));
    ArrayNode badges = node.putArray("badges");
    verdict.badges().stream().sorted().forEach(badge -> badges.add(badge.name()));
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
