package pragmatic.gradients.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.board.FamilyTable;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.frameworks.Evidence;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.ProgramFamily;
import pragmatic.gradients.frameworks.tables.HistoryNote;
import pragmatic.gradients.frameworks.tables.RuleCell;
import pragmatic.gradients.frameworks.tables.RuleRow;
import pragmatic.gradients.frameworks.tables.RuleTable;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.speech.TableCell.Standing;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What the tables of rules and of program families say, cell by cell.
///
/// @param columns how many frameworks fit
/// @param brief letters of a lecture hall: no versions, no years
public record TableWording(int columns, boolean brief) {

  /// The heads of the columns: the calls first, then the frameworks.
  ///
  /// @param sorted the column by which the table is sorted, −1 for that of the calls
  /// @param direction 1 rising, −1 falling, 0 if the table can't be sorted
  public List<TableHead> heads(String call, List<Framework> frameworks, int sorted, int direction) {
    List<TableHead> heads = new ArrayList<>();
    heads.add(head(call, call, sorted < 0, direction));
    for (Framework framework : frameworks) {
      if (heads.size() > columns) break;
      boolean plain = brief && !Frameworks.hasVersions(framework);
      String title = plain ? framework.name() : framework.label();
      heads.add(head(title, framework.label(), heads.size() - 1 == sorted, direction));
    }
    return heads;
  }

  private static TableHead head(String title, String name, boolean sorted, int direction) {
    String spoken = direction == 0 ? name : Words.say("tables.sort", name);
    return new TableHead(title, spoken, sorted ? direction : 0);
  }

  /// The point of a family, as `x = 0`.
  public static String point(ProgramFamily family) {
    Program program = family.programs().getFirst();
    Map<String, Double> at = new LinkedHashMap<>();
    for (int i = 0; i < family.at().size(); i++)
      at.put(program.inputs().get(i), family.at().get(i));
    return at.size() == 1
        ? program.inputs().getFirst() + " = " + Numbers.place(at)
        : Numbers.place(at);
  }

  /// What changed of the rules that the programs of a family use, the latest first.
  public static List<RichText> history(FamilyTable table, List<HistoryNote> notes) {
    return notes.stream()
        .filter(note ->
            table.rows().stream()
                .flatMap(row -> row.program().calls().stream())
                .anyMatch(call -> call.primitive().name().equals(note.primitive())))
        .sorted(Comparator.comparing(HistoryNote::date).reversed())
        .map(TableWording::told)
        .toList();
  }

  private static RichText told(HistoryNote note) {
    String framework =
        Frameworks.find(note.framework()).map(found -> found.name()).orElse(note.framework());
    return RichText.of(
        Words.say(
            "tables.history.note",
            note.date().substring(0, 4),
            framework,
            note.primitive(),
            said(note),
            source(note)));
  }

  public List<TableLine> of(RuleTable table) {
    List<TableLine> lines = new ArrayList<>();
    for (RuleRow row : table.rows()) {
      List<TableCell> cells = new ArrayList<>();
      for (int i = 0; i < Math.min(columns, table.columns().size()); i++) {
        cells.add(cell(row, i, table.columns().get(i)));
      }
      lines.add(new TableLine(program(row.call()), RichText.literal(row.place()), cells));
    }
    return lines;
  }

  private TableCell cell(RuleRow row, int column, Framework framework) {
    List<String> notes = row.notes(framework).stream().map(note -> told(note, framework)).toList();
    Optional<RuleCell> found = row.cells().get(column);
    if (found.isEmpty()) {
      return empty(framework, row.call(), row.place(), notes);
    }
    RuleCell cell = found.get();
    List<String> evidence = new ArrayList<>();
    evidence.add(
        cell.measured()
            ? EvidenceWording.of(Evidence.of(framework, cell.evidence()))
            : EvidenceWording.of(Evidence.ofRule(framework, cell.evidence())));
    evidence.addAll(notes);
    Standing standing =
        cell.fair() ? row.differs(column) ? Standing.DIFFERENT : Standing.PLAIN : Standing.UNFAIR;
    return new TableCell(
        RichText.of(answer(cell)),
        brief ? "" : years(row.notes(framework)),
        standing,
        !cell.measured(),
        accessible(framework, answer(cell), row.call(), row.place(), evidence),
        evidence,
        new TableChoice(row.program(), row.at(), framework));
  }

