package pragmatic.gradients.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
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

  /// A value that a pixel stands for, and a number with all its digits.
  private static final String WIDEST_INPUT = "−0.000";

  private static final String WIDEST = "−0.0000";

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

  public RichText point() {
    return point(Numbers::input, Numbers.of(value));
  }

  /// The same with numbers as wide as they become while a hand moves the point.
  public RichText widestPoint() {
    return point(_ -> WIDEST_INPUT, WIDEST);
  }

  private RichText point(DoubleFunction<String> face, String valued) {
    Optional<CrossEntropyParts> bars = bars();
    if (bars.isPresent()) {
      double[] z = bars.get().logits();
      List<String> logits = new ArrayList<>();
      DoubleStream.of(z).limit(LONGEST_POINT).mapToObj(face).forEach(logits::add);
      if (z.length > LONGEST_POINT) logits.add("…");
      return say("readout.loss.point", Numbers.list(logits), valued);
    }
    List<String> at = new ArrayList<>();
    for (int i = 0; i < program.inputs().size(); i++)
      if (i < LONGEST_POINT)
        at.add(program.inputs().get(i) + " = " + face.apply(board.inputs().get(i)));
    if (program.inputs().size() > LONGEST_POINT) at.add("…");
    String values = Numbers.list(board.inputs().stream().map(face::apply).toList());
    return say(
        at.size() > 2 ? "readout.point.short" : "readout.point", Numbers.list(at), values, valued);
  }
}
