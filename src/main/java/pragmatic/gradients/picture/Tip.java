package pragmatic.gradients.picture;

/// Where an arrow ends, in pixels from where it begins.
///
/// @param right pixels to the right
/// @param up pixels upwards
public record Tip(double right, double up) {
  /// By eighths of a turn, from the right on.
  private static final String WAYS = "→↗↑↖←↙↓↘";

  double length() {
    return Math.hypot(right, up);
  }

  /// Where it points to, as one letter.
  String way() {
    long eighths = Math.round(Math.atan2(up, right) / (Math.PI / 4));
    return WAYS.substring((int) Math.floorMod(eighths, 8L)).substring(0, 1);
  }
}
