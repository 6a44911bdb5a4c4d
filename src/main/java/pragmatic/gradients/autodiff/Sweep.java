package pragmatic.gradients.autodiff;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.ValueKernels.ValueKernel;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Forward mode over a range: dual numbers of every node for a column of inputs at once.
///
/// For each node one loop runs over `double[]` values and tangents, block by block so that the
/// columns of a block stay in the processor's nearest cache. Buffers are made once; a run allocates
/// nothing. Where a great many samples of one program are asked for, a loop that is generated for
/// it takes over, with the same answers to the last bit. Not for use by several threads.
public final class Sweep {
  /// Samples per block: two columns of 2 KB for each of a handful of nodes fit a 32 KB cache.
  private static final int BLOCK = 256;

  private static final LastSwept LAST_SWEPT = new LastSwept();

  private final Program program;
  private final int active;
  private final LastSwept.@Nullable SecondTiers tiers;
  private final Node[] moving;
  private final Node[] resting;
  private final Column[] columns;
  private final Kernel[] kernels;
  private final ValueKernel[] valueKernels;
  private final int[] watched;
  private final double[] scalars;
  private double[] values = new double[0];
  private double[] tangents = new double[0];
  private double[][] watchedValues;

  /// Prepares a sweep of a program along one of its inputs.
  ///
  /// @param active index of the input that moves
  /// @param watched ids of nodes whose values are wanted too
  public Sweep(Program program, int active, int... watched) {
    // a loop has no place for what is watched
    this(watched.length > 0 ? null : LAST_SWEPT.tiers(program, active), program, active, watched);
  }

  /// A sweep of this thread for the same program, input and nodes as one before, or a new one. It
  /// is there for whoever asks again and again, and reads its answers before anyone else asks.
  public static Sweep kept(Program program, int active, int... watched) {
    return KeptSweeps.of(program, active, watched);
  }

  /// A sweep by columns alone, however many samples are asked for.
  static Sweep byColumns(Program program, int active) {
    return new Sweep(null, program, active);
  }

  /// @param tiers null if columns do it all
  Sweep(LastSwept.@Nullable SecondTiers tiers, Program program, int active, int... watched) {
    this.program = program;
    this.active = active;
    this.tiers = tiers;
    this.watched = watched.clone();
    this.watchedValues = new double[watched.length][0];
    boolean[] moves = program.reachedFrom(input -> input == active);
    boolean[] varies = program.reachedFrom(_ -> true);
    boolean[] carries = carrying(program, moves);
    int size = program.nodes().size();
    this.columns = new Column[size];
    this.kernels = new Kernel[size];
    this.valueKernels = new ValueKernel[size];
    this.scalars = new double[size];
    for (Node node : program.nodes()) {
      columns[node.id()] = new Column(moves[node.id()] ? BLOCK : 0, carries[node.id()]);
      if (node instanceof Node.Call call && moves[call.id()]) {
        kernels[call.id()] = Kernels.of(call, columns);
        valueKernels[call.id()] = ValueKernels.of(call, columns);
      }
    }
    moving = nodes(id -> moves[id]);
    resting = nodes(id -> varies[id] && !moves[id]);
    // of a run over a few samples the numbers of a long program would take most of the time
    double[] none = new double[program.inputs().size()];
    for (Node node : nodes(id -> !varies[id])) {
      hold(node, none);
      columns[node.id()].hold(scalars[node.id()], BLOCK);
    }
  }

  private Node[] nodes(IntPredicate which) {
    return program.nodes().stream().filter(node -> which.test(node.id())).toArray(Node[]::new);
  }

  /// For every node whether it has a tangent at all, be it 0: a comparison moves and has none.
  static boolean[] carrying(Program program, boolean[] moving) {
    boolean[] carries = moving.clone();
    for (Node.Call call : program.calls()) {
      Rule rule = call.primitive().rule();
      boolean any = false;
      for (int i = 0; i < call.arguments().size(); i++)
        any |= carries[call.arguments().get(i)] && rule.isDifferentiableBy(i);
      carries[call.id()] = any;
    }
    return carries;
  }

  /// Evaluates the program and its derivative at `xs[0 … count)`.
  ///
  /// @param held one value per input; that of the active input is ignored
  /// @param convention asked where a sample sits exactly on a tie
  public void run(double[] xs, int count, double[] held, Convention convention) {
    reserve(count);
    if (tangents.length < values.length) tangents = new double[values.length];
    hold(held);
    if (tiers != null) {
      FusedLoop loop = tiers.duals().loop();
      if (loop != null && loop.run(xs, count, scalars, convention, values, tangents)) return;
      tiers.duals().count(program, active, xs, count, held, convention);
    }
    spread();
    for (int from = 0; from < count; from += BLOCK) {
      int length = Math.min(BLOCK, count - from);
      for (Node node : moving) {
        if (node instanceof Node.Input) {
          Column column = columns[node.id()];
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
    if (tiers != null) {
      FusedLoop loop = tiers.values().loop();
      if (loop != null) {
        loop.evaluate(xs, count, scalars, values);
        return;
      }
      tiers.values().count(program, active, xs, count, held, Conventions.MIDDLE);
    }
    spread();
    for (int from = 0; from < count; from += BLOCK) {
      int length = Math.min(BLOCK, count - from);
      for (Node node : moving) {
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
    watchedValues = new double[watched.length][capacity];
  }

  /// Nodes that do not move have one value for the whole run.
  private void hold(double[] held) {
    for (Node node : resting) hold(node, held);
  }

  private void hold(Node node, double[] held) {
    scalars[node.id()] =
        switch (node) {
          case Node.Input input -> held[program.inputs().indexOf(input.name())];
          case Node.Constant constant -> constant.value();
          case Node.Call call -> call.primitive().value(call.gathered(scalars));
        };
  }

  private void spread() {
    for (Node node : resting) columns[node.id()].hold(scalars[node.id()], BLOCK);
  }

  /// The values of the nodes that did not move in the last run, by their ids.
  double[] scalars() {
    return scalars;
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
