package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.board.Readout;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.render.Theme;

/// A digit that changes is drawn alone: no picture of all that stands around it is kept, and
/// nothing that cannot be seen is drawn over it.
class DrawnInPlaceTest {
  private static final Comparator<Insets> SAME = (a, b) -> a == b ? 0 : 1;

  private static final OffscreenWindow window = OffscreenWindow.shared();

  @Test
  void noPictureIsKeptOfWhatHoldsTexts() throws Exception {
    window.in(Theme.LIGHT, 1920, 1080);
    window.show("gelu");
    List<String> kept = new ArrayList<>();
    for (Node node : read())
      if (node.isCache() && !(node instanceof Text)) kept.add(node.toString());
    assertThat(kept).isEmpty();
  }

  @Test
  void noGroundIsDrawnThatNobodySees() throws Exception {
    window.in(Theme.LIGHT, 1920, 1080);
    window.show("gelu");
    List<String> unseen = new ArrayList<>();
    for (Node node : read())
      if (node instanceof Region region
          && region.getHeight() > 100
          && isTransparent(region.getBackground())) unseen.add(node.toString());
    assertThat(unseen).isEmpty();
  }

  /// Set again it would ask for a layout of everything around it.
  @Test
  void roomThatStaysIsNotSetAgain() throws Exception {
    window.in(Theme.LIGHT, 1920, 1080);
    window.show("gelu");
    Fx.call(() -> {
      BoardModel model = window.desk().model();
      List<Insets> before = rooms();
      model.set(model.board().withX(0.125));
      model.refresh();
      return assertThat(rooms()).usingElementComparator(SAME).isEqualTo(before);
    });
  }

  private static List<Insets> rooms() {
    Readout readout = window.desk().window().readout();
    List<Insets> rooms = new ArrayList<>(List.of(readout.getPadding()));
    for (String part : List.of("#point", "#verdict", "#trace"))
      rooms.add(VBox.getMargin(readout.lookup(part)));
    return rooms;
  }

  private static boolean isTransparent(Background ground) {
    return ground != null
        && ground.getFills().stream().anyMatch(fill -> Color.TRANSPARENT.equals(fill.getFill()));
  }

  /// All that is seen of the plots and of the readout.
  private static List<Node> read() throws Exception {
    return Fx.call(() -> {
      List<Node> all = new ArrayList<>();
      collect(window.desk().window().readout(), all);
      collect(window.desk().window().board(), all);
      assertThat(all).hasSizeGreaterThan(100);
      return all;
    });
  }

  private static void collect(Node node, List<Node> all) {
    if (!node.isVisible()) return;
    all.add(node);
    if (node instanceof Parent parent)
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
  }
}
