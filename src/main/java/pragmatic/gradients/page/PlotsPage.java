package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.picture.AnswerGrip;
import pragmatic.gradients.picture.LowerPicture;
import pragmatic.gradients.picture.LowerPlotKind;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.PlotGround;
import pragmatic.gradients.picture.Plotter;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.speech.SpokenText;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// The pictures on the plots' pane: the function, and below it the plot that is chosen.
public final class PlotsPage {
  private final BoardView view;
  private final Style style;
  private final double hall;
  private final Plotter plotter;
  private final PlotGround landscape;
  private final List<Picture> all = new ArrayList<>();
  private final LowerPicture lower;

  /// @param panel what stands below the plot of the function
  /// @param hall the factor of presenter mode, 0 on a desk
  public PlotsPage(
      BoardView view,
      PlotGround landscape,
      BoardGeometry geometry,
      Style style,
      LowerPlot panel,
      double hall,
      Titles titles) {
    this.view = view;
    this.landscape = landscape;
    this.style = style;
    this.hall = hall;
    LowerPlotKind kind = LowerPlots.of(panel);
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
            hall > 0);
    all.add(titled(plotter.functionPicture(), titles.function(), Role.FUNCTION));
    lower = kind.of(view, plotter, geometry.plots(), titles.derivative());
    all.add(
        lower
            .title()
            .map(title -> titled(lower.picture(), title, lower.titleRole()))
            .orElseGet(lower::picture));
  }

  private Picture titled(Picture picture, RichText title, Role role) {
    List<Mark> marks = new ArrayList<>(picture.marks());
    TextAnchor spot =
        hall > 0 ? TextAnchor.start(48 * hall, picture.frame().y() + 52 * hall) : null;
    marks.add(new Mark.Title(title, role, spot));
    return new Picture(picture.frame(), picture.room(), marks);
  }

  PlotGround landscape() {
    return landscape;
  }

  public List<Picture> all() {
    return all;
  }

  /// Labelled inputs of both plots and of the slider.
  public List<Double> xTicks() {
    return plotter.xTicks();
  }

  /// Where a hand can choose the tie-break on the lower plot, if it can.
  public Optional<AnswerGrip> grip() {
    return lower.grip();
  }

  /// What a screen reader says: the verdict, and what the lower plot shows.
  public String spoken() {
    String verdict = SpokenText.verdict(view);
    String sentence = lower.sentence();
    return sentence.isEmpty() ? verdict : verdict + " " + RichText.of(sentence).plain();
  }
}
