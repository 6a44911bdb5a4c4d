package pragmatic.gradients.picture;

import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// Who knows what calculus says of a program at a place.
interface Asker {
  /// @param input which one moves
  Calculus at(Program program, double[] at, int input, Deadline deadline);
}
