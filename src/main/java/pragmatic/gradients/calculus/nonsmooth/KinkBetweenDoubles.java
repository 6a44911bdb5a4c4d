package pragmatic.gradients.calculus.nonsmooth;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.autodiff.Sweep;
import pragmatic.gradients.program.Program;

/// Kinks whose own place is no double, as those of `|sin(x)|` but 0: no tie is met there, and at
/// each double a derivative exists; from one double to the next the slope steps.
public final class KinkBetweenDoubles {
  /// How far from a kink, in parts of the range, the finder may stop where a switch only touches 0.
  private static final double REACH = 1e-10;

  /// Units in the last place for the same where doubles are wider.
  private static final int UNITS = 4;

  /// Part of a value by which it may step from one double to the next: more is a pole or a jump.
  private static final double CONTINUOUS = 1e-3;

  private final Program program;
  private final int input;
  private final Sweep sweep;
  private final double[] at;
  private final double[] xs = new double[2];

  private KinkBetweenDoubles(Program program, double[] at, int input) {
    this.program = program;
    this.input = input;
    this.sweep = new Sweep(program.attached(), input);
    this.at = at;
  }

  /// The doubles nearest to such kinks, ascending, of the places that a range was searched for.
  ///
  /// @param at one value per input; that of `input` is ignored
  /// @param width of the range
  /// @param places by [NonsmoothPointFinder#find] for the same program, input and values
  /// @param breaks those of them: what is at a double is at none of these
  public static List<Double> among(
      List<Double> places,
      Program program,
      double[] at,
      int input,
      double width,
      List<NonsmoothPoint> breaks) {
    if (breaks.size() == places.size()) return List.of();
    TreeSet<Double> tied = new TreeSet<>();
    for (NonsmoothPoint found : breaks) tied.add(found.x());
    KinkBetweenDoubles kinks = new KinkBetweenDoubles(program, at, input);
    TreeSet<Double> found = new TreeSet<>();
    for (double x : places) {
      double reach = Math.max(REACH * width, UNITS * Math.ulp(x));
      if (tied.subSet(x - reach, true, x + reach, true).isEmpty())
        kinks.within(x - reach, x + reach).ifPresent(found::add);
    }
    return new ArrayList<>(found);
  }

  /// Whether a point is the double nearest to such a kink along an input.
  public static boolean isNear(Program program, double[] at, int input) {
    double x = at[input];
    if (!Double.isFinite(x)) return false;
    OptionalDouble found =
        new KinkBetweenDoubles(program, at, input).within(Math.nextDown(x), Math.nextUp(x));
    return found.isPresent() && found.getAsDouble() == x;
  }

  /// The double nearest to where the slope steps, if it does.
  private OptionalDouble within(double low, double high) {
    Side left = side(low);
    Side right = side(high);
    while (left.differs(right) && Math.nextUp(left.x) < right.x) {
      Side middle = side(left.x + (right.x - left.x) / 2);
      // a tie that the finder passed by, as of √(u²) where u is 0 beside a decimal
      if (!Double.isFinite(middle.slope))
        return Double.isFinite(middle.value) ? OptionalDouble.of(middle.x) : OptionalDouble.empty();
      boolean near = Math.abs(middle.slope - left.slope) <= Math.abs(middle.slope - right.slope);
      if (near) left = middle;
      else right = middle;
    }
    boolean kink =
        left.differs(right)
            && left.meets(right)
            && !turns(left, right)
            && calculus(left.x).left().hasOtherSlope(calculus(right.x).right());
    return kink ? OptionalDouble.of(left.nearest(right)) : OptionalDouble.empty();
  }

  /// Whether the slope changes as much on the sides of both doubles: a smooth one, turning fast.
  private boolean turns(Side left, Side right) {
    double before = side(left.x - UNITS * Math.ulp(left.x)).slope;
    double after = side(right.x + UNITS * Math.ulp(right.x)).slope;
    double turn = Math.abs(left.slope - before) + Math.abs(after - right.slope);
    return !(turn < Math.abs(right.slope - left.slope));
  }

  /// What is true at a double: the slopes of doubles may step because rounding does, as where x +
  /// 10^16 does.
  private Calculus calculus(double x) {
    double[] there = at.clone();
    there[input] = x;
    return Calculus.at(program, there, input);
  }

  private Side side(double x) {
    xs[0] = x;
    sweep.run(xs, 1, at, Conventions.MIDDLE);
    return new Side(x, sweep.values()[0], sweep.tangents()[0]);
  }

  /// What holds at a double beside the kink.
  private record Side(double x, double value, double slope) {
    /// Whether the slopes are two, by more than rounding.
    boolean differs(Side other) {
      return Double.isFinite(slope)
          && Double.isFinite(other.slope)
          && !Rounding.same(slope, other.slope);
    }

    boolean meets(Side other) {
      double size = Math.max(1, Math.max(Math.abs(value), Math.abs(other.value)));
      return Math.abs(value - other.value) <= CONTINUOUS * size;
    }

    /// Of both doubles the one that is nearer to where the tangents cross.
    double nearest(Side right) {
      double gap = right.x - x;
      double along = (right.value - value - right.slope * gap) / (slope - right.slope);
      return along <= gap / 2 ? x : right.x;
    }
  }
}
