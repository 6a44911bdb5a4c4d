package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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
  private static final int POINTS = 24;
  private static final int SAMPLES = 12;
  private static final double STEP = 1e-5;
  private static final double NEAR = 1e-7;

  private int masses;
  private int slopes;
  private int samples;

  /// Sentences, none if the formula is right.
  List<String> of(Program program, Symbolic formula) {
    String input = program.inputs().getFirst();
    List<String> faults = new ArrayList<>();
    TreeSet<Double> places =
        new TreeSet<>(NonsmoothPointFinder.find(program, new double[1], 0, LOW, HIGH));
    int count = 0;
    for (double x : places) {
      if (count++ > POINTS) break;
      atPoint(program, formula, input, x, places).ifPresent(faults::add);
    }
    for (double x : WrittenMasses.places(formula, input, LOW, HIGH))
      atPoint(program, formula, input, x, places).ifPresent(faults::add);
    for (int i = 0; i < SAMPLES; i++)
      regular(program, formula, LOW + (HIGH - LOW) * (i + 0.382) / SAMPLES).ifPresent(faults::add);
    List<String> named = new ArrayList<>();
    for (String fault : faults)
      named.add(program.text() + " ~ " + formula.text() + ": " + fault);
    return named.size() > 2 ? named.subList(0, 2) : named;
  }

  private Optional<String> atPoint(
      Program program, Symbolic formula, String input, double x, TreeSet<Double> places) {
    Calculus calculus = Calculus.at(program, new double[] {x}, 0);
    if (calculus.point() == PointClass.UNDECIDED) return Optional.empty();
    double expected = calculus.diracWeight() == null ? 0 : calculus.diracWeight();
    double written = WrittenMasses.at(formula, input, Map.of(input, x));
    if (calculus.point() == PointClass.JUMP || calculus.isSmooth()) {
      // a place such as π is no double number: there the values on both sides tell
      double crossed = ForwardMode.value(program, x + NEAR) - ForwardMode.value(program, x - NEAR);
      boolean agree = Math.abs(crossed - expected) <= 1e-3 * Math.max(1, Math.abs(expected));
      if (!agree && calculus.isSmooth() && !isCrowded(x, places)) {
        if (Double.isNaN(crossed)) return Optional.empty();
        expected = crossed;
      } else if (!agree) return Optional.empty();
    }
    masses++;
    if (!(Math.abs(written - expected) <= 1e-4 * Math.max(1, Math.abs(expected))))
      return Optional.of(
          "at " + x + " the mass is " + written + ", the jump " + expected + " " + calculus.point());
    if (calculus.secondDiracWeight() == null || isCrowded(x, places)) return Optional.empty();
    double change = side(formula, x, 1) - side(formula, x, -1);
    double second = calculus.secondDiracWeight();
    if (Double.isNaN(change)) return Optional.empty();
    slopes++;
    double size = Math.max(1, Math.abs(calculus.left().slope()) + Math.abs(calculus.right().slope()));
    return Math.abs(change - second) <= 1e-4 * size
        ? Optional.empty()
        : Optional.of("at " + x + " the slope changes by " + change + ", not " + second);
  }

  private static boolean isCrowded(double x, TreeSet<Double> places) {
    Double lower = places.lower(x);
    Double higher = places.higher(x);
    return lower != null && x - lower < 4 * STEP || higher != null && higher - x < 4 * STEP;
  }

  /// The regular part's limit, by extrapolation.
  private static double side(Symbolic formula, double x, int sign) {
    return 2 * formula.at(x + sign * STEP) - formula.at(x + 2 * sign * STEP);
  }

  private Optional<String> regular(Program program, Symbolic formula, double x) {
    Trace trace = ForwardMode.at(program, new double[] {x}, 0, Conventions.MIDDLE);
    double expected = trace.result().tangent();
    if (!Double.isFinite(expected) || !Calculus.at(program, new double[] {x}, 0).isSmooth())
      return Optional.empty();
    double scale = 1;
    for (Trace.TraceStep step : trace.steps()) {
      if (step.tie() != null || step.jump()) return Optional.empty();
      scale = Math.max(scale, Math.abs(step.dual().tangent()));
      scale = Math.max(scale, Math.abs(step.dual().value()));
    }
    if (!(scale < 1e8)) return Optional.empty();
    double stated = formula.at(x);
    samples++;
    return Math.abs(stated - expected) <= 1e-9 * scale
        ? Optional.empty()
        : Optional.of("at " + x + " the regular part is " + stated + ", forward mode " + expected);
  }

  @Override
  public String toString() {
    return masses + " masses, " + slopes + " changes of slope, " + samples + " slopes compared";
  }
}
