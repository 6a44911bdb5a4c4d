package pragmatic.gradients.calculus.set;

import static pragmatic.gradients.calculus.set.Directions.across;
import static pragmatic.gradients.calculus.set.Directions.negative;
import static pragmatic.gradients.calculus.set.Directions.place;
import static pragmatic.gradients.calculus.set.Directions.scaled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.germ.OneSidedLimits;
import pragmatic.gradients.calculus.germ.PathLimit;
import pragmatic.gradients.calculus.germ.PathLimits;
import pragmatic.gradients.calculus.germ.UndecidedReason;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// Finds the gradients near a point, as limits on paths that lead to it.
///
/// A first run in double arithmetic explores which cells meet there: along the rays on which
/// something ties and between them (lexicographic derivatives: Khan and Barton, ACM TOMS 39:4,
/// 2013), on random straight paths and on curved ones that touch the rays, which find cells between
/// curves that touch each other. What is true in a cell is then said by germs on the path, so that
/// every gradient found is a limit of gradients.
final class GradientSearch {
  private static final long SEED = 20260801;

  /// Directions where gradients turn with the direction.
  private static final int ROUND = 48;

  private static final int RANDOM = 12;

  /// Paths that germs are always asked on.
  private static final int FIRST = 4;

  /// Paths that germs are asked on for reasons of time, but for those into cells that look new.
  private static final int MOST = 160;

  /// Calls that the cells' runs may look at together: about a second.
  private static final long STEPS = 20_000_000;

  private final Program program;
  private final double[] at;
  private final Borders borders;
  private final List<double[]> found = new ArrayList<>();
  private final List<Double> limits = new ArrayList<>();
  private final Set<List<Float>> cells = new HashSet<>();
  private final double @Nullable [] slices;
  private final boolean valued;
  private final PathLimits paths;
  private final Turning turning;
  private final Tears tears;
  private final Deadline deadline;
  private final long length;
  private long steps = STEPS;
  private int asked;
  private boolean linear = true;
  private boolean unbounded;
  private boolean unknown;
  private boolean infinite;
  private @Nullable UndecidedReason undecided;
  private boolean undefined;
  private boolean tip;
  private boolean decides;

  GradientSearch(Program program, double[] at, List<Calculus> slices, Deadline deadline) {
    this.program = program;
    this.at = at;
    this.borders = new Borders(at.length);
    this.deadline = deadline;
    this.length = program.size();
    this.paths = new PathLimits(program, at, deadline);
    this.turning = new Turning(paths);
    this.tears = new Tears(program, at, deadline);
    this.slices = Differentiability.gradient(slices);
    this.valued = Double.isFinite(slices.getFirst().value());
  }

  Differentiability run() {
    SplittableRandom random = new SplittableRandom(SEED);
    boolean tied = false;
    for (int k = 0; k < RANDOM / 2 && undecided == null; k++) {
      double[] direction = direction(random);
      tied |= explore(direction, direction(random));
      tied |= explore(negative(direction), direction(random));
    }
    if (tied || !linear || Hull.distinct(found).size() > 1) searchOn(random);
    return verdict();
  }

  private void searchOn(SplittableRandom random) {
    if (at.length == 2) sweep();
    else scatter(random);
    squeeze(random);
    for (double[] normal : borders.equalities()) rest(normal, random);
    if (decides && undecided == null && !unbounded)
      unbounded = tears.across(borders.normals(), random);
    if (at.length == 2 && (tip || Hull.distinct(found).size() > ROUND / 8)) turn();
  }

