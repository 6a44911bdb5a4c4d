package pragmatic.gradients.calculus.formula;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/// Where a formula comes to a level without crossing it at a finite slope, looked for in a wide
/// range: δ has no meaning there.
final class Tangency {
  private static final double REACH = 24;
  private static final int PER_UNIT = 64;
  private static final double CLOSE = 1e-7;

  private final DoubleUnaryOperator u;
  private final DoubleUnaryOperator slope;
  private final DoublePredicate isLevel;
  private final TreeSet<Double> touched = new TreeSet<>();

  private Tangency(DoubleUnaryOperator u, DoubleUnaryOperator slope, DoublePredicate isLevel) {
    this.u = u;
    this.slope = slope;
    this.isLevel = isLevel;
  }

  /// The levels that a formula of the input touches without ever crossing them.
  ///
  /// @param isLevel whether a value is a level
  /// @throws Unwritable if it touches one and crosses it elsewhere, or crosses it with slope 0 or ∞
  static SortedSet<Double> levels(
      Formula u, Formula slope, String input, DoublePredicate isLevel) {
    Tangency tangency =
        new Tangency(x -> at(u, input, x), x -> at(slope, input, x), isLevel);
    for (int i = (int) (-REACH * PER_UNIT); i <= REACH * PER_UNIT; i++)
      tangency.look((double) i / PER_UNIT, (i + 1.0) / PER_UNIT);
    for (double level : tangency.touched) tangency.refuseCrossings(level);
    return tangency.touched;
  }

  private static double at(Formula e, String input, double x) {
    return Values.of(e, new OtherInputs(Map.of(input, x)));
  }

  private void look(double low, double high) {
    double left = slope.applyAsDouble(low);
    double right = slope.applyAsDouble(high);
    if (left == 0 || Double.isInfinite(left) || Double.isNaN(left)) note(low);
    if (!(left * right < 0)) {
      double middle = slope.applyAsDouble((low + high) / 2);
      if (Math.abs(middle) < Math.min(Math.abs(left), Math.abs(right)) / 4) note((low + high) / 2);
      return;
    }
    double a = low;
    double b = high;
    for (int i = 0; i < 60; i++) {
      double middle = (a + b) / 2;
      if (slope.applyAsDouble(middle) * left > 0) a = middle;
      else b = middle;
    }
    note((a + b) / 2);
  }

  private void note(double place) {
    double value = u.applyAsDouble(place);
    double level = Math.rint(value * 1e6) / 1e6;
    if (!Double.isFinite(value)) return;
    double rounded = Math.abs(value - level) < CLOSE ? level : value;
    if (!isLevel.test(rounded)) return;
    // a level crossed at this place has no simple zero
    double before = u.applyAsDouble(place - 1e-3) - rounded;
    double after = u.applyAsDouble(place + 1e-3) - rounded;
    if (!(before * after > 0)) throw new Unwritable(UnwrittenReason.TANGENCY);
    touched.add(rounded);
  }

  private void refuseCrossings(double level) {
    for (double x = -REACH; x < REACH; x += 1.0 / PER_UNIT) {
      double a = u.applyAsDouble(x + 1e-3) - level;
      double b = u.applyAsDouble(x + 1e-3 + 1.0 / PER_UNIT) - level;
      if (a * b < 0) throw new Unwritable(UnwrittenReason.TANGENCY);
    }
  }
}
