package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.calculus.Grade;
import pragmatic.gradients.calculus.Truth;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;
import pragmatic.gradients.frameworks.ProgramFamily;
import pragmatic.gradients.frameworks.tables.TextTable;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.words.Words;

/// One function in several programs: what each framework answers for each of them at one point.
///
/// @param columns the frameworks
/// @param at one value per input
/// @param sides the slopes of the function left and right of the point; NaN for several inputs
public record FamilyTable(
    List<Framework> columns, List<Double> at, Mode mode, Slopes sides, List<FamilyRow> rows) {
  public FamilyTable {
    columns = List.copyOf(columns);
    at = List.copyOf(at);
    rows = List.copyOf(rows);
  }

  /// The slopes at both sides of the point.
  public record Slopes(double left, double right) {}

  /// @param cells one per framework
  public record FamilyRow(Program program, List<FamilyCell> cells) {
    public FamilyRow {
      cells = List.copyOf(cells);
    }
  }

  /// What a framework answers.
  ///
  /// @param verdict of calculus on the whole answer
  public record FamilyCell(FrameworkAnswer answer, VerdictKind verdict) {
    /// Whether this very program was measured, rather than predicted from rules.
    public boolean measured() {
      return answer.measured();
    }

    /// Whether it was measured or all rules that it needs were.
    public boolean known() {
      return answer.known();
    }

    /// One number per input.
    public List<Double> gradient() {
      return DoubleStream.of(answer.values()).mapToObj(value -> value + 0.0).toList();
    }
  }

  /// @param catalogue where truths are stated that no engine decides
  public static FamilyTable of(
      ProgramFamily family, List<Framework> frameworks, Mode mode, Catalogue catalogue) {
    double[] at = array(family.at());
    Judge judge = Judge.of(family.programs().getFirst(), at, catalogue);
    List<FamilyRow> rows = new ArrayList<>();
    for (Program program : family.programs()) {
      rows.add(
          new FamilyRow(
              program,
              frameworks.stream()
                  .map(framework -> cell(framework, program, at, mode, judge))
                  .toList()));
    }
    return new FamilyTable(frameworks, family.at(), mode, judge.slopes(at.length), rows);
  }

  private static FamilyCell cell(
      Framework framework, Program program, double[] at, Mode mode, Judge judge) {
    FrameworkAnswer answer = FrameworkAnswers.answer(framework, program, at, mode);
    return new FamilyCell(answer, judge.kind(answer.values()));
  }

  /// The truth is that of the function, so one program tells it for all.
  private record Judge(Truth truth) {
    static Judge of(Program program, double[] at, Catalogue catalogue) {
      Truth computed = Truth.at(program, at);
      return catalogue
          .of(program)
          .filter(entry -> at.length == 1)
          .flatMap(entry -> entry.stated(at))
          .map(stated -> new Judge(Truth.of(stated.appliedTo(computed.slices().getFirst()))))
          .orElse(new Judge(computed));
    }

    Slopes slopes(int inputs) {
      Calculus slice = truth.slices().getFirst();
      return inputs > 1
          ? new Slopes(Double.NaN, Double.NaN)
          : new Slopes(slice.left().slope(), slice.right().slope());
    }

    VerdictKind kind(double[] gradient) {
      return Grade.of(truth, true, gradient).kind();
    }
  }

  /// The table as text, with full precision and the versions of the frameworks.
  public TextTable text() {
    List<String> heads = new ArrayList<>(List.of(Words.say("tables.program")));
    columns.forEach(f -> heads.add(f.name() + " " + f.about().version()));
    List<List<String>> lines = new ArrayList<>();
    for (FamilyRow row : rows) {
      List<String> line = new ArrayList<>(List.of(row.program().text()));
      row.cells().forEach(cell -> line.add(cell.known() ? TextTable.numbers(cell.gradient()) : ""));
      lines.add(line);
    }
    return new TextTable(heads, lines);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(x -> x).toArray();
  }
}
