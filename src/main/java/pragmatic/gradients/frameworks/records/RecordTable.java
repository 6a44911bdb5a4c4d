package pragmatic.gradients.frameworks.records;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pragmatic.gradients.autodiff.Mode;

/// The rows of a framework, by program.
public interface RecordTable {
  /// The modes of all rows, in the order of the file.
  Set<Mode> modes();

  /// All rows, in the order of the file.
  List<Measurement> all();

  /// The measured programs, one of each shape, in the order of the file.
  Collection<MeasuredProgram> programs();

  /// Those of [#programs] that are one function.
  ///
  /// @param values of the function at the points of [SameFunction]
  default List<MeasuredProgram> same(int inputs, double... values) {
    return programs().stream()
        .filter(known -> known.program().inputs().size() == inputs)
        .filter(known -> SameFunction.same(values, known.values()))
        .toList();
  }

  /// The measured program of a shape.
  ///
  /// @param shape text of a [CanonicalForm]
  Optional<MeasuredProgram> of(String shape);

  /// The shape of the program of one of its rows.
  CanonicalForm shapeOf(Measurement row);
}
