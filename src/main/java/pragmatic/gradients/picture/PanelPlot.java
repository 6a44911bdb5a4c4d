package pragmatic.gradients.picture;

import java.util.List;
import java.util.Optional;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// A lower plot with an axis of its own in place of the input's: a sentence in its upper row,
/// numbers below it, and level lines with names at their right ends.
abstract class PanelPlot extends PlotDraft implements LowerPicture {
  final PanelArea area;

  /// @param frame inside the area
  PanelPlot(BoardView view, PanelArea area, Frame frame, Style style, boolean brief) {
    super(view.explanation(), view.allowed(view.explanation()), frame, style, brief);
    this.area = area;
  }

  /// What stands over the plot, in markup.
  abstract String heading();

  /// In a hall, where no title has room over the plot, what its upright axis shows, beside that; of
  /// most plots the sentence says it.
  Optional<String> axis() {
    return Optional.empty();
  }

  @Override
  public final Optional<RichText> title() {
    return (brief ? axis() : Optional.of(heading())).map(RichText::of);
  }

  /// Most show what no hand changes: the input is moved on its slider.
  @Override
  public Optional<AnswerGrip> grip() {
    return Optional.empty();
  }

  @Override
  public final Picture picture() {
    marks.clear();
    draw();
    return new Picture(frame, area.room(frame), marks);
  }

  /// Adds all marks.
  abstract void draw();

  /// Numbers of the upright axis.
  final List<Double> levels() {
    return yTicks(brief ? 1.8 : 2.6);
  }

  /// A level line with its name and its value at its right end.
  final void levelLine(Role role, double y, boolean dashed, String key) {
    marks.add(new Mark.LevelLine(role, y, dashed));
    lineEnd(key, y, role);
  }

  /// The name of a value, beside the plot at its height.
  final void lineEnd(String key, double y, Role role) {
    label(say(key, bold(y)), role, area.lineEnd(frame, y), LabelKind.END);
  }
}
