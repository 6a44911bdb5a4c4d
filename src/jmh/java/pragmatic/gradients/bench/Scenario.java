package pragmatic.gradients.bench;

import javafx.scene.Parent;

/// Something whose frames are to be measured.
interface Scenario {
  String name();

  /// Built anew for each round, on the JavaFX thread.
  Show open(double width, double height);

  /// What is on show, and how it changes.
  ///
  /// @param root fills the window
  /// @param frame called with 0, 1, 2 … once per frame; makes the change that the frame shows
  record Show(Parent root, java.util.function.IntConsumer frame) {}
}
