package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.records.CanonicalForm;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class ProgramFamilyTest {
  private static final List<ProgramFamily> SHIPPED = ProgramFamily.shipped();

  @Test
  void everyFamilyIsOneFunction() {
    assertThat(SHIPPED).hasSize(7).allMatch(ProgramFamily::isOne);
    assertThat(SHIPPED)
        .allSatisfy(family -> {
          assertThat(family.at()).doesNotContain(Double.NaN);
          assertThat(family.programs())
              .allMatch(p -> p.inputs().equals(family.programs().getFirst().inputs()));
          assertThat(family.programs())
              .extracting(p -> CanonicalForm.of(p).text())
              .doesNotHaveDuplicates();
        });
  }

  @Test
  void aTypedProgramFindsItsFamily() throws ProgramException {
    Program typed = Parser.parse("x + relu(-x)");
    assertThat(ProgramFamily.of(typed, SHIPPED)).map(ProgramFamily::name).contains("relu");
    ProgramFamily shown =
        ProgramFamily.onShow(typed, new double[] {0}, Mode.REVERSE, Frameworks.shipped(), SHIPPED);
    assertThat(shown.programs().getFirst()).isEqualTo(typed);
    assertThat(shown.programs()).extracting(Program::text).contains("relu(x)", "max(x, 0)");
    assertThat(shown.isOne()).isTrue();
  }
}
