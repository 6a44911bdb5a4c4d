package pragmatic.gradients.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.CrossEntropyParts;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The headline of the readout: the function and its point.
public final class HeadlineWording {
  /// Inputs whose values are written below the formula.
  private static final int LONGEST_POINT = 4;

  private final Board board;
  private final Program program;
  private final double value;

  public HeadlineWording(BoardView view) {
    this.board = view.board();
    this.program = board.program();
    this.value = view.explanation().calculus().value();
  }

  private static RichText say(String key, Object... arguments) {
    return RichText.of(Words.say(key, arguments));
  }

  /// The loss that is shown as bars, if it is one.
  private Optional<CrossEntropyParts> bars() {
    return CrossEntropyParts.of(program, board.at());
  }

  public RichText formula() {
    Optional<CrossEntropyParts> bars = bars();
    if (bars.isPresent())
      return bars.get().smoothing() == 0
          ? say("readout.loss", bars.get().target())
          : say("readout.loss.smooth");
    String formula = Spelling.MATH.program(program);
    if (formula.length() > 160)
      return say(
          "readout.formula.long", String.join(", ", program.inputs()), program.calls().size());
    boolean plain = formula.length() > 16 || formula.contains(";");
    return RichText.of(
        plain
            ? "$" + formula + "$"
            : "$f(" + String.join(", ", program.inputs()) + ") = " + formula + "$");
  }

  /// The point and the value there.
  public RichText point() {
    return point(board.inputs().size() > 2);
  }

  /// The same without the inputs behind the function's name.
  public RichText briefPoint() {
    return point(true);
  }

  private RichText point(boolean brief) {
    Optional<CrossEntropyParts> bars = bars();
    if (bars.isPresent()) {
      double[] z = bars.get().logits();
      List<String> logits = new ArrayList<>();
      // one value has one face
      DoubleStream.of(z)
          .limit(LONGEST_POINT)
          .mapToObj(v -> v == board.x() ? board.written(board.active()) : Numbers.input(v))
          .forEach(logits::add);
      if (z.length > LONGEST_POINT) logits.add("…");
      return say("readout.loss.point", Numbers.list(logits), Numbers.of(value));
    }
    List<String> at = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < program.inputs().size(); i++) {
      values.add(board.written(i));
      if (i < LONGEST_POINT) at.add(program.inputs().get(i) + " = " + values.get(i));
    }
    if (program.inputs().size() > LONGEST_POINT) at.add("…");
    return say(
        brief ? "readout.point.short" : "readout.point",
        Numbers.list(at),
        Numbers.list(values),
        Numbers.of(value));
  }
}
