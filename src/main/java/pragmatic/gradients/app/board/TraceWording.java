package pragmatic.gradients.app.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pragmatic.gradients.app.control.TraceRow;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.picture.RichText;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The lines of the dual-number trace.
final class TraceWording {
  /// A longer trace is cut in the middle: nobody steps through more, and each line costs nodes.
  private static final int MAXIMUM = 80;

  private static final int LETTERS = 15;

  private TraceWording() {}

  static List<TraceRow> rows(BoardView view) {
    Program program = view.board().program();
    List<Trace.Step> steps =
        view.explanation().trace().steps().stream()
            .filter(step -> !(program.node(step.node()) instanceof Node.Constant))
            .toList();
    List<TraceRow> rows = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.size() > MAXIMUM && i == MAXIMUM / 2) {
        int skipped = steps.size() - MAXIMUM;
        rows.add(
            new TraceRow(
                RichText.of("…"),
                RichText.of(Words.say("trace.skipped", skipped)),
                RichText.EMPTY,
                RichText.EMPTY,
                false,
                Words.say("trace.skipped", skipped)));
        i += skipped;
      }
      rows.add(row(view, program, steps.get(i)));
    }
    return rows;
  }

  private static TraceRow row(BoardView view, Program program, Trace.Step step) {
    boolean last = step.node() == program.output();
    boolean wrong = last && view.verdict().kind() == Verdict.Kind.WRONG;
    String role = wrong ? "wrong" : "ad";
    double value = step.dual().value();
    double tangent = step.dual().tangent();
    RichText dual =
        RichText.of("$⟨" + Numbers.of(value) + ", {" + role + "|" + tangents(view, step) + "}⟩$");
    Node node = program.node(step.node());
    String name = node instanceof Node.Call call ? call.label() : ((Node.Input) node).name();
    String line = node instanceof Node.Call call ? Spelling.PLAIN.line(program, call) : "";
    RichText note = note(view, program, step, wrong);
    String spoken =
        line.isEmpty()
            ? Words.say("trace.spoken.input", name, Numbers.plain(value), Numbers.plain(tangent))
            : Words.say("trace.spoken", name, line, Numbers.plain(value), Numbers.plain(tangent));
    return new TraceRow(
        RichText.of("`" + name + "`"),
        line.isEmpty() ? RichText.EMPTY : RichText.program("= " + cut(line, letters(dual))),
        dual,
        note,
        step.tie() != null || step.jump(),
        note.equals(RichText.EMPTY) ? spoken : spoken + ", " + note.plain());
  }

  /// The tangent, or one by each of few inputs.
  private static String tangents(BoardView view, Trace.Step step) {
    if (!GradientWording.fits(view)) return Numbers.of(step.dual().tangent());
    return view.explanation().traces().stream()
        .map(trace -> Numbers.of(trace.steps().get(step.node()).dual().tangent()))
        .collect(Collectors.joining(", "));
  }

  /// What the numbers of each line are: `⟨value, ∂a, ∂b⟩`.
  static RichText legend(BoardView view) {
    if (!GradientWording.fits(view)) return RichText.of(Words.say("trace.legend"));
    String partials =
        view.board().program().inputs().stream()
            .map(name -> "∂" + name)
            .collect(Collectors.joining(", "));
    return RichText.of(Words.say("trace.legend.several", partials));
  }

  /// As many letters as stand before the dual number; a screen reader is told all of them.
  private static String cut(String line, int letters) {
    return line.length() <= letters ? line : line.substring(0, letters - 1) + "…";
  }

  /// Several tangents take room from the program.
  private static int letters(RichText dual) {
    return Math.clamp(22 - dual.plain().length(), 6, LETTERS);
  }

  private static RichText note(BoardView view, Program program, Trace.Step step, boolean wrong) {
    Double truth = view.explanation().calculus().derivative();
    if (wrong && truth != null && view.gradient().isEmpty() && program.calls().size() > 1)
      return RichText.of("{wrong|**≠ " + Numbers.of(truth) + "**}");
    if (step.tie() != null) return RichText.of(Words.say("trace.tie"));
    if (step.jump() && program.node(step.node()) instanceof Node.Call)
      return RichText.of(Words.say("trace.jump"));
    if (!Double.isFinite(step.dual().tangent()) && argumentsFinite(view, program, step))
      return RichText.of(Words.say("trace.infinite"));
    return RichText.EMPTY;
  }

  private static boolean argumentsFinite(BoardView view, Program program, Trace.Step step) {
    return program.node(step.node()) instanceof Node.Call call
        && call.arguments().stream()
            .allMatch(
                id -> Double.isFinite(view.explanation().trace().steps().get(id).dual().tangent()));
  }
}
