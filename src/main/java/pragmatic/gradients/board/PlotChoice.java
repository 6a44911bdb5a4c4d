package pragmatic.gradients.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Program;

/// Which plots of a function are on show. Another function is shown in the same way if it can be.
///
/// @param wanted how a function of several inputs is to be shown, or null for the best way
/// @param lower what stands below the plot of the function
/// @param overlay a function drawn over it, or null
public record PlotChoice(@Nullable ViewKind wanted, LowerPlot lower, @Nullable Overlay overlay) {
  /// Every function in its best way, above its derivative.
  public static final PlotChoice USUAL = new PlotChoice(null, LowerPlot.SLOPES);

  /// Without another function.
  public PlotChoice(@Nullable ViewKind wanted, LowerPlot lower) {
    this(wanted, lower, null);
  }

  public PlotChoice with(ViewKind kind) {
    return new PlotChoice(kind, lower, overlay);
  }

  public PlotChoice with(LowerPlot other) {
    return new PlotChoice(wanted, other, overlay);
  }

  public PlotChoice with(@Nullable Overlay other) {
    return new PlotChoice(wanted, lower, other);
  }

  /// How a program is shown.
  ViewKind of(Program program) {
    List<ViewKind> possible = ViewKind.of(program);
    return wanted != null && possible.contains(wanted) ? wanted : possible.getFirst();
  }
}
