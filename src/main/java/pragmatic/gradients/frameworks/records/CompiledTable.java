package pragmatic.gradients.frameworks.records;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Rows of which a call is read when it is first asked for: few of a file's are.
///
/// A head says of each shape which calls it has, and of each call where it lies; then come the
/// calls, each with its rows.
public final class CompiledTable implements RecordTable {
  private final String framework;
  private final Set<Mode> modes = new LinkedHashSet<>();
  private final Map<String, ShapeHead> shapeHeads = new LinkedHashMap<>();

  /// What is known of a shape before any of its programs is parsed.
  ///
  /// @param values eight bytes each, at the points of [SameFunction]
  private record ShapeHead(int[] calls, int inputs, byte[] values) {
    boolean isSame(int others, double... known) {
      if (inputs != others) return false;
      // most shapes differ at the first point
      ByteBuffer own = ByteBuffer.wrap(values);
      for (double value : known) if (!SameFunction.alike(value, own.getDouble())) return false;
      return true;
    }
  }

  /// Where each call begins, and the number of its first row; one more of each at the end.
  private final int[] places;

  private final int[] firstRows;

  private final byte[] bytes;
  private final @Nullable List<Measurement>[] read;
  private final Map<String, MeasuredProgram> byShape = new HashMap<>();
  private final Map<String, Program> programs = new HashMap<>();
  private final Map<Program, CanonicalForm> shapes = new IdentityHashMap<>();

  /// @param framework id of the framework
  /// @param in what [#write] wrote, up to its end
  public CompiledTable(String framework, DataInputStream in) throws IOException {
    this.framework = framework;
    for (int i = in.readInt(); i > 0; i--) modes.add(Mode.values()[in.readByte()]);
    for (int i = in.readInt(); i > 0; i--) {
      String shape = in.readUTF();
      int[] own = new int[in.readInt()];
      for (int k = 0; k < own.length; k++) own[k] = in.readInt();
      int inputs = in.readInt();
      byte[] values = in.readNBytes(Double.BYTES * in.readInt());
      shapeHeads.put(shape, new ShapeHead(own, inputs, values));
    }
    int count = in.readInt();
    places = new int[count + 1];
    firstRows = new int[count + 1];
    for (int i = 0; i <= count; i++) {
      places[i] = in.readInt();
      firstRows[i] = in.readInt();
    }
    bytes = in.readAllBytes();
    @SuppressWarnings({"unchecked", "rawtypes"})
    @Nullable List<Measurement>[] none = new List[count];
    read = none;
  }

  /// Writes the rows of a table.
  public static void write(RecordTable table, DataOutputStream out) throws IOException {
    List<List<Measurement>> groups = groups(table.all());
    Map<String, List<Integer>> calls = new LinkedHashMap<>();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream rows = new DataOutputStream(body);
    int[] places = new int[groups.size() + 1];
    for (int i = 0; i < groups.size(); i++) {
      Measurement first = groups.get(i).getFirst();
      if (first.call().program().isPresent())
        calls.computeIfAbsent(table.shapeOf(first).text(), _ -> new ArrayList<>()).add(i);
      writeCall(groups.get(i), rows);
      places[i + 1] = body.size();
    }
    out.writeInt(table.modes().size());
    for (Mode mode : table.modes()) out.writeByte(mode.ordinal());
    out.writeInt(calls.size());
    for (var shape : calls.entrySet()) {
      out.writeUTF(shape.getKey());
      out.writeInt(shape.getValue().size());
      for (int call : shape.getValue()) out.writeInt(call);
      MeasuredProgram known = table.of(shape.getKey()).orElseThrow();
      out.writeInt(known.program().inputs().size());
      out.writeInt(known.values().length);
      for (double value : known.values()) out.writeDouble(value);
    }
    out.writeInt(groups.size());
    int row = 0;
    for (int i = 0; i <= groups.size(); i++) {
      out.writeInt(places[i]);
      out.writeInt(row);
      row += i < groups.size() ? groups.get(i).size() : 0;
    }
    body.writeTo(out);
  }

  /// Rows in a row that share their call.
  private static List<List<Measurement>> groups(List<Measurement> rows) {
    List<List<Measurement>> groups = new ArrayList<>();
    for (Measurement row : rows) {
      if (groups.isEmpty() || groups.getLast().getFirst().call() != row.call())
        groups.add(new ArrayList<>());
      groups.getLast().add(row);
    }
    return groups;
  }

