package pragmatic.gradients.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.notebook.file.NotebookCell;
import pragmatic.gradients.notebook.output.OutputCheck;
import pragmatic.gradients.notebook.run.Versions;

/// What libraries answered at the edges of functions: at 0, at ties, where a number is not finite.
/// A line is version, expression, point, what was printed there, and what the reader makes of it: ✓
/// for the same numbers, – for no number. It is never another number.
class EdgeTest {
  private static final Path MEASURED = Path.of("src/test/resources/notebook/edges.txt");

  private static final Map<String, String> CELLS =
      Map.of(
          "pytorch",
          """
          import torch
          import torch.nn.functional as F
          x = torch.tensor(%2$s, requires_grad=True)
          y = %1$s
          y.backward()
          print(x.grad)
          """,
          "jax",
          """
          import jax
          import jax.numpy as jnp
          x = jnp.array(%2$s)
          print(jax.grad(lambda x: %1$s)(x))
          """,
          "tensorflow",
          """
          import tensorflow as tf
          x = tf.Variable(%2$s)
          with tf.GradientTape() as tape:
              y = %1$s
          print(tape.gradient(y, x))
          """,
          "autograd",
          """
          import autograd.numpy as np
          from autograd import grad
          x = np.array(%2$s)
          print(grad(lambda x: %1$s)(x))
          """);

  @Test
  void whatWasMeasuredIsAnsweredOrNotRead() throws IOException {
    List<String> expected = Files.readAllLines(MEASURED);
    List<String> actual = new ArrayList<>();
    for (String line : expected) {
      String[] parts = line.split(" \\| ");
      actual.add(String.join(" | ", parts[0], parts[1], parts[2], parts[3], read(parts)));
    }
    assertThat(actual).noneMatch(line -> line.contains("≠"));
    assertThat(actual).containsExactlyElementsOf(expected);
  }

  private static String read(String[] parts) {
    Framework framework = Frameworks.find(parts[0]).orElseThrow();
    String cell = CELLS.get(framework.about().key()).formatted(parts[1], parts[2]);
    NotebookReading reading =
        NotebookReading.of(
            List.of(new NotebookCell(true, cell, parts[3] + "\n", "")), Versions.with(framework));
    OutputCheck check = reading.cells().getFirst().checks().getLast();
    if (!check.unread().isEmpty()) return "–";
    String sign = check.agreement().sign();
    return sign.equals("✓") ? sign : sign + " " + OursWording.of(check.ours());
  }
}
