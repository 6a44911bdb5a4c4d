package pragmatic.gradients.frameworks;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.records.Lazy;
import pragmatic.gradients.frameworks.records.RecordTable;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.frameworks.rules.Rewritings;
import pragmatic.gradients.program.Program;

/// What the rows of a framework show: its rules in each mode of first derivatives, what it rewrites
/// before it differentiates, and the hazards at which its rules were seen to be right.
final class Findings {
  private volatile @Nullable LastRead last;
  private final Lazy<Rewritings> rewritings;
  private final Map<Mode, Lazy<FrameworkConvention>> conventions = new EnumMap<>(Mode.class);
  private final Map<Mode, Lazy<Set<Hazard>>> hazards = new EnumMap<>(Mode.class);

  private Findings(Lazy<Rewritings> rewritings) {
    this.rewritings = rewritings;
  }

  /// Found from the rows when they are first asked for.
  static Findings of(String framework, RecordTable table) {
    Map<Mode, FrameworkConvention> single = new EnumMap<>(Mode.class);
    Lazy<Map<Mode, FrameworkConvention>> plain =
        new Lazy<>(() -> {
          for (Mode mode : table.modes())
            if (mode.first())
              single.put(mode, FrameworkConvention.of(framework, table.programs(), mode));
          return single;
        });
    Findings found = new Findings(new Lazy<>(() -> Rewritings.of(table.programs(), plain.get())));
    for (Mode mode : table.modes()) {
      if (!mode.first()) continue;
      Lazy<FrameworkConvention> complete =
          new Lazy<>(() ->
              Objects.requireNonNull(plain.get().get(mode))
                  .complete(table.programs(), found.rewritings()::applied));
      found.put(mode, complete, new Lazy<>(() -> Hazard.seen(table.programs(), mode, found)));
    }
    return found;
  }

  /// Known already, but for what is to be read.
  static Findings read(Lazy<Rewritings> rewritings) {
    return new Findings(rewritings);
  }

  void put(Mode mode, Lazy<FrameworkConvention> convention, Lazy<Set<Hazard>> seen) {
    conventions.put(mode, convention);
    hazards.put(mode, seen);
  }

  /// The modes of first derivatives.
  Set<Mode> modes() {
    return conventions.keySet();
  }

  Rewritings rewritings() {
    return rewritings.get();
  }

  /// @throws IllegalArgumentException if it has no first derivatives in that mode
  FrameworkConvention convention(Mode mode) {
    Lazy<FrameworkConvention> convention = conventions.get(mode);
    if (convention == null) throw new IllegalArgumentException("no first derivatives: " + mode);
    return convention.get();
  }

  Set<Hazard> hazards(Mode mode) {
    return Objects.requireNonNull(hazards.get(mode)).get();
  }

  /// What the framework makes of a program before its rules apply.
  Program read(Program program, Mode mode) {
    LastRead before = last;
    if (before != null && before.asked() == program && before.mode() == mode) return before.read();
    Program read = convention(mode).composed(rewritings().applied(program));
    last = new LastRead(program, mode, read);
    return read;
  }

  /// The same program is asked for at every step of a hand.
  private record LastRead(Program asked, Mode mode, Program read) {}
}
