package pragmatic.gradients.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.Grade;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.frameworks.Family;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The texts of the table of measured answers.
public final class MeasuredWording {
  /// Letters of a call that fit into the table.
  private static final int LONGEST_CALL = 34;

  private final BoardView view;
  private final Program program;
  private final Calculus calculus;
  private final Optional<GradientWording> whole;

  public MeasuredWording(BoardView view) {
    this.view = view;
    this.program = view.board().program();
    this.calculus = view.explanation().calculus();
    this.whole = view.gradient().map(g -> new GradientWording(view, g));
  }

  public RichText heading() {
    if (whole.isPresent()) return whole.get().measuredHeading();
    boolean any = view.frameworks().stream().anyMatch(FrameworkAnswer::measured);
    return RichText.of(
        any
            ? Words.say("measured.at", view.board().variable(), Numbers.of(view.board().x()))
            : Words.say("measured.rules"));
  }

  /// Names; a version that the user measured stands beside its framework, and needs no name.
  public List<String> columns(boolean narrow) {
    return view.frameworks().stream()
        .map(FrameworkAnswer::framework)
        .map(f ->
            Frameworks.own().contains(f)
                ? f.about().shortVersion()
                : narrow ? f.shortName() : f.name())
        .toList();
  }

  /// The program's own row, then other programs for the same function as far as there is room.
  public List<MeasuredRow> rows(int siblings) {
    if (whole.isPresent()) return whole.get().measuredRows(siblings + 1);
    List<MeasuredRow> rows = new ArrayList<>();
    rows.add(row(program, view.frameworks().stream().map(this::cell).toList()));
    if (view.range().nothingToChoose() && calculus.isSmooth()) return rows;
    for (Family.Member member : family().members().stream().skip(1).limit(siblings).toList()) {
      List<MeasuredCell> cells = new ArrayList<>();
      for (Optional<Measurement> row : member.rows()) {
        cells.add(row.map(r -> cell(partial(r, member.program()))).orElse(MeasuredCell.NONE));
      }
      rows.add(row(member.program(), cells));
    }
    return rows;
  }

  private Family family() {
    List<Framework> shown = view.frameworks().stream().map(FrameworkAnswer::framework).toList();
    return Family.of(shown, program, view.board().at(), view.board().mode());
  }

  private static MeasuredRow row(Program program, List<MeasuredCell> cells) {
    String text = Spelling.PLAIN.result(program).replace(" ", "");
    String call = text.length() > LONGEST_CALL ? text.substring(0, LONGEST_CALL - 1) + "…" : text;
    return new MeasuredRow(RichText.of("`" + call + "`"), cells);
  }

  private double partial(Measurement row, Program other) {
    return row.partial(other.inputs().get(view.board().active())).orElse(Double.NaN);
  }

  private MeasuredCell cell(FrameworkAnswer answer) {
    return answer.known() ? cell(answer.value()) : MeasuredCell.NONE;
  }

  private MeasuredCell cell(double value) {
    Explanation slice = view.explanation();
    boolean wrong =
        Grade.of(slice.verdict().truth(), slice.answers().single(), value).kind()
            == VerdictKind.WRONG;
    String text = Numbers.of(value);
    return new MeasuredCell(
        RichText.of(wrong ? "{wrong|" + text + "}" : text),
        Double.compare(value + 0.0, view.explanation().answer() + 0.0) == 0);
  }
}
