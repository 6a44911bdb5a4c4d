package pragmatic.gradients.picture;

import java.util.Optional;

/// A plot on which a hand can choose the tie-break by moving AD's answer.
///
/// @param frame of the plot
/// @param axis what the hand chooses by its place
/// @param dot the pixel of the answer that can be dragged, if it is in the plot
public record AnswerGrip(Frame frame, GripAxis axis, Optional<TextAnchor> dot) {

  /// What a place in the plot stands for.
  public enum GripAxis {
    /// Columns are values of λ; a tap on one chooses it as well.
    LAMBDA,
    /// Rows are answers; each belongs to one λ.
    ANSWER
  }
}
