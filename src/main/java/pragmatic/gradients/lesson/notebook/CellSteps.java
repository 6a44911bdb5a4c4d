package pragmatic.gradients.lesson.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.lesson.TaughtCell.CellPlace;
import pragmatic.gradients.notebook.CellReading;
import pragmatic.gradients.notebook.CommentNote;
import pragmatic.gradients.notebook.CommentNote.AnnouncedKind;
import pragmatic.gradients.notebook.OursWording;
import pragmatic.gradients.notebook.QuestionResult;
import pragmatic.gradients.notebook.QuestionWording;
import pragmatic.gradients.notebook.output.Agreement;
import pragmatic.gradients.notebook.output.OutputCheck;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.question.Question;
import pragmatic.gradients.notebook.question.QuestionPart;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.words.Words;

/// The steps of one cell: its questions that were read, then what of it differs or was not read.
final class CellSteps {
  private final CellReading cell;
  private final Catalogue catalogue;
  private final List<CommentNote> notes;

  private CellSteps(CellReading cell, Catalogue catalogue) {
    this.cell = cell;
    this.catalogue = catalogue;
    this.notes = new ArrayList<>(cell.notes());
  }

  static List<StepDraft> of(CellReading cell, Catalogue catalogue) {
    return new CellSteps(cell, catalogue).drafts();
  }

  /// The step of text cells that follow one another.
  ///
  /// @return none if nothing in them can be shown
  static Optional<StepDraft> ofText(List<CellReading> cells) {
    CellProse all = CellProse.NONE;
    String title = "";
    for (CellReading cell : cells) {
      ProseReader.TextCell text = ProseReader.read(cell.cell().source());
      all = all.plus(text.prose());
      if (title.isEmpty()) title = text.heading();
    }
    if (all.isEmpty()) return Optional.empty();
    if (title.isEmpty()) title = Words.say("notebook.step.prose", cells.getFirst().number());
    return Optional.of(StepDraft.prose(Verbatim.title(title), all, cells.getFirst().number()));
  }

  private List<StepDraft> drafts() {
    List<StepDraft> drafts = new ArrayList<>();
    List<QuestionResult> read =
        cell.questions().stream().filter(each -> each.question().isRead()).toList();
    for (int i = 0; i < read.size(); i++) {
      int next =
          i + 1 < read.size() ? read.get(i + 1).question().place().line() : Integer.MAX_VALUE;
      drafts.add(question(read.get(i), notesBefore(next)));
    }
    for (OutputCheck check : cell.checks())
      if (check.agreement() == Agreement.DIFFERS && check.questions().isEmpty())
        drafts.add(value(check));
    for (CommentNote note : notes) drafts.add(note(note));
    unread().ifPresent(drafts::add);
    return drafts;
  }

  /// Takes the comments that stand before a line.
  private List<CommentNote> notesBefore(int line) {
    List<CommentNote> taken = notes.stream().filter(note -> note.place().line() < line).toList();
    notes.removeAll(taken);
    return taken;
  }

  private StepDraft question(QuestionResult result, List<CommentNote> comments) {
    Question question = result.question();
    String printed = QuestionWording.printed(result);
    String ours = QuestionWording.ours(result);
    boolean silent = result.checks().stream().allMatch(check -> check.printed().isEmpty());
    String where = where(question.place());
    String sign = result.agreement().sign();
    // whose answer it is stays true where a hand has moved the tie-break since
    String who =
        runs(question)
            ? Words.say("notebook.step.answers", rules(question).label())
            : Words.say("notebook.step.ours");
    IntFunction<String> head =
        silent
            ? letters -> Words.say("notebook.step.silent", where, who, program(ours, letters))
            : letters ->
                Words.say(
                    "notebook.step.compared",
                    where,
                    program(printed, letters),
                    who,
                    program(ours, letters),
                    sign);
    List<StepRemark> more = remarks(comments);
    if (!result.others().isEmpty()) more.add(others(result));
    if (!question.parts().isEmpty()) {
      QuestionPart part = question.parts().getFirst();
      if (part.whole() != null)
        more.add(
            new StepRemark(
                Words.say("notebook.step.branch", part.program().text()),
                Words.say("notebook.step.branch.brief")));
      else if (part.branched()) more.add(StepRemark.of(Words.say("notebook.step.branch.alone")));
    }
    if (question.parts().size() > 1)
      more.add(StepRemark.of(Words.say("notebook.step.parts", question.parts().size())));
    if (!runs(question) && !question.parts().isEmpty())
      more.add(StepRemark.of(Words.say("notebook.step.formula", rules(question).label())));
    return new StepDraft(
        where, board(question), head, StepRemark.shorter(more), at(question.place()));
  }

  /// The program of a question at its point; of many parts the first, and none for a constant.
  private Optional<Board> board(Question question) {
    if (question.parts().isEmpty()) return Optional.empty();
    QuestionPart part = question.parts().getFirst().shown();
    List<Double> at = Arrays.stream(part.at()).boxed().toList();
    Framework framework = rules(question);
    Mode mode = runs(question) ? question.mode() : Mode.REVERSE;
    return Optional.of(
        BoardFactory.at(part.program(), at, framework.convention(mode), mode, catalogue));
  }

