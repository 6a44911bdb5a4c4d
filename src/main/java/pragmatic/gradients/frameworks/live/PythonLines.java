package pragmatic.gradients.frameworks.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Assignments in Python, one per result: `v1 = torch.abs(v0)`. Short ones are written into the
/// line that uses them, as a person would.
final class PythonLines {
  private static final Pattern NAME = Pattern.compile("\\bv(\\d+)\\b");

  /// Longer functions keep a line for each result.
  private static final int SHORT = 40;

  /// Letters of a line that still takes in another one.
  private static final int LONGEST = 160;

  private final int inputs;
  private final List<String> texts = new ArrayList<>();

  PythonLines(int inputs) {
    this.inputs = inputs;
  }

  /// Assigns an expression, and returns its name.
  String assign(String expression) {
    texts.add(expression);
    return "v" + (inputs + texts.size() - 1);
  }

  /// All assignments, and an expression as the last line.
  List<String> closed(String result) {
    List<String> all = new ArrayList<>(texts);
    all.add(result);
    Map<Integer, Integer> uses = new HashMap<>();
    for (String text : all) {
      NAME.matcher(text)
          .results()
          .forEach(name -> uses.merge(Integer.parseInt(name.group(1)), 1, Integer::sum));
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String text = all.size() > SHORT ? all.get(i) : inlined(all.get(i), all, uses);
      all.set(i, text);
      boolean last = i == all.size() - 1;
      lines.add(last ? text : "v" + (inputs + i) + " = " + text);
    }
    if (all.size() > SHORT) {
      return lines;
    }
    // what was written into another line needs none of its own
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i == lines.size() - 1 || isUsed(inputs + i, lines)) {
        kept.add(lines.get(i));
      }
    }
    return kept;
  }

  private static boolean isUsed(int name, List<String> lines) {
    Pattern used = Pattern.compile("\\bv" + name + "\\b(?! = )");
    return lines.stream().anyMatch(line -> used.matcher(line).find());
  }

  private String inlined(String text, List<String> all, Map<Integer, Integer> uses) {
    StringBuilder whole = new StringBuilder();
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      int number = Integer.parseInt(names.group(1));
      boolean takes =
          number >= inputs
              && uses.getOrDefault(number, 0) == 1
              && all.get(number - inputs).length() + text.length() <= LONGEST;
      String found = takes ? all.get(number - inputs) : names.group();
      boolean alone = stands(text, names.start(), names.end());
      String written = takes && !alone && !isCall(found) ? "(" + found + ")" : found;
      names.appendReplacement(whole, Matcher.quoteReplacement(written));
    }
    return names.appendTail(whole).toString();
  }

  /// Whether an expression is one call from its first letter to its last: it needs no parentheses.
  private static boolean isCall(String text) {
    int open = text.indexOf('(');
    if (open < 1 || !text.endsWith(")") || !text.substring(0, open).matches("[\\w.]+")) {
      return false;
    }
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i == text.length() - 1;
      }
    }
    return false;
  }

  /// Whether a place is a whole argument, or the whole line: it needs no parentheses.
  private static boolean stands(String text, int from, int to) {
    boolean before =
        from == 0 || "([".indexOf(text.charAt(from - 1)) >= 0 || text.startsWith(", ", from - 2);
    boolean after = to == text.length() || ")],".indexOf(text.charAt(to)) >= 0;
    return before && after;
  }
}
