package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPointFinder;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.program.Program;

/// What is wrong with a derivative's formula of one input: its masses against the heights of jumps,
/// its regular part against one-sided slopes and forward mode.
final class FormulaFaults {
  private static final double LOW = -3.37;
  private static final double HIGH = 3.61;
  private static final int POINTS = 12;
  private static final int SAMPLES = 12;
  private static final double[] NOISE_STEPS = {1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5};
  private static final double STEP = 1e-5;
  private static final double NEAR = 1e-7;

  /// A height that depends on the step by more is that of a steep slope.
  private static final double STEADY = 1e-3;

  private static final Set<PointClass> NO_HEIGHT =
      EnumSet.of(PointClass.UNDECIDED, PointClass.POLE, PointClass.BOUNDARY, PointClass.UNDEFINED);

  private int masses;
  private int slopes;
  private int samples;
  private int rounded;

  /// Sentences, none if the formula is right.
  ///
  /// @param held one value per input; that of `input` is ignored
  List<String> of(Program program, Symbolic formula, int input, double[] held) {
    Line line = new Line(program, formula, input, held.clone());
    List<String> faults = new ArrayList<>();
    TreeSet<Double> places = new TreeSet<>();
    for (double x : NonsmoothPointFinder.find(program, held, input, LOW, HIGH)) places.add(x + 0.0);
    Stream<Double> first = places.stream().limit(POINTS);
    Stream.concat(first, line.writtenPlaces())
        .forEach(x -> atPoint(line, x, places).ifPresent(faults::add));
    for (int i = 0; i < SAMPLES; i++)
      regular(line, LOW + (HIGH - LOW) * (i + 0.382) / SAMPLES).ifPresent(faults::add);
    return faults.stream()
        .limit(2)
        .map(fault -> program.text() + " ~ " + formula.text() + ": " + fault)
        .toList();
  }

  /// A program along one of its inputs.
  private record Line(Program program, Symbolic formula, int input, double[] held) {
    double[] at(double x) {
      double[] at = held.clone();
      at[input] = x;
      return at;
    }

    String name() {
      return program.inputs().get(input);
    }

    Map<String, Double> named(double x) {
      Map<String, Double> named = new HashMap<>();
      double[] at = at(x);
      for (int i = 0; i < at.length; i++) named.put(program.inputs().get(i), at[i]);
      return named;
    }

    Calculus calculus(double x) {
      return Calculus.at(program, at(x), input);
    }

    /// The height of a jump, by extrapolation: what a steep slope adds is proportional to the step.
    double crossed(double x, double step) {
      return 2 * across(x, step) - across(x, 2 * step);
    }

    private double across(double x, double step) {
      return ForwardMode.value(program, at(x + step)) - ForwardMode.value(program, at(x - step));
    }

    /// Whether values have no bound close to a place, as those of a logarithm.
    boolean grows(double x) {
      return Stream.of(NEAR, -NEAR)
          .anyMatch(step -> {
            double near = ForwardMode.value(program, at(x + step));
            double far = ForwardMode.value(program, at(x + 2 * step));
            return Math.abs(near - far) > STEADY * Math.max(1, Math.abs(near));
          });
    }

    /// Whether the slopes of calculus are those of a neighbourhood that doubles see.
    boolean hasSlopesOf(Calculus calculus, double x) {
      return isSlope(calculus.right().slope(), x, STEP)
          && isSlope(calculus.left().slope(), x, -STEP);
    }

    private boolean isSlope(double slope, double x, double step) {
      double near = ForwardMode.value(program, at(x + step));
      double far = ForwardMode.value(program, at(x + 2 * step));
      return Math.abs((far - near) / step - slope) <= 1e-2 * Math.max(1, Math.abs(slope));
    }

    double mass(double x) {
      return WrittenMasses.at(formula, name(), named(x));
    }

    Stream<Double> writtenPlaces() {
      return WrittenMasses.places(formula, name(), named(0), LOW, HIGH).stream();
    }

    /// Whether the formula has a value that only double arithmetic misses: it lies beyond it, or it
    /// is lost in rounding noise, of the program or of the formula.
    boolean isLostInDoubles(double x, double stated, double expected) {
      Program regular = formula.program().orElse(null);
      if (regular == null || !regular.inputs().equals(program.inputs())) return false;
      double precise = Calculus.at(regular, at(x), input).right().limit();
      if (Math.abs(precise - expected) <= 1e-9 * Math.max(1, Math.abs(expected))) return true;
      double noise = 0;
      for (double h : NOISE_STEPS)
        noise = Math.max(noise, bend(formula::at, x, h) + bend(this::traced, x, h));
      return noise >= Math.abs(stated - expected) / 4;
    }

    private double traced(double... at) {
      return ForwardMode.at(program, at, input, Conventions.MIDDLE).result().tangent();
    }

    /// What is smooth has no second difference to speak of, what is rounded has one.
    private double bend(ToDoubleFunction<double[]> f, double x, double h) {
      double sides = f.applyAsDouble(at(x + h)) + f.applyAsDouble(at(x - h));
      return Math.abs(sides - 2 * f.applyAsDouble(at(x)));
    }

    /// The regular part's limit, by extrapolation: NaN where it changes too fast to be seen.
    double side(double x, int sign) {
      double last = extrapolated(x, sign * STEP);
      double error = Double.POSITIVE_INFINITY;
      for (double step = STEP / 8; step > NEAR / 64; step /= 8) {
        double next = extrapolated(x, sign * step);
        double change = Math.abs(next - last) / Math.max(1, Math.abs(next));
        if (change <= 1e-5 && error <= 1e-4) return last;
        // rounding has taken over
        if (!(change < error)) return Double.NaN;
        error = change;
        last = next;
      }
      return Double.NaN;
    }

