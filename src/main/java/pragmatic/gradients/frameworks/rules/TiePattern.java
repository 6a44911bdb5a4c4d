package pragmatic.gradients.frameworks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The patterns in which frameworks share a tie.
enum TiePattern {
  EVEN,
  FIRST,
  LAST,
  /// The one that a stable sort puts in the place asked for.
  INDEX,
  /// The same, counted from the end: a sort from the smallest up, read from its end.
  REVERSED;

  /// Weights this near to each other are equal: TensorFlow keeps some numbers in float32.
  private static final double ROUNDING = 1e-6;

  /// The patterns of a sort, in the order in which they are tried.
  static List<TiePattern> ofSort() {
    return List.of(INDEX, REVERSED, EVEN, FIRST, LAST);
  }

  /// The pattern of weights that are not those of a sort.
  static Optional<TiePattern> of(List<Double> weights) {
    return Stream.of(EVEN, FIRST, LAST).filter(pattern -> pattern.is(weights, -1)).findFirst();
  }

  boolean is(List<Double> weights, int place) {
    List<Double> own = weights(weights.size(), place);
    boolean same = true;
    for (int i = 0; i < own.size(); i++) {
      same &= Math.abs(own.get(i) - weights.get(i)) <= ROUNDING;
    }
    return same;
  }

  List<Double> weights(int count, int place) {
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      weights.add(
          switch (this) {
            case EVEN -> 1.0 / count;
            case FIRST -> i == 0 ? 1.0 : 0.0;
            case LAST -> i == count - 1 ? 1.0 : 0.0;
            case INDEX -> i == place ? 1.0 : 0.0;
            case REVERSED -> i == count - 1 - place ? 1.0 : 0.0;
          });
    }
    return weights;
  }
}
