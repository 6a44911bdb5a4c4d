package pragmatic.gradients.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import pragmatic.gradients.app.control.CellGrid;
import pragmatic.gradients.app.control.GridCell.Standing;
import pragmatic.gradients.app.control.GridCell;
import pragmatic.gradients.board.FamilyTable;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.frameworks.Evidence;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.tables.HistoryNote;
import pragmatic.gradients.frameworks.tables.RuleCell;
import pragmatic.gradients.frameworks.tables.RuleRow;
import pragmatic.gradients.frameworks.tables.RuleTable;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.speech.EvidenceWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// Turns tables into cells that can be pressed.
final class Cells {
  /// A cell that was pressed: a program at a point under the rules of a framework.
  record Choice(Program program, List<Double> at, Framework framework) {}

  private final int columns;
  private final boolean years;
  private final Consumer<Choice> choose;

  /// @param columns how many frameworks fit
  /// @param years whether the years of notes fit behind answers
  Cells(int columns, boolean years, Consumer<Choice> choose) {
    this.columns = columns;
    this.years = years;
    this.choose = choose;
  }

  List<CellGrid.Line> of(RuleTable table) {
    List<CellGrid.Line> lines = new ArrayList<>();
    for (RuleRow row : table.rows()) {
      List<GridCell> cells = new ArrayList<>();
      for (int i = 0; i < Math.min(columns, table.columns().size()); i++) {
        cells.add(cell(row, i, table.columns().get(i)));
      }
      lines.add(new CellGrid.Line(program(row.call()), RichText.literal(row.place()), cells));
    }
    return lines;
  }

  private GridCell cell(RuleRow row, int column, Framework framework) {
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
    return new GridCell(
        RichText.of(answer(cell)),
        years ? years(row.notes(framework)) : "",
        standing,
        !cell.measured(),
        accessible(framework, answer(cell), row.call(), row.place(), evidence),
        evidence,
        () -> choose.accept(new Choice(row.program(), row.at(), framework)));
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
    return Words.say("tables.note", note.date(), framework.name(), note.note(), note.source());
  }

  List<CellGrid.Line> of(FamilyTable table, String place) {
    List<CellGrid.Line> lines = new ArrayList<>();
    for (FamilyTable.FamilyRow row : table.rows()) {
      String call = Spelling.PLAIN.result(row.program());
      List<GridCell> cells = new ArrayList<>();
      for (int i = 0; i < Math.min(columns, table.columns().size()); i++) {
        cells.add(cell(table, row, i, call, place));
      }
      lines.add(new CellGrid.Line(program(call), RichText.EMPTY, cells));
    }
    return lines;
  }

  private GridCell cell(
      FamilyTable table, FamilyTable.FamilyRow row, int column, String call, String place) {
    FamilyTable.FamilyCell cell = row.cells().get(column);
    Framework framework = table.columns().get(column);
    if (!cell.known()) {
      return empty(framework, call, place, List.of());
    }
    List<String> evidence = List.of(evidence(table, row, cell));
    return new GridCell(
        RichText.of(sided(cell, table.sides())),
        "",
        Standing.valueOf(cell.verdict().name()),
        !cell.measured(),
        accessible(framework, answer(cell.gradient()), call, place, evidence)
            + ", "
            + Words.say("verdict." + cell.verdict().name().toLowerCase(Locale.ROOT) + ".icon"),
        evidence,
        () -> choose.accept(new Choice(row.program(), table.at(), framework)));
  }

  private static String evidence(
      FamilyTable table, FamilyTable.FamilyRow row, FamilyTable.FamilyCell cell) {
    double[] at = table.at().stream().mapToDouble(x -> x).toArray();
    return EvidenceWording.of(cell.answers().getFirst(), row.program(), at);
  }

  /// At a corner, the slope of a side is in the colour of that side.
  private static String sided(FamilyTable.FamilyCell cell, FamilyTable.Slopes sides) {
    String answer = answer(cell.gradient());
    if (cell.verdict() != VerdictKind.CORNER || cell.gradient().size() > 1) {
      return answer;
    }
    double slope = cell.gradient().getFirst();
    return slope == sides.left()
        ? "{left|" + answer + "}"
        : slope == sides.right() ? "{right|" + answer + "}" : answer;
  }

  private static GridCell empty(
      Framework framework, String call, String place, List<String> notes) {
    List<String> evidence = new ArrayList<>();
    evidence.add(Words.say("tables.not.measured", framework.name(), call, place));
    evidence.addAll(notes);
    String accessible =
        Words.say("tables.cell", framework.name(), Words.say("tables.none.spoken"), call, place);
    return new GridCell(
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
        : answer.stream()
            // the only share that decimals cannot say
            .map(x -> x == 1.0 / 3 ? "⅓" : Numbers.of(x))
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
