package pragmatic.gradients.board.text;

import java.util.Optional;
import java.util.function.Supplier;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.DescentChoice;

/// How gradient descent runs, as text: `rate: 0.5 iterations: 50 against: jax-0.10.2`.
final class DescentText {
  private DescentText() {}

  /// What a line says of it; rules of a framework are worked out when they are first asked for.
  static Supplier<DescentChoice> read(BoardParts parts, Mode mode) throws BoardTextException {
    Optional<PartReader> given = parts.part(BoardPart.RATE);
    double rate = given.isPresent() ? rate(given.get()) : BoardText.DESCENT.rate();
    Optional<PartReader> count = parts.part(BoardPart.ITERATIONS);
    int iterations = count.isPresent() ? iterations(count.get()) : BoardText.DESCENT.iterations();
    Optional<PartReader> other = parts.part(BoardPart.AGAINST);
    Supplier<Convention> against =
        other.isPresent() ? RuleText.rules(other.get(), mode) : BoardText.DESCENT::against;
    return () -> new DescentChoice(rate, iterations, against.get());
  }

  private static double rate(PartReader reader) throws BoardTextException {
    int here = reader.index();
    double rate = reader.number();
    reader.end();
    if (!(rate > 0)) throw BoardTextException.at(here, "board.rate");
    return rate;
  }

  private static int iterations(PartReader reader) throws BoardTextException {
    int here = reader.index();
    double count = reader.number();
    reader.end();
    if (count != Math.rint(count) || count < 1 || count > DescentChoice.MOST)
      throw BoardTextException.at(here, "board.iterations", DescentChoice.MOST);
    return (int) count;
  }
}
