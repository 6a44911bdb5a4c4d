package pragmatic.gradients.app.board;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.InputTrack;
import pragmatic.gradients.page.Track;
import pragmatic.gradients.picture.PlotArea;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// A quiet button that puts −0.0 in place of 0, and 0 in place of −0.0.
final class ZeroSign extends ToggleButton {
  private final FxTextMeasure measure = new FxTextMeasure();

  ZeroSign(Look look, Runnable change) {
    super(Words.say("zero.button"));
    setId("negative-zero");
    setAccessibleText(Words.say("keys.negativezero"));
    Label hint = new Label("N");
    PanelSwitch.quiet(this, hint, look);
    setOnAction(_ -> change.run());
  }

  /// Below the buttons of the slider, only where there is a zero to change.
  void show(BoardPage page) {
    setVisible(page.atZero());
    setSelected(page.active().isNegativeZero());
    PlotArea area = page.geometry().plots();
    Style style = page.surface().style();
    double left = Math.max(area.left() + area.width() + style.thumb() * 1.7, labelled(page));
    double top = page.geometry().sliderY() + style.button() / 2 + 6;
    resizeRelocate(left, top, prefWidth(-1), prefHeight(-1));
  }

  /// Where the label of the last tick ends, with some room: one with a power of ten is long.
  private double labelled(BoardPage page) {
    InputTrack track = page.active();
    if (track.ticks().isEmpty()) return 0;
    Track scale = track.scale();
    double middle = track.place().from() + scale.pixel(track.ticks().getLast());
    RichText label = RichText.of(InputSlider.labels(track.ticks()).getLast());
    double size = page.surface().style().tick();
    return middle + measure.width(label, size) / 2 + size * 0.5;
  }
}
