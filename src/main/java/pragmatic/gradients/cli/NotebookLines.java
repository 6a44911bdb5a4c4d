package pragmatic.gradients.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.notebook.CellReading;
import pragmatic.gradients.notebook.CommentNote;
import pragmatic.gradients.notebook.NotebookReading;
import pragmatic.gradients.notebook.OursWording;
import pragmatic.gradients.notebook.QuestionResult;
import pragmatic.gradients.notebook.QuestionWording;
import pragmatic.gradients.notebook.output.Agreement;
import pragmatic.gradients.notebook.output.OutputCheck;
import pragmatic.gradients.notebook.question.Question;
import pragmatic.gradients.notebook.question.QuestionPart;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// A notebook as lines: one for each question, printed value that differs, and misleading comment.
final class NotebookLines {
  private NotebookLines() {}

  static List<String> of(NotebookReading reading) {
    List<String> lines = new ArrayList<>();
    for (CellReading cell : reading.cells()) {
      if (!cell.cell().trouble().isEmpty())
        lines.add(Words.say("cli.notebook.trouble", cell.number(), cell.cell().trouble()));
      for (QuestionResult result : cell.questions()) lines.add(question(cell, result));
      for (OutputCheck check : cell.checks())
        if (check.agreement() == Agreement.DIFFERS && check.questions().isEmpty())
          lines.add(value(cell, check));
      lines.addAll(unread(cell));
      for (CommentNote note : cell.notes()) lines.add(note(cell, note));
    }
    lines.add(sum(reading));
    return lines;
  }

  private static String question(CellReading cell, QuestionResult result) {
    Question question = result.question();
    String where = Words.say("cli.notebook.place", cell.number(), question.place().line());
    String reason = question.unread();
    if (reason != null)
      return Words.say("cli.notebook.not", where, question.place().column(), reason);
    String line =
        Words.say(
            "cli.notebook.question",
            where,
            program(question),
            QuestionWording.printed(result),
            QuestionWording.ours(result),
            result.agreement().sign());
    return result.others().isEmpty()
        ? line
        : Words.say("cli.notebook.others", line, String.join(", ", result.others()));
  }

  /// The program at its point; of many parts the first.
  static String program(Question question) {
    if (question.parts().isEmpty()) return Words.say("cli.notebook.constant");
    QuestionPart part = question.parts().getFirst();
    QuestionPart shown = part.shown();
    List<String> at = new ArrayList<>();
    for (int i = 0; i < shown.at().length; i++)
      at.add(shown.program().inputs().get(i) + "=" + Numbers.plain(shown.at()[i]));
    String text = part.program().text();
    if (part.whole() != null)
      text = Words.say("cli.notebook.branch", text, part.whole().program().text());
    else if (part.branched()) text = Words.say("cli.notebook.branch.alone", text);
    if (question.call().equals("diff")) return Words.say("cli.notebook.formula", text);
    String more =
        question.parts().size() > 1
            ? Words.say("cli.notebook.more", question.parts().size() - 1)
            : "";
    return Words.say("cli.notebook.program", text, String.join(", ", at)) + more;
  }

  private static String value(CellReading cell, OutputCheck check) {
    String where = Words.say("cli.notebook.place", cell.number(), check.place().line());
    return Words.say(
        "cli.notebook.value",
        where,
        QuestionWording.line(check.printed()),
        OursWording.of(check.ours()),
        check.agreement().sign());
  }

  /// What is not read, once each; what makes a question unread stands with the question.
  private static Set<String> unread(CellReading cell) {
    Set<String> reasons = new HashSet<>();
    cell.questions().forEach(each -> reasons.add(String.valueOf(each.question().unread())));
    Set<String> lines = new LinkedHashSet<>();
    for (PythonValue.Unknown each : cell.unread())
      if (each.cell() == cell.number() && !reasons.contains(each.reason()))
        lines.add(unread(cell, each));
    return lines;
  }

  private static String unread(CellReading cell, PythonValue.Unknown unread) {
    String where = Words.say("cli.notebook.place", cell.number(), unread.place().line());
    return Words.say("cli.notebook.unread", where, unread.place().column(), unread.reason());
  }

  private static String note(CellReading cell, CommentNote note) {
    String where = Words.say("cli.notebook.place", cell.number(), note.place().line());
    String key = "cli.notebook.comment." + note.kind().name().toLowerCase(Locale.ROOT);
    return Words.say(key, where, note.announced(), QuestionWording.line(note.shown()));
  }

  private static String sum(NotebookReading reading) {
    List<QuestionResult> all = reading.questions().toList();
    long unread = all.stream().filter(each -> !each.question().isRead()).count();
    long differ =
        reading.cells().stream()
            .flatMap(cell -> cell.checks().stream())
            .filter(check -> check.agreement() == Agreement.DIFFERS)
            .count();
    long agree =
        reading.cells().stream()
            .flatMap(cell -> cell.checks().stream())
            .filter(check -> check.agreement() == Agreement.AGREES)
            .count();
    String versions =
        all.stream()
            .map(each -> each.question().framework())
            .filter(java.util.Objects::nonNull)
            .map(NotebookLines::version)
            .distinct()
            .collect(Collectors.joining(", "));
    String line = Words.say("cli.notebook.sum", all.size() - unread, unread, agree, differ);
    return versions.isEmpty() ? line : Words.say("cli.notebook.versions", line, versions);
  }

  private static String version(Framework framework) {
    return framework.name() + " " + framework.about().version();
  }
}
