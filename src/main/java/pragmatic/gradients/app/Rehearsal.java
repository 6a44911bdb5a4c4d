package pragmatic.gradients.app;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// A start of the application that ends by itself, as soon as its board is painted.
public final class Rehearsal extends PragmaticGradients {
  /// One is painted while the next is laid out; a third waits for the first.
  private static final int FRAMES = 3;

  @Override
  public void start(Stage stage) {
    super.start(stage);
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        frames++;
        if (frames > FRAMES) Platform.exit();
      }
    }.start();
  }
}
