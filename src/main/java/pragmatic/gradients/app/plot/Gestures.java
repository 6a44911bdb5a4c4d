package pragmatic.gradients.app.plot;

/// What a hand does on a plot, in pixels of the pane. Each kind of gesture goes to its own
/// function.
///
/// @param drag a handle is held and moved
/// @param pan the empty paper is pulled
/// @param zoom wheel or pinch
/// @param tap a press and release in one place, away from handles
public record Gestures(Drag drag, Pan pan, Zoom zoom, Tap tap) {

  /// Listens to nothing.
  public static final Gestures NONE =
      new Gestures((_, _, _, _) -> {}, (_, _, _) -> {}, (_, _, _) -> {}, (_, _, _) -> {});

  /// How far a gesture has come.
  public enum Phase {
    BEGUN,
    MOVED,
    ENDED
  }

  /// A handle is dragged: the place is where its centre should be.
  @FunctionalInterface
  public interface Drag {
    void to(Phase phase, String handle, double x, double y);
  }

  /// The paper is pulled by this much since the last call.
  @FunctionalInterface
  public interface Pan {
    void by(Phase phase, double right, double down);
  }

  /// The window grows around a place by a factor; above 1 shows less of the plane.
  @FunctionalInterface
  public interface Zoom {
    void at(double x, double y, double factor);
  }

  /// A click; `count` is 2 for a double click.
  @FunctionalInterface
  public interface Tap {
    void at(double x, double y, int count);
  }
}
