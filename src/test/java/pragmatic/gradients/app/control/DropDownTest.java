package pragmatic.gradients.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.app.look.Look;

@ExtendWith(ApplicationExtension.class)
class DropDownTest {
  private Button button;
  private DropDown menu;

  @Start
  void start(Stage stage) {
    button = new Button("Menu");
    menu = new DropDown();
    IntStream.range(0, 90).forEach(i -> menu.getItems().add(new MenuItem("Line " + i)));
    Stages.show(stage, new Look(), button);
  }

  @Test
  void aLineIsWholeOrNotThere(FxRobot robot) {
    robot.interact(() -> menu.open(button));
    int halves = 0;
    for (int marked : List.of(40, 60, 75, 50, 20)) {
      robot.interact(() -> menu.mark(menu.getItems().get(marked)));
      robot.interact(() -> menu.getScene().getRoot().layout());
      for (MenuItem item : menu.getItems()) {
        Node line = item.getStyleableNode();
        Bounds box = line.getBoundsInParent();
        Bounds seen = line.getParent().getClip().getBoundsInParent();
        boolean any = box.getMaxY() > seen.getMinY() + 1 && box.getMinY() < seen.getMaxY() - 1;
        boolean whole = box.getMinY() >= seen.getMinY() - 1 && box.getMaxY() <= seen.getMaxY() + 1;
        if (any) assertThat(line.getOpacity()).as(item.getText()).isEqualTo(whole ? 1 : 0);
        if (any && !whole) halves++;
      }
    }
    assertThat(halves).isPositive();
    robot.interact(menu::hide);
  }
}
