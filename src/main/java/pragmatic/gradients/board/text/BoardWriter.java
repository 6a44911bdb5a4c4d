package pragmatic.gradients.board.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.program.Starts;

/// Writes the line of a board; what is usual is left out, but never the rules.
final class BoardWriter {
  private final StringBuilder line = new StringBuilder("board " + BoardText.VERSION + ": ");

  private BoardWriter() {}

  static String write(Board board) {
    BoardWriter writer = new BoardWriter();
    String text = board.program().text();
    writer.line.append(Quoted.isNeeded(text) ? Quoted.write(text) : text);
    writer.values(board);
    if (board.active() != 0) writer.part(BoardPart.ACTIVE, board.variable());
    writer.line.append(' ').append(RuleText.write(board.convention()));
    if (board.mode() != Mode.REVERSE) writer.part(BoardPart.MODE, board.mode().key());
    ViewKind wanted = board.plots().wanted();
    if (wanted != null) writer.part(BoardPart.SHOW, wanted.name().toLowerCase(Locale.ROOT));
    if (!board.lowerPlot().equals(LowerPlot.SLOPES))
      writer.part(BoardPart.LOWER, board.lowerPlot().name());
    if (!board.viewport().equals(BoardText.VIEW))
      writer.part(BoardPart.VIEW, ViewText.write(board.viewport()));
    if (!board.home().equals(board.viewport()))
      writer.part(BoardPart.HOME, ViewText.write(board.home()));
    if (board.step() != Integer.MAX_VALUE)
      writer.part(BoardPart.STEP, String.valueOf(board.step()));
    return writer.line.toString();
  }

  private void part(BoardPart part, String text) {
    line.append(' ').append(part.word()).append(": ").append(text);
  }

  private void values(Board board) {
    Map<String, Double> starts = Starts.of(board.program());
    List<String> values = new ArrayList<>();
    List<String> names = board.program().inputs();
    for (int i = 0; i < names.size(); i++) {
      double value = board.inputs().get(i);
      if (Double.compare(value, starts.getOrDefault(names.get(i), 0.0)) != 0)
        values.add(names.get(i) + "=" + NumberText.of(value));
    }
    if (!values.isEmpty()) part(BoardPart.AT, String.join(", ", values));
  }
}
