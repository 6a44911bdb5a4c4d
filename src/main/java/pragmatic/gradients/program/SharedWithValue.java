package pragmatic.gradients.program;

import java.util.function.IntToDoubleFunction;

/// Partial derivatives that share parts with the value, such as exponentials that take most of the
/// time: who wants both at many points computes those parts once.
///
/// @param each at one point
/// @param columns the same numbers and values, to the last bit
public record SharedWithValue(Rule.Shared each, ColumnRule columns) implements Rule.Shared {
  /// Values and partial derivatives at many points, argument by argument, in loops that the
  /// compiler can vectorise.
  @FunctionalInterface
  public interface ColumnRule {
    /// @param arguments a column for each
    /// @param length how many points of the columns are wanted
    /// @param values written to, as all that follows
    /// @param partials a column for each argument; that of an index is left alone
    /// @param scratch a further column
    void run(
        double[][] arguments, int length, double[] values, double[][] partials, double[] scratch);
  }

  @Override
  public IntToDoubleFunction all(double[] arguments, double y) {
    return each.all(arguments, y);
  }
}
