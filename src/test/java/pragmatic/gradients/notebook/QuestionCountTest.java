package pragmatic.gradients.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.notebook.file.NotebookCell;
import pragmatic.gradients.notebook.output.Agreement;
import pragmatic.gradients.notebook.output.OutputCheck;
import pragmatic.gradients.notebook.question.Question;
import pragmatic.gradients.notebook.run.Versions;

/// Every question is counted, as read or as not read.
class QuestionCountTest {
  private static final String START =
      """
      import torch, jax
      x = torch.tensor(2., requires_grad=True)
      def once(v):
          y = torch.rand(1) * v
          y.backward()
          return v.grad
      def twice(v):
          (v * v).backward()
          y = torch.rand(1) * v
          y.backward()
          (y * v).backward()
          return v.grad
      def outer(v):
          return once(v)
      def told(v):
          print(once(v))
          return v
      def either(v):
          if v > 0:
              (v * v).backward()
          else:
              (v * 3).backward()
          return torch.rand(1)
      class Asker:
          def ask(self, v):
              k = torch.rand(1)
              (v * k).backward()
      asker = Asker()
      slope = jax.grad(lambda t: t * t)
      """;

  private static NotebookReading read(String lines, String output) {
    return NotebookReading.of(
        List.of(new NotebookCell(true, START + lines.replace(';', '\n'), output, "")),
        Versions.newest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // within a print, as an expression, as a value, in a function, in a text
        "print(once(x)) | 0 | 1",
        "once(x) | 0 | 1",
        "g = once(x) | 0 | 1",
        "print(outer(x)) | 0 | 1",
        "print(f'{once(x)}') | 0 | 1",
        "print(told(x)) | 0 | 1",
        "print(once(x), once(x)) | 0 | 2",
        // some of them were asked before it failed
        "print(twice(x)) | 1 | 2",
        "twice(x) | 1 | 2",
        "(x * x).backward();k = torch.rand(1);(k * x).backward();(x * x).backward() | 1 | 2",
        "if x > 0:;    k = torch.rand(1);    (k * x).backward() | 0 | 1",
        // of two branches one is asked
        "print(either(x)) | 1 | 0",
        "def f(v):;    k = torch.rand(1);    if k > 0:;        v.backward();    else:;"
            + "        (2 * v).backward();print(f(x)) | 0 | 1",
        "print(asker.ask(x)) | 0 | 1",
        "print(slope(torch.rand(1))) | 0 | 1",
        "def f(v):;    k = torch.rand(1);    return slope(k);print(f(x)) | 0 | 1",
        "def f(v):;    k = torch.rand(1);    return jax.grad(once)(k);f(x) | 0 | 1",
        "def f(v):;    k = torch.rand(1);    return torch.autograd.grad(v * k, v);f(x) | 0 | 1",
        // turns that were not reached
        "for v in [1., 2., 3.]:;    (x * v).backward();    k = torch.rand(1) | 1 | 1",
        "for i in range(30):;    (x * i).backward() | 24 | 1",
        // a function that is not read at all
        "def f(*v):;    x.backward();print(f(x)) | 0 | 1",
        "def f(*v):;    x.backward() | 0 | 0",
        "print(torch.rand(1)) | 0 | 0",
        "print(once) | 0 | 0",
      })
  void everyQuestionIsCounted(String lines, int asked, int unread) {
    List<Question> questions = read(lines, "").questions().map(QuestionResult::question).toList();
    assertThat(questions).filteredOn(Question::isRead).hasSize(asked);
    assertThat(questions).filteredOn(each -> !each.isRead()).hasSize(unread);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "print(once(x));print(x.grad)",
        "print(f'{once(x)}');print(x.grad)",
        "print(told(x).grad)",
        "def f(v):;    print(once(v));    return v.grad;print(f(x))",
        "print((torch.rand(1) * x).backward());print(x.grad)",
        "def f(v):;    k = torch.rand(1);    v.data.zero_();y = f(x);print(x)",
        "def f(v):;    k = torch.rand(1);    v.data.zero_();print(f(x));print(x)",
      })
  void whatAPrintMayHaveChangedIsNotKnownBehindIt(String lines) {
    OutputCheck last = read(lines, "").cells().getFirst().checks().getLast();
    assertThat(last.unread()).isEqualTo("torch.rand is not read");
  }

  @Test
  void whatPrintsNothingElseIsComparedAsBefore() {
    NotebookReading reading =
        read(
            "(x * x).backward();print(torch.rand(2));print(x.grad)",
            "tensor([1., 2.])\ntensor(4.)\n");
    assertThat(reading.cells().getFirst().checks().getLast().agreement())
        .isEqualTo(Agreement.AGREES);
  }
}