    private double extrapolated(double x, double step) {
      return 2 * formula.at(at(x + step)) - formula.at(at(x + 2 * step));
    }

    /// Whether rounding decides a comparison close to a place, or at it.
    boolean isRounded(double x, double... steps) {
      return Arrays.stream(steps)
          .anyMatch(step -> RoundedBranches.areMet(program, at(x + step), input));
    }
  }

  private Optional<String> atPoint(Line line, double x, TreeSet<Double> places) {
    Calculus calculus = line.calculus(x);
    // no height where one side has no value, or an infinite one
    if (NO_HEIGHT.contains(calculus.point())) return Optional.empty();
    // its domain ends nearer than doubles tell
    double crossed = line.crossed(x, NEAR);
    if (Double.isNaN(crossed)) return Optional.empty();
    double expected = calculus.diracWeight() == null ? 0 : calculus.diracWeight();
    boolean jumps = calculus.point() == PointClass.JUMP;
    if (jumps || calculus.isSmooth() || calculus.point() == PointClass.POINT_DEFECT) {
      // a place such as π is no double number: there the values on both sides tell
      if (Math.abs(crossed - expected) > 5e-5 * Math.max(1, Math.abs(expected))) {
        boolean steady =
            Math.abs(line.crossed(x, 3 * NEAR) - crossed) < STEADY * Math.abs(crossed)
                && Math.abs(line.crossed(x, 7 * NEAR) - crossed) < STEADY * Math.abs(crossed);
        if (jumps || !steady || line.grows(x) || isCrowded(x, places, 4 * STEP))
          return Optional.empty();
        expected = crossed;
      }
    }
    if (line.isRounded(x, STEP, -STEP, NEAR, -NEAR, 2 * NEAR, -2 * NEAR)) {
      rounded++;
      return Optional.empty();
    }
    if (isCrowded(x, places, WrittenMasses.REACH)) return Optional.empty();
    masses++;
    double written = line.mass(x);
    if (!(Math.abs(written - expected) <= 1e-4 * Math.max(1, Math.abs(expected))))
      return Optional.of("at %s the mass is %s, the jump %s".formatted(x, written, expected));
    if (calculus.secondDiracWeight() == null || isCrowded(x, places, 4 * STEP))
      return Optional.empty();
    if (!line.hasSlopesOf(calculus, x)) return Optional.empty();
    double change = line.side(x, 1) - line.side(x, -1);
    double second = calculus.secondDiracWeight();
    if (Double.isNaN(change)) return Optional.empty();
    slopes++;
    double size =
        Math.max(1, Math.abs(calculus.left().slope()) + Math.abs(calculus.right().slope()));
    return Math.abs(change - second) <= 1e-4 * size
        ? Optional.empty()
        : Optional.of("at %s the slope changes by %s, not %s".formatted(x, change, second));
  }

  private static boolean isCrowded(double x, TreeSet<Double> places, double reach) {
    Double lower = places.lower(x);
    Double higher = places.higher(x);
    return lower != null && x - lower < reach || higher != null && higher - x < reach;
  }

  private Optional<String> regular(Line line, double x) {
    Trace trace = ForwardMode.at(line.program(), line.at(x), line.input(), Conventions.MIDDLE);
    double scale = 1;
    // bounds that are one, as those of clamp(x, x, x), have a tie in their definition alone
    boolean broken = isChosen(line, x);
    for (Trace.TraceStep step : trace.steps()) {
      broken |= step.tie() != null || step.jump();
      // what has no value may be left out, as by fmin
      if (Double.isNaN(step.dual().value())) {
        broken = true;
        continue;
      }
      scale = Math.max(scale, Math.abs(step.dual().tangent()));
      scale = Math.max(scale, Math.abs(step.dual().value()));
    }
    if (!(scale < 1e8)) return Optional.empty();
    Calculus calculus = line.calculus(x);
    if (!calculus.isSmooth() || calculus.derivative() == null) return Optional.empty();
    // where something stays on a break, as relu(x) does for x < 0, a rule at ties would speak
    double expected = broken ? calculus.derivative() : trace.result().tangent();
    if (!Double.isFinite(expected)) return Optional.empty();
    if (line.isRounded(x, 0)) {
      rounded++;
      return Optional.empty();
    }
    double stated = line.formula().at(line.at(x));
    samples++;
    if (!(Math.abs(stated - expected) <= 1e-9 * scale)
        && !line.isLostInDoubles(x, stated, expected))
      return Optional.of("at %s the regular part is %s, not %s".formatted(x, stated, expected));
    return line.formula().program().isPresent()
        ? Optional.empty()
        : Optional.of("the regular part is no text of the language");
  }

  /// Whether what forward mode computes hangs on a rule for ties.
  private static boolean isChosen(Line line, double x) {
    return Stream.of(Conventions.LEFT, Conventions.MIDDLE, Conventions.RIGHT)
            .map(rules -> ForwardMode.at(line.program(), line.at(x), line.input(), rules))
            .map(trace -> trace.result().tangent())
            .distinct()
            .count()
        > 1;
  }

  @Override
  public String toString() {
    return "%d masses, %d changes of slope, %d slopes compared, %d left to rounding"
        .formatted(masses, slopes, samples, rounded);
  }
}
