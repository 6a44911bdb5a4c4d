package pragmatic.gradients.frameworks.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;
import pragmatic.gradients.frameworks.Frameworks;

class RuleTableTest {
  private static final RuleTable REVERSE =
      RuleTable.of(Frameworks.shipped(), Mode.REVERSE, HistoryNote.shipped());

  private static RuleRow row(RuleTable table, String call, double at) {
    return table.rows().stream()
        .filter(row -> row.call().equals(call) && row.at().getFirst() == at)
        .findFirst()
        .orElseThrow();
  }

  private static int column(String name) {
    return Frameworks.shipped().indexOf(Frameworks.find(name).orElseThrow());
  }

  @Test
  void saysWhatEachFrameworkPicksWithTheRowThatShowsIt() {
    RuleRow abs = row(REVERSE, "abs(x)", 0);
    RuleCell jax = abs.cells().get(column("jax")).orElseThrow();
    assertThat(jax.answer()).containsExactly(1.0);
    assertThat(jax.evidence().call().text()).isEqualTo("jnp.abs(x)");
    assertThat(pytorch(abs).evidence().call().text()).isEqualTo("torch.abs(x)");
    assertThat(abs.differs(column("jax"))).isTrue();
    assertThat(abs.differs(column("pytorch"))).isFalse();
  }

  private static RuleCell pytorch(RuleRow row) {
    return row.cells().get(column("pytorch")).orElseThrow();
  }

  @Test
  void eachKinkHasARowOfItsOwn() {
    assertThat(pytorch(row(REVERSE, "hardswish(x)", -3)).answer()).containsExactly(0.0);
    assertThat(pytorch(row(REVERSE, "hardswish(x)", 3)).answer()).containsExactly(1.0);
    assertThat(REVERSE.rows()).doesNotHaveDuplicates();
  }

  @Test
  void nobodyIsSaidToAnswerWhatWasNotMeasured() {
    RuleRow relu = row(REVERSE, "relu(x)", 0);
    assertThat(relu.cells().get(column("autograd"))).isEmpty();
    assertThat(relu.cells().get(column("casadi")).orElseThrow().answer()).containsExactly(0.5);
  }

  @Test
  void everyCellHoldsAnAnswerOfItsEvidence() {
    for (Mode mode : List.of(Mode.REVERSE, Mode.FORWARD)) {
      for (RuleRow row : RuleTable.of(Frameworks.shipped(), mode, List.of()).rows()) {
        for (Optional<RuleCell> cell : row.cells()) {
          cell.filter(one -> one.measured() && !one.nothing())
              .ifPresent(measured ->
                  assertThat(measured.evidence().gradient().values())
                      .extracting(x -> x + 0.0)
                      .containsAll(measured.answer().stream().map(x -> x + 0.0).toList()));
          assertThat(cell.map(c -> c.evidence().mode()))
              .matches(m -> m.isEmpty() || m.get() == mode || m.get() == Mode.SYMBOLIC);
        }
      }
    }
  }

  /// A click on a cell opens the board of its program at its point, where the same framework
  /// answers.
  @ParameterizedTest
  @EnumSource(names = {"REVERSE", "FORWARD"})
  void everyCellHoldsWhatTheBoardItOpensSays(Mode mode) {
    RuleTable table = RuleTable.of(Frameworks.shipped(), mode, List.of());
    List<String> faults = new ArrayList<>();
    int held = 0;
    for (RuleRow row : table.rows()) {
      double[] at = row.at().stream().mapToDouble(x -> x).toArray();
      for (int i = 0; i < table.columns().size(); i++) {
        Framework framework = table.columns().get(i);
        List<Double> said = row.answer(i);
        FrameworkAnswer board = FrameworkAnswers.answer(framework, row.program(), at, mode);
        double[] cell = said.stream().mapToDouble(x -> x).toArray();
        boolean same =
            said.isEmpty() || board.known() && Rounding.sameMeasured(board.values(), cell);
        if (!same)
          faults.add(
              "%s %s of %s: %s, board %s %s"
                  .formatted(
                      row.call(),
                      row.place(),
                      framework.id(),
                      said,
                      Arrays.toString(board.values()),
                      board.known()));
        if (!said.isEmpty()) held++;
      }
    }
    assertThat(faults).isEmpty();
    assertThat(held).isGreaterThan(300);
  }

  @Test
  void aSumOfWeightsAboveOneIsUnfair() {
    RuleRow max = row(REVERSE, "max(v0, v1, v2)", 1);
    assertThat(max.cells().get(column("sympy")).orElseThrow().fair()).isFalse();
    assertThat(pytorch(max).fair()).isTrue();
  }

