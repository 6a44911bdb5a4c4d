package pragmatic.gradients.app.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.page.BoardGeometry;
import pragmatic.gradients.picture.Ticks;

/// One slider for each input that is not on the x axis; where they are many they scroll.
final class MoreInputs extends ScrollPane {
  private static final String INPUT = "input";

  /// Called when a slider moves.
  interface Moved {
    void to(int input, double value);
  }

  private final Look look;
  private final Moved moved;
  private final Consumer<Boolean> dragging;
  private final VBox column = new VBox();
  private final List<InputSlider> sliders = new ArrayList<>();

  MoreInputs(Look look, Moved moved, Consumer<Boolean> dragging) {
    this.look = look;
    this.moved = moved;
    this.dragging = dragging;
    setContent(column);
    setFitToWidth(true);
    getStyleClass().add("pg-more-inputs");
  }

  void show(Board board, BoardGeometry g, double width) {
    int others = board.inputs().size() - 1;
    setVisible(others > 0);
    if (others <= 0) return;
    if (sliders.size() != others) build(others);
    boolean all = column.prefHeight(width) <= g.moreHeight() + 8;
    setVbarPolicy(all ? ScrollBarPolicy.NEVER : ScrollBarPolicy.AS_NEEDED);
    int row = 0;
    for (int index = 0; index < board.inputs().size(); index++)
      if (index != board.active()) show(sliders.get(row++), index, board, g);
    resizeRelocate(0, g.moreY(), width, g.moreHeight());
  }

  private void show(InputSlider slider, int index, Board board, BoardGeometry g) {
    String name = board.program().inputs().get(index);
    double value = board.inputs().get(index);
    slider.getProperties().put(INPUT, index);
    slider.setId("input-" + name);
    slider.nameProperty().set(name);
    double low = Math.min(board.home().xLow(), value);
    double high = Math.max(board.home().xHigh(), value);
    slider.lowProperty().set(low);
    slider.highProperty().set(high);
    List<Double> ticks = Ticks.of(low, high, g.plots().width(), look.sizes().tick() * 8);
    if (!ticks.equals(slider.ticksProperty().get())) slider.ticksProperty().set(ticks);
    slider.kinksProperty().set(List.of());
    slider.trackLeftProperty().set(g.plots().left());
    slider.trackWidthProperty().set(g.plots().width());
    slider.setValue(value);
  }

  private void build(int others) {
    sliders.clear();
    for (int i = 0; i < others; i++) {
      InputSlider slider = new InputSlider(look);
      slider
          .valueProperty()
          .subscribe(value -> {
            if (slider.getProperties().get(INPUT) instanceof Integer index)
              moved.to(index, value.doubleValue());
          });
      slider.draggingProperty().subscribe(now -> dragging.accept(now));
      sliders.add(slider);
    }
    column.getChildren().setAll(sliders);
  }
}
