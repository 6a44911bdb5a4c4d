package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.frameworks.Evidence;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.ProgramFamily;
import pragmatic.gradients.program.Program;

class FamilyTableTest {
  private static FamilyTable table(String name) {
    ProgramFamily family =
        ProgramFamily.shipped().stream()
            .filter(f -> f.name().equals(name))
            .findFirst()
            .orElseThrow();
    return FamilyTable.of(family, Frameworks.shipped(), Mode.REVERSE, Catalogue.shipped());
  }

  private static List<FamilyTable.FamilyCell> row(FamilyTable table, String program) {
    return table.rows().stream()
        .filter(row -> row.program().text().equals(program))
        .findFirst()
        .orElseThrow()
        .cells();
  }

  @Test
  void reluHasADifferentSlopeInEveryProgram() {
    FamilyTable relu = table("relu");
    assertThat(row(relu, "relu(x)").getFirst().gradient()).containsExactly(0.0);
    assertThat(row(relu, "max(x, 0)").getFirst().gradient()).containsExactly(0.5);
    assertThat(row(relu, "clamp(x, 0, inf)").getFirst().gradient()).containsExactly(0.0);
    assertThat(row(relu, "clamp(x, 0, inf)").get(1).gradient()).containsExactly(1.0);
    assertThat(row(relu, "relu(x)").getFirst().measured()).isTrue();
    assertThat(row(relu, "relu(x)").getFirst().verdict()).isEqualTo(VerdictKind.CORNER);
    assertThat(row(relu, "relu(x)").get(4).known()).isFalse();
  }

  @Test
  void predictionsNameTheRulesTheyComeFrom() {
    FamilyTable max = table("max");
    FamilyTable.FamilyCell jax = row(max, "(a + b + abs(a - b))/2").get(2);
    assertThat(jax.measured()).isFalse();
    assertThat(jax.gradient()).containsExactly(1.0, 0.0);
    Evidence evidence = evidence(max, jax, max.rows().get(8).program());
    assertThat(evidence.basis()).isEqualTo(Evidence.Basis.RULES);
    assertThat(evidence.rows()).extracting(row -> row.call().text()).containsExactly("jnp.abs(x)");
  }

  private static Evidence evidence(
      FamilyTable table, FamilyTable.FamilyCell cell, Program program) {
    double[] at = table.at().stream().mapToDouble(x -> x).toArray();
    return Evidence.of(cell.answer(), program, at);
  }

  @Test
  void theIdentityIsRightOrWrong() {
    FamilyTable identity = table("identity");
    assertThat(row(identity, "relu(x) - relu(-x)").getFirst().verdict())
        .isEqualTo(VerdictKind.WRONG);
    assertThat(row(identity, "x").getFirst().verdict()).isEqualTo(VerdictKind.AGREES);
  }

  @Test
  void nobodyIsSaidToAnswerAtTheTipOfANormThatWasNotMeasured() {
    FamilyTable norm = table("norm");
    assertThat(row(norm, "norm2(a, b)").getFirst().gradient()).containsExactly(0.0, 0.0);
    assertThat(row(norm, "hypot(a, b)").getLast().known()).as("SymPy has no hypot").isFalse();
    FamilyTable.FamilyRow predicted =
        norm.rows().stream()
            .filter(row -> row.program().text().equals("abs(norm2(a, b))"))
            .findFirst()
            .orElseThrow();
    assertThat(evidence(norm, predicted.cells().getFirst(), predicted.program()).rows())
        .extracting(row -> row.call().text())
        .startsWith("torch.abs(x)", "torch.norm(v)");
    FamilyTable.FamilyRow scalar = table("abs").rows().getLast();
    assertThat(scalar.program().text()).isEqualTo("norm2(x)");
    assertThat(scalar.cells().getFirst().measured()).isTrue();
  }

  @Test
  void isWrittenAsText() {
    assertThat(table("relu").text().markdown())
        .contains("| where(x > 0, x, 0) | 0 | 0 | 0 | 0 | 0 | 0 | 0 |")
        .contains("| relu(x) | 0 | 0 | 0 | 0 | – | 0.5 | – |");
  }
}
