package pragmatic.gradients.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepNamesTest {
  private static List<String> names(Program program) {
    StepNames names = StepNames.of(program);
    return program.calls().stream().map(names::of).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max(v, 0) + abs(x)               | v1 v2 v3
          max(v1, 0) + abs(v1)             | w1 w2 w3
          max(v0, w7)                      | u1
          v1 = relu(x); v2 = 2*v1; v1 + v2 | v1 v2 v3
          v2 = relu(x); abs(x) + v2        | v2 w2 w3
          """)
  void avoidWhatHasANameAlready(String text, String said) throws ProgramException {
    assertThat(String.join(" ", names(Parser.parse(text)))).isEqualTo(said);
  }

  /// Nothing in a trace has the name of something else.
  @Test
  void nameOneThingEach() throws ProgramException {
    Random random = new Random(7);
    List<String> letters = List.of("v", "w", "u", "s", "t", "r", "q", "p");
    for (int trial = 0; trial < 300; trial++) {
      StringBuilder text = new StringBuilder();
      int inputs = 2 + random.nextInt(11);
      String assigned = letters.get(random.nextInt(8)) + random.nextInt(4) + "9";
      text.append(assigned).append(" = relu(x); ").append(assigned);
      for (int i = 1; i < inputs; i++)
        text.append(" + abs(").append(letters.get(random.nextInt(8))).append(i).append(")");
      Program program = Parser.parse(text.toString());
      assertThat(names(program))
          .as(program.text())
          .doesNotHaveDuplicates()
          .doesNotContainAnyElementsOf(program.inputs());
      String last = Spelling.PLAIN.line(program, program.calls().getLast());
      assertThat(last).as(program.text()).contains(names(program).get(program.calls().size() - 2));
    }
  }
}
