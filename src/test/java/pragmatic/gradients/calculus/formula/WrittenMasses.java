package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The mass that a written formula has at a point: c(p)/|v′(p)| for c·δ(v) where v(p) = 0, summed
/// over n where it is a comb. It is found from the formula alone, by difference quotients.
final class WrittenMasses {
  private static final double STEP = 1e-6;
  private static final double ZERO = 1e-9;

  /// Masses this near to a point count as its own.
  static final double REACH = 1e-8;

  private final Map<String, Double> at;
  private final String input;

  private WrittenMasses(Map<String, Double> at, String input) {
    this.at = at;
    this.input = input;
  }

  /// @return NaN where a δ is ill-formed, as at a double zero
  static double at(Symbolic formula, String input, Map<String, Double> at) {
    WrittenMasses here = new WrittenMasses(at, input);
    return formula.masses().stream().mapToDouble(here::of).sum();
  }

  /// The places in (low, high) of masses with linear arguments.
  static List<Double> places(
      Symbolic formula, String input, Map<String, Double> at, double low, double high) {
    List<Double> places = new ArrayList<>();
    WrittenMasses here = new WrittenMasses(at, input);
    for (PointMass mass : formula.masses()) {
      for (long n = -6; n <= 6; n++) {
        if (mass.comb() != null && !mass.comb().range().contains(n)) continue;
        double a = here.value(mass.argument(), 0, mass.comb(), n);
        double b = here.value(mass.argument(), 1, mass.comb(), n);
        double c = here.value(mass.argument(), 2, mass.comb(), n);
        double place = -a / (b - a);
        boolean linear = Math.abs(c - 2 * b + a) < 1e-12;
        if (linear && place > low && place < high) places.add(place);
        if (mass.comb() == null) break;
      }
    }
    return places;
  }

  private double of(PointMass mass) {
    double x = at.get(input);
    PointMass.Comb comb = mass.comb();
    if (comb == null) return single(mass, x, null, 0);
    // arguments are linear in n
    double zero = value(mass.argument(), x, comb, 0);
    double n = Math.rint(-zero / (value(mass.argument(), x, comb, 1) - zero));
    if (!(Math.abs(n) < 1e9) || !comb.range().contains((long) n)) return 0;
    return single(mass, x, comb, (long) n);
  }

  private double single(PointMass mass, double x, PointMass.Comb comb, long n) {
    double there = value(mass.argument(), x, comb, n);
    double right = value(mass.argument(), x + STEP, comb, n);
    double left = value(mass.argument(), x - STEP, comb, n);
    double slope = (right - left) / (2 * STEP);
    if (!Double.isFinite(there) || Math.abs(there) > ZERO * Math.max(1, Math.abs(slope))) return 0;
    double weight = value(mass.weight(), x, comb, n);
    boolean simple = (right - there) * (there - left) > 0 && Math.abs(slope) > 10 * STEP;
    return simple ? weight / Math.abs(slope) : Double.NaN;
  }

  private double value(Formula e, double x, PointMass.Comb comb, long n) {
    Map<String, Double> inputs = new HashMap<>(at);
    inputs.put(input, x);
    if (comb != null) inputs.put(comb.index().name(), (double) n);
    return Values.of(e, inputs);
  }
}
