package pragmatic.gradients.witness;

/// What values ever nearer to a point show of one side.
///
/// @param state of the values
/// @param limit of the values, possibly infinite; NaN if it is not known
/// @param slope one-sided derivative in the direction of the side, possibly infinite; NaN if it is
///   not known or there is none
public record Side(State state, double limit, double slope) {
  public enum State {
    /// Real numbers; the limit is known.
    VALUES,
    /// No real numbers.
    NOTHING,
    OPEN
  }

  static final Side OPEN = new Side(State.OPEN, Double.NaN, Double.NaN);
  static final Side NOTHING = new Side(State.NOTHING, Double.NaN, Double.NaN);

  static Side of(double limit, double slope) {
    return new Side(State.VALUES, limit, slope);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public boolean hasSlope() {
    return !Double.isNaN(slope);
  }
}
