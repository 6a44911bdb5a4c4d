package pragmatic.gradients.autodiff;

import java.util.Arrays;
import pragmatic.gradients.program.SharedWithValue;

/// The loops of the column sweep for calls that know their values and slopes at many points at
/// once.
final class JointColumns implements Kernel {
  private final SharedWithValue.ColumnRule rule;
  private final Column[] in;
  private final Column out;
  private final double[][] columns;
  private final double[][] partials;
  private final double[] scratch;

  JointColumns(SharedWithValue.ColumnRule rule, Column[] in, Column out) {
    this.rule = rule;
    this.in = in;
    this.out = out;
    columns = new double[in.length][];
    partials = new double[in.length][out.values.length];
    scratch = new double[out.values.length];
  }

  @Override
  public void run(int length, Convention convention) {
    for (int k = 0; k < in.length; k++) columns[k] = in[k].spread();
    rule.run(columns, length, out.values, partials, scratch);
    boolean any = false;
    for (int k = 0; k < in.length; k++) {
      if (!in[k].carries()) continue;
      if (any) add(partials[k], in[k].tangents, length);
      else multiply(partials[k], in[k].tangents, length);
      any = true;
    }
    if (!any) Arrays.fill(out.tangents, 0, length, 0);
  }

  private void multiply(double[] partials, double[] tangents, int length) {
    double[] sum = out.tangents;
    for (int i = 0; i < length; i++) sum[i] = partials[i] * tangents[i];
  }

  private void add(double[] partials, double[] tangents, int length) {
    double[] sum = out.tangents;
    for (int i = 0; i < length; i++) sum[i] += partials[i] * tangents[i];
  }
}