  @Test
  void jumpsAndInfiniteSlopesHaveRowsToo() {
    RuleTable jumps = REVERSE.of(RuleKind.JUMP);
    assertThat(jumps.rows())
        .extracting(row -> row.primitive().name())
        .contains("sign", "floor", "ceil", "round", "heaviside", "hardshrink", "mod", "trunc")
        .doesNotHaveDuplicates();
    RuleTable infinite = REVERSE.of(RuleKind.INFINITE);
    assertThat(infinite.rows())
        .extracting(RuleRow::call)
        .contains("sqrt(x)", "cbrt(x)", "log(x)", "x^0.5", "x^0", "asin(x)", "atan2(y, x)");
    RuleRow power = row(infinite, "x^0", 0);
    assertThat(power.cells().get(column("tf")).orElseThrow().answer()).containsExactly(Double.NaN);
    assertThat(power.cells().get(column("tf")).orElseThrow().fair()).isFalse();
    assertThat(pytorch(power).answer()).containsExactly(0.0);
    assertThat(row(infinite, "sqrt(x)", 0).disagree()).isFalse();
    assertThat(REVERSE.of(RuleKind.TIE).rows()).hasSizeLessThan(REVERSE.rows().size());
    assertThat(REVERSE.of(RuleKind.NONE).rows()).isEmpty();
  }

  @Test
  void noGradientAtAllIsSaidAndIsNoDisagreement() {
    RuleRow floor = row(REVERSE, "floor(x)", 0);
    RuleCell none = floor.cells().get(column("tf")).orElseThrow();
    assertThat(none.nothing()).isTrue();
    assertThat(none.evidence().gradient()).containsValue(null);
    assertThat(floor.disagree()).isFalse();
    RuleCell formula = floor.cells().get(column("sympy")).orElseThrow();
    assertThat(formula.nothing()).isTrue();
    assertThat(formula.answer()).isEmpty();
    assertThat(REVERSE.searched("tf.floor").text().markdown())
        .contains("| floor(x) | x = 0 | 0 | 0 | 0 | none | 0 | 0 | none |");
  }

  @Test
  void modesOfOneFrameworkDiffer() {
    RuleTable forward = RuleTable.of(Frameworks.shipped(), Mode.FORWARD, List.of());
    int older = column("pytorch-2.13.0");
    assertThat(row(REVERSE, "fmax(a, b)", 1).answer(older)).containsExactly(1.0, 0.0);
    assertThat(row(forward, "fmax(a, b)", 1).answer(older)).containsExactly(0.0, 1.0);
    assertThat(pytorch(row(REVERSE, "fmax(a, b)", 1)).answer()).containsExactly(0.5, 0.5);
  }

  @Test
  void filtersSearchesAndSorts() {
    RuleTable disagreeing = REVERSE.disagreeing();
    assertThat(disagreeing.rows()).hasSizeLessThan(REVERSE.rows().size()).isNotEmpty();
    assertThat(disagreeing.rows())
        .contains(row(REVERSE, "abs(x)", 0))
        .doesNotContain(row(REVERSE, "hardsigmoid(x)", 3));
    assertThat(REVERSE.searched("clip_by_value").rows())
        .extracting(row -> row.primitive().name())
        .contains("clamp")
        .doesNotContain("max");
    assertThat(REVERSE.searched("nothing like this").rows()).isEmpty();

    int jax = column("jax");
    List<RuleRow> rising = REVERSE.sorted(jax, false).rows();
    assertThat(rising).hasSameElementsAs(REVERSE.rows());
    assertThat(rising.getFirst().answer(jax)).containsExactly(Double.NEGATIVE_INFINITY);
    assertThat(rising.getLast().cells().get(jax)).isEmpty();
    List<RuleRow> falling = REVERSE.sorted(jax, true).rows();
    assertThat(falling.getLast().cells().get(jax)).isEmpty();
    assertThat(falling.getFirst().answer(jax).getFirst()).isNaN();
  }

  @Test
  void isWrittenAsMarkdownAndCsv() {
    TextTable text = REVERSE.searched("jnp.clip(x, 0, 6)").text();
    assertThat(text.markdown())
        .startsWith("| Primitive | at | PyTorch 2.14.1 | PyTorch 2.13.0 | JAX 0.10.2 |")
        .contains("| clamp(x, 0, 6) | x = 6 | 0 | 1 | 0.5 | 1 | 0 | – | – |\n");
    assertThat(text.csv()).contains("\"clamp(x, 0, 6)\",x = 6,0,1,0.5,1,0,,\r\n");
  }

  @Test
  void textKeepsTheColumnsWhateverItHolds() {
    TextTable text =
        new TextTable(
            List.of("a|b", "c"), List.of(List.of("x|y", ""), List.of("say \"1, 2\"", "1")));
    assertThat(text.markdown())
        .isEqualTo("| a\\|b | c |\n| --- | --- |\n| x\\|y | – |\n| say \"1, 2\" | 1 |\n");
    assertThat(text.csv()).isEqualTo("a|b,c\r\nx|y,\r\n\"say \"\"1, 2\"\"\",1\r\n");
  }
}
