package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.LambdaPlot;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.PlotGround;
import pragmatic.gradients.picture.Plotter;
import pragmatic.gradients.picture.QuotientPlot;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.speech.SpokenText;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// The pictures on the plots' pane: the function, and below it its derivative or a panel.
public final class PlotsPage implements Plots {
  private final BoardView view;
  private final Style style;
  private final double hall;
  private final Titles titles;
  private final Plotter plotter;
  private final PlotGround landscape;
  private final List<Picture> all = new ArrayList<>();
  private @Nullable LambdaPlot lambda;
  private String sentence = "";

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
    this.titles = titles;
    boolean joined = panel == LowerPlot.SLOPES;
    // a panel has an axis of its own, so the line at the input ends above it
    double guideTo = joined ? geometry.sliderY() - style.thumb() : landscape.function().bottom();
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
    switch (panel) {
      case SLOPES ->
          all.add(titled(plotter.derivativePicture(), titles.derivative(), Role.DERIVATIVE));
      case LAMBDA -> lambda(geometry);
      case STEPS -> steps(geometry);
    }
  }

  private void lambda(BoardGeometry geometry) {
    LambdaPlot plot = new LambdaPlot(view, geometry.plots(), style, hall > 0);
    lambda = view.range().nothingToChoose() ? null : plot;
    sentence = plot.sentence();
    all.add(
        hall > 0 ? plot.picture() : titled(plot.picture(), RichText.of(plot.title()), Role.CHOSEN));
  }

  private void steps(BoardGeometry geometry) {
    QuotientPlot plot = new QuotientPlot(view, geometry.plots(), style, hall > 0);
    sentence = plot.sentence();
    all.add(
        hall > 0 ? plot.picture() : titled(plot.picture(), RichText.of(plot.title()), Role.INK));
  }

  private Picture titled(Picture picture, RichText title, Role role) {
    List<Mark> marks = new ArrayList<>(picture.marks());
    TextAnchor spot =
        hall > 0 ? TextAnchor.start(48 * hall, picture.frame().y() + 52 * hall) : null;
    marks.add(new Mark.Title(title, role, spot));
    return new Picture(picture.frame(), picture.room(), marks);
  }

  @Override
  public PlotGround ground() {
    return landscape;
  }

  @Override
  public List<Drawn> pictures() {
    return all.stream().map(picture -> new Drawn(picture, style)).toList();
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
    return hands()
        .handles(
            lambda()
                .flatMap(LambdaPlot::place)
                .map(at -> new PlotHands.Place(at.pixelX(), at.pixelY())));
  }

  @Override
  public PlotHands hands() {
    Frame frame = lambda().map(LambdaPlot::frame).orElse(null);
    return new PlotHands(view, landscape, frame, view.board().lowerPlot());
  }

  /// The panel of λ, if it is open and there is something to choose.
  public Optional<LambdaPlot> lambda() {
    return Optional.ofNullable(lambda);
  }

  /// The verdict, and what an open panel shows.
  @Override
  public String spoken() {
    String verdict = SpokenText.verdict(view);
    return sentence.isEmpty() ? verdict : verdict + " " + RichText.of(sentence).plain();
  }
}
