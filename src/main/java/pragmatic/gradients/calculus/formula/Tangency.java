package pragmatic.gradients.calculus.formula;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import pragmatic.gradients.program.Expansion;
import pragmatic.gradients.program.Rule;

/// Where a formula comes to a level without crossing it at one finite slope, looked for in a wide
/// range: δ has no meaning there.
final class Tangency {
  /// Levels are looked for from −REACH to REACH.
  static final double REACH = 16;

  private static final int PER_UNIT = 32;
  private static final double CLOSE = 1e-7;

  private final DoubleUnaryOperator u;
  private final DoubleUnaryOperator slope;
  private final DoublePredicate isLevel;
  private final TreeMap<Double, Boolean> levels = new TreeMap<>();

  private Tangency(DoubleUnaryOperator u, DoubleUnaryOperator slope, DoublePredicate isLevel) {
    this.u = u;
    this.slope = slope;
    this.isLevel = isLevel;
  }

  /// The levels to which a formula of the input comes with slope 0, without a finite slope or at a
  /// corner, and whether it crosses them somewhere.
  ///
  /// @param corners where the formula may have corners, between −REACH and REACH
  /// @param isLevel whether a value is a level
  static SortedMap<Double, Boolean> levels(
      Formula u, Formula slope, String input, List<Double> corners, DoublePredicate isLevel) {
    OtherInputs others = new OtherInputs(Map.of());
    Tangency tangency =
        new Tangency(ValueCurve.of(u, input, others), ValueCurve.of(slope, input, others), isLevel);
    int last = (int) (REACH * PER_UNIT);
    double[] values = tangency.onGrid(tangency.u, 2 * last + 3);
    double[] slopes = tangency.onGrid(tangency.slope, 2 * last + 2);
    for (int i = 0; i <= 2 * last; i++) tangency.look(i, values, slopes);
    corners.forEach(tangency::note);
    if (isSteepAtZero(u) && isLevel.test(0)) tangency.levels.putIfAbsent(0.0, false);
    tangency.levels.replaceAll((level, crossed) -> crossed || tangency.isCrossed(level));
    return tangency.levels;
  }

  /// Whether a formula has no finite slope where it is 0, as a root.
  private static boolean isSteepAtZero(Formula u) {
    return switch (u) {
      case Formula.FormulaCall call ->
          CallSimplifier.rule(call) instanceof Rule.Smooth smooth
              && smooth.expansion() == Expansion.CUBE_ROOT;
      case Formula.Power(Formula base, Formula.Num(Ratio p), int size) ->
          p.sign() > 0 && p.value() < 1;
      default -> false;
    };
  }

  /// From −REACH on; neighbours share the values at their ends.
  private double[] onGrid(DoubleUnaryOperator function, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) values[i] = function.applyAsDouble(place(i));
    return values;
  }

  private static double place(int i) {
    return -REACH + (double) i / PER_UNIT;
  }

  private void look(int i, double[] values, double[] slopes) {
    double low = place(i);
    double left = slopes[i];
    if (left == 0 || Double.isInfinite(left) || Double.isNaN(left)) note(low);
    double middle = (low + place(i + 1)) / 2;
    double there = slope.applyAsDouble(middle);
    boolean least = Math.abs(there) < Math.min(Math.abs(left), Math.abs(slopes[i + 1])) / 4;
    if (least) note(middle);
    double a = values[i];
    double b = values[i + 1];
    double beyond = values[i + 2];
    if ((b - a) * (beyond - b) <= 0 && a != b) note(extremum(low, place(i + 2), b > a ? 1 : -1));
  }

  /// A greatest or least value, by thirds.
  private double extremum(double low, double high, int sign) {
    for (int i = 0; i < 90; i++) {
      double a = low + (high - low) / 3;
      double b = high - (high - low) / 3;
      if (sign * (u.applyAsDouble(a) - u.applyAsDouble(b)) > 0) high = b;
      else low = a;
    }
    return (low + high) / 2;
  }

  private void note(double place) {
    double value = u.applyAsDouble(place);
    double level = Math.rint(value * 1e6) / 1e6;
    if (!Double.isFinite(value)) return;
    double rounded = (Math.abs(value - level) < CLOSE ? level : value) + 0.0;
    if (!isLevel.test(rounded)) return;
    // a level crossed at this place has no simple zero
    double before = u.applyAsDouble(place - 1e-3) - rounded;
    double after = u.applyAsDouble(place + 1e-3) - rounded;
    levels.merge(rounded, !(before * after > 0), Boolean::logicalOr);
  }

  private boolean isCrossed(double level) {
    for (double x = -REACH; x < REACH; x += 1.0 / PER_UNIT) {
      double a = u.applyAsDouble(x + 1e-3) - level;
      double b = u.applyAsDouble(x + 1e-3 + 1.0 / PER_UNIT) - level;
      if (a * b < 0) return true;
    }
    return false;
  }
}
