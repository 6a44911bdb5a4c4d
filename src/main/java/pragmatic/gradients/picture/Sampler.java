package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.autodiff.Sweep;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPointFinder;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// Samples a function and its derivative as densely as pixels can show, in batches.
///
/// Pieces end exactly where the function is not smooth, with its one-sided limits there. Between
/// such points a stretch is halved as long as its middle is off the chord by more than a quarter of
/// a pixel, in either plot. Nothing is ever joined across such a point.
public final class Sampler {
  /// Pixels between the first samples.
  private static final double GRID = 12;

  /// Pixels within which a pole lies between two samples.
  private static final double POLE = 0.05;

  /// Pixels that a step must be high to be seen.
  private static final double STEP = 2;

  /// Pixels between samples that tell a wave from a line.
  private static final double FINE = 1;

  /// Steps of work for what calculus is asked where AD's slopes are none of the function: at most
  /// 100 ms on a laptop, and by no clock, so that a picture is the same on every machine.
  private static final long ASKING = 8_000_000;

  private static final int ROUNDS = 12;
  private static final int MAXIMUM = 12_000;

  private final Asker asker;
  private final Program program;
  private final int input;
  private final Sweep sweep;
  private final double[] at;
  private final Frame function;
  private final Frame derivative;
  private final Deadline asking = Deadline.after(ASKING);

  /// Where something switches in the range of the frames, once that was asked.
  private @Nullable List<Double> switches;

  Sampler(Asker asker, Program program, double[] at, int input, Frame function, Frame derivative) {
    this.asker = asker;
    this.program = program;
    this.input = input;
    // the curve of f′ is what calculus says, which knows no slope that is withheld
    this.sweep = Sweep.kept(program.attached(), input);
    this.at = at;
    this.function = function;
    this.derivative = derivative;
  }

  /// Samples the range of x that the frames show.
  ///
  /// @param breaks where the function is not smooth in that range, ascending
  /// @param function the frame of f, for its scale
  /// @param derivative the frame of f'
  public static Curves sample(
      Program program,
      double[] at,
      int input,
      List<NonsmoothPoint> breaks,
      Frame function,
      Frame derivative) {
    return new Sampler(Calculus::at, program, at, input, function, derivative).curves(breaks);
  }

  Curves curves(List<NonsmoothPoint> breaks) {
    List<Curves.CurvePiece> pieces = new ArrayList<>();
    List<Curves.Gap> undefined = new ArrayList<>();
    List<NonsmoothPoint> inside =
        breaks.stream().filter(b -> b.x() > function.xLow() && b.x() < function.xHigh()).toList();
    for (int i = 0; i <= inside.size(); i++) {
      NonsmoothPoint left = i == 0 ? null : inside.get(i - 1);
      NonsmoothPoint right = i == inside.size() ? null : inside.get(i);
      double from = left == null ? function.xLow() : left.x();
      double to = right == null ? function.xHigh() : right.x();
      SampleColumns samples = stretch(from, to);
      if (left != null) samples.replace(0, left.calculus().right());
      if (right != null) samples.replace(samples.size - 1, right.calculus().left());
      // at the ends of the window the side that is not seen may have another value
      if (left == null)
        at(breaks, from).ifPresent(edge -> samples.replace(0, edge.calculus().right()));
      if (right == null)
        at(breaks, to).ifPresent(edge -> samples.replace(samples.size - 1, edge.calculus().left()));
      boolean[] all = new boolean[samples.size];
      Arrays.fill(all, true);
      refine(samples, all, this::straight);
      boolean[] chosen = chosen(samples);
      if (isAny(chosen)) {
        refine(samples, chosen, this::fine);
        chosen = chosen(samples);
      }
      new SlopeCheck(samples.xs, samples.values, samples.slopes, samples.size, derivative)
          .mend(chosen, this::slope);
      cut(samples, pieces, undefined);
    }
    return new Curves(pieces, undefined);
  }

  private static Optional<NonsmoothPoint> at(List<NonsmoothPoint> breaks, double x) {
    return breaks.stream().filter(found -> found.x() == x).findFirst();
  }

  private SampleColumns stretch(double from, double to) {
    int steps = (int) Math.clamp(Math.ceil((to - from) * function.scaleX() / GRID), 2, 400);
    double[] xs = new double[steps + 1];
    for (int i = 0; i <= steps; i++) xs[i] = i == steps ? to : from + (to - from) * i / steps;
    return evaluate(xs, steps + 1);
  }