  /// Whether it is answered by a program that runs, as a board shows it, and not by a formula.
  private static boolean runs(Question question) {
    return question.framework() != null
        && (question.mode() == Mode.REVERSE || question.mode() == Mode.FORWARD);
  }

  /// Versions by their names, then rules by theirs: what commands call them is no word of a text.
  private static StepRemark others(QuestionResult result) {
    List<String> rules = Conventions.named().stream().map(Convention::name).toList();
    List<String> names =
        result.others().stream()
            .map(name -> rules.contains(name) ? Words.say("rule." + name) : name)
            .toList();
    String whole = Words.say("notebook.step.others", String.join(", ", names));
    return names.size() == 1
        ? StepRemark.of(whole)
        : new StepRemark(
            whole, Words.say("notebook.step.others.brief", names.getFirst(), names.size() - 1));
  }

  /// Whose rules the board goes by: those of the first one stand beside a formula.
  private static Framework rules(Question question) {
    Framework framework = question.framework();
    return framework == null || !runs(question) ? Frameworks.all().getFirst() : framework;
  }

  private StepDraft value(OutputCheck check) {
    String where = where(check.place());
    String sign = check.agreement().sign();
    return new StepDraft(
        where,
        Optional.empty(),
        letters ->
            Words.say(
                "notebook.step.compared",
                where,
                program(QuestionWording.line(check.printed()), letters),
                Words.say("notebook.step.ours"),
                program(OursWording.of(check.ours()), letters),
                sign),
        List.of(),
        at(check.place()));
  }

  private StepDraft note(CommentNote note) {
    String where = where(note.place());
    return new StepDraft(
        where,
        Optional.empty(),
        letters ->
            Words.say(
                "notebook.step.text",
                where,
                Verbatim.plain(Verbatim.cut(comment(note), 3 * letters))),
        List.of(),
        at(note.place()));
  }

  /// In brief all announced values in one sentence: what was printed stands before it.
  private static List<StepRemark> remarks(List<CommentNote> comments) {
    List<StepRemark> remarks = new ArrayList<>();
    List<CommentNote> values = new ArrayList<>(comments);
    values.removeIf(note -> note.kind() == AnnouncedKind.INDEX);
    if (!values.isEmpty())
      remarks.add(
          new StepRemark(
              joined(" ", values, CellSteps::comment),
              Words.say(
                  "notebook.step.comment.brief", joined("; ", values, CommentNote::announced))));
    for (CommentNote note : comments)
      if (note.kind() == AnnouncedKind.INDEX)
        remarks.add(
            new StepRemark(
                comment(note),
                Words.say("notebook.step.comment.index.brief", note.announced(), note.shown())));
    return remarks;
  }

  private static String joined(
      String between, List<CommentNote> notes, Function<CommentNote, String> words) {
    return notes.stream().map(words).collect(Collectors.joining(between));
  }

  private static String comment(CommentNote note) {
    String key = "notebook.step.comment." + note.kind().name().toLowerCase(Locale.ROOT);
    return Words.say(key, note.announced(), QuestionWording.line(note.shown()));
  }

  /// All that is not read of the cell in one step; each reason stands at its first place.
  private Optional<StepDraft> unread() {
    Map<String, Place> reasons = new LinkedHashMap<>();
    for (QuestionResult each : cell.questions()) {
      String reason = each.question().unread();
      if (reason != null) reasons.putIfAbsent(reason, each.question().place());
    }
    // what a question needs may have failed before it was asked
    for (PythonValue.Unknown each : cell.unread())
      if (each.cell() == cell.number())
        reasons.merge(each.reason(), each.place(), CellSteps::earlier);
    String trouble = cell.cell().trouble();
    if (!trouble.isEmpty()) reasons.putIfAbsent(trouble, new Place(1, 1));
    if (reasons.isEmpty()) return Optional.empty();
    List<String> all = new ArrayList<>();
    reasons.forEach((reason, place) ->
        all.add(Words.say("notebook.step.reason", place.line(), place.column(), reason)));
    String first = all.removeFirst();
    return Optional.of(
        new StepDraft(
            Words.say("notebook.step.unread.title", cell.number()),
            Optional.empty(),
            letters ->
                Words.say(
                    "notebook.step.unread",
                    cell.number(),
                    Verbatim.plain(Verbatim.cut(first, 3 * letters))),
            StepRemark.shorter(all.stream().map(StepRemark::of).toList()),
            at(reasons.values().iterator().next())));
  }

  private static Place earlier(Place one, Place other) {
    return one.line() < other.line() || one.line() == other.line() && one.column() < other.column()
        ? one
        : other;
  }

  private CellPlace at(Place place) {
    return new CellPlace(cell.number(), place.line());
  }

  private String where(Place place) {
    return Words.say("notebook.step.place", cell.number(), place.line());
  }

  /// Values as they are printed, each by itself: between letters of one width the sign that parts
  /// two of them would stand apart from both.
  private static String program(String text, int letters) {
    return Arrays.stream(Verbatim.cut(text, letters).split("; "))
        .map(Verbatim::program)
        .collect(Collectors.joining("; "));
  }
}
