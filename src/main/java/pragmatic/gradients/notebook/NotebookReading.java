package pragmatic.gradients.notebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pragmatic.gradients.notebook.file.NotebookCell;
import pragmatic.gradients.notebook.output.Agreement;
import pragmatic.gradients.notebook.output.OutputCheck;
import pragmatic.gradients.notebook.output.OutputReader;
import pragmatic.gradients.notebook.python.Script;
import pragmatic.gradients.notebook.question.Question;
import pragmatic.gradients.notebook.run.Interpreter;
import pragmatic.gradients.notebook.run.Versions;

/// A notebook, read from the top.
///
/// @param cells all of them, text too
public record NotebookReading(List<CellReading> cells) {
  public NotebookReading {
    cells = List.copyOf(cells);
  }

  /// A cell after its run, before questions know what later cells print.
  private record Followed(
      int number,
      NotebookCell cell,
      Script script,
      Interpreter.CellEvents run,
      List<OutputCheck> checks) {}

  /// Reads all cells.
  ///
  /// @param versions that answer
  public static NotebookReading of(List<NotebookCell> cells, Versions versions) {
    Interpreter interpreter = new Interpreter(versions);
    List<Followed> followed = new ArrayList<>();
    Map<Integer, List<OutputCheck>> shown = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      NotebookCell cell = cells.get(i);
      Script script = Script.of(cell.code() ? cell.source() : "");
      Interpreter.CellEvents run = interpreter.run(script, i + 1);
      List<OutputCheck> checks = OutputReader.checks(run.prints(), cell.output());
      for (OutputCheck check : checks)
        check.questions().forEach(q -> shown.computeIfAbsent(q, _ -> new ArrayList<>()).add(check));
      followed.add(new Followed(i + 1, cell, script, run, checks));
    }
    Map<Integer, Question> questions = new HashMap<>();
    followed.forEach(each -> each.run().questions().forEach(q -> questions.put(q.number(), q)));
    return new NotebookReading(
        followed.stream().map(each -> reading(each, shown, questions)).toList());
  }

  private static CellReading reading(
      Followed cell, Map<Integer, List<OutputCheck>> shown, Map<Integer, Question> questions) {
    List<QuestionResult> results = new ArrayList<>();
    for (Question question : cell.run().questions()) {
      List<OutputCheck> checks = shown.getOrDefault(question.number(), List.of());
      results.add(
          new QuestionResult(question, checks, OtherAnswers.of(question, checks, questions)));
    }
    return new CellReading(
        cell.number(),
        cell.cell(),
        cell.checks(),
        results,
        Comments.notes(cell.script(), cell.run().prints(), cell.checks()),
        cell.run().unread());
  }

  public Stream<QuestionResult> questions() {
    return cells.stream().flatMap(cell -> cell.questions().stream());
  }

  /// Whether a printed value differs from ours.
  public boolean differs() {
    return cells.stream().anyMatch(cell -> cell.agreement() == Agreement.DIFFERS);
  }
}
