package pragmatic.gradients.app.board;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.InputTrack;

/// One slider for each input that is not on the x axis; where they are many they scroll.
final class MoreInputs extends ScrollPane {
  private final Supplier<InputSlider> maker;
  private final VBox column = new VBox();
  private List<InputSlider> sliders = List.of();

  /// @param maker makes a slider that moves the board
  MoreInputs(Supplier<InputSlider> maker) {
    this.maker = maker;
    setContent(column);
    setFitToWidth(true);
    getStyleClass().add("pg-more-inputs");
  }

  void show(BoardPage page) {
    List<InputTrack> others = page.onMap() ? List.of() : page.others();
    setVisible(!others.isEmpty());
    if (sliders.size() != others.size()) {
      sliders = Stream.generate(maker).limit(others.size()).toList();
      column.getChildren().setAll(sliders);
    }
    if (others.isEmpty()) return;
    for (int i = 0; i < others.size(); i++) {
      sliders.get(i).setId("input-" + others.get(i).name());
      sliders.get(i).show(others.get(i));
    }
    double width = page.surface().width();
    double height = page.geometry().moreHeight();
    boolean all = column.prefHeight(width) <= height + 8;
    setVbarPolicy(all ? ScrollBarPolicy.NEVER : ScrollBarPolicy.AS_NEEDED);
    resizeRelocate(0, page.geometry().moreY(), width, height);
  }
}
