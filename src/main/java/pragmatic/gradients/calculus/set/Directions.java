package pragmatic.gradients.calculus.set;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/// Vectors of input changes, along which a point is left.
final class Directions {
  private Directions() {}

  static double[] random(int inputs, SplittableRandom random) {
    double[] direction = new double[inputs];
    for (int i = 0; i < inputs; i++) direction[i] = random.nextGaussian();
    return direction;
  }

  static double[] negative(double[] direction) {
    return scaled(direction, -1);
  }

  static double[] scaled(double[] direction, double factor) {
    return DoubleStream.of(direction).map(x -> factor * x).toArray();
  }

  /// A quarter turn to the left, in the plane.
  static double[] across(double[] ray) {
    return new double[] {-ray[1], ray[0]};
  }

  /// The point at + t·ahead + t²·aside.
  static double[] place(double[] at, double[] ahead, double[] aside, double t) {
    double[] place = at.clone();
    for (int i = 0; i < place.length; i++) place[i] += t * ahead[i] + t * t * aside[i];
    return place;
  }
}
