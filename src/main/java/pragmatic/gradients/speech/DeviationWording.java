package pragmatic.gradients.speech;

import pragmatic.gradients.board.FrameworkDeviation;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// Where a framework itself does not answer what its rules make of the program, in words.
public final class DeviationWording {
  private DeviationWording() {}

  /// A longer composition is not shown: nobody would read it.
  private static final int MAXIMUM_COMPOSITION = 60;

  /// 'Line by line the answer would be NaN; CasADi 3.7 itself answers 0: it reads the program as
  /// abs(x).'
  public static String of(FrameworkDeviation deviation) {
    boolean several = deviation.program().inputs().size() > 1;
    String input = deviation.program().inputs().get(deviation.input());
    String composed = Spelling.PLAIN.program(deviation.composed());
    boolean shown = deviation.composes() && composed.length() <= MAXIMUM_COMPOSITION;
    String kind =
        deviation.readsAnother()
            ? "reads"
            : deviation.answer().measured() ? "measured" : shown ? "composed" : "predicted";
    return Words.say(
        "departure." + kind,
        deviation.answer().framework().label(),
        Numbers.of(deviation.answer().value(deviation.input())),
        kind.equals("composed") ? composed : Spelling.PLAIN.program(deviation.read()),
        several ? Words.say("departure.by", input) : "",
        Numbers.of(deviation.lines()));
  }
}
