package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import pragmatic.gradients.board.Audit.AuditEnd;
import pragmatic.gradients.board.Audit.AuditPiece;
import pragmatic.gradients.board.Audit.MissedJump;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;

/// Integrates answers from one break of a function to the next.
///
/// Between breaks, x runs along `p + (q − p)·φ(t)`, where φ is so flat at both ends that roots and
/// cusps there do not matter, and t along panels of Gauss–Legendre's five points, which are halved
/// as long as what is missing over one is not 0 and it is wider than a pixel, or its halves give
/// another sum (Press et al., Numerical Recipes, §4.6).
final class Auditor {
  private static final double[] NODES = {
    0, 0.5384693101056831, -0.5384693101056831, 0.9061798459386640, -0.9061798459386640
  };
  private static final double[] WEIGHTS = {
    0.5688888888888889,
    0.4786286704993665,
    0.4786286704993665,
    0.2369268850561891,
    0.2369268850561891
  };

  /// Panels of a stretch, of all stretches together, and at least.
  private static final int PANELS = 12;

  private static final int FIRST_PANELS = 120;
  private static final int FEWEST = 2;

  /// Halvings of a panel.
  private static final int DEEPEST = 14;

  /// Answers that are asked for in all; of one piece in any case those of its first panels.
  private static final int MOST = 20_000;

  /// Part of the range within which a stretch is not halved to find a jump.
  private static final double PIXEL = 1e-3;

  /// Part of the range within which doubles are too coarse for an integral to become better.
  private static final double NARROWEST = 1e-10;

  /// How much farther off an integral may be than its halves say.
  private static final double DOUBT = 8;

  /// Part of how far values go that may be missing over a panel without being looked for.
  private static final double SLACK = 1e-9;

  /// Last digits of a value that rounding may change.
  private static final double DIGITS = 64;

  /// Part of how far values go that an integral may be off.
  private static final double UNSURE = 1e-4;

  private final LineAnswers answers;
  private final double low;
  private final double high;
  private int asked;
  private int panels;
  private double unsure;
  private double most;
  private AuditEnd end = AuditEnd.WHOLE;

  Auditor(LineAnswers answers, double low, double high) {
    this.answers = answers;
    this.low = low;
    this.high = high;
  }

  /// Two columns that grow: places, and what is missing there.
  private static final class Columns {
    private double[] xs = new double[64];
    private double[] missing = new double[64];
    private int size;

    void add(double x, double lost) {
      if (size == xs.length) {
        xs = Arrays.copyOf(xs, 2 * size);
        missing = Arrays.copyOf(missing, 2 * size);
      }
      xs[size] = x;
      missing[size++] = lost;
    }

    AuditPiece piece(boolean anew) {
      return new AuditPiece(Arrays.copyOf(xs, size), Arrays.copyOf(missing, size), anew);
    }
  }

  /// Breaks that are too close for anything to lie between them.
  private record Cluster(NonsmoothPoint first, NonsmoothPoint last) {
    double left() {
      return limit(first.calculus().left());
    }

    double right() {
      return limit(last.calculus().right());
    }

    private static double limit(OneSidedLimit side) {
      return side.isOk() ? side.limit() : Double.NaN;
    }

    /// By how much the function jumps, 0 if it does not.
    double weight() {
      Double weight = first.calculus().diracWeight();
      if (first == last) return weight == null ? 0 : weight;
      return right() - left();
    }

    static List<Cluster> of(List<NonsmoothPoint> breaks) {
      List<Cluster> all = new ArrayList<>();
      for (NonsmoothPoint found : breaks) {
        boolean close =
            !all.isEmpty() && found.x() - all.getLast().last.x() <= DIGITS * Math.ulp(found.x());
        NonsmoothPoint first = close ? all.removeLast().first : found;
        all.add(new Cluster(first, found));
      }
      return all;
    }
  }

  Audit audit(List<NonsmoothPoint> breaks) {
    List<AuditPiece> pieces = new ArrayList<>();
    List<MissedJump> jumps = new ArrayList<>();
    List<Cluster> all = Cluster.of(breaks);
    panels = Math.clamp(FIRST_PANELS / (all.size() + 1), FEWEST, PANELS);
    double from = low;
    double first =
        all.isEmpty() || all.getFirst().first.x() > low ? answers.value(low) : Double.NaN;
    double sum = 0;
    boolean anew = true;
    for (int i = 0; i <= all.size(); i++) {
      Cluster behind = i < all.size() ? all.get(i) : null;
      double to = behind == null ? high : behind.first.x();
      double last = behind == null ? answers.value(high) : behind.left();
      if (to > from) {
        if (!answers.isPredicted(from / 2 + to / 2)) end = AuditEnd.UNPREDICTED;
        if (end != AuditEnd.WHOLE) break;
        AuditPiece piece = piece(from, to, first, last, sum, anew);
        if (piece.xs().length > 1) pieces.add(piece);
        anew = piece.xs().length < 2 || !Double.isFinite(last);
        sum = piece.xs().length == 0 ? 0 : piece.last();
      }
      if (behind == null) break;
      first = behind.right();
      anew |= !Double.isFinite(first);
      if (anew) sum = 0;
      double weight = anew && to > low ? 0 : weight(behind);
      if (weight != 0) {
        jumps.add(new MissedJump(to, sum, sum + weight));
        sum += weight;
      }
      from = behind.last.x();
    }
    boolean undecided = end == AuditEnd.WHOLE && unsure > UNSURE * most;
    return new Audit(pieces, jumps, undecided ? AuditEnd.UNDECIDED : end);
  }

