package pragmatic.gradients.board;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.CatalogueEntry.Range;
import pragmatic.gradients.board.StatedTruth.TruthKind;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// The catalogue as the build writes it, checked: no JSON is read at a start.
final class CompiledCatalogue {
  private CompiledCatalogue() {}

  static void write(Catalogue catalogue, DataOutputStream out) throws IOException {
    out.writeInt(catalogue.entries().size());
    for (CatalogueEntry entry : catalogue.entries()) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      write(entry, new DataOutputStream(body));
      out.writeBoolean(!entry.stated().isEmpty());
      out.writeInt(body.size());
      body.writeTo(out);
    }
    out.flush();
  }

  /// @param stating only the entries of which a truth is stated
  static List<CatalogueEntry> read(DataInputStream in, boolean stating) throws IOException {
    List<CatalogueEntry> entries = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      boolean states = in.readBoolean();
      int length = in.readInt();
      if (stating && !states) in.skipNBytes(length);
      else entries.add(entry(in));
    }
    return entries;
  }

  private static void write(CatalogueEntry entry, DataOutputStream out) throws IOException {
    out.writeUTF(entry.id());
    out.writeUTF(entry.group());
    writeOptional(entry.title(), out);
    out.writeUTF(entry.program().text());
    for (Range range : entry.ranges())
      writeNumbers(List.of(range.from(), range.to(), range.start()), out);
    out.writeInt(entry.active());
    out.writeInt(entry.points().size());
    for (List<Double> point : entry.points()) writeNumbers(point, out);
    out.writeUTF(entry.caption().text());
    writeOptional(entry.caption().answer(), out);
    out.writeUTF(entry.note());
    writeOptional(entry.source(), out);
    out.writeInt(entry.stated().size());
    for (StatedTruth truth : entry.stated()) {
      writeNumbers(truth.at(), out);
      out.writeByte(truth.kind().ordinal());
      writeOptional(truth.slope(), out);
      List<Double> range = truth.range();
      writeNumbers(range == null ? List.of() : range, out);
      out.writeUTF(truth.source());
    }
  }

  private static CatalogueEntry entry(DataInputStream in) throws IOException {
    String id = in.readUTF();
    String group = in.readUTF();
    String title = optional(in);
    Program program = parsed(in.readUTF());
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < program.inputs().size(); i++) {
      List<Double> range = numbers(in);
      ranges.add(new Range(range.get(0), range.get(1), range.get(2)));
    }
    int active = in.readInt();
    List<List<Double>> points = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) points.add(numbers(in));
    return new CatalogueEntry(
        id,
        group,
        title,
        program,
        ranges,
        active,
        points,
        new Caption(in.readUTF(), optionalNumber(in)),
        in.readUTF(),
        optional(in),
        stated(in));
  }

  private static List<StatedTruth> stated(DataInputStream in) throws IOException {
    List<StatedTruth> stated = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      List<Double> at = numbers(in);
      TruthKind kind = TruthKind.values()[in.readByte()];
      Double slope = optionalNumber(in);
      List<Double> range = numbers(in);
      stated.add(new StatedTruth(at, kind, slope, range.isEmpty() ? null : range, in.readUTF()));
    }
    return stated;
  }

  private static Program parsed(String text) {
    try {
      return Parser.parse(text);
    } catch (ProgramException e) {
      throw new IllegalStateException(text, e);
    }
  }

  private static void writeOptional(@Nullable String text, DataOutputStream out)
      throws IOException {
    out.writeUTF(text == null ? "" : text);
  }

  /// No text of an entry is empty.
  private static @Nullable String optional(DataInputStream in) throws IOException {
    String text = in.readUTF();
    return text.isEmpty() ? null : text;
  }

  private static void writeOptional(@Nullable Double number, DataOutputStream out)
      throws IOException {
    writeNumbers(number == null ? List.of() : List.of(number), out);
  }

  private static @Nullable Double optionalNumber(DataInputStream in) throws IOException {
    List<Double> numbers = numbers(in);
    return numbers.isEmpty() ? null : numbers.getFirst();
  }

  private static void writeNumbers(List<Double> numbers, DataOutputStream out) throws IOException {
    out.writeInt(numbers.size());
    for (double number : numbers) out.writeDouble(number);
  }

  private static List<Double> numbers(DataInputStream in) throws IOException {
    List<Double> numbers = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) numbers.add(in.readDouble());
    return List.copyOf(numbers);
  }
}