  private static String answer(RuleCell cell) {
    return cell.nothing() ? Words.say("tables.none.returned") : answer(cell.answer());
  }

  private static String years(List<HistoryNote> notes) {
    return notes.stream()
        .map(note -> note.date().substring(0, 4))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String told(HistoryNote note, Framework framework) {
    return Words.say("tables.note", note.date(), framework.name(), said(note), source(note));
  }

  private static String said(HistoryNote note) {
    return Words.own().ofFunction(key(note), note.note());
  }

  private static String source(HistoryNote note) {
    return Words.own().ofFunction(key(note) + ".source", note.source());
  }

  private static String key(HistoryNote note) {
    return String.join(".", "history", note.framework(), note.primitive(), note.date());
  }

  public List<TableLine> of(FamilyTable table, String place) {
    List<TableLine> lines = new ArrayList<>();
    for (FamilyTable.FamilyRow row : table.rows()) {
      String call = Spelling.PLAIN.program(row.program());
      List<TableCell> cells = new ArrayList<>();
      for (int i = 0; i < Math.min(columns, table.columns().size()); i++) {
        cells.add(cell(table, row, i, call, place));
      }
      lines.add(new TableLine(program(call), RichText.EMPTY, cells));
    }
    return lines;
  }

  private TableCell cell(
      FamilyTable table, FamilyTable.FamilyRow row, int column, String call, String place) {
    FamilyTable.FamilyCell cell = row.cells().get(column);
    Framework framework = table.columns().get(column);
    if (!cell.known()) {
      return empty(framework, call, place, List.of());
    }
    List<String> evidence = List.of(evidence(table, row, cell));
    return new TableCell(
        RichText.of(sided(cell, table.sides())),
        "",
        Standing.valueOf(cell.verdict().name()),
        !cell.measured(),
        accessible(framework, answer(cell.gradient()), call, place, evidence)
            + ", "
            + Words.say("verdict." + cell.verdict().name().toLowerCase(Locale.ROOT) + ".icon"),
        evidence,
        new TableChoice(row.program(), table.at(), framework));
  }

  private static String evidence(
      FamilyTable table, FamilyTable.FamilyRow row, FamilyTable.FamilyCell cell) {
    double[] at = table.at().stream().mapToDouble(x -> x).toArray();
    return EvidenceWording.of(cell.answer(), row.program(), at);
  }

  /// At a corner, the slope of a side is in the colour of that side.
  private static String sided(FamilyTable.FamilyCell cell, FamilyTable.Slopes sides) {
    String answer = answer(cell.gradient());
    if (cell.verdict() != VerdictKind.CORNER || cell.gradient().size() > 1) {
      return answer;
    }
    double slope = cell.gradient().getFirst();
    return Rounding.sameMeasured(slope, sides.left())
        ? "{left|" + answer + "}"
        : Rounding.sameMeasured(slope, sides.right()) ? "{right|" + answer + "}" : answer;
  }

  private static TableCell empty(
      Framework framework, String call, String place, List<String> notes) {
    List<String> evidence = new ArrayList<>();
    evidence.add(Words.say("tables.not.measured", framework.name(), call, place));
    evidence.addAll(notes);
    String accessible =
        Words.say("tables.cell", framework.name(), Words.say("tables.none.spoken"), call, place);
    return new TableCell(
        RichText.of(Words.say("tables.none")),
        "",
        Standing.PLAIN,
        false,
        accessible,
        evidence,
        null);
  }

  private static String accessible(
      Framework framework, String answer, String call, String place, List<String> evidence) {
    String spoken = RichText.of(answer).plain();
    return Words.say("tables.cell", framework.name(), spoken, call, place)
        + ". "
        + String.join(" ", evidence);
  }

  private static RichText program(String call) {
    return RichText.of("`" + call + "`");
  }

  private static String answer(List<Double> answer) {
    return answer.size() == 1
        ? Numbers.of(answer.getFirst())
        : Numbers.tuple(answer.stream().map(Tuples::share).toList());
  }
}
