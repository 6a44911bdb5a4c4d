package pragmatic.gradients.frameworks.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// A measured program with all its rows, however its calls were spelled.
///
/// @param program one of the programs of this shape
/// @param fingerprint what it is as a function, see [SameFunction]
/// @param rows in the order of the file; the list grows while a file is read
public record MeasuredProgram(
    Program program, CanonicalForm shape, Lazy<double[]> fingerprint, List<Measurement> rows) {
  public static MeasuredProgram of(Program program, CanonicalForm shape) {
    return new MeasuredProgram(
        program, shape, new Lazy<>(() -> SameFunction.fingerprint(program)), new ArrayList<>());
  }

  /// Its values at the points of [SameFunction].
  public double[] values() {
    return fingerprint.get();
  }

  /// Whether one call alone depends on the inputs: then its rows show the rule of that primitive.
  public boolean single() {
    boolean[] dependent = program.dependent();
    return program.node(program.output()) instanceof Node.Call
        && program.calls().stream().filter(call -> dependent[call.id()]).count() == 1;
  }

  /// One row of a mode for each point, whatever call was measured.
  public Collection<Measurement> points(Mode mode) {
    Map<Map<String, Double>, Measurement> points = new LinkedHashMap<>();
    rows(mode).forEach(row -> points.putIfAbsent(row.at(), row));
    return points.values();
  }

  /// The rows of a mode.
  public List<Measurement> rows(Mode mode) {
    return rows.stream().filter(row -> row.mode() == mode).toList();
  }
}
