package pragmatic.gradients.frameworks.records;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.program.Program;

/// Rows that are all known from the beginning.
public final class WholeTable implements RecordTable {
  private final List<Measurement> rows;
  private final Set<Mode> modes = new LinkedHashSet<>();
  private final Map<String, MeasuredProgram> byShape = new LinkedHashMap<>();
  private final Map<Program, CanonicalForm> shapes = new IdentityHashMap<>();

  public WholeTable(List<Measurement> rows) {
    this.rows = List.copyOf(rows);
    rows.forEach(row -> modes.add(row.mode()));
    for (Measurement row : this.rows) {
      row.call().program().ifPresent(program -> known(program).rows().add(row));
    }
  }

  private MeasuredProgram known(Program program) {
    CanonicalForm shape = shapes.computeIfAbsent(program, CanonicalForm::of);
    return byShape.computeIfAbsent(shape.text(), _ -> MeasuredProgram.of(program, shape));
  }

  @Override
  public Set<Mode> modes() {
    return Collections.unmodifiableSet(modes);
  }

  @Override
  public List<Measurement> all() {
    return rows;
  }

  @Override
  public Collection<MeasuredProgram> programs() {
    return Collections.unmodifiableCollection(byShape.values());
  }

  @Override
  public Optional<MeasuredProgram> of(String shape) {
    return Optional.ofNullable(byShape.get(shape));
  }

  @Override
  public CanonicalForm shapeOf(Measurement row) {
    return Objects.requireNonNull(shapes.get(row.call().program().orElseThrow()));
  }
}
