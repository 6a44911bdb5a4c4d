package pragmatic.gradients.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Overlay;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.picture.MapGround;
import pragmatic.gradients.picture.OverlayCurves;
import pragmatic.gradients.picture.PlotGround;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.TextMeasure;

/// A whole page: the plots of a board, its sliders and its tie-break, each with what it shows and
/// where it stands. Made of a board and a surface alone; a window, a file and a test see the same.
///
/// @param way how the function is shown
/// @param active the slider of the input on the axis
/// @param others the sliders of the other inputs
/// @param lambda λ at which the tie-break's thumb stands, NaN where no λ gives the answer
/// @param choices where there are several inputs, what can be chosen of them
public record BoardPage(
    BoardView view,
    Surface surface,
    BoardGeometry geometry,
    ViewKind way,
    Plots plots,
    InputTrack active,
    List<InputTrack> others,
    TieBreak tie,
    double lambda,
    Optional<InputChoices> choices) {

  /// @param measure tells how long a title is
  /// @param previous the page before, from which is kept what has not changed; or null
  public static BoardPage of(
      BoardView view, Surface surface, TextMeasure measure, @Nullable BoardPage previous) {
    Board board = view.board();
    ViewKind way =
        previous != null && sameChoice(board, previous.board()) ? previous.way : board.viewKind();
    int further = way == ViewKind.MAP ? 0 : board.inputs().size() - 1;
    boolean compact = surface.arrangement() == Surface.Arrangement.COMPACT;
    // bars need the room on a small screen
    int more = compact && way == ViewKind.BARS ? Math.min(further, 1) : further;
    boolean panel = !LowerPlots.of(board.lowerPlot()).sharesInput();
    BoardGeometry geometry = BoardGeometry.of(surface, more, panel);
    Plots plots = plots(view, way, geometry, surface, measure, previous);
    return of(view, surface, geometry, way, plots, previous);
  }

  private static boolean sameChoice(Board board, Board before) {
    return board.program() == before.program() && board.plots().equals(before.plots());
  }

  private static BoardPage of(
      BoardView view,
      Surface surface,
      BoardGeometry geometry,
      ViewKind way,
      Plots plots,
      @Nullable BoardPage previous) {
    Board board = view.board();
    return new BoardPage(
        view,
        surface,
        geometry,
        way,
        plots,
        InputTrack.active(board, plots, geometry, surface),
        InputTrack.others(board, plots, geometry, surface),
        TieBreak.of(view, previous),
        view.thumb(),
        choices(board, way, previous));
  }

  private static Optional<InputChoices> choices(
      Board board, ViewKind way, @Nullable BoardPage previous) {
    boolean same =
        previous != null
            && sameChoice(board, previous.board())
            && board.active() == previous.board().active();
    if (same) return previous.choices;
    return board.inputs().size() > 1 ? Optional.of(InputChoices.of(board, way)) : Optional.empty();
  }

  private static Plots plots(
      BoardView view,
      ViewKind way,
      BoardGeometry g,
      Surface surface,
      TextMeasure measure,
      @Nullable BoardPage previous) {
    @Nullable Plots before = previous == null ? null : previous.plots;
    @Nullable PlotGround ground = before == null ? null : before.ground();
    return switch (way) {
      case MAP ->
          new MapPage(view, g, surface, measure, before instanceof MapPage map ? map : null);
      case BARS -> new BarsPage(view, g, surface, ground);
      case TOGETHER ->
          new TogetherPage(view, g, surface, before instanceof TogetherPage sum ? sum : null);
      case SLICES -> {
        Style style = surface.style();
        // whatever moves the point, the plot goes with it: after a zoom it would leave the window
        Board board = view.board();
        double value = view.explanation().calculus().value();
        Board seen = board.withViewport(board.viewport().showing(value));
        PlotGround now = PlotGround.of(seen, g.plots(), style, ground);
        double room = g.plots().width() - surface.reserved() - style.label();
        Titles titles =
            Titles.of(
                view,
                now.formula(),
                style.title(),
                surface.presenting(),
                room,
                measure,
                before instanceof PlotsPage page ? page.titles() : null);
        OverlayCurves overlay = overlay(view.board(), now, before);
        yield new PlotsPage(
            view,
            now,
            g,
            style,
            view.board().lowerPlot(),
            surface.hall(),
            titles,
            overlay,
            before instanceof PlotsPage page ? page.lower() : null);
      }
    };
  }

  private static @Nullable OverlayCurves overlay(
      Board board, PlotGround ground, @Nullable Plots before) {
    Overlay wanted = board.plots().overlay();
    OverlayCurves drawn = before instanceof PlotsPage page ? page.overlay() : null;
    return wanted == null ? null : OverlayCurves.of(wanted, ground, drawn);
  }

  /// The better map that is worth the time to make it, if one with few samples is on the page.
  public Optional<MapGround.MapKey> refinement() {
    return plots instanceof MapPage map ? map.refinement() : Optional.empty();
  }

  /// Whether one of the sliders shows this.
  public boolean has(InputTrack track) {
    return active.equals(track) || others.contains(track);
  }

  /// The page with a better map; the same page, if that is a map of something else.
  public BoardPage refined(MapGround fine) {
    if (!(plots instanceof MapPage map)) return this;
    Plots better = map.refined(fine, geometry);
    return better == map ? this : of(view, surface, geometry, way, better, this);
  }

  public Board board() {
    return view.board();
  }

  public Hands hands() {
    return plots.hands();
  }

  public boolean onMap() {
    return plots instanceof MapPage;
  }

  /// Whether the lower plot can be exchanged by buttons over it; presenters have the keys.
  public boolean switchable() {
    return way == ViewKind.SLICES && !surface.presenting();
  }

  /// Whether there is a zero whose sign can be changed by a button.
  public boolean atZero() {
    return active.value() == 0 && !surface.presenting() && !onMap();
  }
}
