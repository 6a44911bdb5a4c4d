package pragmatic.gradients.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class LastSweptTest {
  private final LastSwept swept = new LastSwept();

  private static Program program() throws ProgramException {
    return Parser.parse("max(a, b)");
  }

  @Test
  void sweepsOfOneProgramAndInputShareTheirLoops() throws ProgramException {
    Program program = program();
    LastSwept.SecondTiers tiers = swept.tiers(program, 0);
    assertThat(swept.tiers(program, 0)).isSameAs(tiers);
    assertThat(swept.tiers(program, 1)).isNotSameAs(tiers);
    assertThat(swept.tiers(program(), 0)).isNotSameAs(tiers);
  }

  @Test
  void aFewAreKept() throws ProgramException {
    List<Program> programs = new ArrayList<>();
    for (int i = 0; i <= LastSwept.KEPT; i++) programs.add(program());
    List<LastSwept.SecondTiers> tiers = new ArrayList<>();
    for (Program program : programs.subList(0, LastSwept.KEPT)) tiers.add(swept.tiers(program, 0));
    assertThat(swept.tiers(programs.getFirst(), 0)).isSameAs(tiers.getFirst());
    swept.tiers(programs.getLast(), 0);
    assertThat(swept.tiers(programs.getFirst(), 0)).as("used since").isSameAs(tiers.getFirst());
    assertThat(swept.tiers(programs.get(1), 0)).isNotSameAs(tiers.get(1));
  }

  @Test
  void loopsGoWithTheirProgram() throws ProgramException {
    WeakReference<LastSwept.SecondTiers> tiers = new WeakReference<>(swept.tiers(program(), 0));
    Program other = program();
    for (int i = 0; i < 100 && !tiers.refersTo(null); i++) {
      System.gc();
      swept.tiers(other, 0);
    }
    assertThat(tiers.get()).isNull();
  }
}