  private SampleColumns evaluate(double[] xs, int count) {
    sweep.run(xs, count, at, Conventions.MIDDLE);
    return new SampleColumns(
        Arrays.copyOf(xs, count),
        Arrays.copyOf(sweep.values(), count),
        Arrays.copyOf(sweep.tangents(), count),
        count);
  }

  /// The derivative, not a number where there is none, null where that is not known.
  private @Nullable Double slope(double x) {
    if (asking.hasPassed()) return null;
    double[] there = at.clone();
    there[input] = x;
    Calculus calculus = asker.at(program, there, input, asking);
    if (calculus.point() == PointClass.UNDECIDED) return null;
    return calculus.derivative() == null ? Double.valueOf(Double.NaN) : calculus.derivative();
  }

  /// Samples at which another rule at ties answers otherwise: between breaks that is where rounding
  /// makes a tie of what is none, as inside of `|(x + 1e16) − 1e16|`.
  private boolean[] chosen(SampleColumns samples) {
    sweep.run(samples.xs, samples.size, at, Conventions.LEFT);
    boolean[] chosen = new boolean[samples.size];
    // the ends have the slopes of their sides
    for (int i = 1; i + 1 < samples.size; i++)
      chosen[i] = !Rounding.same(sweep.tangents()[i], samples.slopes[i]);
    return chosen;
  }

  private static boolean isAny(boolean[] some) {
    for (boolean one : some) if (one) return true;
    return false;
  }

  /// @param open which intervals may be halved, by the samples at their left
  private void refine(SampleColumns samples, boolean[] open, SampleColumns.Straight straight) {
    for (int round = 0; round < ROUNDS && samples.size < MAXIMUM; round++) {
      double[] middles = new double[samples.size];
      int count = 0;
      for (int i = 0; i + 1 < samples.size; i++) {
        open[i] = open[i] && worthHalving(samples, i);
        if (open[i]) middles[count++] = samples.xs[i] + (samples.xs[i + 1] - samples.xs[i]) / 2;
      }
      if (count == 0) return;
      open = samples.insert(open, evaluate(middles, count), straight);
    }
  }

  private boolean worthHalving(SampleColumns s, int i) {
    double gap = s.xs[i + 1] - s.xs[i];
    boolean hole = Double.isNaN(s.values[i]) && Double.isNaN(s.values[i + 1]);
    return !hole
        && gap > 4 * Math.ulp(s.xs[i])
        && gap > 4 * Math.ulp(s.xs[i + 1])
        && gap * function.scaleX() > Tolerance.SAMPLE;
  }

  /// Whether the neighbours of sample `i` are as close as what no slope tells has to be looked at.
  private boolean fine(SampleColumns s, int i) {
    return (s.xs[i + 1] - s.xs[i - 1]) * function.scaleX() < 2 * FINE;
  }

  /// Whether sample `i` lies on the line between its neighbours, in both plots, and that line is as
  /// steep as the slopes say: a wave whose middle happens to be on a chord is not straight, and
  /// slopes beyond the frame are one row.
  private boolean straight(SampleColumns s, int i) {
    return onChord(
            row(function, s.values[i - 1]),
            row(function, s.values[i]),
            row(function, s.values[i + 1]))
        && onChord(
            row(derivative, s.slopes[i - 1]),
            row(derivative, s.slopes[i]),
            row(derivative, s.slopes[i + 1]))
        && accounted(s, i - 1)
        && accounted(s, i);
  }

  /// Whether the slopes of a sample and of the next one account for what is seen of the step
  /// between them. Slopes on show that do not, from a pixel to the next, are none of the
  /// function's: no further sample tells more.
  private boolean accounted(SampleColumns s, int i) {
    double gap = s.xs[i + 1] - s.xs[i];
    double mean = s.slopes[i] / 2 + s.slopes[i + 1] / 2;
    double step = s.values[i + 1] - s.values[i];
    if (!Double.isFinite(mean) || !Double.isFinite(step)) return true;
    if (!isNear(function, s.values[i]) || !isNear(function, s.values[i + 1])) return true;
    boolean fine = gap * function.scaleX() < FINE;
    if (fine && isNear(derivative, s.slopes[i]) && isNear(derivative, s.slopes[i + 1])) return true;
    return Math.abs(step - gap * mean) * function.scaleY() <= Tolerance.CURVE;
  }

