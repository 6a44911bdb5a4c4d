package pragmatic.gradients.autodiff;

import java.util.List;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// What is known of a [FusedLoop] before it is written: which nodes move along, which of them have
/// tangents, and the numbers that no input moves.
final class LoopPlan {
  /// More calls make a method that is too long to be compiled.
  private static final int MOST_CALLS = 100;

  private final Program program;
  private final boolean slopes;
  private final boolean[] moving;
  private final boolean[] varying;
  private final boolean[] carries;
  private final double[] constants;

  /// @param active index of the input that moves
  /// @param slopes whether tangents are wanted too
  LoopPlan(Program program, int active, boolean slopes) {
    this.program = program;
    this.slopes = slopes;
    moving = program.reachedFrom(input -> input == active);
    varying = program.reachedFrom(_ -> true);
    carries = Sweep.carrying(program, moving);
    constants = new double[moving.length];
    for (Node node : program.nodes())
      if (!varying[node.id()]) constants[node.id()] = constant(node);
  }

  private double constant(Node node) {
    return switch (node) {
      case Node.Constant constant -> constant.value();
      case Node.Call call -> call.primitive().value(call.gathered(constants));
      case Node.Input input -> throw new IllegalArgumentException(input.name());
    };
  }

  Program program() {
    return program;
  }

  boolean slopes() {
    return slopes;
  }

  /// Whether a node has another value at each sample.
  boolean moves(int id) {
    return moving[id];
  }

  /// Whether a node has one value for all samples of a run, which another run may change.
  boolean rests(int id) {
    return varying[id] && !moving[id];
  }

  /// Whether a node has a tangent, be it 0.
  boolean carries(int id) {
    return carries[id];
  }

  /// Whether the tangent of a node is to be computed.
  boolean isSloped(int id) {
    return slopes && carries[id];
  }

  /// The value of a node that no input moves.
  double constant(int id) {
    return constants[id];
  }

  /// Whether there is code for all of it.
  boolean canBeWritten() {
    List<Node.Call> calls = program.calls();
    return moving[program.output()]
        && calls.size() <= MOST_CALLS
        && calls.stream().allMatch(call -> !moving[call.id()] || canBeWritten(call));
  }

  private boolean canBeWritten(Node.Call call) {
    boolean sloped = isSloped(call.id());
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          !sloped || operator != Rule.Operator.POWER || onlyFirst(call, moving);
      case Rule.Smooth _, Rule.Branch _, Rule.Comparison _, Rule.Withheld _ -> true;
      // pieces that another input changes are found once for all samples of a run
      case Rule.Piecewise _ -> onlyFirst(call, varying);
      case Rule.Selection _ -> !sloped || !takesArray(call) && allCarry(call);
      case Rule.Jumping _ -> !sloped || onlyFirst(call, moving);
      case Rule.Multivariate _, Rule.Order _ -> !sloped;
      case Rule.Expanded _ -> false;
    };
  }

  /// How many samples are best in work at a time. Two where functions such as tanh take most of the
  /// time: nearly all their steps wait for the one before, and the processor fills the gaps with
  /// those of the other sample. One where there is nothing to wait for.
  int lanes() {
    return program.calls().stream()
            .anyMatch(call -> moving[call.id()] && call.primitive().rule() instanceof Rule.Smooth)
        ? 2
        : 1;
  }

  private static boolean onlyFirst(Node.Call call, boolean[] of) {
    return call.arguments().stream().skip(1).noneMatch(id -> of[id]);
  }

  private boolean allCarry(Node.Call call) {
    return call.arguments().stream().allMatch(id -> carries[id] || !moving[id]);
  }

  /// Whether a call moves whose function takes its arguments in an array.
  boolean takesArray(Node.Call call) {
    return moving[call.id()]
        && switch (call.primitive().rule()) {
          case Rule.Selection(_, boolean ignoresNaN) -> ignoresNaN || call.arguments().size() != 2;
          case Rule.Jumping _, Rule.Multivariate _, Rule.Order _ -> true;
          default -> false;
        };
  }
}
