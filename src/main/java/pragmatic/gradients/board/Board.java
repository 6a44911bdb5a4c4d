package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.words.Numbers;

/// What is on show: one immutable value. A slider, a key or a click makes another board, and
/// everything on screen is computed from it.
///
/// @param program the function
/// @param inputs one value per input
/// @param active index of the input on the x axis
/// @param convention how ties are broken
/// @param mode how derivatives are computed, reverse or forward
/// @param viewport what the plots show
/// @param home the viewport that a reset returns to
/// @param step how many lines of the trace are shown as done, 1 … number of nodes
/// @param plots which plots are on show
public record Board(
    Program program,
    List<Double> inputs,
    int active,
    Convention convention,
    Mode mode,
    Viewport viewport,
    Viewport home,
    int step,
    PlotChoice plots) {
  public Board {
    inputs = List.copyOf(inputs);
    if (inputs.size() != program.inputs().size())
      throw new IllegalArgumentException("one value per input");
  }

  /// A board for a program in reverse mode, as frameworks are used, with all lines of its trace
  /// done.
  public static Board of(
      Program program, List<Double> inputs, int active, Convention convention, Viewport viewport) {
    return new Board(
        program,
        inputs,
        active,
        convention,
        Mode.REVERSE,
        viewport,
        viewport,
        Integer.MAX_VALUE,
        PlotChoice.USUAL);
  }

  /// The input values as an array of their own.
  public double[] at() {
    return inputs.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// Value of the active input.
  public double x() {
    return inputs.get(active);
  }

  /// Whether the active input is the zero with a minus sign, which equals 0 and is another double.
  public boolean isNegativeZero() {
    return x() == 0 && 1 / x() < 0;
  }

  /// Name of the active input.
  public String variable() {
    return program.inputs().get(active);
  }

  /// The value of an input as it is written wherever it stands on a page, with as many decimals as
  /// its axis tells apart.
  public String written(int input) {
    return Numbers.input(inputs.get(input), input == active ? decimals() : 0);
  }

  private int decimals() {
    return Viewport.decimals(viewport.xLow(), viewport.xHigh());
  }

  /// Whether the other one differs in nothing but the window, and has the same words for it.
  boolean isWrittenAlike(Board other) {
    return asksTheSame(other)
        && step == other.step
        && plots.equals(other.plots)
        && decimals() == other.decimals();
  }

  public Board withX(double x) {
    return withInput(active, x);
  }

  public Board withInput(int index, double value) {
    List<Double> changed = new ArrayList<>(inputs);
    changed.set(index, value);
    return new Board(program, changed, active, convention, mode, viewport, home, step, plots);
  }

  /// The board with another input on the axis of slices. Of two inputs each keeps its range; of
  /// more, each comes in the whole range, which holds its value.
  public Board withActive(int index) {
    if (index == active || isMap())
      return new Board(program, inputs, index, convention, mode, viewport, home, step, plots);
    Viewport next = home;
    if (inputs.size() == 2) next = viewport.turned();
    else if (viewport.across().equals(home.across())) next = viewport;
    return new Board(
        program,
        inputs,
        index,
        convention,
        mode,
        holding(next, inputs.get(index)),
        inputs.size() == 2 ? home.turned() : home,
        step,
        plots);
  }

  private boolean isMap() {
    return viewKind() == ViewKind.MAP;
  }

  /// The board with another window of its slices, or along the first input of a map; the other one
  /// of two inputs keeps its range.
  public Board withAxis(Viewport other) {
    return withViewport(beside(viewport, other));
  }

  /// A window with another one's range of the other one of two inputs.
  private Viewport beside(Viewport view, Viewport other) {
    return inputs.size() == 2 ? other.withSecond(view.secondInput()) : other;
  }

  private Viewport holding(Viewport view, double value) {
    return beside(view, view.withAcross(view.across().with(value)));
  }

  /// The board with another whole range of an input, which is on show.
  ///
  /// @param upright whether it is the second one of a map
  Board ranging(Viewport.Span span, boolean upright) {
    Viewport shown =
        upright ? viewport.withSecond(span) : beside(viewport, viewport.withAcross(span));
    Viewport whole = upright ? home.withSecond(span) : beside(home, home.withAcross(span));
    return withViewport(shown).withHome(whole);
  }

  /// The board in the whole range, which holds where it stands.
  public Board atHome() {
    int axis = isMap() ? 0 : active;
    Viewport whole = holding(home, inputs.get(axis));
    if (inputs.size() == 2)
      whole = whole.withSecond(whole.secondInput().with(inputs.get(1 - axis)));
    return withViewport(whole);
  }

  public Board withConvention(Convention other) {
    return new Board(program, inputs, active, other, mode, viewport, home, step, plots);
  }

  public Board withMode(Mode other) {
    return new Board(program, inputs, active, convention, other, viewport, home, step, plots);
  }

  public Board withViewport(Viewport other) {
    return new Board(program, inputs, active, convention, mode, other, home, step, plots);
  }

  /// The board with another viewport for a reset to return to.
  public Board withHome(Viewport other) {
    return new Board(program, inputs, active, convention, mode, viewport, other, step, plots);
  }

  public Board withStep(int other) {
    return new Board(program, inputs, active, convention, mode, viewport, home, other, plots);
  }

  /// The board in other plots, where each of two inputs keeps its range: on a map that of the
  /// second one is upright.
  public Board withPlots(PlotChoice other) {
    boolean turns = active == 1 && isMap() != (other.of(program) == ViewKind.MAP);
    Viewport shown = turns ? viewport.turned() : viewport;
    Viewport whole = turns ? home.turned() : home;
    return new Board(program, inputs, active, convention, mode, shown, whole, step, other);
  }

  /// How the function is shown: as chosen, or in the best way if it can't be shown so.
  public ViewKind viewKind() {
    return plots.of(program);
  }

  public Board withViewKind(ViewKind kind) {
    return withPlots(plots.with(kind));
  }

  /// What stands below the plot of the function.
  public LowerPlot lowerPlot() {
    return plots.lower();
  }

  public Board withLowerPlot(LowerPlot other) {
    return withPlots(plots.with(other));
  }

  /// Whether another board is the same function in the same object at the same point under the same
  /// rules. Comparing programs node by node would cost more than it saves.
  public boolean asksTheSame(Board other) {
    return program == other.program
        && active == other.active
        && convention == other.convention
        && mode == other.mode
        && inputs.equals(other.inputs);
  }
}
