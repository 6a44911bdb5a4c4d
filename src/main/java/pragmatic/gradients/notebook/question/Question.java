package pragmatic.gradients.notebook.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.notebook.python.Place;

/// A question of a cell for derivatives.
///
/// @param number from 0, in the order in which they are asked
/// @param cell number of the cell, from 1
/// @param call `backward`, `grad`, `gradient`, `jvp`, `diff`
/// @param framework that answers
/// @param parts programs whose gradients together are the answer; none if it is not read
/// @param answer one partial derivative for each wanted number, 0 of what is not reached; none if
///   it is not read
/// @param unread why it is not read, or null
public record Question(
    int number,
    int cell,
    Place place,
    String call,
    @Nullable Framework framework,
    Mode mode,
    List<QuestionPart> parts,
    List<Double> answer,
    @Nullable String unread) {
  public Question {
    parts = List.copyOf(parts);
    answer = List.copyOf(answer);
  }

  /// Whether it is answered.
  public boolean isRead() {
    return unread == null;
  }
}
