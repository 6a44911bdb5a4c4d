package pragmatic.gradients.autodiff;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.DEFAULT_NAME;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import pragmatic.gradients.program.Node;

/// The code of a [FusedLoop]: a few samples at a time, node by node.
final class LoopBody {
  private static final DirectMethodHandleDesc CLASS_DATA =
      ConstantDescs.ofConstantBootstrap(
          type(MethodHandles.class), "classDataAt", CD_Object, CD_int);

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
  private final List<Object> data = new ArrayList<>();
  private final List<FusedLoop.Pick> picks = new ArrayList<>();
  private final int[] heldAt;
  private final int[] arrayAt;

  LoopBody(LoopPlan plan, CodeBuilder c) {
    this.plan = plan;
    this.c = c;
    heldAt = new int[plan.program().nodes().size()];
    arrayAt = new int[heldAt.length];
  }

  static ClassDesc type(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }

  /// What takes so many numbers and returns one.
  static MethodTypeDesc numbers(int count) {
    return MethodTypeDesc.of(CD_double, Collections.nCopies(count, CD_double));
  }

  /// The objects that the code names by their numbers.
  List<Object> data() {
    return List.copyOf(data);
  }

  /// What the code wants to know of a convention.
  List<FusedLoop.Pick> picks() {
    return List.copyOf(picks);
  }

  /// @param count how many samples are in work at a time
  void write(int count) {
    for (Node node : plan.program().nodes()) if (plan.rests(node.id())) hold(node.id());
    for (Node.Call call : plan.program().calls()) if (plan.takesArray(call)) array(call);
    List<LoopLane> lanes =
        IntStream.range(0, count).mapToObj(_ -> new LoopLane(plan, this, c)).toList();
    int i = c.allocateLocal(TypeKind.INT);
    Label next = c.newLabel();
    Label end = c.newLabel();
    c.iconst_0().istore(i).labelBinding(next).iload(i).iload(COUNT).if_icmpge(end);
    for (int k = 0; k < count; k++) place(i, k, lanes.get(k).index());
    for (Node node : plan.program().nodes()) {
      if (!plan.moves(node.id())) continue;
      for (LoopLane lane : lanes) node(node, lane);
    }
    for (LoopLane lane : lanes) answer(lane);
    c.iinc(i, count).goto_(next).labelBinding(end).return_();
  }

  private void hold(int id) {
    heldAt[id] = c.allocateLocal(TypeKind.DOUBLE);
    c.aload(HELD).loadConstant(id).daload().dstore(heldAt[id]);
  }

  /// An array with the arguments that do not move.
  private void array(Node.Call call) {
    int array = c.allocateLocal(TypeKind.REFERENCE);
    List<Integer> arguments = call.arguments();
    c.loadConstant(arguments.size()).newarray(TypeKind.DOUBLE).astore(array);
    for (int k = 0; k < arguments.size(); k++) {
      int id = arguments.get(k);
      if (plan.moves(id)) continue;
      c.aload(array).loadConstant(k);
      resting(id);
      c.dastore();
    }
    arrayAt[call.id()] = array;
  }

  /// Where several are in work, the last one is perhaps computed twice rather than in a loop of its
  /// own.
  private void place(int i, int k, int index) {
    c.iload(i);
    if (k > 0)
      c.loadConstant(k)
          .iadd()
          .iload(COUNT)
          .iconst_1()
          .isub()
          .invokestatic(type(Math.class), "min", MethodTypeDesc.of(CD_int, CD_int, CD_int));
    c.istore(index);
  }

  private void node(Node node, LoopLane lane) {
    lane.begin(node.id());
    if (node instanceof Node.Call call) new CallWriter(plan, lane, c, call).write();
    else c.aload(XS).iload(lane.index()).daload().dstore(lane.valueOf(node.id()));
  }

  private void answer(LoopLane lane) {
    c.aload(VALUES).iload(lane.index());
    lane.value(plan.program().output());
    c.dastore();
    if (!plan.slopes()) return;
    c.aload(TANGENTS).iload(lane.index());
    lane.tangent(plan.program().output());
    c.dastore();
  }

  /// The value of a node that does not move.
  void resting(int id) {
    if (plan.rests(id)) c.dload(heldAt[id]);
    else c.loadConstant(plan.constant(id));
  }

  /// The array with the arguments of a call.
  void arguments(Node.Call call) {
    c.aload(arrayAt[call.id()]);
  }

  /// An object of the language, a constant to the compiler.
  void object(Object object, Class<?> type) {
    c.loadConstant(DynamicConstantDesc.ofNamed(CLASS_DATA, DEFAULT_NAME, type(type), data.size()));
    data.add(object);
  }

  void powers() {
    c.aload(POWERS);
  }

  /// One or two numbers that a convention chooses at a tie.
  void pick(int count, FusedLoop.Pick pick) {
    int at = FusedLoop.NUMBERS * picks.size();
    picks.add(pick);
    for (int k = 0; k < count; k++) c.aload(PICKS).loadConstant(at + k).daload();
  }
}
