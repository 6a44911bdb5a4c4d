package pragmatic.gradients.board;

import java.util.List;
import pragmatic.gradients.program.Program;

/// A function that is kept to be drawn over the next ones, along one of its inputs.
///
/// @param inputs one value per input; that of `active` is ignored
/// @param active index of the input that runs along the x axis
public record Overlay(Program program, List<Double> inputs, int active) {
  public Overlay {
    inputs = List.copyOf(inputs);
  }

  /// What a board shows.
  static Overlay of(Board board) {
    return new Overlay(board.program(), board.inputs(), board.active());
  }

  /// The input values as an array of their own.
  public double[] at() {
    return inputs.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
