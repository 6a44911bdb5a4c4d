package pragmatic.gradients.frameworks.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Vocabulary;

class PythonSpellingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "PYTORCH    | relu(x) - relu(-x)           | torch.relu(v0) - torch.relu(-v0)",
        "PYTORCH    | max(a, 0)                    | torch.maximum(v0, torch.tensor(0.0))",
        "PYTORCH    | max(a, b, c)                 | torch.amax(torch.stack([v0, v1, v2]))",
        "PYTORCH    | fmax(a, b, c)                | torch.fmax(torch.fmax(v0, v1), v2)",
        "PYTORCH    | where(x > 0, sqrt(x), 0)     | torch.where(v0 > 0.0, torch.sqrt(v0),"
            + " torch.tensor(0.0))",
        "PYTORCH    | where(x, 1, -1)              | torch.where(v0 != 0, torch.tensor(1.0),"
            + " torch.tensor((-1.0)))",
        "PYTORCH    | x*(x > 0)                    | v0*(v0 > 0.0).to(torch.float64)",
        "PYTORCH    | x > 0                        | (v0 > 0.0).to(torch.float64)",
        "PYTORCH    | -x^2                         | -(v0**2)",
        "PYTORCH    | 2^x + x^-0.5                 | (2.0**v0) + (v0**(-0.5))",
        "PYTORCH    | y = abs(x); y - y            | v1 = torch.abs(v0); v1 - v1",
        "PYTORCH    | hinge(x)                     | torch.relu(1.0 - v0)",
        "PYTORCH    | clamp(x, lo, hi)             | torch.clamp(v0, v1, v2)",
        "PYTORCH    | clamp(x, -1, 1)              | torch.clamp(v0, (-1.0), 1.0)",
        "PYTORCH    | prelu(x, a)                  | F.prelu(v0[None], torch.stack([v1])).sum()",
        "PYTORCH    | softmax(1; a, b)             | torch.softmax(torch.stack([v0, v1]), 0)[1]",
        "PYTORCH    | x + sqrt(2)*0                | v0 + 0.0",
        "PYTORCH    | 1/0*x                        | float('inf')*v0",
        "PYTORCH    | pi                           | 3.141592653589793",
        "JAX        | gelu(x)                      | jax.nn.gelu(v0, approximate=False)",
        "JAX        | xlogy(x, y)                  | jax.scipy.special.xlogy(v0, v1)",
        "JAX        | cross_entropy(0; a, b)       | -jax.nn.log_softmax(jnp.stack([v0, v1]))[0]",
        "TENSORFLOW | max(0, x)                    | tf.maximum(tf.constant(0.0, tf.float64), v0)",
        "TENSORFLOW | topk(0; a, b)                | tf.sort(tf.stack([v0, v1]),"
            + " direction='DESCENDING')[0]",
        "AUTOGRAD   | relu(x)                      | np.maximum(v0, 0.0)",
        "AUTOGRAD   | norminf(a, b)                | np.max(np.array([np.abs(v0), np.abs(v1)]))",
      })
  void spellsAsAUserOfTheFrameworkWould(Dialect dialect, String program, String python)
      throws Exception {
    assertThat(String.join("; ", PythonSpelling.of(Parser.parse(program), dialect)))
        .isEqualTo(python);
  }

  /// Whatever inputs are called, Python sees names of ours.
  @ParameterizedTest
  @EnumSource
  void writesNothingThatAUserTyped(Dialect dialect) throws Exception {
    Program program = Parser.parse("secret = abs(os)*quit; secret + __import__*torch");
    CheckScript script =
        CheckScript.of(
            dialect,
            List.of(new LiveQuestion(program, List.of(0.0, -1.5, 2.0, 3.0), Mode.FORWARD)));
    String own = script.text().substring(dialect.harness().length());
    assertThat(own)
        .doesNotContain("secret", "os)", "quit", "__import__", program.text())
        .containsOnlyOnce("def f0(v0, v1, v2, v3):")
        .contains("run(0, f0, \"forward\", [0.0, (-1.5), 2.0, 3.0])");
  }

  @ParameterizedTest
  @EnumSource
  void spellsEveryFunctionOrSaysThatThereIsNone(Dialect dialect) throws ProgramException {
    List<String> none = new ArrayList<>();
    for (Primitive primitive : Vocabulary.functions()) {
      Program program = Parser.parse(call(primitive));
      try {
        assertThat(String.join("\n", PythonSpelling.of(program, dialect)))
            .doesNotContain("{", "}")
            .containsPattern("\\bv0\\b");
      } catch (CheckException e) {
        none.add(primitive.name());
      }
    }
    assertThat(none).isSubsetOf("cummax", "maxpool", "detach");
  }

  private static String call(Primitive primitive) {
    if (primitive.indexed()) {
      return primitive.name() + "(0; a, b, c)";
    }
    if (primitive.variadic()) {
      return primitive.name() + "(a, b, c)";
    }
    List<String> arguments = new ArrayList<>();
    primitive.parameters().stream()
        .filter(p -> !p.isOptional())
        .forEach(p -> arguments.add(p.name()));
    return primitive.name() + "(" + String.join(", ", arguments) + ")";
  }

  @Test
  void spellsLongAndDeepProgramsLineByLine() throws Exception {
    Program sum = Parser.parse("x" + " + abs(x)".repeat(3_000));
    assertThat(PythonSpelling.of(sum, Dialect.PYTORCH)).hasSize(6_001);
    Program deep = Parser.parse("abs(".repeat(200) + "x" + ")".repeat(200));
    assertThat(PythonSpelling.of(deep, Dialect.JAX)).hasSize(201).last().isEqualTo("v200");
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    Program program = Parser.parse("cummax(1; a, b)");
    assertThatThrownBy(() -> PythonSpelling.of(program, Dialect.TENSORFLOW))
        .hasMessage("cummax has no equal in tensorflow.");
  }

  /// A whole table can be asked at once.
  @ParameterizedTest
  @EnumSource
  void spellsNearlyAllMeasuredPrograms(Dialect dialect) {
    Framework framework = Frameworks.find(dialect.key()).orElseThrow();
    long missing =
        framework.measurements().stream()
            .map(Measurement::call)
            .flatMap(call -> call.program().stream())
            .distinct()
            .filter(program -> isMissing(program, dialect))
            .count();
    assertThat(missing).isLessThanOrEqualTo(2);
  }

  private static boolean isMissing(Program program, Dialect dialect) {
    try {
      return PythonSpelling.of(program, dialect).isEmpty();
    } catch (CheckException e) {
      return true;
    }
  }
}
