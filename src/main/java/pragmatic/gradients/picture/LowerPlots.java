package pragmatic.gradients.picture;

import java.util.List;
import pragmatic.gradients.board.LowerPlot;

/// The plots that can stand below the plot of the function. Another one is another class, a line in
/// this list, and its words.
public final class LowerPlots {
  /// The first is there when no other is open.
  public static final List<LowerPlotKind> ALL =
      List.of(
          DerivativePlot.KIND,
          LambdaPlot.KIND,
          QuotientPlot.KIND,
          ValueTable.KIND,
          DescentPlot.KIND,
          AuditPlot.KIND);

  private LowerPlots() {}

  /// What a board can have below its plot.
  public static List<LowerPlot> plots() {
    return ALL.stream().map(LowerPlotKind::plot).toList();
  }

  /// Those that are opened by a button or a key.
  public static List<LowerPlotKind> toOpen() {
    return ALL.stream().filter(kind -> !kind.letter().isEmpty()).toList();
  }

  /// The kind with a name; the first where no kind has it.
  public static LowerPlotKind of(LowerPlot plot) {
    return ALL.stream().filter(kind -> kind.plot().equals(plot)).findFirst().orElse(ALL.getFirst());
  }
}
