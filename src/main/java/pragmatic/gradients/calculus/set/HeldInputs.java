package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;

/// Programs in which infinite inputs are constants.
final class HeldInputs {
  private HeldInputs() {}

  /// The program of the other inputs.
  ///
  /// @param at one value per input, of which some are finite
  static Program in(Program program, double[] at) {
    List<String> free = new ArrayList<>();
    for (int i = 0; i < at.length; i++)
      if (Double.isFinite(at[i])) free.add(program.inputs().get(i));
    List<Node> nodes = new ArrayList<>();
    for (Node node : program.nodes())
      nodes.add(
          node instanceof Node.Input(int id, String name) && !free.contains(name)
              ? constant(id, at[program.inputs().indexOf(name)])
              : node);
    return new Program(program.text(), free, nodes, program.output());
  }

  private static Node constant(int id, double value) {
    return new Node.Constant(id, value, Spelling.number(value));
  }
}
