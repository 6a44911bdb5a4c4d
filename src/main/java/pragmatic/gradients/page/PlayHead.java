package pragmatic.gradients.page;

/// Where a playing slider is: it crosses its track once from left to right and rests at every kink.
///
/// @param value where it stands
/// @param rest seconds it still rests there
public record PlayHead(double value, double rest) {
  /// Seconds of rest at a kink.
  static final double REST = 0.8;

  /// Seconds from end to end: half a unit a second over the four units of a usual board.
  static final double CROSSING = 8;

  /// Begins at a value, or at the left end if it stands at the right one.
  public static PlayHead from(double value, Track track) {
    return new PlayHead(value >= track.high() ? track.low() : Math.max(value, track.low()), 0);
  }

  /// Where it is some seconds later.
  ///
  /// @param times as fast as usual; how long it rests does not depend on that
  public PlayHead after(double seconds, double times, Track track) {
    if (rest > 0) {
      return new PlayHead(value, rest - seconds);
    }
    double speed = times * (track.high() - track.low()) / CROSSING;
    double to = Math.min(value + seconds * speed, track.high());
    double kink = Double.POSITIVE_INFINITY;
    for (double candidate : track.rests()) {
      if (value < candidate && candidate <= to) {
        kink = Math.min(kink, candidate);
      }
    }
    return kink <= to ? new PlayHead(kink, REST) : new PlayHead(to, 0);
  }

  /// Where it is after one jump, for those who want no motion: a sixteenth of the track, but never
  /// across a kink.
  public PlayHead jump(Track track) {
    return new PlayHead(track.step(value, 1, (track.high() - track.low()) / 16), 0);
  }

  public boolean ended(Track track) {
    return value >= track.high() && rest <= 0;
  }
}
