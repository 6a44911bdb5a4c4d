package pragmatic.gradients.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.program.StepNames;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The lines of the dual-number trace.
public final class TraceWording {
  /// A longer trace is cut in the middle: nobody steps through more, and each line costs nodes.
  private static final int MAXIMUM = 80;

  /// What is less is left over by rounding.
  private static final double CANCELLED = 1e-14;

  /// Letters that a line has at most.
  private static final int LONG_LINE = 60;

  private TraceWording() {}

  public static List<TraceRow> rows(BoardView view) {
    Program program = view.board().program();
    List<Trace.TraceStep> steps =
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

  private static TraceRow row(BoardView view, Program program, Trace.TraceStep step) {
    boolean last = step.node() == program.output();
    boolean wrong = last && view.verdict().kind() == VerdictKind.WRONG && leads(view);
    String role = wrong ? "wrong" : "ad";
    double value = step.dual().value();
    double tangent = step.dual().tangent();
    Node node = program.node(step.node());
    // an input as everywhere on the board: what four decimals hide may be all that is left of it
    String written =
        node instanceof Node.Input input
            ? view.board().written(program.inputs().indexOf(input.name()))
            : Numbers.of(value);
    RichText dual =
        RichText.of(
            "$⟨"
                + Numbers.list(List.of(written, "{" + role + "|" + tangents(view, step) + "}"))
                + "⟩$");
    String name =
        node instanceof Node.Call call
            ? StepNames.of(program).of(call)
            : ((Node.Input) node).name();
    String line = node instanceof Node.Call call ? Spelling.PLAIN.line(program, call) : "";
    RichText note = note(view, program, step, wrong);
    String derivative =
        !view.several()
            ? Numbers.plain(tangent)
            : RichText.of("$(" + tangents(view, step) + ")$").plain();
    String spokenValue = RichText.of("$" + written + "$").plain();
    String spoken =
        line.isEmpty()
            ? Words.say("trace.spoken.input", name, spokenValue, derivative)
            : Words.say("trace.spoken", name, line, spokenValue, derivative);
    return new TraceRow(
        RichText.of("`" + name + "`"),
        line.isEmpty() ? RichText.EMPTY : RichText.program("= " + cut(line)),
        dual,
        note,
        step.tie() != null || step.jump(),
        note.equals(RichText.EMPTY) ? spoken : spoken + ", " + note.plain());
  }

  /// The tangents by all inputs, or the first of many.
  private static String tangents(BoardView view, Trace.TraceStep step) {
    if (!view.several()) return Numbers.of(step.dual().tangent());
    double[] all =
        view.whole().passes().traces().stream()
            .mapToDouble(trace -> trace.steps().get(step.node()).dual().tangent())
            .toArray();
    String tuple = Tuples.of(all);
    return tuple.substring(1, tuple.length() - 1);
  }

  /// What the lines are. Those that do not lead to the answer on show say whose they are.
  public static RichText title(BoardView view) {
    return RichText.of(Words.say(leads(view) ? "trace.title" : "trace.title.forward"));
  }

  /// `3 of 7`, with the mode of lines that do not lead to the answer on show.
  ///
  /// @param line counted from 1
  public static RichText place(BoardView view, int line, int lines) {
    String place = Words.say("presenter.trace.place", line, lines);
    return RichText.of(leads(view) ? place : Words.say("presenter.trace.forward", place));
  }

  private static boolean leads(BoardView view) {
    return view.whole().passes().areTraced();
  }

  /// What the numbers of each line are: `⟨value, ∂a, ∂b⟩`.
  public static RichText legend(BoardView view) {
    if (!view.several()) return RichText.of(Words.say("trace.legend"));
    List<String> names = view.board().program().inputs();
    boolean all = names.size() <= Tuples.LONGEST;
    List<String> partials = new ArrayList<>();
    for (String name : names.subList(0, all ? names.size() : Tuples.LONGEST - 1))
      partials.add("$∂" + name + "$");
    if (!all) partials.add("…");
    return RichText.of(Words.say("trace.legend.several", Numbers.list(partials)));
  }

  /// More letters than any trace has room for; a screen reader is told all of them.
  private static String cut(String line) {
    return line.length() <= LONG_LINE ? line : line.substring(0, LONG_LINE - 1) + "…";
  }

  private static RichText note(
      BoardView view, Program program, Trace.TraceStep step, boolean wrong) {
    Double truth = view.explanation().calculus().derivative();
    if (wrong && truth != null && !view.several() && program.calls().size() > 1)
      return RichText.of("{wrong|**≠ " + Numbers.of(truth) + "**}");
    if (step.tie() != null)
      return RichText.of(Words.say(cancels(view, step) ? "trace.tie.cancels" : "trace.tie"));
    if (step.jump() && program.node(step.node()) instanceof Node.Call)
      return RichText.of(Words.say("trace.jump"));
    if (!Double.isFinite(step.dual().tangent()) && argumentsFinite(view, program, step))
      return RichText.of(Words.say("trace.infinite"));
    return RichText.EMPTY;
  }

  /// Whether what flows on from a tie cancels, so that its choice does not matter.
  private static boolean cancels(BoardView view, Trace.TraceStep step) {
    Board board = view.board();
    double[] adjoints = ReverseMode.at(board.program(), board.at(), board.convention()).adjoints();
    return Math.abs(adjoints[step.node()]) < CANCELLED;
  }

  private static boolean argumentsFinite(BoardView view, Program program, Trace.TraceStep step) {
    return program.node(step.node()) instanceof Node.Call call
        && call.arguments().stream()
            .allMatch(
                id -> Double.isFinite(view.explanation().trace().steps().get(id).dual().tangent()));
  }
}
