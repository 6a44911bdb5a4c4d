package pragmatic.gradients.autodiff;

import java.util.Arrays;
import pragmatic.gradients.autodiff.ValueKernels.ValueKernel;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// Forward mode over a range: dual numbers of every node for a column of inputs at once.
///
/// For each node one loop runs over `double[]` values and tangents, block by block so that the
/// columns of a block stay in the processor's nearest cache. Buffers are made once; a run allocates
/// nothing. Not for use by several threads.
public final class Sweep {
  /// Samples per block: two columns of 2 KB for each of a handful of nodes fit a 32 KB cache.
  private static final int BLOCK = 256;

  private final Program program;
  private final boolean[] moving;
  private final Column[] columns;
  private final Kernel[] kernels;
  private final ValueKernel[] valueKernels;
  private final int[] watched;
  private double[] values = new double[0];
  private double[] tangents = new double[0];
  private double[][] watchedValues;

  /// Prepares a sweep of a program along one of its inputs.
  ///
  /// @param active index of the input that moves
  /// @param watched ids of nodes whose values are wanted too
  public Sweep(Program program, int active, int... watched) {
    this.program = program;
    this.watched = watched.clone();
    this.watchedValues = new double[watched.length][0];
    this.moving = program.reachedFrom(input -> input == active);
    int size = program.nodes().size();
    this.columns = new Column[size];
    this.kernels = new Kernel[size];
    this.valueKernels = new ValueKernel[size];
    for (Node node : program.nodes()) {
      boolean moves = moving[node.id()];
      columns[node.id()] = new Column(moves ? BLOCK : 0, moves && carries(node));
      if (node instanceof Node.Call call && moving[call.id()]) {
        kernels[call.id()] = Kernels.of(call, columns);
        valueKernels[call.id()] = ValueKernels.of(call, columns);
      }
    }
  }

  private boolean carries(Node node) {
    if (!(node instanceof Node.Call call)) return true;
    for (int i = 0; i < call.arguments().size(); i++)
      if (columns[call.arguments().get(i)].carries()
          && call.primitive().rule().isDifferentiableBy(i)) return true;
    return false;
  }

  /// Evaluates the program and its derivative at `xs[0 … count)`.
  ///
  /// @param held one value per input; that of the active input is ignored
  /// @param convention asked where a sample sits exactly on a tie
  public void run(double[] xs, int count, double[] held, Convention convention) {
    reserve(count);
    hold(held);
    for (int from = 0; from < count; from += BLOCK) {
      int length = Math.min(BLOCK, count - from);
      for (Node node : program.nodes()) {
        Column column = columns[node.id()];
        if (!moving[node.id()]) continue;
        if (node instanceof Node.Input) {
          System.arraycopy(xs, from, column.values, 0, length);
          Arrays.fill(column.tangents, 0, length, 1);
        } else {
          kernels[node.id()].run(length, convention);
        }
      }
      columns[program.output()].copyTo(values, tangents, from, length);
      for (int i = 0; i < watched.length; i++)
        columns[watched[i]].copyTo(watchedValues[i], null, from, length);
    }
  }

  /// Evaluates the program alone, with the values of [#run] to the last bit; the tangents of a run
  /// before are lost.
  ///
  /// @param held one value per input; that of the active input is ignored
  public void evaluate(double[] xs, int count, double[] held) {
    reserve(count);
    hold(held);
    for (int from = 0; from < count; from += BLOCK) {
      int length = Math.min(BLOCK, count - from);
      for (Node node : program.nodes()) {
        if (!moving[node.id()]) continue;
        if (node instanceof Node.Input)
          System.arraycopy(xs, from, columns[node.id()].values, 0, length);
        else valueKernels[node.id()].run(length);
      }
      columns[program.output()].copyTo(values, null, from, length);
      for (int i = 0; i < watched.length; i++)
        columns[watched[i]].copyTo(watchedValues[i], null, from, length);
    }
  }

  private void reserve(int count) {
    if (values.length >= count) return;
    int capacity = Math.max(count, 2 * values.length);
    values = new double[capacity];
    tangents = new double[capacity];
    watchedValues = new double[watched.length][capacity];
  }

  /// Nodes that do not move have one value for the whole run.
  private void hold(double[] held) {
    for (Node node : program.nodes()) {
      if (moving[node.id()]) continue;
      double value =
          switch (node) {
            case Node.Input input -> held[program.inputs().indexOf(input.name())];
            case Node.Constant constant -> constant.value();
            case Node.Call call -> {
              double[] v = new double[call.arguments().size()];
              for (int i = 0; i < v.length; i++) v[i] = columns[call.arguments().get(i)].scalar;
              yield call.primitive().value(v);
            }
          };
      columns[node.id()].hold(value, BLOCK);
    }
  }

  /// f at the samples of the last run; longer than `count`.
  public double[] values() {
    return values;
  }

  /// What automatic differentiation answers at the samples of the last run.
  public double[] tangents() {
    return tangents;
  }

  /// Values of watched node number `index` at the samples of the last run.
  public double[] watched(int index) {
    return watchedValues[index];
  }
}
