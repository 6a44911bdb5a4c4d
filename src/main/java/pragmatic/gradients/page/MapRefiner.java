package pragmatic.gradients.page;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.MapGround;

/// Makes better maps in the background, one at a time; what is asked for meanwhile is asked again
/// by the next page. All methods belong to the thread of the screen.
public final class MapRefiner {
  private final Executor screen;
  private final Consumer<MapGround> done;
  private MapGround.@Nullable MapKey making;

  /// @param screen runs what must run on the thread of the screen
  /// @param done called there with a map that is ready
  public MapRefiner(Executor screen, Consumer<MapGround> done) {
    this.screen = screen;
    this.done = done;
  }

  /// Begins to make a map, unless one is being made.
  public void make(MapGround.MapKey wanted) {
    if (making != null) return;
    making = wanted;
    Thread.ofVirtual()
        .name("map")
        .start(() -> {
          MapGround fine = MapGround.of(wanted);
          screen.execute(() -> {
            making = null;
            done.accept(fine);
          });
        });
  }
}
