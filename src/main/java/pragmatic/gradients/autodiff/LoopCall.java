package pragmatic.gradients.autodiff;

import java.lang.classfile.CodeBuilder;
import pragmatic.gradients.program.Node;

/// One call in one lane of a [FusedLoop] while its code is written, and where its numbers are kept.
abstract class LoopCall {
  final LoopPlan plan;
  final LoopLane lane;
  final CodeBuilder c;
  final Node.Call call;

  /// The first argument.
  final int a;

  final int value;
  final int tangent;

  /// Whether there is a tangent to be computed.
  final boolean sloped;

  LoopCall(LoopPlan plan, LoopLane lane, CodeBuilder c, Node.Call call) {
    this.plan = plan;
    this.lane = lane;
    this.c = c;
    this.call = call;
    a = call.arguments().getFirst();
    value = lane.valueOf(call.id());
    tangent = lane.tangentOf(call.id());
    sloped = plan.isSloped(call.id());
  }
}
