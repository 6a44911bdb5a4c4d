package pragmatic.gradients.app;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.plot.NodeRenderer;
import pragmatic.gradients.app.plot.PlotPane;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Cover;
import pragmatic.gradients.page.Cover.Curtain;
import pragmatic.gradients.page.PagePainting;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Style;

/// The plots of a board in a smaller size, to look at only. They are as high as their width asks.
final class BoardPicture extends Region {
  private static final Surface SURFACE =
      new Surface(944, 676, Surface.Arrangement.COMPACT, Style.COMPACT, 1, 0);

  /// Height of the plots for a width of 1, with the numbers below them.
  private static final double ASPECT = 520.0 / 944;

  private final Look look;
  private final FxTextMeasure measure = new FxTextMeasure();
  private final PlotPane plots = new PlotPane(new NodeRenderer());
  private final Scale scale = new Scale(1, 1, 0, 0);
  private @Nullable BoardView view;
  private boolean covered;

  BoardPicture(Look look) {
    this.look = look;
    getStyleClass().add("pg-paper");
    setMouseTransparent(true);
    plots.setManaged(false);
    plots.setFocusTraversable(false);
    plots.getTransforms().setAll(scale);
    getChildren().setAll(plots);
    look.onChange(this, this::paint);
  }

  /// @param now null for an empty paper
  /// @param hidden whether the answer is covered, as for a class that is to predict it
  void show(@Nullable BoardView now, boolean hidden) {
    view = now;
    covered = hidden;
    paint();
  }

  private void paint() {
    if (view == null) {
      plots.show(List.of());
      return;
    }
    BoardPage page = BoardPage.of(view, SURFACE, measure, null);
    Cover cover = new Cover(covered ? Curtain.FUNCTION : Curtain.NONE, List.of());
    plots.show(PagePainting.of(cover.pictures(page), look.palette(), measure, null).shapes());
    plots.setAccessibleText(cover.spoken(page));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return width < 0 ? 100 : width * ASPECT;
  }

  @Override
  protected void layoutChildren() {
    double factor = getWidth() / SURFACE.width();
    scale.setX(factor);
    scale.setY(factor);
    plots.resizeRelocate(0, 0, SURFACE.width(), SURFACE.width() * ASPECT);
  }
}
