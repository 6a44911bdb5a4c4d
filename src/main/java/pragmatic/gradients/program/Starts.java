package pragmatic.gradients.program;

import java.util.HashMap;
import java.util.Map;

/// The numbers at which inputs of a program start: 2 for x in `x = 2; x + 1`.
public final class Starts {
  private Starts() {}

  /// By name, of the inputs to which the text assigns a number.
  public static Map<String, Double> of(Program program) {
    Map<String, Double> starts = new HashMap<>();
    if (program.text().indexOf('=') < 0) return starts;
    try {
      starts.putAll(Parser.starts(program.text()));
    } catch (ProgramException textOfAnotherKind) {
      return starts;
    }
    starts.keySet().retainAll(program.inputs());
    return starts;
  }
}
