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

/// Turns that end early, elements of lists and dictionaries, graphs of derivatives, masks.
class ConstructTest {
  private static final String START =
      "import torch\nimport torch.nn.functional as F\nx = torch.tensor(2., requires_grad=True)\n";

  private static NotebookReading read(String source, String output) {
    return NotebookReading.of(
        List.of(new NotebookCell(true, source, output, "")), Versions.newest());
  }

  /// What the last print shows of ours.
  private static String last(String lines) {
    OutputCheck check =
        read(START + lines.replace(';', '\n'), "").cells().getFirst().checks().getLast();
    return check.unread().isEmpty() ? OursWording.of(check.ours()) : check.unread();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "y = x * 1;for i in range(9):;    if i == 3: break;    y = y * x;print(y) | 16",
        "y = 0 * x;for i in range(5):;    if i % 2: continue;    y = y + x * i;y.backward();"
            + "print(x.grad) | 6",
        "n = 0;while True:;    n += 1;    if n > 4:;        break;print(n) | 5",
        "n = 0;while n < 5:;    n += 1;    if n == 2:;        continue;    (x * n).backward();"
            + "print(x.grad) | 13",
        "n = 0;for i in range(3):;    for j in range(3):;        if j > i: break;        n += 1;"
            + "print(n) | 6",
        "for i in range(3):;    with torch.no_grad():;        y = x * i;        break;"
            + "y = x * 3;y.backward();print(x.grad) | 3",
        // how often it turns hangs on x: the answer is that of the turns taken
        "y = x * 1;for i in range(9):;    if y > 10: break;    y = y * 2;y.backward();"
            + "print(x.grad) | 8",
        "def f(v):;    for i in range(9):;        if i == 2: break;        v = v * 3;    return v;"
            + "f(x).backward();print(x.grad) | 9",
        "def f(v):;    if v > 1:;        break;    return v;print(f(x)) | break is not read",
        "for i in [1]:;    def f():;        continue;print(f()) | continue is not read",
        "break;y = x;print(y) | 2",
      })
  void aTurnMayEndEarly(String lines, String expected) {
    assertThat(last(lines)).isEqualTo(expected);
  }

  /// That of other libraries and of our language is x − floor(x).
  @Test
  void aFractionOfPyTorchKeepsItsSign() {
    assertThat(last("print(torch.frac(x - 5.5))")).isEqualTo("−0.5");
    assertThat(last("y = (x - 5.5).frac() * 3;y.backward();print(y)")).isEqualTo("−1.5");
  }

  @Test
  void turnsThatDependOnAnInputAreSaidToBeOneBranch() {
    String loop =
        "y = x * 1\nfor i in range(9):\n    if y > 10: break\n    y = y * 2\ny.backward()\n";
    assertThat(read(START + loop, "").questions().findFirst().orElseThrow().question().parts())
        .allMatch(part -> part.branched() && part.whole() == null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "d = {};d['a'] = x * 3;d['a'].backward();print(x.grad) | 3",
        "d = {'a': 1., 'b': 2.};d['a'] = x;(d['a'] * d['b']).backward();print(x.grad) | 2",
        "d = {'a': 1};d['a'] += 4;print(d['a']) | 5",
        "d = {1: 5.};d[1] = 6.;d[2] = 7.;print(d[1] + d[2]) | 13",
        "a = [1., 2.];b = a;b[-1] = x;(a[1] * a[0]).backward();print(x.grad) | 1",
        "a = [1., 2.];a[0] += 5;print(a) | (6, 2)",
        "d = {'a': [1., 2.]};d['a'][1] = 7.;print(d['a']) | (1, 7)",
        "a = [1., 2.];b = [a, 3.];a[0] = 9.;print(b) | ((9, 2), 3)",
        "def put(l):;    l[0] = x;a = [1.];put(a);(a[0] * 5).backward();print(x.grad) | 5",
        "a = [1., 2.];for i in range(2):;    a[i] = x * i;print(a) | (0, 2)",
        "a = [1., 2.];a[0] = a;print(a[1]) | an assignment to this is not read",
        "a = (1., 2.);a[0] = 5.;print(a) | an assignment to this is not read",
        "a = [1., 2.];a[0:1] = [5.];print(a) | an assignment to this is not read",
        "a = [1.];b = a;torch.rand(a);print(b[0]) | 1",
        "def f(l):;    k = torch.rand(1);    l[0] = 3.;a = [1.];b = a;f(a);print(b[0])"
            + " | torch.rand is not read",
        "d = {};d[torch.rand(1)] = 3.;print(d) | torch.rand is not read",
      })
  void anElementIsAssigned(String lines, String expected) {
    assertThat(last(lines)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "g, = torch.autograd.grad(x**3, x, create_graph=True);print(g) | 12",
        "g, = torch.autograd.grad(x**3, x, create_graph=True);h, = torch.autograd.grad(g, x);"
            + "print(h) | 12",
        "g = torch.autograd.grad(x**3, x, create_graph=True)[0];g.backward();print(x.grad) | 12",
        "g = torch.autograd.grad(x**4, x, create_graph=True)[0];"
            + "h = torch.autograd.grad(g, x, create_graph=True)[0];h.backward();print(x.grad) | 48",
        "v = torch.tensor([1., 2.], requires_grad=True);"
            + "g, = torch.autograd.grad((v**3).sum(), v, create_graph=True);g.sum().backward();"
            + "print(v.grad) | [6, 12]",
        "v = torch.tensor([1., 2.], requires_grad=True);"
            + "g, = torch.autograd.grad(v**3, v, torch.ones_like(v), create_graph=True);"
            + "g.sum().backward();print(v.grad) | [6, 12]",
        "v = torch.tensor([1., 2.], requires_grad=True);"
            + "g, = torch.autograd.grad(v**3, v, torch.tensor([2., 0.]), create_graph=True);"
            + "print(g) | [6, 0]",
        "y = x * 2;g, = torch.autograd.grad(y**3, y, create_graph=True);print(g)"
            + " | second derivatives are read by leaves alone",
        "g, = torch.autograd.grad(torch.relu(x), x, create_graph=True);print(g)"
            + " | second derivatives are read of functions alone that are smooth where they are asked",
        "y = x**3;y.backward(create_graph=True);print(x.grad) | the argument create_graph is not read",
        // torch warns of the first graph only when it is freed
        "y = x**3;g, = torch.autograd.grad(y, x, create_graph=True);y.backward();print(x.grad) | 12",
      })
  void aDerivativeIsDifferentiatedAgain(String lines, String expected) {
    assertThat(last(lines)).isEqualTo(expected);
  }

  @Test
  void bothDerivativesAreQuestionsAndEachIsCompared() {
    NotebookReading reading =
        read(
            START
                + "g, = torch.autograd.grad(x**3, x, create_graph=True)\nprint(g)\n"
                + "g.backward()\nprint(x.grad)\n",
            "tensor(12., grad_fn=<MulBackward0>)\ntensor(12.)\n");
    assertThat(reading.questions())
        .extracting(QuestionResult::agreement)
        .containsExactly(Agreement.AGREES, Agreement.AGREES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "y = x.masked_fill(x > 1, 0.);y.backward();print(y, x.grad) | 0",
        "y = x.masked_fill(x > 3, 0.);y.backward();print(x.grad) | 1",
        "v = torch.tensor([1., -2.], requires_grad=True);"
            + "v.masked_fill(mask=v < 0, value=float('-inf')).max().backward();print(v.grad) | [1, 0]",
        "v = torch.tensor([1., -2., 3.]);v.masked_fill_(v < 0, 9.);print(v) | [1, 9, 3]",
        "v = torch.tensor([1., -2.]);print(torch.masked_fill(v, v < 0, x)) | [1, 2]",
      })
  void maskedElementsAreOthers(String lines, String expected) {
    assertThat(last(lines)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "print(latex(diff(x**2/2, x))) | x | AGREES",
        "print(latex(diff(x**3, x))) | 3 x^{2} | AGREES",
        "print(latex(diff(x**3, x))) | 2 x^{2} | DIFFERS",
        "print('f =', latex(diff(sqrt(x), x))) | f = \\frac{1}{2 \\sqrt{x}} | AGREES",
        "print(latex(diff(abs(x), x))) | \\operatorname{sign}{\\left(x \\right)} | AGREES",
        "print(latex(diff(sin(x)*exp(x), x))) |"
            + " e^{x} \\sin{\\left(x \\right)} + e^{x} \\cos{\\left(x \\right)} | AGREES",
        "print(latex(diff(tanh(x), x))) | 1 - \\tanh^{2}{\\left(x \\right)} | AGREES",
        "print(latex(diff(log(x), x), mode='inline')) | $\\frac{1}{x}$ | AGREES",
        "latex(diff(log(x), x)) | '\\\\frac{1}{x}' | AGREES",
        "latex(diff(log(x), x)) | '\\\\frac{2}{x}' | DIFFERS",
        "print(latex(diff(sign(x), x))) | 2 \\delta\\left(x\\right) | NOTHING",
      })
  void aFormulaInLatexIsTheFormula(String line, String printed, Agreement expected) {
    String source = "from sympy import *\nx = symbols('x', real=True)\n" + line + "\n";
    NotebookReading reading = read(source, printed + "\n");
    assertThat(reading.questions().map(QuestionResult::agreement)).containsExactly(expected);
  }
}
