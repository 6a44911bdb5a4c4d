package pragmatic.gradients.lesson;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;

/// One screen of a lesson.
///
/// @param title in Markdown
/// @param line of its heading, counted from 1
/// @param board what is on show
/// @param text paragraphs of Markdown with placeholders, at least one
/// @param prediction what the class is asked before the answer is shown, if anything
/// @param notes for the speaker alone, paragraphs of Markdown with placeholders
/// @param source where it stands in the notebook that it was made from, if it was
public record LessonStep(
    String title,
    int line,
    Board board,
    List<String> text,
    @Nullable Prediction prediction,
    List<String> notes,
    TaughtCell.@Nullable CellPlace source) {
  public LessonStep {
    text = List.copyOf(text);
    notes = List.copyOf(notes);
  }

  /// A step that was written as one.
  public LessonStep(
      String title,
      int line,
      Board board,
      List<String> text,
      @Nullable Prediction prediction,
      List<String> notes) {
    this(title, line, board, text, prediction, notes, null);
  }

  /// A question with two to six choices, or one that a number answers.
  ///
  /// @param question in Markdown
  /// @param choices in Markdown; none where a number is asked for
  public record Prediction(String question, List<String> choices) {
    public Prediction {
      choices = List.copyOf(choices);
    }

    /// The question, then its choices.
    public List<String> texts() {
      List<String> texts = new ArrayList<>(List.of(question));
      texts.addAll(choices);
      return texts;
    }

    /// The same with other texts.
    ///
    /// @param texts the question, then its choices
    public static Prediction of(List<String> texts) {
      return new Prediction(texts.getFirst(), texts.subList(1, texts.size()));
    }
  }
}
