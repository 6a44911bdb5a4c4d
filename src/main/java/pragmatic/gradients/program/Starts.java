package pragmatic.gradients.program;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers at which inputs of a program start: 2 for x in `x = 2; x + 1`.
public final class Starts {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}_])([\\p{L}_][\\p{L}\\p{Nd}_]*)\\s*="
              + "\\s*(-?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*[;\n]");

  private Starts() {}

  /// By name, of the inputs to which the text assigns a number.
  public static Map<String, Double> of(Program program) {
    Map<String, Double> starts = new HashMap<>();
    Matcher assigned = NUMBER.matcher(program.text());
    while (assigned.find())
      if (program.inputs().contains(assigned.group(1)))
        starts.putIfAbsent(assigned.group(1), Double.valueOf(assigned.group(2)));
    return starts;
  }
}