  private Differentiability verdict() {
    if (infinite) return Differentiability.without(Regularity.POLE);
    if (undefined && undecided == null) return edge();
    if (undecided != null) return Differentiability.undecided(undecided);
    if (limits.isEmpty()) return Differentiability.undecided(UndecidedReason.GRADIENTS);
    double limit = limits.getFirst();
    for (double other : limits)
      if (!Directions.near(limit, other)) return Differentiability.without(Regularity.JUMP);
    OneSidedLimit value = OneSidedLimits.value(program, at, valued, deadline);
    if (value.isOk() && !Directions.near(value.limit(), limit))
      return Differentiability.without(Regularity.POINT_DEFECT);
    double[] gradient = linear ? slices : null;
    if (unbounded)
      return gradient == null
          ? Differentiability.without(Regularity.NOT_LIPSCHITZ)
          : new Differentiability(Regularity.DIFF_NOT_C1, gradient, GradientSet.none(), null);
    // where infinite numbers meet zeros the chain rule tells nothing of the gradient
    if (unknown) return Differentiability.undecided(UndecidedReason.GRADIENTS);
    boolean complete = at.length == 2 && PiecewiseLinear.is(program);
    GradientSet set = GradientSet.of(found, complete, !complete && turning.isSeen());
    if (gradient == null)
      // a single gradient everywhere, and yet a slice without a slope: a cell was missed
      return set.isPoint()
          ? Differentiability.undecided(UndecidedReason.GRADIENTS)
          : new Differentiability(Regularity.KINK, null, set, null);
    if (!set.isPoint()) return new Differentiability(Regularity.DIFF_NOT_C1, gradient, set, null);
    boolean hole = !valued && value.status() == OneSidedLimit.Status.UNDEFINED;
    Regularity regularity = hole ? Regularity.REMOVABLE_HOLE : Regularity.SMOOTH;
    return new Differentiability(regularity, gradient, GradientSet.point(gradient), null);
  }

  /// Where the domain ends at the point there is a gradient only if it has a slope along each input
  /// to both sides, as `a^b` has at (0, 1).
  private Differentiability edge() {
    if (limits.isEmpty()) return Differentiability.without(Regularity.UNDEFINED);
    double[] gradient = linear && !unbounded ? slices : null;
    if (gradient == null || Hull.distinct(found).size() > 1)
      return Differentiability.without(Regularity.BOUNDARY);
    if (unknown) return Differentiability.undecided(UndecidedReason.GRADIENTS);
    return new Differentiability(Regularity.BOUNDARY, gradient, GradientSet.point(gradient), null);
  }

  /// A path straight ahead that bends a little, so that it lies in no border by accident.
  ///
  /// @return whether anything was tied
  private boolean explore(double[] ahead, double[] aside) {
    if (isOver()) return true;
    CellRun.CellResult cell = CellRun.of(program, at, new Approach.Along(ahead, aside));
    tip |= cell.tip();
    decides |= !cell.decisions().isEmpty();
    borders.meet(cell);
    // double arithmetic does not tell where a domain ends
    if (!cell.decided() || cell.tip()) turning.note(ahead, aside);
    boolean doubtful = !cell.decided() || cell.tip() || undefined || asked < FIRST;
    if (isNew(cell)) look(ahead, aside);
    else if (doubtful) ask(ahead, aside);
    return cell.tied() || !cell.decided();
  }

  /// Whether nothing more can be looked at, so that the set may lack a gradient.
  private boolean isOver() {
    steps -= length;
    if (undecided == null && steps < 0) undecided = UndecidedReason.SIZE;
    if (undecided == null && deadline.hasPassed()) undecided = UndecidedReason.TIME;
    return undecided != null;
  }

  /// Along a border on which two numbers are equal a branch may give other values than beside it,
  /// as where(a == b, c, a) does: no random path stays there.
  private void rest(double[] normal, SplittableRandom random) {
    double[] along = Directions.within(normal, random);
    rest(along, normal);
    rest(negative(along), normal);
  }

  private void rest(double[] along, double[] normal) {
    if (isOver()) return;
    boolean turns = paths.on(along).value().hasOtherSlope(paths.on(along, normal).value());
    linear &= !turns;
    unbounded |= turns || tears.beside(along, normal);
  }

  /// Whether a cell was not seen before. Beside a tip each direction has a gradient of its own, and
  /// none of them is missed if others are known.
  private boolean isNew(CellRun.CellResult cell) {
    return cells.add(key(cell)) && !cell.tip() && cell.decided();
  }

