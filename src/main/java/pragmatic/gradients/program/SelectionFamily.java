package pragmatic.gradients.program;

import static pragmatic.gradients.program.Parameter.required;

import java.util.List;

/// Primitives of several arguments: the largest and the smallest.
final class SelectionFamily {
  static final Primitive MAX =
      selection("max", true, false, "the largest argument; NaN if one is NaN")
          .alias("maximum")
          .reducedBy("amax");
  static final Primitive MIN =
      selection("min", false, false, "the smallest argument; NaN if one is NaN")
          .alias("minimum")
          .reducedBy("amin");

  static final List<Primitive> ALL =
      List.of(
          MAX,
          MIN,
          selection("fmax", true, true, "the largest argument, NaN ignored"),
          selection("fmin", false, true, "the smallest argument, NaN ignored"),
          // the same functions as max and min, but frameworks have rules of their own for them
          selection("amax", true, false, "the largest element, as of a vector")
              .alias("reduce_max")
              .reducedBy("amax"),
          selection("amin", false, false, "the smallest element, as of a vector")
              .alias("reduce_min")
              .reducedBy("amin"),
          selection("maxpool", true, false, "max pooling: the largest value of the window")
              .alias("max_pool"));

  private SelectionFamily() {}

  private static Primitive selection(
      String name, boolean largest, boolean ignoresNaN, String help) {
    return Primitive.of(
            name, new Rule.Selection(largest, ignoresNaN), help, required("a"), required("b"))
        .repeating();
  }

  static double select(Rule.Selection rule, double[] v) {
    double best = v[0];
    for (int i = 1; i < v.length; i++) {
      if (rule.ignoresNaN() && Double.isNaN(v[i])) continue;
      if (rule.ignoresNaN() && Double.isNaN(best)) best = v[i];
      else best = rule.largest() ? Math.max(best, v[i]) : Math.min(best, v[i]);
    }
    return best;
  }
}
