package pragmatic.gradients.bench;

import java.util.function.IntConsumer;
import javafx.stage.Stage;

/// Something whose frames are to be measured.
interface Scenario {
  String name();

  /// Fills the window with it. Called on the JavaFX thread, anew for each round.
  ///
  /// @return makes the change that a frame shows; called with 0, 1, 2 … once per frame
  IntConsumer open(Stage stage, double width, double height);
}
