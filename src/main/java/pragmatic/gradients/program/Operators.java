package pragmatic.gradients.program;

import java.util.List;
import pragmatic.gradients.program.Rule.Arithmetic;
import pragmatic.gradients.program.Rule.Comparison;
import pragmatic.gradients.program.Rule.Operator;
import pragmatic.gradients.program.Rule.Relation;

/// Operators: sums, products, quotients, powers, comparisons and `where`.
final class Operators {
  static final Primitive ADD = binary("+", new Arithmetic(Operator.ADD), "sum").alias("add");
  static final Primitive SUBTRACT =
      binary("-", new Arithmetic(Operator.SUBTRACT), "difference").alias("sub", "subtract");
  static final Primitive MULTIPLY =
      binary("*", new Arithmetic(Operator.MULTIPLY), "product").alias("mul", "multiply");
  static final Primitive DIVIDE =
      binary("/", new Arithmetic(Operator.DIVIDE), "quotient")
          .alias("div", "divide", "true_divide");
  static final Primitive NEGATE =
      Primitive.unary("neg", new Arithmetic(Operator.NEGATE), "−x").alias("neg", "negative");
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
          .alias("select", "if_else", "ifelse");
  static final Primitive DETACH =
      Primitive.unary(
              "detach",
              new Rule.Withheld(),
              "the value of x, whose slope automatic differentiation withholds")
          .alias("stop_gradient");

  static final List<Primitive> COMPARISONS =
      List.of(
          binary("<", new Comparison(Relation.LESS), "1 if a < b, else 0").alias("less", "lt"),
          binary("<=", new Comparison(Relation.LESS_OR_EQUAL), "1 if a ≤ b, else 0")
              .alias("less_equal", "le"),
          binary(">", new Comparison(Relation.GREATER), "1 if a > b, else 0")
              .alias("greater", "gt"),
          binary(">=", new Comparison(Relation.GREATER_OR_EQUAL), "1 if a ≥ b, else 0")
              .alias("greater_equal", "ge"),
          binary("==", new Comparison(Relation.EQUAL), "1 if a = b, else 0").alias("equal", "eq"),
          binary("!=", new Comparison(Relation.NOT_EQUAL), "1 if a ≠ b, else 0")
              .alias("not_equal", "ne"));

  private Operators() {}

  private static Primitive binary(String symbol, Rule rule, String help) {
    return Primitive.of(symbol, rule, help, Parameter.required("a"), Parameter.required("b"));
  }
}
