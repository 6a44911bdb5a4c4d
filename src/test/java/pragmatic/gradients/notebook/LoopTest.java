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

/// Loops, comprehensions, classes and derivatives of derivatives.
class LoopTest {
  private static final String START = "import torch\nx = torch.tensor(2., requires_grad=True)\n";

  private static NotebookReading read(String source, String output) {
    return NotebookReading.of(
        List.of(new NotebookCell(true, source, output, "")), Versions.newest());
  }

  /// What the last print shows of ours.
  private static String last(String source) {
    OutputCheck check = read(source, "").cells().getFirst().checks().getLast();
    return check.unread().isEmpty() ? OursWording.of(check.ours()) : check.unread();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a loop goes on with what the turn before it left
        "w = x * 1;for i in range(3):;    w = w * x;w.backward();print(x.grad) | 32",
        "y = sum(x * i for i in [1, 2, 4]);y.backward();print(x.grad) | 7",
        "y = sum([x * a * b for a, b in zip([1, 2], [3, 4])]);y.backward();print(x.grad) | 11",
        "y = sum([x * i for i, k in enumerate([5, 7, 9]) if k > 5]);y.backward();print(x.grad) | 3",
        "d = {'a': 2., 'b': 5.};for k in d:;    (x * d[k]).backward();print(x.grad) | 7",
        "d = {'a': 2., 'b': 5.};for k, v in d.items():;    (x * v).backward();print(x.grad) | 7",
        "t = torch.tensor([3., 4.]);for v in t:;    (x * v).backward();print(x.grad) | 7",
        "n = 0;while n < 3:;    (x * n).backward();    n += 1;print(x.grad) | 3",
        "for t in [x]:;    (t * t).backward();print(x.grad) | 4",
        // how often it turns hangs on x: no number but that of the turns taken
        "y = x * 1;while y < 10:;    y = y * 2;y.backward();print(x.grad) | 8",
        "for i in range(30):;    (x * i).backward();print(x.grad)"
            + " | more than 24 questions of one loop are not read",
        "for i in range(2000):;    y = x * i;print(y) | more than 1000 turns of a loop are not read",
        "ys = [x];for v in [1., 2.]:;    ys = [x * v];    torch.rand(2);ys[0].backward();"
            + "print(x.grad) | torch.rand is not read",
        "ys = [x];for v in torch.rand(2):;    ys = [x * v];ys[0].backward();"
            + "print(x.grad) | torch.rand is not read",
        "def f(t):;    for i in range(3):;        if t > i:;            return t * i;    return t;"
            + "y = f(x);print(y) | a function ends within a block by what may be differentiated by",
        "def f(t):;    for i in range(3):;        if i == 2:;            return t * i;    return t;"
            + "f(x).backward();print(x.grad) | 2",
        "def f():;    x.grad = None;    torch.rand(2);(x * 3).backward();f();print(x.grad)"
            + " | torch.rand is not read",
        "ys = [v for v in [x, x * 2] if v > 3];print(ys[0])"
            + " | elements are left out by what may be differentiated by",
        "for i in 3:;    y = x;print(y) | what this loop runs over is not read",
        "y = [[a for a in [1.]] for b in [1., 2.]];print(y) | ((1), (1))",
        // a class is followed if it holds functions alone
        "class A(torch.nn.Module):;    def forward(self, t):;        return torch.relu(t) * 3;"
            + "A()(x).backward();print(x.grad) | 3",
        "class A:;    def __init__(self, k=2.):;        self.k = k;"
            + "    def f(self, t):;        return t * self.k;A(5.).f(x).backward();print(x.grad) | 5",
        "class A:;    def __call__(self, t):;        return t * 2;class B(A):;    pass;"
            + "B()(x).backward();print(x.grad) | 2",
        "class A(torch.nn.Module):;    def __init__(self):;        super().__init__();"
            + "        self.w = torch.nn.Parameter(torch.tensor(3.));"
            + "    def forward(self, t):;        return self.w * t;"
            + "a = A();a(x).backward();print(a.w.grad) | 2",
        "class A:;    def __add__(self, o):;        return o;y = A();print(y)"
            + " | classes with operators of their own (__add__) are not read",
        "class A(torch.autograd.Function):;    pass;y = A();print(y)"
            + " | a class made from this one is not read",
        "class A:;    k = 3;y = A();print(y) | of classes only functions are read",
        "class A:;    def set(self, t):;        self.t = t;a = A();a.set(x);"
            + "b = torch.rand(a);print(a.t * 1) | 2",
        "class A:;    def go(self):;        self.t = torch.rand(1);a = A();a.t = x;a.go();"
            + "print(a.t) | torch.rand is not read",
      })
  void aLoopIsFollowedTurnByTurnAndAClassCallByCall(String lines, String expected) {
    assertThat(last(START + lines.replace(';', '\n'))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grad(grad(lambda x: x**3))(2.) | 12",
        "grad(lambda x: grad(lambda y: 3.0)(x))(2.) | 0",
        "grad(grad(lambda x: jnp.maximum(x, 0.)**2))(2.) | no",
        "grad(grad(jnp.sqrt))(0.) | no",
        "grad(lambda x: grad(lambda t: t**2 * x)(x**2))(3.) | 54",
        "grad(grad(lambda x: x**1.5))(0.) | no",
        "grad(grad(lambda x: x if x > 0 else 0.))(2.) | no",
      })
  void derivativesOfDerivativesAreThoseOfCalculusWhereItIsSmooth(String call, String expected) {
    String source = "from jax import grad\nimport jax.numpy as jnp\nprint(" + call + ")\n";
    String smooth =
        "second derivatives are read of functions alone that are smooth where they are asked";
    assertThat(last(source)).isEqualTo(expected.equals("no") ? smooth : expected);
  }

  @Test
  void whatIsPrintedByWhatIsNotReadHidesNothingAndIsTakenForNothing() {
    NotebookReading reading =
        read(
            """
            import torch
            x = torch.tensor(2., requires_grad=True)
            (x * x).backward()
            for v in torch.rand(2):
                print(v)
            print(x.grad)
            print("again", x.grad)
            """,
            "tensor(0.3)\ntensor(0.7)\ntensor(4.)\nagain tensor(4.)\n");
    assertThat(reading.cells().getFirst().checks())
        .extracting(OutputCheck::agreement)
        .containsExactly(Agreement.NOTHING, Agreement.AGREES);
  }
}
