package pragmatic.gradients.witness;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/// Whether a point lies in the convex hull of others: a linear program, solved in whole numbers
/// without rounding.
public final class Membership {
  /// Coordinates are counted in this unit of their size.
  private static final int DIGITS = 60;

  private static final double LEAST = 1e-6;

  private final BigInteger[][] rows;
  private final BigInteger[] cost;
  private BigInteger denominator = BigInteger.ONE;

  private Membership(BigInteger[][] rows) {
    this.rows = rows;
    this.cost = new BigInteger[rows[0].length];
    for (int j = 0; j < cost.length; j++) {
      cost[j] = BigInteger.ZERO;
      for (BigInteger[] row : rows) cost[j] = cost[j].add(row[j]);
    }
  }

  /// Whether every coordinate of some point of the hull is within the tolerance.
  ///
  /// @param tolerance of each coordinate, as a fraction of its largest size
  public static boolean of(List<double[]> points, double[] wanted, double tolerance) {
    int n = wanted.length;
    int columns = points.size() + 2 * n + 1;
    BigInteger[][] rows = new BigInteger[2 * n + 1][columns];
    for (BigInteger[] row : rows) Arrays.fill(row, BigInteger.ZERO);
    for (int k = 0; k < n; k++) {
      double size = size(points, wanted, k);
      if (!(size < Double.MAX_VALUE)) return false;
      int unit = Math.getExponent(size) - DIGITS;
      for (int j = 0; j < points.size(); j++) {
        rows[2 * k][j] = counted(points.get(j)[k], unit);
        rows[2 * k + 1][j] = counted(points.get(j)[k], unit);
      }
      rows[2 * k][points.size() + 2 * k] = BigInteger.ONE;
      rows[2 * k + 1][points.size() + 2 * k + 1] = BigInteger.ONE.negate();
      BigInteger middle = counted(wanted[k], unit);
      BigInteger reach = counted(tolerance * size, unit).max(BigInteger.ONE);
      rows[2 * k][columns - 1] = middle.add(reach);
      rows[2 * k + 1][columns - 1] = middle.subtract(reach);
    }
    for (int j = 0; j < points.size(); j++) rows[2 * n][j] = BigInteger.ONE;
    rows[2 * n][columns - 1] = BigInteger.ONE;
    for (BigInteger[] row : rows)
      if (row[columns - 1].signum() < 0) for (int j = 0; j < columns; j++) row[j] = row[j].negate();
    return new Membership(rows).isFeasible();
  }

  /// Of coordinate `k`: that of the smallest numbers is the one of doubles beside ordinary ones.
  private static double size(List<double[]> points, double[] wanted, int k) {
    double size = Math.max(LEAST, Math.abs(wanted[k]));
    for (double[] p : points) size = Math.max(size, Math.abs(p[k]));
    return size;
  }

  private static BigInteger counted(double x, int unit) {
    BigDecimal two = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(unit)));
    BigDecimal exact = new BigDecimal(x);
    return (unit > 0 ? exact.divide(two, 0, RoundingMode.HALF_EVEN) : exact.multiply(two))
        .setScale(0, RoundingMode.HALF_EVEN)
        .toBigInteger();
  }

  /// The first phase of the simplex method with Bland's rule, which ends.
  private boolean isFeasible() {
    int last = cost.length - 1;
    while (cost[last].signum() > 0) {
      int column = 0;
      while (column < last && cost[column].signum() <= 0) column++;
      if (column == last) return false;
      int row = leaving(column, last);
      if (row < 0) return false;
      pivot(row, column);
    }
    return true;
  }

  private int leaving(int column, int last) {
    int best = -1;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i][column].signum() <= 0) continue;
      if (best < 0
          || rows[i][last]
                  .multiply(rows[best][column])
                  .compareTo(rows[best][last].multiply(rows[i][column]))
              < 0) best = i;
    }
    return best;
  }

  /// Whole numbers over one denominator, which divides exactly.
  private void pivot(int row, int column) {
    BigInteger p = rows[row][column];
    for (int i = 0; i < rows.length; i++) if (i != row) eliminate(rows[i], rows[row], column, p);
    eliminate(cost, rows[row], column, p);
    denominator = p;
  }

  private void eliminate(BigInteger[] target, BigInteger[] row, int column, BigInteger p) {
    BigInteger factor = target[column];
    for (int j = 0; j < target.length; j++)
      target[j] = target[j].multiply(p).subtract(factor.multiply(row[j])).divide(denominator);
  }
}
