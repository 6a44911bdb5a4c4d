package pragmatic.gradients.board.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.DescentChoice;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.board.Overlay;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Starts;

/// Writes the line of a board; what is usual is left out, but never the rules.
final class BoardWriter {
  private final StringBuilder line = new StringBuilder("board " + BoardText.VERSION + ": ");

  private BoardWriter() {}

  static String write(Board board) {
    BoardWriter writer = new BoardWriter();
    writer.line.append(text(board.program()));
    writer.values(BoardPart.AT, board.program(), board.inputs());
    if (board.active() != 0) writer.part(BoardPart.ACTIVE, board.variable());
    writer.line.append(' ').append(RuleText.write(board.convention()));
    if (board.mode() != Mode.REVERSE) writer.part(BoardPart.MODE, board.mode().key());
    ViewKind wanted = board.plots().wanted();
    if (wanted != null) writer.part(BoardPart.SHOW, wanted.name().toLowerCase(Locale.ROOT));
    if (!board.lowerPlot().equals(LowerPlot.SLOPES))
      writer.part(BoardPart.LOWER, board.lowerPlot().name());
    writer.descent(board.plots().descent());
    if (board.plots().overlay() != null) writer.overlay(board.plots().overlay());
    // the range of a point out of the usual one was another in early versions, so it is written
    if (!board.viewport().equals(BoardText.VIEW)
        || !BoardFactory.holding(board.x()).equals(BoardText.VIEW))
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

  private void descent(DescentChoice choice) {
    DescentChoice usual = BoardText.DESCENT;
    if (choice.rate() != usual.rate()) part(BoardPart.RATE, NumberText.of(choice.rate()));
    if (choice.iterations() != usual.iterations())
      part(BoardPart.ITERATIONS, String.valueOf(choice.iterations()));
    if (!choice.against().equals(usual.against()))
      part(BoardPart.AGAINST, RuleText.rules(choice.against()));
  }

  private void overlay(Overlay overlay) {
    Program program = overlay.program();
    part(BoardPart.OVER, text(program));
    values(BoardPart.OVER_AT, program, overlay.inputs());
    if (overlay.active() != 0) part(BoardPart.OVER_ACTIVE, program.inputs().get(overlay.active()));
  }

  private static String text(Program program) {
    String text = program.text();
    return Quoted.isNeeded(text) ? Quoted.write(text) : text;
  }

  private void values(BoardPart part, Program program, List<Double> inputs) {
    Map<String, Double> starts = Starts.of(program);
    List<String> values = new ArrayList<>();
    List<String> names = program.inputs();
    for (int i = 0; i < names.size(); i++) {
      double value = inputs.get(i);
      if (Double.compare(value, starts.getOrDefault(names.get(i), 0.0)) != 0)
        values.add(names.get(i) + "=" + NumberText.of(value));
    }
    if (!values.isEmpty()) part(part, String.join(", ", values));
  }
}
