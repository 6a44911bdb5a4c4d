package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import pragmatic.gradients.autodiff.Rounding;

/// Vectors of input changes, along which a point is left.
final class Directions {
  /// Paths within a border, and how far others beside them lean, relative to their length.
  private static final int WITHIN = 2;

  private static final double LEAN = 0x1p-20;

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

  /// Paths close to a border on either side: what holds at the ends of the cells there. Rounding
  /// may keep those within the border in one of the cells.
  static List<double[][]> beside(double[] normal, SplittableRandom random) {
    List<double[][]> paths = new ArrayList<>();
    for (int k = 0; k < WITHIN; k++) {
      double[] along = random(normal.length, random);
      double ahead = Hull.dot(along, normal) / Hull.dot(normal, normal);
      for (int i = 0; i < along.length; i++) along[i] -= ahead * normal[i];
      double lean = LEAN / Hull.size(List.of(normal));
      for (double[] within : List.of(along, negative(along)))
        for (double[] aside : List.of(scaled(normal, lean), scaled(normal, -lean))) {
          double[] leaning = within.clone();
          for (int i = 0; i < leaning.length; i++) leaning[i] += aside[i];
          paths.add(new double[][] {leaning, aside});
        }
    }
    return paths;
  }

  /// In the plane.
  ///
  /// @param units of the two inputs: steps are smaller by the larger one
  static List<double[]> around(double[] units, int count) {
    List<double[]> directions = new ArrayList<>();
    for (double i = 0.25; i < count; i++) {
      double angle = 2 * Math.PI * i / count;
      directions.add(Hull.over(new double[] {Math.cos(angle), Math.sin(angle)}, units));
    }
    return directions;
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
