package pragmatic.gradients.calculus;

import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// What is true of a program of the inputs a and b that is written down in a test.
final class TextTruth {
  private TextTruth() {}

  /// @param at values of a and b
  static Truth truth(String text, double... at) {
    try {
      Program program = Parser.parse(text);
      double[] inputs = new double[program.inputs().size()];
      for (int i = 0; i < inputs.length; i++)
        inputs[i] = at["ab".indexOf(program.inputs().get(i)) < 1 ? 0 : 1];
      return Truth.at(program, inputs);
    } catch (ProgramException e) {
      throw new AssertionError(text, e);
    }
  }

  /// Along a.
  static Calculus calculus(String text, double x) {
    return truth(text, x).slices().getFirst();
  }
}