  private static void writeCall(List<Measurement> rows, DataOutputStream out) throws IOException {
    MeasuredCall call = rows.getFirst().call();
    out.writeUTF(call.text());
    out.writeUTF(call.function());
    out.writeUTF(call.program().map(Program::text).orElse(""));
    out.writeUTF(call.why());
    out.writeInt(rows.size());
    for (Measurement row : rows) {
      out.writeByte(row.mode().ordinal());
      writeNumbers(row.at(), out);
      writeNumber(row.value(), out);
      writeNumbers(row.gradient(), out);
    }
  }

  private static void writeNumbers(
      Map<String, ? extends @Nullable Double> byName, DataOutputStream out) throws IOException {
    out.writeInt(byName.size());
    for (var number : byName.entrySet()) {
      out.writeUTF(number.getKey());
      writeNumber(number.getValue(), out);
    }
  }

  private static void writeNumber(@Nullable Double number, DataOutputStream out)
      throws IOException {
    out.writeBoolean(number != null);
    if (number != null) out.writeDouble(number);
  }

  private synchronized List<Measurement> call(int index) {
    List<Measurement> known = read[index];
    if (known != null) return known;
    int length = places[index + 1] - places[index];
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes, places[index], length))) {
      MeasuredCall call =
          new MeasuredCall(in.readUTF(), in.readUTF(), program(in.readUTF()), in.readUTF());
      List<Measurement> rows = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        Mode mode = Mode.values()[in.readByte()];
        Map<String, Double> at = new LinkedHashMap<>();
        numbers(in).forEach((name, number) -> at.put(name, Objects.requireNonNull(number)));
        rows.add(new Measurement(framework, call, mode, at, number(in), numbers(in)));
      }
      read[index] = List.copyOf(rows);
      return List.copyOf(rows);
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }

  private static Map<String, @Nullable Double> numbers(DataInputStream in) throws IOException {
    Map<String, @Nullable Double> byName = new LinkedHashMap<>();
    for (int i = in.readInt(); i > 0; i--) byName.put(in.readUTF(), number(in));
    return byName;
  }

  private static @Nullable Double number(DataInputStream in) throws IOException {
    return in.readBoolean() ? (Double) in.readDouble() : null;
  }

  /// Equal texts share one program.
  private @Nullable Program program(String text) {
    return text.isEmpty() ? null : programs.computeIfAbsent(text, CompiledTable::parsed);
  }

  private static Program parsed(String text) {
    try {
      return Parser.parse(text);
    } catch (ProgramException e) {
      throw new IllegalStateException(text, e);
    }
  }

  /// A row by its number in [#all].
  public Measurement row(int number) {
    int call = 0;
    while (firstRows[call + 1] <= number) call++;
    return call(call).get(number - firstRows[call]);
  }

  @Override
  public Set<Mode> modes() {
    return Collections.unmodifiableSet(modes);
  }

  @Override
  public List<Measurement> all() {
    return IntStream.range(0, read.length).boxed().flatMap(i -> call(i).stream()).toList();
  }

  @Override
  public Collection<MeasuredProgram> programs() {
    return shapeHeads.keySet().stream().map(shape -> of(shape).orElseThrow()).toList();
  }

  @Override
  public List<MeasuredProgram> same(int inputs, double... values) {
    return shapeHeads.entrySet().stream()
        .filter(head -> head.getValue().isSame(inputs, values))
        .map(head -> of(head.getKey()).orElseThrow())
        .toList();
  }

  @Override
  public synchronized Optional<MeasuredProgram> of(String shape) {
    ShapeHead head = shapeHeads.get(shape);
    if (head == null) return Optional.empty();
    int[] own = head.calls();
    return Optional.of(
        byShape.computeIfAbsent(
            shape,
            _ -> {
              Program first = call(own[0]).getFirst().call().program().orElseThrow();
              MeasuredProgram known = MeasuredProgram.of(first, shape(first));
              for (int call : own) known.rows().addAll(call(call));
              return known;
            }));
  }

  @Override
  public synchronized CanonicalForm shapeOf(Measurement row) {
    return shape(row.call().program().orElseThrow());
  }

  private CanonicalForm shape(Program program) {
    return shapes.computeIfAbsent(program, CanonicalForm::of);
  }
}
