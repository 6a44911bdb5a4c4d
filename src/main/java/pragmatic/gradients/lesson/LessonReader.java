package pragmatic.gradients.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import pragmatic.gradients.board.text.BoardText;

/// Reads a lesson from Markdown that reads well in any viewer:
///
/// ````
/// ---
/// title: What is a kink?
/// language: en
/// minutes: 10
/// ---
///
/// ## Two slopes
///
/// ```board
/// board 1: relu(x) convention: pytorch-2.14.1
/// ```
///
/// Left of 0 the slope is {left}, right of it {right}.
///
/// predict: What does PyTorch answer?
///
/// - 0
/// - 1
///
/// > Notes: Wait for three hands.
/// ````
///
/// An `author:` may stand in the front matter, and text before the first step, which is for readers
/// of the file alone. A question without choices asks for a number.
public final class LessonReader {
  private final BoardText boards;
  private final StepRoom room;

  /// @param room what a step has to say in
  public LessonReader(BoardText boards, StepRoom room) {
    this.boards = boards;
    this.room = room;
  }

  /// What a file holds.
  ///
  /// @param lesson empty if anything is wrong
  /// @param mistakes all that is wrong, in the order of the lines
  public record LessonFile(Optional<Lesson> lesson, List<LessonMistake> mistakes) {
    public LessonFile {
      mistakes = List.copyOf(mistakes);
    }
  }

  /// Reads a lesson; never throws for any text.
  ///
  /// @param file its name, for messages
  public LessonFile read(String file, String text) {
    LessonText lines = new LessonText(file, text);
    FrontMatter front = FrontMatter.read(lines);
    List<LessonStep> steps = steps(lines, front.end());
    // a step is measured with the numbers of its board, which needs a lesson without mistakes
    if (lines.mistakes().isEmpty()) measure(steps, lines);
    List<LessonMistake> mistakes = new ArrayList<>(lines.mistakes());
    mistakes.sort((a, b) -> Integer.compare(a.line(), b.line()));
    if (!mistakes.isEmpty()) return new LessonFile(Optional.empty(), mistakes);
    Lesson lesson =
        new Lesson(
            front.value("title"),
            front.value("author"),
            front.value("language"),
            Integer.parseInt(front.value("minutes")),
            steps);
    return new LessonFile(Optional.of(lesson), mistakes);
  }

  private void measure(List<LessonStep> steps, LessonText lines) {
    for (int i = 0; i < steps.size(); i++) {
      int excess = room.excess(steps.get(i), i, steps.size());
      if (excess > 0) lines.wrong(steps.get(i).line() - 1, "lesson.step.long", i + 1, excess);
    }
  }

  private List<LessonStep> steps(LessonText lines, int from) {
    // blank lines in place of the front matter keep the numbers of lines
    String body =
        "\n".repeat(from) + String.join("\n", lines.lines().subList(from, lines.lines().size()));
    Node document =
        Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build().parse(body);
    List<LessonStep> steps = new ArrayList<>();
    StepReader open = null;
    int headings = 0;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FencedCodeBlock fence && StepReader.isOpen(fence))
        lines.wrong(StepReader.line(fence), "lesson.fence.open");
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        headings++;
        if (open != null) open.step().ifPresent(steps::add);
        open = new StepReader(lines, boards, StepReader.line(heading));
      } else if (open != null) {
        open.add((Block) node);
      } else if (node instanceof FencedCodeBlock fence && StepReader.isBoard(fence)) {
        lines.wrong(StepReader.line(fence), "lesson.board.outside");
      }
    }
    if (open != null) open.step().ifPresent(steps::add);
    if (headings == 0) lines.wrong(Math.max(0, lines.lines().size() - 1), "lesson.steps.none");
    return steps;
  }
}
