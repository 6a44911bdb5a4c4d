package pragmatic.gradients.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.notebook.file.NotebookCell;
import pragmatic.gradients.notebook.output.Agreement;
import pragmatic.gradients.notebook.output.OutputCheck;
import pragmatic.gradients.notebook.question.QuestionPart;
import pragmatic.gradients.notebook.run.Versions;

/// Lists that grow, texts with places for values, optimizers that go down along gradients.
class OptimizerTest {
  private static final String START =
      "import torch\nfrom torch import nn, optim\nx = torch.tensor(2., requires_grad=True)\n";

  private static final String LAYER =
      "class Line(nn.Module):;    def __init__(self):;        super(Line, self).__init__();"
          + "        self.a = nn.Parameter(torch.tensor(3.));        self.b = torch.tensor(1.);"
          + "    def forward(self, t):;        return self.a * t + self.b;line = Line();";

  private static NotebookReading read(String lines, String output) {
    return NotebookReading.of(
        List.of(new NotebookCell(true, START + lines.replace(';', '\n'), output, "")),
        Versions.newest());
  }

  /// What the last print shows of ours.
  private static String last(String lines) {
    return shown(read(lines, ""));
  }

  private static String shown(NotebookReading reading) {
    OutputCheck check = reading.cells().getFirst().checks().getLast();
    return check.unread().isEmpty() ? OursWording.of(check.ours()) : check.unread();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ys = [];for i in range(3):;    ys.append(x * i);sum(ys).backward();print(x.grad) | 3",
        "ys = [];for i in range(3):;    ys.append(x * i);torch.stack(ys).sum().backward();"
            + "print(x.grad) | 3",
        "ys = [x];ys.extend([x * 2, x * 3]);sum(ys).backward();print(x.grad) | 6",
        "ys = [x];zs = ys;zs += [x * 2];sum(ys).backward();print(x.grad) | 3",
        "ys = [1., 2.];ys.insert(0, x);ys.pop().real if False else 0;print(ys) | (2, 1, 2)",
        "ys = [x, 5.];y = ys.pop();y = ys.pop(0) * y;y.backward();print(x.grad) | 5",
        "ys = [1.];zs = ys.copy();zs.append(2.);print(len(ys)) | 1",
        "ys = [1.];ys.clear();print(len(ys)) | 0",
        "ys = [0.] * 3;ys[1] = x;print(ys) | (0, 2, 0)",
        "ys = [1.];for y in ys:;    if len(ys) < 4: ys.append(y * 2);print(ys) | (1, 2, 4, 8)",
        "class A:;    def __init__(self):;        self.seen = [];    def see(self, v):;"
            + "        self.seen.append(v);        return v;"
            + "a = A();a.see(x);a.see(3.);print(a.seen) | (2, 3)",
        "ys = [];ys.append(ys);print(len(ys)) | an assignment to this is not read",
        "ys = (1.,);ys.append(2.);print(ys) | the method append is not read",
        // how long it is, is not known under its other name either
        "ys = [1.];zs = ys;ys.append(torch.rand(1));print(len(zs)) | torch.rand is not read",
        "ys = [1.];zs = [ys];ys.append(torch.rand(1));print(len(zs[0])) | torch.rand is not read",
        "class A:;    def __init__(self, l):;        self.l = l;ys = [1.];a = A(ys);"
            + "ys.append(torch.rand(1));print(len(a.l)) | torch.rand is not read",
        // a list that is longer on one side of a kink than on the other
        "ys = [];if x > 0: ys.append(x);print(len(ys))"
            + " | how long a list is hangs on what may be differentiated by",
        "ys = [];if x < 0: ys.append(x);print(len(ys))"
            + " | how long a list is hangs on what may be differentiated by",
        "ys = [];def f(v):;    ys.append(v);    return v;y = f(x) if x < 0 else x;print(y)"
            + " | how long a list is hangs on what may be differentiated by",
      })
  void aListGrows(String lines, String expected) {
    assertThat(last(lines)).isEqualTo(expected);
  }

  @Test
  void whatALoopCollectsIsOfTheTurnsTaken() {
    NotebookReading reading =
        read(
            "ys = [];y = x * 1;while y < 10:;    y = y * 2;    ys.append(y);sum(ys).backward();"
                + "print(x.grad)",
            "");
    assertThat(shown(reading)).isEqualTo("14");
    assertThat(reading.questions().findFirst().orElseThrow().question().parts())
        .allMatch(QuestionPart::branched);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "print('grad %.3f' % x) | grad 2.000 | AGREES",
        "print('grad %.3f' % x) | grad 3.000 | DIFFERS",
        "print('%s: %d, %.1f' % ('a', 3, x)) | a: 3, 2.0 | AGREES",
        "print('%d %%' % x) | 2 % | AGREES",
        "print('grad {:.2f} and {}'.format(x, x.item())) | grad 2.00 and 2.0 | AGREES",
        "print('{0} {v:>8.1f} {{}}'.format(1, v=x)) | 1      2.0 {} | AGREES",
        "print(f'{\"relu\":>8}: {x:.1f}') |     relu: 2.0 | AGREES",
        "print(f'{\"relu\":<8s}, {x:.1f}') | relu    , 2.0 | AGREES",
        "print('-' * 5, x.item()) | ----- 2.0 | AGREES",
        "print(', '.join([f'{v:.1f}' for v in [x, x * 2]])) | 2.0, 4.0 | AGREES",
        "print(*[x.item(), 5.]) | 2.0 5.0 | AGREES",
        "print(f'{x:.1%}') | 200.0% | NOTHING",
        "print(f'{x * 1000:,.1f}') | 2,000.0 | NOTHING",
        "print('%d' % 2.7) | 2 | NOTHING",
        "print(f'It is {x.item()}.') | It is 2.0. | AGREES",
        "print(f'It is {x.item()}.') | It is 2.5. | DIFFERS",
        "print(f'It is {x:.0f}.') | It is 2. | AGREES",
        "print('%f' % x) | 2.000000 | AGREES",
        "print('%.2f %.2f' % x) | 2.00 | NOTHING",
        "print('{:.2f} {}'.format(x)) | 2.00 | NOTHING",
      })
  void aTextHasPlacesForValues(String line, String printed, Agreement agreement) {
    OutputCheck check = read(line, printed + "\n").cells().getFirst().checks().getLast();
    assertThat(check.agreement()).isEqualTo(agreement);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "opt = torch.optim.SGD([x], lr=0.25);(x**2).backward();opt.step();print(x) | 1",
        "opt = optim.SGD([x], 0.25);(x**2).backward();opt.step();print(x.grad) | 4",
        "opt = optim.SGD([x], lr=0.25);for i in range(2):;    opt.zero_grad();"
            + "    (x**2).backward();    opt.step();print(x) | 0.5",
        "opt = optim.SGD([x], lr=0.25);for i in range(2):;    (x**2).backward();"
            + "    opt.step();print(x) | −0.5",
        "opt = optim.SGD([x], lr=0.25);(x**2).backward();opt.zero_grad();print(x.grad) | None",
        "opt = optim.SGD([x], lr=0.25);(x**2).backward();opt.zero_grad(set_to_none=False);"
            + "print(x.grad) | 0",
        "opt = optim.SGD([x], lr=0.25);opt.step();print(x) | 2",
        "opt = optim.SGD([x], lr=0.25);y = x**2;y.backward(retain_graph=True);opt.step();"
            + "y.backward();print(x) | a leaf was changed in place since it was used; Python may stop here",
        LAYER
            + "opt = optim.SGD(line.parameters(), lr=0.5);line(x).backward();opt.step();"
            + "print(line.a) | 2",
        LAYER + "line(x).backward();line.zero_grad();print(line.a.grad) | None",
        LAYER
            + "line(x).backward();print([(n, p.grad) for n, p in line.named_parameters()])"
            + " | ((a, 2))",
        LAYER
            + "line(x).backward();with torch.no_grad():;    for p in line.parameters():;"
            + "        p -= 0.5 * p.grad;print(line.a) | 2",
        // what else an optimizer does is not known, nor what it has done
        "opt = optim.SGD([x], lr=0.25, momentum=0.9);(x**2).backward();opt.step();print(x)"
            + " | the argument momentum is not read",
        "opt = optim.SGD([x], lr=0.25, momentum=0.);(x**2).backward();opt.step();print(x) | 1",
        "opt = optim.Adam([x], lr=0.25);(x**2).backward();opt.step();print(x)"
            + " | torch.optim.Adam is not read",
        "opt = optim.SGD([x], lr=0.25);s = optim.lr_scheduler.LambdaLR(opt, lambda e: 0.1);"
            + "(x**2).backward();opt.step();print(x)"
            + " | torch.optim.lr_scheduler.LambdaLR is not read",
        "opt = optim.SGD([x], lr=0.25);for g in opt.param_groups:;    g['lr'] = 0.1;"
            + "(x**2).backward();opt.step();print(x) | what this loop runs over is not read",
        "opt = optim.SGD([x], lr=0.25);(x * torch.rand(1)).backward();opt.step();print(x)"
            + " | torch.rand is not read",
        "opt = optim.SGD([x * 1], lr=0.25);opt.step();print(x)"
            + " | an optimizer takes leaves alone; Python stops here",
        "opt = optim.SGD([x], lr=0.25);y = opt.step() if x < 0 else 1.;print(x) | 2",
      })
  void anOptimizerStepsDown(String lines, String expected) {
    assertThat(last(lines)).isEqualTo(expected);
  }
}
