package pragmatic.gradients.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.notebook.NotebookReading;
import pragmatic.gradients.notebook.file.NotebookCell;
import pragmatic.gradients.notebook.question.Question;
import pragmatic.gradients.notebook.question.QuestionPart;
import pragmatic.gradients.notebook.run.Versions;

/// Remainders, fractions and rounding of libraries agree at positive numbers and differ at negative
/// ones and at halves. What they return there was measured of NumPy 2.4.6, JAX 0.10.2 and CasADi
/// 3.7.2, and stands in the documentation of PyTorch and TensorFlow.
class NegativeNumbersTest {
  private static final double[] PLACES = {-3.2, -2.5, 2.5};
  private static final double CLOSE = 1e-12;

  private static final Map<String, String> CELLS =
      Map.of(
          "torch",
          """
          import torch
          x = torch.tensor(%s, requires_grad=True, dtype=torch.float64)
          (x * %s).backward()
          """,
          "j",
          """
          import jax, jax.numpy as jnp
          jax.config.update("jax_enable_x64", True)
          x0 = %s
          jax.grad(lambda x: x * %s)(x0)
          """,
          "tf",
          """
          import tensorflow as tf
          x = tf.Variable(%s, dtype=tf.float64)
          with tf.GradientTape() as tape:
              y = x * %s
          tape.gradient(y, x)
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          torch.frac(x)             | -0.2 | -0.5 |  0.5
          x.frac()                  | -0.2 | -0.5 |  0.5
          torch.fmod(x, 2)          | -1.2 | -0.5 |  0.5
          torch.remainder(x, 2)     |  0.8 |  1.5 |  0.5
          torch.remainder(x, -2)    | -1.2 | -0.5 | -1.5
          torch.round(x)            |   -3 |   -2 |    2
          torch.trunc(x)            |   -3 |   -2 |    2
          torch.fix(x)              |   -3 |   -2 |    2
          torch.floor(x)            |   -4 |   -3 |    2
          torch.sign(x)             |   -1 |   -1 |    1
          jnp.mod(x, 2)             |  0.8 |  1.5 |  0.5
          jnp.remainder(x, 2)       |  0.8 |  1.5 |  0.5
          jnp.fmod(x, 2)            | -1.2 | -0.5 |  0.5
          jax.lax.rem(x, 2.)        | -1.2 | -0.5 |  0.5
          jnp.round(x)              |   -3 |   -2 |    2
          jnp.rint(x)               |   -3 |   -2 |    2
          jnp.trunc(x)              |   -3 |   -2 |    2
          jnp.sign(x)               |   -1 |   -1 |    1
          tf.math.floormod(x, 2.)   |  0.8 |  1.5 |  0.5
          tf.math.mod(x, 2.)        |  0.8 |  1.5 |  0.5
          tf.truncatemod(x, 2.)     | -1.2 | -0.5 |  0.5
          tf.round(x)               |   -3 |   -2 |    2
          tf.math.rint(x)           |   -3 |   -2 |    2
          tf.sign(x)                |   -1 |   -1 |    1
          np.mod(x, 2)              |  0.8 |  1.5 |  0.5
          np.remainder(x, 2)        |  0.8 |  1.5 |  0.5
          np.fmod(x, 2)             | -1.2 | -0.5 |  0.5
          np.round(x)               |   -3 |   -2 |    2
          np.rint(x)                |   -3 |   -2 |    2
          np.fix(x)                 |   -3 |   -2 |    2
          np.sign(x)                |   -1 |   -1 |    1
          ca.fmod(x, 2)             | -1.2 | -0.5 |  0.5
          sympy.frac(x)             |  0.8 |  0.5 |  0.5
          x % 2                     |  0.8 |  1.5 |  0.5
          x // 2                    |   -2 |   -2 |    1
          """)
  void areThoseOfTheLibrary(String call, double low, double middle, double high) throws Exception {
    double[] values = {low, middle, high};
    for (int i = 0; i < PLACES.length; i++) {
      double[] at = {PLACES[i]};
      assertThat(ForwardMode.value(Parser.parse(call), at))
          .as(call)
          .isCloseTo(values[i], within(CLOSE));
      for (Map.Entry<String, String> cell : CELLS.entrySet())
        if (call.startsWith(cell.getKey())
            || call.startsWith("x.") && cell.getKey().equals("torch"))
          assertThat(value(cell.getValue().formatted(PLACES[i], call)) / PLACES[i])
              .as(call)
              .isCloseTo(values[i], within(CLOSE));
    }
  }

  /// Of the function that its only question differentiates.
  private static double value(String cell) {
    Question question =
        NotebookReading.of(List.of(new NotebookCell(true, cell, "", "")), Versions.newest())
            .questions()
            .findFirst()
            .orElseThrow()
            .question();
    assertThat(question.unread()).isNull();
    QuestionPart part = question.parts().getFirst();
    return ForwardMode.value(part.program(), part.at());
  }
}
