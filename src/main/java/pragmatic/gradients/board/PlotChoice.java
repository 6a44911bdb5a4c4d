package pragmatic.gradients.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Program;

/// Which plots of a function are on show. Another function is shown in the same way if it can be.
///
/// @param wanted how a function of several inputs is to be shown, or null for the best way
/// @param lower what stands below the plot of the function
/// @param overlay a function drawn over it, or null
/// @param descent how gradient descent runs, where the plot below shows it
public record PlotChoice(
    @Nullable ViewKind wanted, LowerPlot lower, @Nullable Overlay overlay, DescentChoice descent) {
  /// Every function in its best way, above its derivative.
  public static final PlotChoice USUAL =
      new PlotChoice(null, LowerPlot.SLOPES, null, DescentChoice.USUAL);

  public PlotChoice with(ViewKind kind) {
    return new PlotChoice(kind, lower, overlay, descent);
  }

  public PlotChoice with(LowerPlot other) {
    return new PlotChoice(wanted, other, overlay, descent);
  }

  public PlotChoice with(@Nullable Overlay other) {
    return new PlotChoice(wanted, lower, other, descent);
  }

  public PlotChoice with(DescentChoice other) {
    return new PlotChoice(wanted, lower, overlay, other);
  }

  /// How a program is shown.
  ViewKind of(Program program) {
    List<ViewKind> possible = ViewKind.of(program);
    return wanted != null && possible.contains(wanted) ? wanted : possible.getFirst();
  }
}