  /// Whether a value is held where it is.
  private static boolean isNear(Frame frame, double value) {
    return row(frame, value) == frame.py(value);
  }

  private static boolean onChord(double left, double middle, double right) {
    if (Double.isNaN(left) || Double.isNaN(right) || Double.isNaN(middle))
      return Double.isNaN(left) && Double.isNaN(middle) && Double.isNaN(right);
    return Math.abs((left + right) / 2 - middle) <= Tolerance.CURVE;
  }

  /// The pixel row of a value, held near the frame: what is far outside need not be exact.
  private static double row(Frame frame, double value) {
    return Math.clamp(frame.py(value), frame.y() - frame.height(), frame.bottom() + frame.height());
  }

  /// Whether the function runs to infinity between two neighbours and comes back from the other
  /// end: a pole, as of the tangent, whose own place no double hits.
  private boolean pole(SampleColumns s, int i) {
    if (i < 1 || i + 2 >= s.size || (s.xs[i + 1] - s.xs[i]) * function.scaleX() > POLE)
      return false;
    double before = s.values[i] - s.values[i - 1];
    double across = s.values[i + 1] - s.values[i];
    double after = s.values[i + 2] - s.values[i + 1];
    boolean turns = before * across < 0 && across * after < 0;
    return turns
        && Math.abs(row(function, s.values[i + 1]) - row(function, s.values[i]))
            >= 3 * function.height();
  }

  /// Whether the function steps between two neighbours that stand as close as pixels can tell, and
  /// its slopes do not account for it: a jump that no switch announces, as that of rounding in `(x
  /// + 1e16) - 1e16`.
  private boolean step(SampleColumns s, int i) {
    double width = s.xs[i + 1] - s.xs[i];
    if (width * function.scaleX() > POLE) return false;
    // from one double to the next a function steps too, seen close enough; that is no jump
    double last = Math.ulp(Math.max(Math.abs(s.values[i]), Math.abs(s.values[i + 1])));
    if (Math.abs(s.values[i + 1] - s.values[i]) <= 64 * last) return false;
    double height = Math.abs(row(function, s.values[i + 1]) - row(function, s.values[i]));
    double slope = Math.max(Math.abs(s.slopes[i]), Math.abs(s.slopes[i + 1]));
    return height > STEP && slope * width * function.scaleY() < height / 4;
  }

  /// Whether the slope steps between two neighbours that stand as close as pixels or doubles can
  /// tell, and something switches there: a kink whose own place no double hits, as those of
  /// |sin(x)|. A smooth function may turn as fast, and its line stays whole.
  private boolean kink(SampleColumns s, int i) {
    double width = s.xs[i + 1] - s.xs[i];
    if (width * function.scaleX() > POLE && worthHalving(s, i)) return false;
    double height = Math.abs(row(derivative, s.slopes[i + 1]) - row(derivative, s.slopes[i]));
    return height > STEP && switchesIn(s.xs[i], s.xs[i + 1]);
  }

  private boolean switchesIn(double from, double to) {
    if (switches == null)
      switches = NonsmoothPointFinder.find(program, at, input, function.xLow(), function.xHigh());
    double slack = POLE / function.scaleX();
    return switches.stream().anyMatch(x -> x >= from - slack && x <= to + slack);
  }

  /// Cuts a stretch where it has no real value, at poles, steps and kinks.
  private void cut(SampleColumns s, List<Curves.CurvePiece> pieces, List<Curves.Gap> undefined) {
    int from = 0;
    while (from < s.size) {
      boolean missing = Double.isNaN(s.values[from]);
      int to = from + 1;
      while (to < s.size
          && Double.isNaN(s.values[to]) == missing
          && !pole(s, to - 1)
          && !step(s, to - 1)
          && !kink(s, to - 1)) to++;
      if (!missing) pieces.add(s.piece(from, to));
      else if (to - from > 2)
        undefined.add(new Curves.Gap(s.xs[Math.max(0, from - 1)], s.xs[Math.min(s.size - 1, to)]));
      from = to;
    }
  }
}
