package pragmatic.gradients.app.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.app.control.MeasuredTable.Cell;
import pragmatic.gradients.app.control.MeasuredTable.Row;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.Calculus;
import pragmatic.gradients.calculus.Grade;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.frameworks.Family;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.Measurement;
import pragmatic.gradients.picture.RichText;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The texts of the table of measured answers.
final class MeasuredWording {
  /// Letters of a call that fit into the table.
  private static final int LONGEST_CALL = 34;

  private final BoardView view;
  private final Program program;
  private final Calculus calculus;
  private final Optional<GradientWording> whole;

  MeasuredWording(BoardView view) {
    this.view = view;
    this.program = view.board().program();
    this.calculus = view.explanation().calculus();
    this.whole = view.gradient().map(g -> new GradientWording(view, g));
  }

  RichText heading() {
    if (whole.isPresent()) return whole.get().measuredHeading();
    boolean any = view.frameworks().stream().anyMatch(FrameworkAnswer::measured);
    return RichText.of(
        any
            ? Words.say("measured.at", view.board().variable(), Numbers.of(view.board().x()))
            : Words.say("measured.rules"));
  }

  /// Names; a version that the user measured stands beside its framework, and needs no name.
  List<String> columns(boolean narrow) {
    return view.frameworks().stream()
        .map(FrameworkAnswer::framework)
        .map(f ->
            Frameworks.own().contains(f)
                ? TieTracks.shortVersion(f.about().version())
                : narrow ? f.shortName() : f.name())
        .toList();
  }

  /// The program's own row, then other programs for the same function as far as there is room.
  List<Row> rows(int siblings) {
    if (whole.isPresent()) return whole.get().measuredRows(siblings + 1);
    List<Row> rows = new ArrayList<>();
    rows.add(row(program, view.frameworks().stream().map(this::cell).toList()));
    if (view.range().nothingToChoose() && calculus.isSmooth()) return rows;
    for (Family.Member member : family().members().stream().skip(1).limit(siblings).toList()) {
      List<Cell> cells = new ArrayList<>();
      for (Optional<Measurement> row : member.rows()) {
        cells.add(row.map(r -> cell(partial(r, member.program()))).orElse(Cell.NONE));
      }
      rows.add(row(member.program(), cells));
    }
    return rows;
  }

  private Family family() {
    List<Framework> shown = view.frameworks().stream().map(FrameworkAnswer::framework).toList();
    return Family.of(shown, program, view.board().at(), view.board().mode());
  }

  private static Row row(Program program, List<Cell> cells) {
    String text = Spelling.PLAIN.result(program).replace(" ", "");
    String call = text.length() > LONGEST_CALL ? text.substring(0, LONGEST_CALL - 1) + "…" : text;
    return new Row(RichText.of("`" + call + "`"), cells);
  }

  private double partial(Measurement row, Program other) {
    return row.partial(other.inputs().get(view.board().active())).orElse(Double.NaN);
  }

  private Cell cell(FrameworkAnswer answer) {
    return answer.known() ? cell(answer.value()) : Cell.NONE;
  }

  private Cell cell(double value) {
    boolean wrong =
        Grade.of(calculus, value, view.explanation().answers().single()).kind()
            == Verdict.Kind.WRONG;
    String text = Numbers.of(value);
    return new Cell(
        RichText.of(wrong ? "{wrong|" + text + "}" : text),
        Double.compare(value + 0.0, view.explanation().answer() + 0.0) == 0);
  }
}
