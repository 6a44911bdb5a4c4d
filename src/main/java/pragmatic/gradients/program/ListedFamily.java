package pragmatic.gradients.program;

import static pragmatic.gradients.program.Parameter.knots;
import static pragmatic.gradients.program.Parameter.list;
import static pragmatic.gradients.program.Parameter.number;
import static pragmatic.gradients.program.Parameter.required;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Functions of two lists of the same length, as `cdist([a, b], [c, d])`: short names for simpler
/// calls, which take their place when a program is read.
final class ListedFamily {
  static final List<Primitive> ALL =
      List.of(
          listed(
              "cosine_similarity",
              ListedFamily::cosine,
              "cosine of the angle between two vectors, whose lengths count as 1e-8 at least",
              list("a", "x1", "input1"),
              list("b", "x2", "input2"),
              number("eps", 1e-8)),
          listed(
              "cdist",
              ListedFamily::distance,
              "distance of two points: the p-norm of their difference",
              list("a", "x1"),
              list("b", "x2"),
              number("p", 2)),
          listed(
              "interp",
              ListedFamily::between,
              "from point to point of a table on straight lines, level before and behind it",
              required("x"),
              knots("xp"),
              list("fp")));

  private ListedFamily() {}

  /// Nobody asks for its value: it is written out when it is read.
  private static Primitive listed(
      String name, DefinitionForm form, String help, Parameter... parameters) {
    return Primitive.of(name, new Rule.Expanded(v -> Double.NaN, form), help, parameters);
  }

  private static String cosine(double least, double[]... lists) {
    int count = lists[0].length;
    String product = each(count, "a#*b#", " + ");
    return "("
        + product
        + ")/("
        + length("a#", count, least)
        + "*"
        + length("b#", count, least)
        + ")";
  }

  private static String length(String element, int count, double least) {
    return "max(norm2("
        + each(count, element, ", ")
        + "), "
        + Spelling.number(least).replace(".0E", "e").replace("E", "e")
        + ")";
  }

  private static String distance(double p, double[]... lists) {
    String norm = NumberedFamily.norm(p, lists[0].length);
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = norm.indexOf('['); open >= 0; open = norm.indexOf('[', from)) {
      int close = norm.indexOf(']', open);
      String[] parts = norm.substring(open + 1, close).split("\\|");
      String element = parts[0].replaceAll("\\ba\\b", "(a# - b#)");
      text.append(norm, from, open).append(each(lists[0].length, element, parts[1]));
      from = close + 1;
    }
    return text.append(norm.substring(from)).toString().replace("abs(a0)", "abs(a0 - b0)");
  }

  private static String each(int count, String element, String separator) {
    return IntStream.range(0, count)
        .mapToObj(i -> element.replace("#", "" + i))
        .collect(Collectors.joining(separator));
  }

  /// Written so that a knot belongs to the line on its right, but for the last one.
  private static String between(double none, double[]... lists) {
    int last = lists[1].length - 1;
    StringBuilder text =
        new StringBuilder("where(x < xp0, fp0, where(x > xp" + last + ", fp" + last + ", ");
    for (int i = 1; i < last; i++) text.append("where(x < xp" + i + ", " + line(i, lists) + ", ");
    return text.append(line(last, lists)).append(")".repeat(last + 1)).toString();
  }

  /// The line to a knot from the one before.
  private static String line(int knot, double[][] table) {
    String rise = change("fp", knot, table[2]);
    String run = change("xp", knot, table[1]);
    String start = "fp" + (knot - 1);
    if (rise.equals("0")) return start;
    String way = table[1][knot - 1] == 0 ? "x" : "(x - xp" + (knot - 1) + ")";
    String factor = rise.startsWith("-") ? rise.substring(1) : rise;
    if (!factor.equals("1")) way = factor + "*" + way;
    if (!run.equals("1")) way += "/" + run;
    if (factor.length() < rise.length()) return start + " - " + way;
    return table[2][knot - 1] == 0 ? way : start + " + " + way;
  }

  /// Of numbers that doubles are exact for the difference itself.
  private static String change(String list, int knot, double[] values) {
    double change = values[knot] - values[knot - 1];
    boolean exact = values[knot] == Math.rint(values[knot]) && change == Math.rint(change);
    return exact ? Spelling.number(change) : "(" + list + knot + " - " + list + (knot - 1) + ")";
  }
}
