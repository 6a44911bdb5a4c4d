package pragmatic.gradients.autodiff;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Rule;

/// The code of a [FusedLoop]: where it keeps its numbers, and its calls in their order.
final class LoopBody {
  private static final DirectMethodHandleDesc CLASS_DATA =
      ConstantDescs.ofConstantBootstrap(
          type(MethodHandles.class), "classDataAt", ConstantDescs.CD_Object, ConstantDescs.CD_int);

  private static final MethodTypeDesc OF_ARRAY =
      MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double.arrayType());

  // the parameters of LoopCode
  private static final int XS = 1;
  private static final int COUNT = 2;
  private static final int HELD = 3;
  private static final int PICKS = 4;
  private static final int POWERS = 5;
  private static final int VALUES = 6;
  private static final int TANGENTS = 7;

  private final LoopPlan plan;
  private final CodeBuilder c;
  private final List<Object> data;
  private final List<FusedLoop.Pick> picks;
  private final int[] valueAt;
  private final int[] tangentAt;

  /// @param data written to: the objects that the code names by their numbers
  /// @param picks written to: what the code wants to know of a convention
  LoopBody(LoopPlan plan, CodeBuilder c, List<Object> data, List<FusedLoop.Pick> picks) {
    this.plan = plan;
    this.c = c;
    this.data = data;
    this.picks = picks;
    valueAt = new int[plan.program().nodes().size()];
    tangentAt = new int[valueAt.length];
  }

  static ClassDesc type(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }

  /// What takes so many numbers and returns one.
  static MethodTypeDesc numbers(int count) {
    return MethodTypeDesc.of(
        ConstantDescs.CD_double, Collections.nCopies(count, ConstantDescs.CD_double));
  }

  void write() {
    int[] arrays = new int[valueAt.length];
    for (Node node : plan.program().nodes()) if (plan.rests(node.id())) hold(node.id());
    for (Node.Call call : plan.program().calls())
      if (plan.takesArray(call)) arrays[call.id()] = array(call);
    int i = c.allocateLocal(TypeKind.INT);
    Label next = c.newLabel();
    Label end = c.newLabel();
    c.iconst_0().istore(i).labelBinding(next).iload(i).iload(COUNT).if_icmpge(end);
    for (Node node : plan.program().nodes()) {
      if (!plan.moves(node.id())) continue;
      valueAt[node.id()] = local();
      if (plan.isSloped(node.id())) tangentAt[node.id()] = local();
      if (node instanceof Node.Call call)
        new CallWriter(plan, this, c, call).write(arrays[call.id()]);
      else c.aload(XS).iload(i).daload().dstore(valueAt[node.id()]);
    }
    c.aload(VALUES).iload(i);
    value(plan.program().output());
    c.dastore();
    if (plan.slopes()) {
      c.aload(TANGENTS).iload(i);
      tangent(plan.program().output());
      c.dastore();
    }
    c.iinc(i, 1).goto_(next).labelBinding(end).return_();
  }

  private void hold(int id) {
    valueAt[id] = local();
    c.aload(HELD).loadConstant(id).daload().dstore(valueAt[id]);
  }

  /// An array with the arguments that do not move.
  private int array(Node.Call call) {
    int array = c.allocateLocal(TypeKind.REFERENCE);
    List<Integer> arguments = call.arguments();
    c.loadConstant(arguments.size()).newarray(TypeKind.DOUBLE).astore(array);
    for (int k = 0; k < arguments.size(); k++)
      if (!plan.moves(arguments.get(k))) store(array, k, arguments.get(k));
    return array;
  }

  void store(int array, int k, int id) {
    c.aload(array).loadConstant(k);
    value(id);
    c.dastore();
  }

  /// A place for a number.
  int local() {
    return c.allocateLocal(TypeKind.DOUBLE);
  }

  /// Where the value of a call is kept.
  int valueOf(Node.Call call) {
    return valueAt[call.id()];
  }

  int tangentOf(Node.Call call) {
    return tangentAt[call.id()];
  }

  void value(int id) {
    if (plan.moves(id) || plan.rests(id)) c.dload(valueAt[id]);
    else c.loadConstant(plan.constant(id));
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

  /// An object of the language, a constant to the compiler.
  void object(Object object, Class<?> type) {
    c.loadConstant(
        DynamicConstantDesc.ofNamed(
            CLASS_DATA, ConstantDescs.DEFAULT_NAME, type(type), data.size()));
    data.add(object);
  }

  void apply(DoubleUnaryOperator function, int id) {
    object(function, DoubleUnaryOperator.class);
    value(id);
    c.invokeinterface(type(DoubleUnaryOperator.class), "applyAsDouble", numbers(1));
  }

  /// @param local where the second argument is kept
  void apply(DoubleBinaryOperator function, int id, int local) {
    object(function, DoubleBinaryOperator.class);
    value(id);
    c.dload(local).invokeinterface(type(DoubleBinaryOperator.class), "applyAsDouble", numbers(2));
  }

  void applyToArray(Rule.Value function, int array) {
    object(function, Rule.Value.class);
    c.aload(array).invokeinterface(type(Rule.Value.class), "at", OF_ARRAY);
  }

  void powers() {
    c.aload(POWERS);
  }

  /// The numbers that a convention chooses at a tie.
  void pick(int count, FusedLoop.Pick pick) {
    int at = 2 * picks.size();
    picks.add(pick);
    for (int k = 0; k < count; k++) c.aload(PICKS).loadConstant(at + k).daload();
  }
}
