package pragmatic.gradients.frameworks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.records.CanonicalForm;
import pragmatic.gradients.frameworks.records.MeasuredProgram;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.frameworks.records.RecordTable;
import pragmatic.gradients.frameworks.records.Replay;
import pragmatic.gradients.frameworks.records.WholeTable;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.frameworks.rules.Rewritings;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;

/// A framework in one version, with everything that was measured of it.
public final class Framework {
  private final About about;
  private final RecordTable table;
  private final Findings findings;

  /// By the name of a primitive: to find them takes a look at everything that was measured.
  private final Map<String, List<MeasuredProgram>> holding = new ConcurrentHashMap<>();

  /// What a file of records says of itself.
  ///
  /// @param key `pytorch`
  /// @param name `PyTorch`
  /// @param shortName for narrow columns: `TF`
  /// @param version `2.13.0`
  /// @param build the exact build: `2.13.0+cpu`
  /// @param date when it was measured, as yyyy-mm-dd
  /// @param dtype the type of its numbers: `float64`
  /// @param setup what was configured before the calls
  public record About(
      String key,
      String name,
      String shortName,
      String version,
      String build,
      String date,
      String dtype,
      String setup) {
    /// `pytorch-2.13.0`
    String id() {
      return key + "-" + version;
    }

    /// What is shown within a line.
    List<String> lines() {
      return List.of(key, name, shortName, version, build, date, dtype);
    }

    /// The version as it is shown: `2.13` for `2.13.0`.
    public String shortVersion() {
      return shortened(version);
    }

    /// A version may be any text, also one of dots alone.
    public static String shortened(String version) {
      String[] parts = version.split("\\.");
      return parts.length < 2 ? version : parts[0] + "." + parts[1];
    }
  }

  public Framework(About about, List<Measurement> measurements) {
    this(about, new WholeTable(measurements));
  }

  private Framework(About about, RecordTable table) {
    this(about, table, Findings.of(about.id(), table));
  }

  Framework(About about, RecordTable table, Findings findings) {
    this.about = about;
    this.table = table;
    this.findings = findings;
  }

  public About about() {
    return about;
  }

  /// `pytorch-2.13.0`
  public String id() {
    return about.id();
  }

  /// `PyTorch`
  public String name() {
    return about.name();
  }

  /// `PyTorch 2.13`
  public String label() {
    return about.name() + " " + about.shortVersion();
  }

  /// `TF`, for narrow columns.
  public String shortName() {
    return about.shortName();
  }

  /// All rows, in the order of the file.
  public List<Measurement> measurements() {
    return table.all();
  }

  /// The measured programs, one of each shape.
  public Collection<MeasuredProgram> known() {
    return table.programs();
  }

  /// Those that are one function.
  ///
  /// @param values of the function at the points of [SameFunction]
  List<MeasuredProgram> same(int inputs, double... values) {
    return table.same(inputs, values);
  }

  /// The rows whose call is this program, whatever its inputs are named.
  public List<Measurement> of(Program program) {
    return rows(CanonicalForm.of(program));
  }

  private List<Measurement> rows(CanonicalForm shape) {
    return table.of(shape.text()).map(known -> List.copyOf(known.rows())).orElse(List.of());
  }

  /// The row of a program at a point. A zero of the other sign is only taken if the very zero was
  /// not measured.
  ///
  /// @param at one value per input of the program
  public Optional<Measurement> find(Program program, double[] at, Mode mode) {
    return find(program, CanonicalForm.of(program), at, mode);
  }

  /// The same where the shape of the program is known.
  public Optional<Measurement> find(Program program, CanonicalForm shape, double[] at, Mode mode) {
    Measurement near = null;
    for (Measurement row : rows(shape)) {
      int match = row.mode() == mode ? match(row, program, at, shape) : 0;
      if (match == 2) {
        return Optional.of(row);
      }
      if (match == 1 && near == null) {
        near = row;
      }
    }
    return Optional.ofNullable(near);
  }

  /// 2 for the same point, 1 for one that differs in the sign of a zero, 0 for another one.
  private int match(Measurement row, Program program, double[] at, CanonicalForm shape) {
    int match = 2;
    for (int i = 0; i < shape.inputs().size(); i++) {
      double wanted = at[program.inputs().indexOf(shape.inputs().get(i))];
      Double measured = row.at().get(table.shapeOf(row).inputs().get(i));
      if (measured == null || (wanted != measured && !Double.isNaN(wanted + measured))) {
        return 0;
      }
      if (Double.compare(wanted, measured) != 0) {
        match = Math.min(match, wanted == measured ? 1 : 0);
      }
    }
    return match;
  }

  /// The partial derivative that a row of [#find] holds for an input of the program; 0 if the
  /// framework returned none, because then nothing flows.
  public double partial(Measurement row, Program program, int input) {
    int place = CanonicalForm.of(program).inputs().indexOf(program.inputs().get(input));
    return place < 0 ? 0 : row.partial(table.shapeOf(row).inputs().get(place)).orElse(0);
  }

  /// Whether something was measured in which a primitive stands.
  boolean has(Primitive primitive) {
    return !holding(primitive).isEmpty();
  }

  /// The measured programs in which a primitive stands.
  private List<MeasuredProgram> holding(Primitive primitive) {
    return holding.computeIfAbsent(
        primitive.name(),
        name -> known().stream().filter(known -> Replay.holds(known.program(), name)).toList());
  }

  /// Whether a row of a call of one primitive alone shows that it answers at an argument as the
  /// primitive is defined.
  boolean shows(Primitive primitive, double argument, Mode mode) {
    return holding(primitive).stream()
        .filter(MeasuredProgram::single)
        .flatMap(known -> known.rows(mode).stream())
        .filter(row -> row.at().size() == 1 && row.at().containsValue(argument + 0.0))
        .anyMatch(row -> Replay.agrees(row, row.call().program().orElseThrow(), convention(mode)));
  }

  /// The mode that stands for `wanted`: itself, or the only mode of first derivatives that the
  /// framework has (SymPy's is symbolic).
  public Mode nearest(Mode wanted) {
    return table.modes().contains(wanted)
        ? wanted
        : table.modes().stream().filter(Mode::first).findFirst().orElse(wanted);
  }

  Rewritings rewritings() {
    return findings.rewritings();
  }

  /// What the framework makes of a program before it differentiates: the program itself, but for
  /// compositions that it takes for one primitive.
  public Program rewritten(Program program) {
    return rewritings().applied(program);
  }

  /// The same, and with definitions in place of what it composes of other primitives: the program
  /// that its rules apply to.
  public Program read(Program program, Mode mode) {
    return findings.read(program, nearest(mode));
  }

  RecordTable table() {
    return table;
  }

  Findings findings() {
    return findings;
  }

  /// Where its rules were seen at work, in a mode that it has.
  Set<Hazard> hazards(Mode mode) {
    return findings.hazards(mode);
  }

  /// Its rules as a convention, derived from the measurements of a mode of first derivatives.
  public FrameworkConvention convention(Mode mode) {
    return findings.convention(nearest(mode));
  }

  @Override
  public String toString() {
    return id();
  }
}
