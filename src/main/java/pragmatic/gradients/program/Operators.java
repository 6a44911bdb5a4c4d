package pragmatic.gradients.program;

import java.util.List;
import pragmatic.gradients.program.Rule.Arithmetic;
import pragmatic.gradients.program.Rule.Comparison;
import pragmatic.gradients.program.Rule.Operator;
import pragmatic.gradients.program.Rule.Relation;

/// Operators: sums, products, quotients, powers, comparisons and `where`.
final class Operators {
  static final Primitive ADD = binary("+", new Arithmetic(Operator.ADD), "sum");
  static final Primitive SUBTRACT = binary("-", new Arithmetic(Operator.SUBTRACT), "difference");
  static final Primitive MULTIPLY = binary("*", new Arithmetic(Operator.MULTIPLY), "product");
  static final Primitive DIVIDE = binary("/", new Arithmetic(Operator.DIVIDE), "quotient");
  static final Primitive NEGATE = Primitive.unary("neg", new Arithmetic(Operator.NEGATE), "−x");
  static final Primitive POWER =
      Primitive.of(
              "pow",
              new Arithmetic(Operator.POWER),
              "a to the power b, as a ^ b",
              Parameter.required("a"),
              Parameter.required("b"))
          .alias("power");
  static final Primitive WHERE =
      Primitive.of(
              "where",
              new Rule.Branch(),
              "a where the condition holds, else b",
              Parameter.required("condition"),
              Parameter.required("a"),
              Parameter.required("b"))
          .alias("select", "if_else");

  static final List<Primitive> COMPARISONS =
      List.of(
          binary("<", new Comparison(Relation.LESS), "1 if a < b, else 0"),
          binary("<=", new Comparison(Relation.LESS_OR_EQUAL), "1 if a ≤ b, else 0"),
          binary(">", new Comparison(Relation.GREATER), "1 if a > b, else 0"),
          binary(">=", new Comparison(Relation.GREATER_OR_EQUAL), "1 if a ≥ b, else 0"),
          binary("==", new Comparison(Relation.EQUAL), "1 if a = b, else 0"),
          binary("!=", new Comparison(Relation.NOT_EQUAL), "1 if a ≠ b, else 0"));

  private Operators() {}

  private static Primitive binary(String symbol, Rule rule, String help) {
    return Primitive.of(symbol, rule, help, Parameter.required("a"), Parameter.required("b"));
  }
}