  /// By how much the function jumps within the range: at an end of it from the value there, or to
  /// it. That is 0 where there is no value.
  private double weight(Cluster at) {
    if (at.first.x() > low && at.last.x() < high) return at.weight();
    double from = at.first.x() > low ? at.left() : answers.value(low);
    double to = at.last.x() < high ? at.right() : answers.value(high);
    double rounding = DIGITS * Math.max(Math.ulp(from), Math.ulp(to));
    // false also for what is not finite
    return Math.abs(to - from) > rounding && Double.isFinite(to - from) ? to - from : 0;
  }

  /// Over a stretch without breaks; empty where it has no values.
  ///
  /// @param first limit at its left end, not finite at a pole
  /// @param sum what is missing there
  private AuditPiece piece(
      double from, double to, double first, double last, double sum, boolean anew) {
    Columns columns = new Columns();
    Stretch stretch = new Stretch(from, to);
    double[] values = new double[panels + 1];
    for (int i = 0; i <= panels; i++)
      values[i] =
          i == 0 ? first : i == panels ? last : answers.value(stretch.x((double) i / panels));
    double slack = slack(values);
    if (Double.isFinite(first)) columns.add(from, sum);
    for (int i = 1; i <= panels; i++) {
      double t = (double) i / panels;
      // beside a pole, or at an end of the range of definition, a count begins with its first value
      if (Double.isFinite(values[i]) && columns.size == 0) columns.add(stretch.x(t), sum);
      else if (Double.isFinite(values[i]) && Double.isFinite(values[i - 1]))
        panel(stretch, (i - 1.0) / panels, t, values[i - 1], values[i], slack, columns, 0);
      if (end != AuditEnd.WHOLE) break;
    }
    return columns.piece(anew);
  }

  /// What rounding may change of a stretch: a part of how far its values go, and their last digits.
  private double slack(double[] values) {
    double[] finite = DoubleStream.of(values).filter(Double::isFinite).toArray();
    double least = DoubleStream.of(finite).min().orElse(0);
    double greatest = DoubleStream.of(finite).max().orElse(0);
    double size = Math.max(Math.abs(least), Math.abs(greatest));
    most = Math.max(most, greatest - least);
    return SLACK * (greatest - least) + DIGITS * Math.ulp(size);
  }

  /// The way along a stretch.
  private record Stretch(double from, double to) {
    /// φ has four derivatives that are 0 at 0 and 1.
    double x(double t) {
      return t <= 0.5 ? from + (to - from) * phi(t) : to - (to - from) * phi(1 - t);
    }

    /// The same, but beside the ends and not at them.
    double inside(double t) {
      return Math.clamp(x(t), Math.nextUp(from), Math.max(Math.nextUp(from), Math.nextDown(to)));
    }

    private static double phi(double t) {
      return t * t * t * t * t * (126 + t * (-420 + t * (540 + t * (-315 + t * 70))));
    }

    double speed(double t) {
      double s = t * (1 - t);
      return 630 * s * s * s * s * (to - from);
    }
  }

  private void panel(
      Stretch stretch,
      double left,
      double right,
      double before,
      double value,
      double slack,
      Columns columns,
      int depth) {
    double integral = integral(stretch, left, right);
    if (end != AuditEnd.WHOLE) return;
    double missing = value - before - integral;
    double middle = left / 2 + right / 2;
    double x = stretch.x(right);
    double width = (x - stretch.x(left)) / (high - low);
    if (Math.abs(missing) > slack) {
      double between = answers.value(stretch.x(middle));
      double halves = integral(stretch, left, middle) + integral(stretch, middle, right);
      double off = Math.abs(halves - integral);
      boolean open = off <= slack ? width > PIXEL : width > NARROWEST;
      if (end != AuditEnd.WHOLE) return;
      if (Double.isFinite(between) && open && depth < DEEPEST && asked < MOST) {
        panel(stretch, left, middle, before, between, slack, columns, depth + 1);
        if (end == AuditEnd.WHOLE)
          panel(stretch, middle, right, between, value, slack, columns, depth + 1);
        return;
      }
      unsure += off;
      if (Math.abs(missing) <= DOUBT * off) missing = 0;
    } else missing = 0;
    columns.add(x, columns.missing[columns.size - 1] + missing);
  }

  private double integral(Stretch stretch, double left, double right) {
    double half = (right - left) / 2;
    double sum = 0;
    for (int i = 0; i < NODES.length; i++) {
      double t = left + half + half * NODES[i];
      double slope = answers.between(stretch.inside(t));
      asked++;
      if (!Double.isFinite(slope)) {
        end = AuditEnd.NOT_FINITE;
        return Double.NaN;
      }
      sum += WEIGHTS[i] * slope * stretch.speed(t);
    }
    return sum * half;
  }
}
