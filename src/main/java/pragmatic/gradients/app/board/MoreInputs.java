package pragmatic.gradients.app.board;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.look.LiveScrolling;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.InputFlag;
import pragmatic.gradients.page.InputTrack;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// One slider for each input that is not on the x axis; where they are many they scroll, and a text
/// beside the last one on show says how many there are.
final class MoreInputs extends Region {
  /// A row that misses less than this, in pixels, is whole.
  private static final double TOLERANCE = 8;

  /// Pixels by which a notch of the wheel scrolls.
  private static final double NOTCH = 40;

  /// Right of the number of sliders.
  private static final double MARGIN = 20;

  /// Left of it, at least.
  private static final double GAP = 6;

  private final Supplier<InputSlider> maker;
  private final VBox column = new VBox();
  private final ScrollPane scroll = new ScrollPane(column);
  private final RichTextNode sign = new RichTextNode(RichText.EMPTY, 16, Role.INK2);
  private List<InputSlider> sliders = List.of();
  private double shownHeight;
  private int hidden;
  private double turned;

  /// @param maker makes a slider that moves the board
  MoreInputs(Supplier<InputSlider> maker) {
    this.maker = maker;
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("pg-more-inputs");
    LiveScrolling.in(scroll);
    scroll.addEventFilter(ScrollEvent.SCROLL, this::turn);
    scroll.vvalueProperty().subscribe(this::rest);
    sign.setId("more-sign");
    sign.setMouseTransparent(true);
    setPickOnBounds(false);
    getChildren().setAll(scroll, sign);
  }

  void show(BoardPage page, NewestBoard newest, TextMeasure measure) {
    List<InputTrack> others = page.onMap() ? List.of() : page.others();
    setVisible(!others.isEmpty());
    if (sliders.size() != others.size()) {
      sliders = Stream.generate(maker).limit(others.size()).toList();
      column.getChildren().setAll(sliders);
    }
    if (others.isEmpty()) return;
    for (int i = 0; i < others.size(); i++) {
      sliders.get(i).setId("input-" + others.get(i).name());
      sliders.get(i).show(others.get(i), newest.value(page, others.get(i)));
    }
    Style style = page.surface().style();
    double width = Math.min(page.surface().width(), right(others.getFirst(), style));
    double height = page.geometry().moreHeight();
    double natural = column.prefHeight(width);
    boolean all = natural <= height + TOLERANCE;
    scroll.setVbarPolicy(
        all ? ScrollPane.ScrollBarPolicy.NEVER : ScrollPane.ScrollBarPolicy.AS_NEEDED);
    sign.setVisible(!all);
    hidden = 0;
    if (!all) tell(page, width, height, measure);
    // a piece of the next one would look like something cut
    resizeRelocate(0, page.geometry().moreY(), width, all ? height : Math.min(height, shownHeight));
  }

  /// The scroll bar stands behind the buttons.
  private static double right(InputTrack track, Style style) {
    return track.place().left()
        + track.place().width()
        + style.thumb() * 2.2
        + style.button() * 2.5;
  }

  private void tell(BoardPage page, double width, double height, TextMeasure measure) {
    double row = sliders.getFirst().prefHeight(-1);
    int rows = (int) Math.max(1, Math.floor((height + TOLERANCE) / row));
    shownHeight = rows * row;
    hidden = sliders.size() - rows;
    Style style = page.surface().style();
    RichText whole = RichText.of(Words.say("inputs.hidden", hidden));
    double room = width - MARGIN - written(page.others(), style, measure) - GAP;
    sign.setSize(style.tick());
    sign.setText(
        measure.width(whole, style.tick()) <= room
            ? whole
            : RichText.of(Words.say("inputs.hidden.brief", hidden)));
    sign.setAccessibleText(Words.say("inputs.shown", rows + 1, sliders.size() + 1));
  }

  /// The column where the flags end, of values and at the ends of the tracks. There they are wider
  /// than the labels below.
  private static double written(List<InputTrack> tracks, Style style, TextMeasure measure) {
    double end = 0;
    for (InputTrack track : tracks)
      for (double value : new double[] {track.value(), track.high()}) {
        RichText flag =
            new InputFlag(track.name(), track.scale(), value, track.isNegativeZero(), false).text();
        double half =
            InputSlider.flagWidth(measure.width(flag, InputSlider.flagSize(style)), style) / 2;
        end = Math.max(end, track.scale().pixel(value) + half);
      }
    return end;
  }

  /// A notch of the wheel turns one slider on.
  private void turn(ScrollEvent event) {
    if (hidden == 0) return;
    event.consume();
    turned -= event.getDeltaY();
    int steps = (int) (turned / NOTCH);
    turned -= steps * NOTCH;
    scroll.setVvalue(Math.clamp(scroll.getVvalue() + (double) steps / hidden, 0, 1));
  }

  /// Where a slider is whole: one that is cut lies under the flag of that above.
  private void rest() {
    if (hidden > 0) scroll.setVvalue(Math.rint(scroll.getVvalue() * hidden) / hidden);
  }

  @Override
  protected void layoutChildren() {
    scroll.resizeRelocate(0, 0, getWidth(), getHeight());
    sign.autosize();
    // below the buttons, clear of the thumb's flag and of the scroll bar
    sign.relocate(getWidth() - sign.getWidth() - MARGIN, shownHeight - sign.getHeight());
  }
}
