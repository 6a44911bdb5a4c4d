package pragmatic.gradients.app.plot;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/// Runs code on the JavaFX thread.
public final class Fx {
  private Fx() {}

  /// The result of some work, or what it threw; at once where this is that thread already.
  public static <T> T call(Callable<T> work) throws Exception {
    if (Platform.isFxApplicationThread()) return work.call();
    FxToolkit.registerPrimaryStage();
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        result.complete(work.call());
      } catch (Throwable thrown) {
        result.completeExceptionally(thrown);
      }
    });
    return result.get();
  }
}
