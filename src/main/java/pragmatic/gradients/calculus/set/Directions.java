package pragmatic.gradients.calculus.set;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import pragmatic.gradients.autodiff.Rounding;

/// Vectors of input changes, along which a point is left.
final class Directions {
  private Directions() {}

  static double[] random(int inputs, SplittableRandom random) {
    double[] direction = new double[inputs];
    for (int i = 0; i < inputs; i++) direction[i] = random.nextGaussian();
    return direction;
  }

  static double[] axis(int inputs, int input) {
    double[] axis = new double[inputs];
    axis[input] = 1;
    return axis;
  }

  /// A direction that is orthogonal without rounding: two of the inputs that a border depends on
  /// keep it, and all others are free.
  static double[] within(double[] normal, SplittableRandom random) {
    double[] direction = new double[normal.length];
    int first = -1;
    int second = -1;
    for (int i = 0; i < normal.length; i++)
      if (normal[i] == 0) direction[i] = random.nextGaussian();
      else if (first < 0) first = i;
      else second = i;
    if (second >= 0) {
      direction[first] = normal[second];
      direction[second] = -normal[first];
    }
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

  /// Whether the slope along a direction is that of a gradient, but for rounding.
  static boolean isLinear(double[] gradient, double[] direction, double slope) {
    double size = 1e-3;
    for (int i = 0; i < direction.length; i++)
      size = Math.max(size, Math.abs(gradient[i] * direction[i]));
    return Math.abs(slope - Hull.dot(gradient, direction)) <= Rounding.RELATIVE * size;
  }

  /// Whether two numbers are the same but for rounding.
  static boolean near(double a, double b) {
    return Math.abs(a - b) <= Rounding.RELATIVE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }
}
