package pragmatic.gradients.autodiff;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import pragmatic.gradients.program.Node;

/// The conventions that are formulas; those of frameworks are measured and live in `frameworks`.
public final class Conventions {
  public static final Convention LEFT = new Lambda("left", 0);
  public static final Convention MIDDLE = new Lambda("middle", 0.5);
  public static final Convention RIGHT = new Lambda("right", 1);
  public static final Convention FIRST_WINS = new ByPosition("first", true);
  public static final Convention LAST_WINS = new ByPosition("last", false);
  public static final Convention MIN_NORM = new MinimumNorm();
  public static final Convention SIGN_BIT = new SignBit();
  public static final Convention BY_INDEX = new ByIndex();
  public static final Convention ALL = new EveryTie();

  /// Part of a number that is left over of it where a sum should be 0.
  private static final double LAST_DIGITS = 0x1p-50;

  private Conventions() {}

  /// All that have no parameter, by name.
  public static List<Convention> named() {
    return List.of(LEFT, MIDDLE, RIGHT, FIRST_WINS, LAST_WINS, MIN_NORM, SIGN_BIT, BY_INDEX, ALL);
  }

  /// One number for all ties.
  ///
  /// @param lambda in [0, 1]
  public static Convention lambda(double lambda) {
    if (!(lambda >= 0 && lambda <= 1))
      throw new IllegalArgumentException("lambda must be in [0, 1]: " + lambda);
    return new Lambda("lambda " + lambda, lambda);
  }

  /// Weights for a tie of three or more arguments.
  ///
  /// @param weights at least 0, with sum 1: one per tied argument, or one per argument of the call
  public static Convention weights(List<Double> weights) {
    double sum = 0;
    for (double weight : weights) {
      if (!(weight >= 0)) throw new IllegalArgumentException("a weight is at least 0: " + weight);
      sum += weight;
    }
    if (!(Math.abs(sum - 1) <= 1e-9))
      throw new IllegalArgumentException("weights sum to 1: " + weights);
    return new Weights(weights);
  }

  /// The coherent rule: a kink has slope (1−λ)·left + λ·right, `max` gives λ to its first argument,
  /// `min` 1−λ. For every λ it keeps max + min = a + b, |x| = max(x, −x), relu = (x + |x|)/2 and
  /// clamp = min(max).
  public record Lambda(String name, double lambda) implements Convention {
    @Override
    public double slope(TieSite.Kink kink) {
      return mix(kink.left(), kink.right(), lambda);
    }

    @Override
    public double[] weights(TieSite.TiedSelection selection) {
      return ordered(selection.count(), selection.largest() ? lambda : 1 - lambda);
    }
  }

  /// (1−λ)·left + λ·right: exact at both ends, also where a slope is infinite, and 0 where both
  /// parts cancel but for their last digits.
  public static double mix(double left, double right, double lambda) {
    if (lambda == 1) return right;
    if (lambda == 0 || left == right) return left;
    double part = lambda * right;
    double sum = (1 - lambda) * left + part;
    return Math.abs(sum) < LAST_DIGITS * Math.abs(part) ? 0 : sum;
  }

  /// Weights from 'last takes all' (0) over 'split evenly' (½) to 'first takes all' (1).
  static double[] ordered(int count, double first) {
    double[] weights = new double[count];
    double even = (first <= 0.5 ? 2 * first : 2 - 2 * first) / count;
    Arrays.fill(weights, even);
    if (first <= 0.5) weights[count - 1] += 1 - 2 * first;
    else weights[0] += 2 * first - 1;
    return weights;
  }

  /// The first (or last) tied argument takes all, in `max` and `min` alike; a kink counts as
  /// max(right, left) piece.
  private record ByPosition(String name, boolean first) implements Convention {
    @Override
    public double slope(TieSite.Kink kink) {
      return first ? kink.right() : kink.left();
    }

    @Override
    public double[] weights(TieSite.TiedSelection selection) {
      return ordered(selection.count(), first ? 1 : 0);
    }
  }

  /// The element of least magnitude; tied arguments share evenly. The policy that PyTorch
  /// documents.
  private record MinimumNorm() implements Convention {
    @Override
    public String name() {
      return "min-norm";
    }

    @Override
    public double tip(Node.Call call, int argument) {
      return 0;
    }

    @Override
    public double slope(TieSite.Kink kink) {
      if (kink.left() * kink.right() <= 0) return 0;
      return Math.abs(kink.left()) < Math.abs(kink.right()) ? kink.left() : kink.right();
    }

    @Override
    public double[] weights(TieSite.TiedSelection selection) {
      return ordered(selection.count(), 0.5);
    }
  }

  /// +0 counts as right of the kink and −0 as left, as in ForwardDiff and Hipparchus.
  private record SignBit() implements Convention {
    @Override
    public String name() {
      return "sign-bit";
    }

    @Override
    public double slope(TieSite.Kink kink) {
      return Double.compare(kink.argument(), -0.0) == 0 ? kink.left() : kink.right();
    }

    @Override
    public double[] weights(TieSite.TiedSelection selection) {
      return ordered(selection.count(), 0);
    }
  }

  /// A stable sort decides: each place of the sorted list takes the gradient of one argument, as
  /// `sort` and `topk` do in every framework; `max` takes the first.
  private record ByIndex() implements Convention {
    @Override
    public String name() {
      return "index";
    }

    @Override
    public double slope(TieSite.Kink kink) {
      return kink.right();
    }

    @Override
    public double[] weights(TieSite.TiedSelection selection) {
      double[] weights = new double[selection.count()];
      weights[Math.max(0, selection.place())] = 1;
      return weights;
    }
  }

  /// Every tied argument gets the whole gradient, as in autograd's infinity norm: the weights sum
  /// to more than 1, and the answer leaves the set of all that calculus allows.
  private record EveryTie() implements Convention {
    @Override
    public String name() {
      return "all";
    }

    @Override
    public double slope(TieSite.Kink kink) {
      return mix(kink.left(), kink.right(), 0.5);
    }

    @Override
    public double[] weights(TieSite.TiedSelection selection) {
      double[] weights = new double[selection.count()];
      Arrays.fill(weights, 1);
      return weights;
    }
  }

  /// A point of a simplex. Other ties than those it was made for are split evenly.
  public record Weights(List<Double> weights) implements Convention {
    public Weights {
      weights = List.copyOf(weights);
    }

    @Override
    public String name() {
      return "weights " + weights.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public double slope(TieSite.Kink kink) {
      return mix(kink.left(), kink.right(), 0.5);
    }

    @Override
    public double[] weights(TieSite.TiedSelection selection) {
      double[] chosen = new double[selection.count()];
      int first = selection.call().primitive().leading();
      boolean each = weights.size() == selection.call().arguments().size() - first;
      double sum = 0;
      for (int i = 0; i < chosen.length; i++) {
        if (weights.size() == chosen.length) chosen[i] = weights.get(i);
        else if (each) chosen[i] = weights.get(selection.positions()[i] - first);
        sum += chosen[i];
      }
      if (sum == 0) return ordered(selection.count(), 0.5);
      if (weights.size() != chosen.length) for (int i = 0; i < chosen.length; i++) chosen[i] /= sum;
      return chosen;
    }
  }
}
