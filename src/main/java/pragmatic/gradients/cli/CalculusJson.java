package pragmatic.gradients.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.formula.DerivativeFormula;
import pragmatic.gradients.calculus.formula.Symbolic;
import pragmatic.gradients.calculus.formula.UnwrittenReason;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.set.Differentiability;
import pragmatic.gradients.calculus.set.GradientSet;

/// What is true, as the part `calculus` of an answer: along the input, or with several inputs along
/// each and of the whole gradient.
final class CalculusJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// Longer programs have no formula that anyone would read.
  private static final int MAXIMUM_CALLS = 60;

  private final AnswerFields fields;

  private CalculusJson(AnswerFields fields) {
    this.fields = fields;
  }

  static JsonNode of(ExplainAnswer found) {
    CalculusJson part = new CalculusJson(found.question().fields());
    JsonNode slices = AnswerJson.inputs(found, i -> part.along(found.slices().get(i)));
    if (found.several()) part.addWhole((ObjectNode) slices, found);
    return slices;
  }

  private void add(ObjectNode node, String field, Supplier<JsonNode> value) {
    if (fields.has("calculus", field)) node.set(field, value.get());
  }

  private void addWhole(ObjectNode node, ExplainAnswer found) {
    Differentiability whole = found.whole().orElseThrow().verdict().truth().whole();
    double[] derivative = whole.gradient();
    add(node, "point", () -> JSON.textNode(whole.regularity().name()));
    add(
        node,
        "derivative",
        () ->
            derivative == null
                ? JSON.nullNode()
                : AnswerJson.numbers(DoubleStream.of(derivative).boxed().toList()));
    add(node, "clarke", () -> set(whole.set()));
    if (!whole.held().isEmpty() && fields.has("calculus", "held")) {
      ArrayNode held = node.putArray("held");
      whole.held().forEach(input -> held.add(found.program().inputs().get(input)));
    }
  }

  private ObjectNode along(Explanation along) {
    Calculus calculus = along.calculus();
    ObjectNode node = JSON.objectNode();
    add(node, "point", () -> JSON.textNode(calculus.point().name()));
    add(node, "left", () -> side(calculus.left()));
    add(node, "right", () -> side(calculus.right()));
    add(node, "derivative", () -> AnswerJson.number(calculus.derivative()));
    Interval clarke = calculus.clarke();
    add(
        node,
        "clarke",
        () ->
            clarke == null
                ? JSON.nullNode()
                : JSON.arrayNode()
                    .add(AnswerJson.number(clarke.low()))
                    .add(AnswerJson.number(clarke.high())));
    add(node, "diracWeight", () -> AnswerJson.number(calculus.diracWeight()));
    add(node, "secondDiracWeight", () -> AnswerJson.number(calculus.secondDiracWeight()));
    if (fields.has("calculus", "derivativeFormula")) formula(node, along);
    if (fields.has("calculus", "source"))
      along.stated().ifPresent(truth -> node.put("source", truth.source()));
    return node;
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
        corner.add(AnswerJson.number(slope));
      }
    }
    if (disc) {
      node.set("radius", AnswerJson.number(set.radius()));
    }
    return node.put("complete", set.complete());
  }

  /// The derivative's formula; where it is null, the reason why stands beside it.
  private static void formula(ObjectNode node, Explanation along) {
    DerivativeFormula formula =
        along.program().calls().size() > MAXIMUM_CALLS
            ? new DerivativeFormula.Unwritten(UnwrittenReason.LENGTH)
            : AskedPrograms.derivative(along.program(), along.input());
    switch (formula) {
      case Symbolic written -> node.put("derivativeFormula", written.text());
      case DerivativeFormula.Unwritten(UnwrittenReason reason) ->
          node.putNull("derivativeFormula").put("derivativeFormulaReason", reason.name());
    }
  }

  private static ObjectNode side(OneSidedLimit side) {
    ObjectNode node = JSON.objectNode();
    node.set("limit", AnswerJson.number(side.limit()));
    node.set("slope", AnswerJson.number(side.slope()));
    return node.put("status", side.status().text());
  }
}