  /// Cells are told apart by what they look like in double arithmetic.
  private static List<Float> key(CellRun.CellResult cell) {
    return DoubleStream.concat(
            DoubleStream.of(cell.result().value()), DoubleStream.of(cell.result().gradient()))
        .mapToObj(x -> (float) (x + 0.0))
        .toList();
  }

  private void ask(double[]... path) {
    if (asked < MOST) look(path);
  }

  /// Also beyond that count: a set that lacks the gradient of a cell would make right answers
  /// wrong. The effort for all paths is bounded, and where it is used up the point is undecided.
  private void look(double[]... path) {
    if (undecided != null) return;
    asked++;
    PathLimit limit = paths.on(path);
    if (limit.value().status() == OneSidedLimit.Status.UNDEFINED) {
      undefined = true;
      return;
    }
    if (limit.doubt() != null) {
      undecided = limit.doubt();
      return;
    }
    if (Double.isInfinite(limit.value().limit())) {
      infinite = true;
      return;
    }
    limits.add(limit.value().limit());
    linear &= slices != null && Directions.isLinear(slices, path[0], limit.value().slope());
    if (limit.isFinite()) found.add(limit.gradient());
    else if (limit.isInfinite()) unbounded = true;
    else unknown = true;
  }

  private double[] direction(SplittableRandom random) {
    return Directions.random(at.length, random);
  }

  /// Between any two neighbouring rays lies one cell, or a ray that is not yet known.
  private void sweep() {
    TieRays rays = borders.rays();
    List<double[]> before;
    do {
      before = rays.all();
      for (double[] between : rays.between()) explore(between, across(between));
    } while (rays.all().size() > before.size() && rays.hasRoom());
    for (double[] ray : rays.all()) {
      explore(ray, across(ray));
      explore(ray, negative(across(ray)));
    }
  }

  private void scatter(SplittableRandom random) {
    for (int i = 0; i < at.length; i++) {
      double[] unit = Directions.axis(at.length, i);
      for (int k = 0; k < 4; k++) {
        explore(unit, direction(random));
        explore(negative(unit), direction(random));
      }
    }
    for (int k = 0; k < 24 * at.length; k++) explore(direction(random), direction(random));
    for (double[] normal : Hull.distinct(borders.normals()))
      for (double[][] path : Directions.beside(normal, random)) explore(path[0], path[1]);
  }

  /// Paths that touch a ray: cells between curves with the same tangent.
  private void squeeze(SplittableRandom random) {
    if (at.length != 2) {
      for (int i = 0; i < at.length; i++)
        for (int sign = -1; sign <= 1; sign += 2) {
          double[] unit = new double[at.length];
          unit[i] = sign;
          curve(unit, direction(random));
          curve(unit, scaled(direction(random), 0.2));
        }
      return;
    }
    for (double[] ray : borders.rays().all()) {
      double length = Math.hypot(ray[0], ray[1]);
      double[] ahead = scaled(ray, 1 / length);
      for (double far : new double[] {-1.7, -0.31, -0.06, 0.06, 0.31, 1.7})
        curve(ahead, scaled(across(ahead), far));
      double[] none = new double[2];
      for (double far : new double[] {-0.7, 0.7}) ask(ahead, none, scaled(across(ahead), far));
    }
  }

  private void curve(double[] ahead, double[] aside) {
    if (isOver()) return;
    double[] far = place(at, ahead, aside, 1e-4);
    CellRun.CellResult cell = CellRun.of(program, at, new Approach.From(far));
    if (isNew(cell)) look(ahead, aside);
    else if (!cell.decided() || cell.tip()) ask(ahead, aside);
  }

  /// Around the point, where gradients turn, in steps by each input that change the value alike.
  private void turn() {
    double[] units = found.isEmpty() ? new double[] {1, 1} : Hull.spans(found);
    for (double[] ahead : Directions.around(units, ROUND)) ask(ahead, across(ahead));
  }
}
