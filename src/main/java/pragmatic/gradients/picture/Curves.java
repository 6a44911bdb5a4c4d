package pragmatic.gradients.picture;

import java.util.List;

/// The graph of a function and of its derivative over a range, cut wherever it is not smooth.
///
/// @param pieces unbroken pieces from left to right
/// @param undefined ranges without a real value
public record Curves(List<CurvePiece> pieces, List<Gap> undefined) {
  public Curves {
    pieces = List.copyOf(pieces);
    undefined = List.copyOf(undefined);
  }

  /// One unbroken piece: inputs, values and slopes, one each per sample.
  public record CurvePiece(double[] xs, double[] values, double[] slopes) {}

  /// An open range of inputs.
  public record Gap(double from, double to) {}
}
