package pragmatic.gradients.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.notebook.file.NotebookCell;
import pragmatic.gradients.notebook.output.Agreement;
import pragmatic.gradients.notebook.output.OutputCheck;
import pragmatic.gradients.notebook.run.Versions;

/// What students write and lecturers show: Python's traps, names that hide others, outputs of what
/// is not read.
class SloppyCellTest {
  private static final String START = "import torch\nx = torch.tensor(2., requires_grad=True)\n";

  private static NotebookReading read(String lines, String output) {
    return NotebookReading.of(
        List.of(new NotebookCell(true, START + lines.replace(';', '\n'), output, "")),
        Versions.newest());
  }

  /// What the last print shows of ours.
  private static String last(String lines) {
    OutputCheck check = read(lines, "").cells().getFirst().checks().getLast();
    return check.unread().isEmpty() ? OursWording.of(check.ours()) : check.unread();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what a parameter is without an argument is settled where the function is defined
        "k = 2;def f(v, m=k):;    return v * m;k = 5;f(x).backward();print(x.grad) | 2",
        "def f(v, seen=[]):;    seen.append(v);    return len(seen);f(1);print(f(2)) | 2",
        "k = 2;f = lambda v, m=k: v * m;k = 5;f(x).backward();print(x.grad) | 2",
        "fs = [lambda v, k=k: v * k for k in range(3)];fs[1](x).backward();print(x.grad) | 1",
        "def f(v, m=torch.rand(1)):;    return v * m;f(x).backward();print(x.grad)"
            + " | torch.rand is not read",
        // all functions of a comprehension see the last turn
        "fs = [lambda v: v * k for k in range(3)];fs[0](x).backward();print(x.grad) | 2",
        // a name may hide what Python or a library calls so
        "max = 3;y = x * max;y.backward();print(x.grad) | 3",
        "abs = lambda t: t * 5;abs(x).backward();print(x.grad) | 5",
        "sum = 0;for i in range(3):;    sum += i;print(sum) | 3",
        // a decorator belongs to what it stands before
        "@torch.no_grad();def f(v):;    return v * 2;print(f(x).requires_grad) | False",
        "@torch.no_grad;def f(v):;    return v * 2;print(f(x).requires_grad) | False",
        "@torch.no_grad();def f(v):;    v -= 1.;    return v;f(x);print(x) | 1",
        "def f(v):;    return v;@twice(2);def f(v):;    return v * 3;print(f(x))"
            + " | what the decorator twice does is not known",
        "@twice;@thrice(2);def f(v):;    return v * 3;y = x * 5;print(y) | 10",
        // what is not read stands for nothing that it was before
        "def f(v):;    return v;def f(*v):;    return v[0] * 3;print(f(x))"
            + " | arguments that are unpacked are not read",
        "def f(v):;    return v;f, *g = [max, min];print(f(x))"
            + " | arguments that are unpacked are not read",
        "k = 'a';print((k := 'b'));y = x if k == 'a' else x * 2;print(y)"
            + " | ) is expected here, not :=",
        // names that are deleted
        "y = x * 2;del y;(x * 3).backward();print(x.grad) | 3",
        "y, z = x, 1;del y, z;print(y) | no cell says what y is",
        "y = [1.];del y[0];print(y) | del is not read",
        // none of it, said in both ways
        "print(x.grad == None, x.grad is None) | True",
        "if x.grad != None: x.grad.zero_();x.backward();print(x.grad) | 1",
        // Python stops at a whole number
        "y = torch.tensor(1, requires_grad=True);print(y)"
            + " | only numbers with a point can be differentiated by; Python stops here",
        "y = torch.tensor(1);y.requires_grad_();print(y)"
            + " | only numbers with a point can be differentiated by; Python stops here",
        "y = torch.tensor([1, 2]);y.requires_grad = True;print(y)"
            + " | only numbers with a point can be differentiated by; Python stops here",
        "s = 'relu';y = torch.relu(x) if s == 'relu' else x * 5;y.backward();print(x.grad) | 1",
      })
  void pythonsTrapsAreKnown(String lines, String expected) {
    assertThat(last(lines)).isEqualTo(expected);
  }

  @Test
  void whatIsNotReadTakesNoLineOfOthers() {
    NotebookReading reading =
        read(
            "print(type(x), x.shape);print(f'{x.item()}', x.item())",
            "<class 'torch.Tensor'> torch.Size([])\n2.0 2.0\n");
    assertThat(reading.cells().getFirst().checks())
        .extracting(OutputCheck::agreement)
        .containsExactly(Agreement.NOTHING, Agreement.NOTHING, Agreement.AGREES, Agreement.AGREES);
  }

  @Test
  void anEmptyLineTakesNoLineOfOthers() {
    NotebookReading reading =
        read(
            "for i in range(2):;    print(i, end=' ');print();print('x', x.detach())",
            "0 1 \nx tensor(2.)\n");
    assertThat(reading.cells().getFirst().checks())
        .extracting(OutputCheck::agreement)
        .containsOnly(Agreement.AGREES);
  }

  @Test
  void aShapeIsCompared() {
    assertThat(read("print(torch.ones(2, 3).shape)", "torch.Size([2, 3])\n"))
        .extracting(reading -> reading.cells().getFirst().agreement())
        .isEqualTo(Agreement.AGREES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "print('\\033[1mbold\\x1b[0m', x.detach()) | bold tensor(2.)",
        "print(x.item(), end='\\r');print(x.detach()) | 2.0\rtensor(2.)",
        "%%capture;print(x.detach()) | tensor(2.)",
      })
  void whatTerminalsDoIsNoText(String lines, String printed) {
    String source = lines.startsWith("%%") ? "%%capture\n" + START + lines.substring(10) : lines;
    NotebookCell cell = new NotebookCell(true, source.replace(';', '\n'), printed, "");
    NotebookCell start = new NotebookCell(true, START, "", "");
    NotebookReading reading = NotebookReading.of(List.of(start, cell), Versions.newest());
    assertThat(reading.cells().getLast().agreement()).isEqualTo(Agreement.AGREES);
  }

  @Test
  void aSignThatNobodySeesIsNamed() {
    CellReading cell = read("y\u00a0= x;print(x)", "").cells().getFirst();
    assertThat(cell.unread().getFirst().reason()).startsWith("U+00A0 is no Python");
  }
}
