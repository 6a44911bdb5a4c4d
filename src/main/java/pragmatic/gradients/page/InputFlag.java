package pragmatic.gradients.page;

import java.util.List;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What the flag below the thumb of an input's slider says: while the thumb is dragged all decimals
/// of a drag's steps, at least two, so that nothing jitters; else as exact as is readable.
///
/// @param value where the thumb stands
/// @param negative whether a value of 0 stands for −0.0
/// @param dragged whether a hand holds the thumb
public record InputFlag(String name, Track scale, double value, boolean negative, boolean dragged) {
  /// Decimals of a flag that still can be read while it moves.
  private static final int MOST_FIXED = 8;

  public RichText text() {
    return RichText.of("$" + name + " = " + number() + "$").weighing(TypeWeight.MEDIUM);
  }

  /// What a screen reader says.
  ///
  /// @param between places of the scale beside which a kink lies
  public String spoken(List<Double> between) {
    String kink = between.contains(value) ? "slider.input.beside" : "slider.input.kink";
    return Words.say(
        scale.docked(value) ? kink : "slider.input.value", name, RichText.of(number()).plain());
  }

  private String number() {
    if (value == 0) return negative ? Numbers.input(-0.0) : Numbers.of(0);
    int decimals = Math.max(2, scale.grain().scale());
    if (dragged && !scale.docked(value) && decimals <= MOST_FIXED)
      return Numbers.fixed(value, decimals);
    return Numbers.input(value, Viewport.decimals(scale.low(), scale.high()));
  }
}
