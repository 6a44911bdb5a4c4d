package pragmatic.gradients.picture;

/// Where an arrow ends, in pixels from where it begins.
///
/// @param right pixels to the right
/// @param up pixels upwards
public record Tip(double right, double up) {
  double length() {
    return Math.hypot(right, up);
  }
}
