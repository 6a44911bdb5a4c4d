package pragmatic.gradients.calculus.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.program.Program;

/// A derivative's formula is right or not written.
class FormulaLawsTest {
  @Test
  void massesAndRegularPartAreRightForProgramsWithJumps() {
    Tally tally = new Tally();
    tally.of(new RandomPrograms(51).jumping(Exhaustive.count(Integer.getInteger("law", 3000), 100_000)));
    tally.holds();
  }

  @Test
  void massesAndRegularPartAreRightForAnyProgram() {
    Tally tally = new Tally();
    tally.of(new RandomPrograms(52).any(Exhaustive.count(Integer.getInteger("law", 2000), 50_000)));
    tally.holds();
  }

  /// What was found of many programs.
  private static final class Tally {
    private final Map<UnwrittenReason, Integer> unwritten = new EnumMap<>(UnwrittenReason.class);
    private final Map<UnwrittenReason, List<String>> examples = new EnumMap<>(UnwrittenReason.class);
    private final List<String> faults = new ArrayList<>();
    private final FormulaFaults check = new FormulaFaults();
    private int written;

    void of(Stream<Program> programs) {
      programs.filter(p -> p.inputs().size() == 1).forEach(program -> {
        switch (DerivativeFormula.of(program, 0)) {
          case DerivativeFormula.Unwritten(UnwrittenReason reason) -> {
            unwritten.merge(reason, 1, Integer::sum);
            examples.computeIfAbsent(reason, r -> new ArrayList<>()).add(program.text());
          }
          case Symbolic formula -> {
            written++;
            faults.addAll(check.of(program, formula, 0, new double[1]));
          }
        }
      });
    }

    void holds() {
      System.out.println("written " + written + ", unwritten " + unwritten + ", " + check);
      if (Boolean.getBoolean("tell"))
        examples.forEach((r, e) -> System.out.println(r + "\n  " + String.join("\n  ", e.subList(0, Math.min(12, e.size())))));
      assertThat(faults).isEmpty();
    }
  }
}
