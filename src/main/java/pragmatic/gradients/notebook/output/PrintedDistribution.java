package pragmatic.gradients.notebook.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// A function of one symbol with Dirac deltas, as SymPy prints it: `2*t*DiracDelta(t) + sign(t)`.
///
/// @param text in which each delta stands as [#DELTA] and its number
/// @param deltas what they are of
record PrintedDistribution(String text, List<String> deltas) {
  private static final String NAME = "DiracDelta(";
  private static final String DELTA = "@";
  private static final Pattern SYMBOL = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*(?!\\w*\\s*\\()");
  private static final Set<String> NUMBERS = Set.of("pi", "E", "oo", "nan");

  /// No round numbers, of both signs, so that what agrees there agrees.
  private static final double[] POINTS = {-2.31, -1.17, -0.43, 0.39, 0.77, 1.61, 2.87};

  /// @param at where it is
  private record WeightedDelta(double at, double weight) {}

  /// Nothing if a parenthesis is missing.
  static Optional<PrintedDistribution> of(String printed) {
    StringBuilder text = new StringBuilder();
    List<String> deltas = new ArrayList<>();
    int from = 0;
    for (int next = printed.indexOf(NAME); next >= 0; next = printed.indexOf(NAME, from)) {
      int end = next + NAME.length();
      for (int depth = 1; depth > 0; end++) {
        if (end == printed.length()) return Optional.empty();
        if (printed.charAt(end) == '(') depth++;
        if (printed.charAt(end) == ')') depth--;
      }
      text.append(printed, from, next).append(DELTA).append(deltas.size()).append(DELTA);
      deltas.add(printed.substring(next + NAME.length(), end - 1));
      from = end;
    }
    return Optional.of(new PrintedDistribution(text + printed.substring(from), deltas));
  }

  /// Whether two are the same: the same function off the deltas, and the same weights in the same
  /// places, since t·δ(t) is 0. Nothing where that is not read: several symbols, derivatives of
  /// deltas, deltas of what is not linear.
  static Optional<Boolean> same(String one, String other) {
    Set<String> symbols = new HashSet<>();
    for (String text : List.of(one, other))
      SYMBOL.matcher(text).results().map(MatchResult::group).forEach(symbols::add);
    symbols.removeAll(NUMBERS);
    if (symbols.size() != 1) return Optional.empty();
    String symbol = symbols.iterator().next();
    try {
      PrintedDistribution a = of(one).orElseThrow(UnreadDistribution::new);
      PrintedDistribution b = of(other).orElseThrow(UnreadDistribution::new);
      for (double at : POINTS)
        if (!near(value(a.with(-1), symbol, at), value(b.with(-1), symbol, at)))
          return Optional.of(false);
      return Optional.of(
          holds(a.weights(symbol), b.weights(symbol))
              && holds(b.weights(symbol), a.weights(symbol)));
    } catch (ProgramException | UnreadDistribution e) {
      return Optional.empty();
    }
  }

  /// What is not read.
  private static final class UnreadDistribution extends Exception {
    private static final long serialVersionUID = 1;
  }

  /// The text with 1 in place of a delta and 0 in place of the others.
  private String with(int one) {
    String whole = text;
    for (int i = 0; i < deltas.size(); i++)
      whole = whole.replace(DELTA + i + DELTA, i == one ? "1" : "0");
    return whole;
  }

  private static double value(String text, String symbol, double at) throws ProgramException {
    // a constant has no inputs
    return ForwardMode.value(Parser.parse("(" + text + ") + 0*" + symbol), new double[] {at});
  }

  private List<WeightedDelta> weights(String symbol) throws ProgramException, UnreadDistribution {
    List<WeightedDelta> weights = new ArrayList<>();
    for (int i = 0; i < deltas.size(); i++) {
      double zero = value(deltas.get(i), symbol, 0);
      double rise = value(deltas.get(i), symbol, 1) - zero;
      boolean linear =
          near(value(deltas.get(i), symbol, -3), zero - 3 * rise)
              && near(value(deltas.get(i), symbol, 0.7), zero + 0.7 * rise);
      if (!linear || rise == 0) throw new UnreadDistribution();
      double at = -zero / rise + 0.0;
      double weight = value(with(i), symbol, at) - value(with(-1), symbol, at);
      if (!Double.isFinite(weight)) throw new UnreadDistribution();
      weights.add(new WeightedDelta(at, weight / Math.abs(rise)));
    }
    return weights;
  }

  /// Whether the others sum to the same at each place of these.
  private static boolean holds(List<WeightedDelta> these, List<WeightedDelta> others) {
    return these.stream().allMatch(delta -> near(sum(these, delta.at), sum(others, delta.at)));
  }

  private static double sum(List<WeightedDelta> deltas, double at) {
    return deltas.stream()
        .filter(delta -> near(delta.at, at))
        .mapToDouble(WeightedDelta::weight)
        .sum();
  }

  private static boolean near(double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b)) return Double.isNaN(a) && Double.isNaN(b);
    return a == b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  }
}
