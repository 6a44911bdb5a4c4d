package pragmatic.gradients.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import pragmatic.gradients.notebook.CellReading;
import pragmatic.gradients.notebook.CommentNote;
import pragmatic.gradients.notebook.NotebookReading;
import pragmatic.gradients.notebook.OursWording;
import pragmatic.gradients.notebook.QuestionResult;
import pragmatic.gradients.notebook.QuestionWording;
import pragmatic.gradients.notebook.output.OutputCheck;
import pragmatic.gradients.notebook.question.Question;
import pragmatic.gradients.notebook.question.QuestionPart;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.words.Words;

/// A notebook as JSON. The shape is a promise: fields are added, never renamed.
final class NotebookJson {
  private NotebookJson() {}

  static ObjectNode of(NotebookReading reading) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode questions = answer.putArray("questions");
    ArrayNode outputs = answer.putArray("outputs");
    ArrayNode comments = answer.putArray("comments");
    ArrayNode unread = answer.putArray("unread");
    for (CellReading cell : reading.cells()) {
      for (QuestionResult result : cell.questions()) question(cell, result, questions.addObject());
      for (OutputCheck check : cell.checks()) output(cell, check, outputs.addObject());
      for (CommentNote note : cell.notes())
        comments
            .addObject()
            .put("cell", cell.number())
            .put("line", note.place().line())
            .put("kind", note.kind().name())
            .put("announced", note.announced())
            .put("shown", note.shown());
      for (PythonValue.Unknown each : cell.unread())
        unread
            .addObject()
            .put("cell", each.cell())
            .put("line", each.place().line())
            .put("column", each.place().column())
            .put("reason", each.reason());
    }
    return answer;
  }

  private static void question(CellReading cell, QuestionResult result, ObjectNode into) {
    Question question = result.question();
    into.put("cell", cell.number())
        .put("line", question.place().line())
        .put("column", question.place().column())
        .put("call", question.call())
        .put("read", question.isRead());
    if (question.framework() != null) into.put("framework", question.framework().id());
    if (!question.isRead()) {
      into.put("reason", question.unread());
      return;
    }
    ArrayNode programs = into.putArray("programs");
    for (QuestionPart part : question.parts()) {
      ObjectNode program = programs.addObject().put("program", part.program().text());
      if (part.branched()) program.put("branch", true);
      if (part.whole() != null)
        program
            .put("whole", part.whole().program().text())
            .put("note", Words.say("program.branches"));
      ObjectNode at = program.putObject("at");
      for (int i = 0; i < part.at().length; i++)
        at.set(part.program().inputs().get(i), AnswerJson.number(part.at()[i]));
    }
    ArrayNode gradient = into.putArray("gradient");
    question.answer().forEach(each -> gradient.add(AnswerJson.number(each)));
    into.put("printed", QuestionWording.printed(result))
        .put("ours", QuestionWording.ours(result))
        .put("verdict", result.agreement().name());
    ArrayNode others = into.putArray("others");
    result.others().forEach(others::add);
  }

  private static void output(CellReading cell, OutputCheck check, ObjectNode into) {
    into.put("cell", cell.number())
        .put("line", check.place().line())
        .put("printed", check.printed())
        .put("ours", OursWording.of(check.ours()))
        .put("verdict", check.agreement().name());
    if (!check.unread().isEmpty()) into.put("reason", check.unread());
  }
}
