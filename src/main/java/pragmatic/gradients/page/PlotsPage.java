package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.picture.LowerPicture;
import pragmatic.gradients.picture.LowerPlotKind;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.OverlayCurves;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.PlotGround;
import pragmatic.gradients.picture.Plotter;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.speech.SpokenText;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// The pictures on the plots' pane: the function, and below it the plot that is chosen.
public final class PlotsPage implements Plots {
  private final BoardView view;
  private final Style style;
  private final double hall;
  private final Plotter plotter;
  private final PlotGround landscape;
  private final List<Picture> all = new ArrayList<>();
  private final LowerPicture lower;
  private final boolean ownAxisBelow;
  private final Titles titles;
  private final @Nullable OverlayCurves overlay;

  /// @param panel what stands below the plot of the function
  /// @param hall the factor of presenter mode, 0 on a desk
  /// @param overlay another function over this one, or null
  /// @param previous what stood below before, or null
  public PlotsPage(
      BoardView view,
      PlotGround landscape,
      BoardGeometry geometry,
      Style style,
      LowerPlot panel,
      double hall,
      Titles titles,
      @Nullable OverlayCurves overlay,
      @Nullable LowerPicture previous) {
    this.view = view;
    this.landscape = landscape;
    this.style = style;
    this.hall = hall;
    this.titles = titles;
    this.overlay = overlay;
    LowerPlotKind kind = LowerPlots.of(panel);
    this.ownAxisBelow = !kind.sharesInput();
    // where the lower plot has an axis of its own, the line at the input ends above it
    double guideTo =
        kind.sharesInput() ? geometry.sliderY() - style.thumb() : landscape.function().bottom();
    plotter =
        new Plotter(
            view.board(),
            view.explanation(),
            landscape.breaks(),
            landscape.curves(),
            landscape.function(),
            landscape.derivative(),
            guideTo,
            style,
            hall > 0,
            view.allowed(view.explanation()));
    lower = kind.of(view, plotter, geometry.plots(), titles.derivative(), previous);
    Picture function =
        titled(upper(lower.above(landscape.function())), titles.function(), Role.FUNCTION);
    all.add(overlay == null ? function : overlay.above(function, style, hall > 0));
    Picture below =
        lower
            .title()
            .map(title -> titled(lower.picture(), title, lower.titleRole()))
            .orElseGet(lower::picture);
    all.add(overlay != null && kind.sharesInput() ? overlay.below(below) : below);
  }

  /// The plot of the function, over what the lower plot adds to it: the point on show is seen
  /// whole. Its line at the input ends above the title of the lower plot where that would be struck
  /// out.
  private Picture upper(List<Mark> added) {
    Picture function = plotter.functionPicture();
    List<Mark> marks = new ArrayList<>(added);
    for (Mark mark : function.marks())
      marks.add(
          mark instanceof Mark.Guide guide && isUnderTitle(guide)
              ? new Mark.Guide(guide.x(), function.frame().bottom())
              : mark);
    return new Picture(function.frame(), function.room(), marks);
  }

  private boolean isUnderTitle(Mark.Guide guide) {
    double end = landscape.derivative().x() + titles.width() + style.title() / 4;
    return hall == 0 && landscape.function().px(guide.x()) < end;
  }

  private Picture titled(Picture picture, RichText title, Role role) {
    return picture.with(List.of(Titles.mark(picture, title, role, style, hall)));
  }

  @Override
  public PlotGround ground() {
    return landscape;
  }

  @Override
  public List<Drawn> pictures() {
    return all.stream().map(picture -> new Drawn(picture, style)).toList();
  }

  /// The function over this one, or null.
  public @Nullable OverlayCurves overlay() {
    return overlay;
  }

  Titles titles() {
    return titles;
  }

  /// Of both plots and of the slider.
  @Override
  public List<Double> ticks() {
    return plotter.xTicks();
  }

  @Override
  public List<Handle> handles() {
    return hands().handles();
  }

  @Override
  public PlotHands hands() {
    return new PlotHands(view, landscape, lower.grip(), ownAxisBelow);
  }

  /// The lower plot.
  public LowerPicture lower() {
    return lower;
  }

  /// What a screen reader says: the verdict, what the lower plot shows, and which function is drawn
  /// over it.
  @Override
  public String spoken() {
    String verdict = SpokenText.verdict(view);
    String sentence = lower.sentence();
    String all = sentence.isEmpty() ? verdict : verdict + " " + RichText.of(sentence).plain();
    return overlay == null ? all : all + " " + Words.say("overlay.spoken", overlay.name().plain());
  }
}
