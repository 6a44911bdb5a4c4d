package pragmatic.gradients.autodiff;

import static java.lang.constant.ConstantDescs.CD_double;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Rule;

/// One of the samples that a [FusedLoop] has in work at a time: where its numbers are kept, and the
/// code that loads them.
final class LoopLane {
  private static final MethodTypeDesc OF_ARRAY =
      MethodTypeDesc.of(CD_double, CD_double.arrayType());

  private final LoopPlan plan;
  private final LoopBody body;
  private final CodeBuilder c;
  private final int index;
  private final int[] valueAt;
  private final int[] tangentAt;

  LoopLane(LoopPlan plan, LoopBody body, CodeBuilder c) {
    this.plan = plan;
    this.body = body;
    this.c = c;
    index = c.allocateLocal(TypeKind.INT);
    valueAt = new int[plan.program().nodes().size()];
    tangentAt = new int[valueAt.length];
  }

  /// Where the number of the sample is kept.
  int index() {
    return index;
  }

  /// Makes room for what a node has.
  void begin(int id) {
    valueAt[id] = local();
    if (plan.isSloped(id)) tangentAt[id] = local();
  }

  /// Room for a number.
  int local() {
    return c.allocateLocal(TypeKind.DOUBLE);
  }

  /// Where the value of a node is kept.
  int valueOf(int id) {
    return valueAt[id];
  }

  int tangentOf(int id) {
    return tangentAt[id];
  }

  void value(int id) {
    if (plan.moves(id)) c.dload(valueAt[id]);
    else body.resting(id);
  }

  void tangent(int id) {
    if (!plan.carries(id)) c.dconst_0();
    else if (isInput(id)) c.dconst_1();
    else c.dload(tangentAt[id]);
  }

  /// The chain rule: multiplies the slope on the stack by a tangent.
  void chain(int id) {
    if (!isInput(id)) c.dload(tangentAt[id]).dmul();
  }

  private boolean isInput(int id) {
    return plan.program().node(id) instanceof Node.Input;
  }

  void apply(DoubleUnaryOperator function, int id) {
    body.object(function, DoubleUnaryOperator.class);
    value(id);
    c.invokeinterface(
        LoopBody.type(DoubleUnaryOperator.class), "applyAsDouble", LoopBody.numbers(1));
  }

  /// @param local where the second argument is kept
  void apply(DoubleBinaryOperator function, int id, int local) {
    body.object(function, DoubleBinaryOperator.class);
    value(id);
    c.dload(local)
        .invokeinterface(
            LoopBody.type(DoubleBinaryOperator.class), "applyAsDouble", LoopBody.numbers(2));
  }

  /// Puts the arguments that move into the array of a call.
  void gather(Node.Call call) {
    List<Integer> arguments = call.arguments();
    for (int k = 0; k < arguments.size(); k++) {
      if (!plan.moves(arguments.get(k))) continue;
      body.arguments(call);
      c.loadConstant(k);
      value(arguments.get(k));
      c.dastore();
    }
  }

  void apply(Rule.Value function, Node.Call call) {
    body.object(function, Rule.Value.class);
    body.arguments(call);
    c.invokeinterface(LoopBody.type(Rule.Value.class), "at", OF_ARRAY);
  }

  void object(Object object, Class<?> type) {
    body.object(object, type);
  }

  void powers() {
    body.powers();
  }

  void pick(int count, FusedLoop.Pick pick) {
    body.pick(count, pick);
  }
}
