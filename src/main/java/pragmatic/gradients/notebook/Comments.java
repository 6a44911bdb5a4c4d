package pragmatic.gradients.notebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pragmatic.gradients.notebook.output.Agreement;
import pragmatic.gradients.notebook.output.Announcement;
import pragmatic.gradients.notebook.output.OutputCheck;
import pragmatic.gradients.notebook.python.Expression;
import pragmatic.gradients.notebook.python.Remark;
import pragmatic.gradients.notebook.python.Script;
import pragmatic.gradients.notebook.python.Statement;
import pragmatic.gradients.notebook.run.Print;

/// Finds comments that announce something else than what was printed, or name another class than
/// the index beside them.
final class Comments {
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth");
  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?i)\\b("
              + String.join("|", ORDINALS)
              + ")\\s+(class|label|category|logit|entry|element|one|index)");
  private static final Pattern CLASS =
      Pattern.compile("(?i)\\b(class|label|index|category)\\s+(\\d+)\\b");

  private Comments() {}

  static List<CommentNote> notes(Script script, List<Print> prints, List<OutputCheck> checks) {
    List<CommentNote> notes = new ArrayList<>();
    Map<Integer, Remark> byLine = new HashMap<>();
    script.remarks().stream()
        .filter(remark -> !remark.alone())
        .forEach(remark -> byLine.put(remark.place().line(), remark));
    for (Statement statement : script.statements()) {
      Remark remark = byLine.get(statement.place().line());
      if (remark != null) index(statement, remark).ifPresent(notes::add);
    }
    for (Print print : prints) {
      Remark remark = byLine.get(print.place().line());
      List<OutputCheck> own =
          checks.stream().filter(check -> check.place().equals(print.place())).toList();
      // in a loop one comment stands beside many values
      boolean once = prints.stream().filter(p -> p.place().equals(print.place())).count() == 1;
      if (remark != null && once) notes.addAll(announced(remark, print, own));
    }
    return notes;
  }

  /// What a comment announces of a print: the whole line again, or one value.
  private static List<CommentNote> announced(Remark remark, Print print, List<OutputCheck> checks) {
    List<Announcement> announced = new ArrayList<>(Announcement.repeated(print, remark.text()));
    if (announced.isEmpty() && checks.size() == 1)
      Announcement.of(remark.text()).ifPresent(announced::add);
    List<CommentNote> notes = new ArrayList<>();
    for (int i = 0; i < Math.min(announced.size(), checks.size()); i++)
      note(remark, announced.get(i), checks.get(i)).ifPresent(notes::add);
    return notes;
  }

  private static Optional<CommentNote> note(
      Remark remark, Announcement announced, OutputCheck check) {
    String text = announced.text();
    if (check.read().isPresent()) {
      return announced.agrees(check.read().get())
          ? Optional.empty()
          : Optional.of(
              new CommentNote(
                  remark.place(), text, check.printed(), CommentNote.AnnouncedKind.OUTPUT));
    }
    if (!check.printed().isEmpty()) return Optional.empty();
    Agreement ours = OutputCheck.agreement(check.ours(), announced);
    return ours == Agreement.DIFFERS
        ? Optional.of(
            new CommentNote(
                remark.place(),
                text,
                OursWording.of(check.ours()),
                CommentNote.AnnouncedKind.ANSWER))
        : Optional.empty();
  }

  /// `target = torch.tensor([1]) # the first class`
  private static Optional<CommentNote> index(Statement statement, Remark remark) {
    if (!(statement instanceof Statement.Assignment assignment)) return Optional.empty();
    Optional<Integer> index = index(assignment.value());
    if (index.isEmpty()) return Optional.empty();
    Matcher ordinal = ORDINAL.matcher(remark.text());
    Matcher named = CLASS.matcher(remark.text());
    int said = -1;
    String text = "";
    if (ordinal.find()) {
      said = ORDINALS.indexOf(ordinal.group(1).toLowerCase(Locale.ROOT));
      text = ordinal.group();
    } else if (named.find() && named.group(2).length() < 9) {
      said = Integer.parseInt(named.group(2));
      text = named.group();
    }
    if (said < 0 || said == index.get()) return Optional.empty();
    return Optional.of(
        new CommentNote(
            remark.place(), text, String.valueOf(index.get()), CommentNote.AnnouncedKind.INDEX));
  }

  /// The only whole number of `torch.tensor([1])`.
  private static Optional<Integer> index(Expression value) {
    Expression inside = value;
    if (inside instanceof Expression.Invocation call && !call.arguments().isEmpty())
      inside = call.arguments().getFirst().value();
    if (inside instanceof Expression.ListDisplay list && list.elements().size() == 1)
      inside = list.elements().getFirst();
    return inside instanceof Expression.NumberLiteral number
            && number.whole()
            && number.value() < 1e6
        ? Optional.of((int) number.value())
        : Optional.empty();
  }
}
