package pragmatic.gradients.autodiff;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.SharedPart;

/// Writes the code of one call in the loop of a [FusedLoop].
///
/// No function is declared here: the code calls the objects of the language, which the compiler
/// takes for constants and inlines. Written out is what joins them: arithmetic and the chain rule. Each sum and product has the order of [Kernels], for the last bit.
final class CallWriter {
  private final LoopPlan plan;
  private final LoopBody body;
  private final CodeBuilder c;
  private final Node.Call call;
  private final boolean sloped;
  private final int a;
  private final int b;
  private final int value;
  private final int tangent;

  CallWriter(LoopPlan plan, LoopBody body, CodeBuilder c, Node.Call call) {
    this.plan = plan;
    this.body = body;
    this.c = c;
    this.call = call;
    sloped = plan.isSloped(call.id());
    List<Integer> arguments = call.arguments();
    a = arguments.getFirst();
    b = arguments.get(arguments.size() > 1 ? 1 : 0);
    value = body.valueOf(call);
    tangent = body.tangentOf(call);
  }

  /// @param array where the arguments lie if they are wanted in an array
  void write(int array) {
    if (plan.takesArray(call)) {
      gathered(array);
      return;
    }
    switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) -> arithmetic(operator);
      case Rule.Smooth smooth -> smooth(smooth);
      case Rule.Piecewise piecewise -> new PieceWriter(plan, body, c, call).write(piecewise);
      case Rule.Selection(boolean largest, _) -> selection(largest);
      case Rule.Branch _ -> branch(call.arguments().get(2));
      case Rule.Comparison(Rule.Relation relation) -> comparison(relation);
      default -> pass(a);
    }
  }

  private void arithmetic(Rule.Operator operator) {
    body.value(a);
    if (operator != Rule.Operator.NEGATE) body.value(b);
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
      case ADD, SUBTRACT -> body.tangent(a);
      case NEGATE -> {
        body.tangent(a);
        c.dneg();
      }
      case MULTIPLY -> {
        body.value(b);
        body.chain(a);
      }
      case DIVIDE -> {
        c.dconst_1();
        body.value(b);
        c.ddiv();
        body.chain(a);
      }
      case POWER -> {
        body.powers();
        body.value(a);
        body.value(b);
        c.iconst_0()
            .invokevirtual(
                LoopBody.type(Powers.class),
                "byBase",
                MethodTypeDesc.of(CD_double, CD_double, CD_double, CD_boolean));
        body.chain(a);
      }
    }
  }

  private void bySecond(Rule.Operator operator) {
    switch (operator) {
      case ADD -> body.tangent(b);
      case SUBTRACT -> {
        body.tangent(b);
        c.dneg();
      }
      case MULTIPLY -> {
        body.value(a);
        body.chain(b);
      }
      case DIVIDE -> {
        c.dload(value).dneg();
        body.value(b);
        c.ddiv();
        body.chain(b);
      }
      default -> throw new IllegalArgumentException(operator.name());
    }
  }

  private void smooth(Rule.Smooth rule) {
    if (sloped && rule.slope() instanceof SharedPart shared) {
      int part = body.local();
      body.apply(shared.part(), a);
      c.dstore(part);
      body.apply(shared.values(), a, part);
      c.dstore(value);
      body.apply(shared.slopes(), a, part);
    } else {
      body.apply(rule.value(), a);
      c.dstore(value);
      if (sloped) body.apply(rule.slope()::at, a, value);
    }
    if (!sloped) return;
    body.chain(a);
    c.dstore(tangent);
  }

  private void selection(boolean largest) {
    body.value(a);
    body.value(b);
    c.invokestatic(LoopBody.type(Math.class), largest ? "max" : "min", LoopBody.numbers(2)).dstore(value);
    if (!sloped) return;
    // the smaller of two is the larger one after both have changed their places
    body.value(largest ? a : b);
    body.value(largest ? b : a);
    body.tangent(a);
    body.tangent(b);
    body.pick(
        2, rules -> rules.weights(new TieSite.TiedSelection(call, largest, new int[] {0, 1})));
    c.invokestatic(LoopBody.type(Kernels.class), "chosen", LoopBody.numbers(6)).dstore(tangent);
  }

  private void branch(int other) {
    Label second = c.newLabel();
    Label done = c.newLabel();
    body.value(a);
    c.dconst_0().dcmpl().ifeq(second);
    pass(b);
    c.goto_(done).labelBinding(second);
    pass(other);
    c.labelBinding(done);
  }

  private void pass(int id) {
    body.value(id);
    c.dstore(value);
    if (!sloped) return;
    body.tangent(id);
    c.dstore(tangent);
  }

  private void comparison(Rule.Relation relation) {
    Label holds = c.newLabel();
    Label done = c.newLabel();
    body.value(a);
    body.value(b);
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
  private void gathered(int array) {
    List<Integer> arguments = call.arguments();
    for (int k = 0; k < arguments.size(); k++)
      if (plan.moves(arguments.get(k))) body.store(array, k, arguments.get(k));
    switch (call.primitive().rule()) {
      case Rule.Multivariate joint -> body.applyToArray(joint.value(), array);
      case Rule.Jumping jumping -> body.applyToArray(jumping.value(), array);
      default -> body.applyToArray(call.primitive()::value, array);
    }
    c.dstore(value);
    if (!sloped || !(call.primitive().rule() instanceof Rule.Jumping jumping)) return;
    body.applyToArray(jumping.slope(), array);
    body.tangent(a);
    c.invokestatic(LoopBody.type(Kernels.class), "unlessFlat", LoopBody.numbers(2))
        .dstore(tangent);
  }
}
