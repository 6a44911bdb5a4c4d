package pragmatic.gradients.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the Wengert list. `id` is the position in [Program#nodes()]; arguments always have
/// smaller ids.
public sealed interface Node {
  int id();

  /// A named input of the program.
  record Input(int id, String name) implements Node {}

  /// A number written in the program, with the text it was written as (`pi`, `0.1`).
  record Constant(int id, double value, String text) implements Node {
    /// Whether it is a number with a name, π or e: not the double next to it is meant.
    public boolean isNamed() {
      return !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1));
    }
  }

  /// A primitive applied to earlier nodes. `number` counts calls from 1, as [StepNames] do. `name`
  /// is the name the user assigned to it, or null.
  record Call(
      int id,
      int number,
      Primitive primitive,
      List<Integer> arguments,
      @Nullable String name,
      int column)
      implements Node {
    public Call {
      arguments = List.copyOf(arguments);
    }

    Call named(String newName) {
      return new Call(id, number, primitive, arguments, newName, column);
    }

    /// The arguments' values.
    ///
    /// @param values of all nodes
    public double[] gathered(double[] values) {
      double[] v = new double[arguments.size()];
      for (int i = 0; i < v.length; i++) v[i] = values[arguments.get(i)];
      return v;
    }

    /// The same for what is true or false of each node.
    public boolean[] gathered(boolean[] of) {
      boolean[] v = new boolean[arguments.size()];
      for (int i = 0; i < v.length; i++) v[i] = of[arguments.get(i)];
      return v;
    }
  }
}
