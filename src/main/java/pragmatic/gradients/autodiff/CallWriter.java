package pragmatic.gradients.autodiff;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.constant.MethodTypeDesc;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.SharedPart;

/// Writes the code of one call in the loop of a [FusedLoop].
///
/// No function is declared here: the code calls the objects of the language, which the compiler
/// takes for constants and inlines. Written out is what joins them: arithmetic and the chain rule.
/// Each sum and product has the order of [Kernels], for the last bit.
final class CallWriter extends LoopCall {
  private final int b;

  CallWriter(LoopPlan plan, LoopLane lane, CodeBuilder c, Node.Call call) {
    super(plan, lane, c, call);
    b = call.arguments().get(call.arguments().size() > 1 ? 1 : 0);
  }

  void write() {
    if (plan.takesArray(call)) {
      gathered();
      return;
    }
    switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) -> arithmetic(operator);
      case Rule.Smooth smooth -> smooth(smooth);
      case Rule.Piecewise piecewise -> new PieceWriter(plan, lane, c, call).write(piecewise);
      case Rule.Selection(boolean largest, _) -> selection(largest);
      case Rule.Branch _ -> branch(call.arguments().get(2));
      case Rule.Comparison(Rule.Relation relation) -> comparison(relation);
      default -> pass(a);
    }
  }

  private void arithmetic(Rule.Operator operator) {
    lane.value(a);
    if (operator != Rule.Operator.NEGATE) lane.value(b);
    switch (operator) {
      case ADD -> c.dadd();
      case SUBTRACT -> c.dsub();
      case MULTIPLY -> c.dmul();
      case DIVIDE -> c.ddiv();
      case NEGATE -> c.dneg();
      case POWER -> c.invokestatic(LoopBody.type(Primitive.class), "power", LoopBody.numbers(2));
    }
    c.dstore(value);
    if (!sloped) return;
    boolean first = plan.carries(a);
    boolean second = operator != Rule.Operator.NEGATE && plan.carries(b);
    if (first) byFirst(operator);
    if (second) bySecond(operator);
    if (first && second) c.dadd();
    c.dstore(tangent);
  }

  private void byFirst(Rule.Operator operator) {
    switch (operator) {
      case ADD, SUBTRACT -> lane.tangent(a);
      case NEGATE -> {
        lane.tangent(a);
        c.dneg();
      }
      case MULTIPLY -> {
        lane.value(b);
        lane.chain(a);
      }
      case DIVIDE -> {
        c.dconst_1();
        lane.value(b);
        c.ddiv();
        lane.chain(a);
      }
      case POWER -> {
        lane.powers();
        lane.value(a);
        lane.value(b);
        c.iconst_0()
            .invokevirtual(
                LoopBody.type(Powers.class),
                "byBase",
                MethodTypeDesc.of(CD_double, CD_double, CD_double, CD_boolean));
        lane.chain(a);
      }
    }
  }

  private void bySecond(Rule.Operator operator) {
    switch (operator) {
      case ADD -> lane.tangent(b);
      case SUBTRACT -> {
        lane.tangent(b);
        c.dneg();
      }
      case MULTIPLY -> {
        lane.value(a);
        lane.chain(b);
      }
      case DIVIDE -> {
        c.dload(value).dneg();
        lane.value(b);
        c.ddiv();
        lane.chain(b);
      }
      default -> throw new IllegalArgumentException(operator.name());
    }
  }

  private void smooth(Rule.Smooth rule) {
    if (sloped && rule.slope() instanceof SharedPart shared) {
      int part = lane.local();
      lane.apply(shared.part(), a);
      c.dstore(part);
      lane.apply(shared.values(), a, part);
      c.dstore(value);
      lane.apply(shared.slopes(), a, part);
    } else {
      lane.apply(rule.value(), a);
      c.dstore(value);
      if (sloped) lane.apply(rule.slope()::at, a, value);
    }
    if (!sloped) return;
    lane.chain(a);
    c.dstore(tangent);
  }

  private void selection(boolean largest) {
    lane.value(a);
    lane.value(b);
    c.invokestatic(LoopBody.type(Math.class), largest ? "max" : "min", LoopBody.numbers(2))
        .dstore(value);
    if (!sloped) return;
    lane.value(largest ? a : b);
    lane.value(largest ? b : a);
    lane.tangent(a);
    lane.tangent(b);
    TieSite.TiedSelection tie = new TieSite.TiedSelection(call, largest, new int[] {0, 1});
    boolean first = plan.moves(a);
    boolean second = plan.moves(b);
    lane.pick(2, rules -> weights(rules.weights(tie), first, second));
    c.invokestatic(LoopBody.type(Kernels.class), "chosen", LoopBody.numbers(6)).dstore(tangent);
  }

  /// Nothing flows from what does not move.
  private static double[] weights(double[] chosen, boolean first, boolean second) {
    return new double[] {first ? chosen[0] : 0, second ? chosen[1] : 0};
  }

  private void branch(int other) {
    Label second = c.newLabel();
    Label done = c.newLabel();
    lane.value(a);
    c.dconst_0().dcmpl().ifeq(second);
    pass(b);
    c.goto_(done).labelBinding(second);
    pass(other);
    c.labelBinding(done);
  }

  private void pass(int id) {
    lane.value(id);
    c.dstore(value);
    if (!sloped) return;
    lane.tangent(id);
    c.dstore(tangent);
  }

  private void comparison(Rule.Relation relation) {
    Label holds = c.newLabel();
    Label done = c.newLabel();
    lane.value(a);
    lane.value(b);
    // where there is no number, only 'not equal' holds
    boolean less = relation == Rule.Relation.LESS || relation == Rule.Relation.LESS_OR_EQUAL;
    if (less) c.dcmpg();
    else c.dcmpl();
    c.branch(
            switch (relation) {
              case LESS -> Opcode.IFLT;
              case LESS_OR_EQUAL -> Opcode.IFLE;
              case GREATER -> Opcode.IFGT;
              case GREATER_OR_EQUAL -> Opcode.IFGE;
              case EQUAL -> Opcode.IFEQ;
              case NOT_EQUAL -> Opcode.IFNE;
            },
            holds)
        .dconst_0()
        .goto_(done)
        .labelBinding(holds)
        .dconst_1()
        .labelBinding(done)
        .dstore(value);
  }

  /// A call whose function takes its arguments in an array.
  private void gathered() {
    lane.gather(call);
    switch (call.primitive().rule()) {
      case Rule.Multivariate joint -> lane.apply(joint.value(), call);
      case Rule.Jumping jumping -> lane.apply(jumping.value(), call);
      default -> lane.apply(call.primitive()::value, call);
    }
    c.dstore(value);
    if (!sloped || !(call.primitive().rule() instanceof Rule.Jumping jumping)) return;
    lane.apply(jumping.slope(), call);
    lane.tangent(a);
    c.invokestatic(LoopBody.type(Kernels.class), "unlessFlat", LoopBody.numbers(2)).dstore(tangent);
  }
}
