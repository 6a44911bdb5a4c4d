package pragmatic.gradients.frameworks;

import static java.util.Comparator.comparing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.records.CompiledTable;
import pragmatic.gradients.frameworks.records.Lazy;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.frameworks.rules.CompiledRules;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.frameworks.rules.Rewritings;

/// A framework as the build writes it beside its records, `NAME-VERSION.compiled`: with everything
/// that its rows show, and so that a row is read only when it is asked for. Where there is no such
/// file the records are read and the rules are found; the answers are the same.
final class CompiledFramework {
  static final String SUFFIX = ".compiled";

  private CompiledFramework() {}

  static void write(Framework framework, OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    Framework.About about = framework.about();
    for (String text :
        List.of(
            about.key(),
            about.name(),
            about.shortName(),
            about.version(),
            about.build(),
            about.date(),
            about.dtype(),
            about.setup())) out.writeUTF(text);
    Map<Measurement, Integer> numbers = new IdentityHashMap<>();
    framework.measurements().forEach(row -> numbers.put(row, numbers.size()));
    Findings findings = framework.findings();
    CompiledRules.write(findings.rewritings(), out);
    out.writeInt(findings.modes().size());
    for (Mode mode : findings.modes()) {
      CompiledRules.write(findings.convention(mode), numbers::get, out);
      Set<Hazard> hazards = findings.hazards(mode);
      out.writeInt(hazards.size());
      // sorted, so that the same sources give the same file
      for (Hazard hazard : hazards.stream().sorted(comparing(Hazard::toString)).toList()) {
        out.writeUTF(hazard.primitive());
        out.writeBoolean(hazard.several());
        out.writeByte(hazard.incoming().ordinal());
        out.writeByte(hazard.partial().ordinal());
      }
    }
    CompiledTable.write(framework.table(), out);
    out.flush();
  }

  /// @param from to its end
  static Framework read(InputStream from) {
    try (DataInputStream in = new DataInputStream(from)) {
      var about =
          new Framework.About(
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF());
      CompiledTable[] table = new CompiledTable[1];
      Rewritings rewritings = CompiledRules.rewritings(in);
      Findings findings = Findings.read(new Lazy<>(() -> rewritings));
      for (int i = in.readInt(); i > 0; i--) {
        FrameworkConvention rules = CompiledRules.read(about.id(), n -> table[0].row(n), in);
        Set<Hazard> hazards = Set.copyOf(hazards(in));
        findings.put(rules.mode(), new Lazy<>(() -> rules), new Lazy<>(() -> hazards));
      }
      table[0] = new CompiledTable(about.id(), in);
      return new Framework(about, table[0], findings);
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }

  private static Set<Hazard> hazards(DataInputStream in) throws IOException {
    Set<Hazard> hazards = new HashSet<>();
    for (int i = in.readInt(); i > 0; i--)
      hazards.add(
          new Hazard(
              in.readUTF(),
              in.readBoolean(),
              Hazard.Magnitude.values()[in.readByte()],
              Hazard.Magnitude.values()[in.readByte()]));
    return hazards;
  }
}
