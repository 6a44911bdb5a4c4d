package pragmatic.gradients.speech;

import pragmatic.gradients.board.FrameworkDeviation;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// Where a framework itself does not answer what its rules make of the program, in words.
public final class DeviationWording {
  private DeviationWording() {}

  /// 'CasADi 3.7 itself answers 0: it reads the program as abs(x).'
  public static String of(FrameworkDeviation deviation) {
    String name = deviation.answer().framework().label();
    String value = Numbers.of(deviation.answer().value(deviation.input()));
    return deviation.readsAnother()
        ? Words.say("departure.reads", name, value, Spelling.PLAIN.result(deviation.read()))
        : Words.say("departure.measured", name, value);
  }
}
