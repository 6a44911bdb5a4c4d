package pragmatic.gradients.render;

/// How an outline is drawn. Joins are round.
///
/// @param width pixels
/// @param round round caps, else butt
/// @param dash lengths in pixels of ink and gap; both 0 draw a solid line
public record Stroke(Paint paint, double width, boolean round, double dash, double gap) {

  /// A solid line with round caps.
  public static Stroke of(int argb, double width) {
    return new Stroke(new Paint.Solid(argb), width, true, 0, 0);
  }

  /// The same stroke, dashed.
  public Stroke dashed(double ink, double blank) {
    return new Stroke(paint, width, round, ink, blank);
  }

  /// The same stroke with butt caps.
  public Stroke butt() {
    return new Stroke(paint, width, false, dash, gap);
  }
}
