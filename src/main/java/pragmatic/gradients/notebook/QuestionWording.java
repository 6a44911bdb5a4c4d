package pragmatic.gradients.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pragmatic.gradients.notebook.output.OutputCheck;
import pragmatic.gradients.words.Words;

/// What was printed of an answer and what ours is, on one line each.
public final class QuestionWording {
  private static final int LONGEST = 120;

  /// Partial derivatives of a long answer that are written.
  private static final int MOST = 12;

  private QuestionWording() {}

  /// What was printed, `nothing` if nothing was.
  public static String printed(QuestionResult result) {
    List<String> printed = new ArrayList<>();
    for (OutputCheck check : result.checks())
      if (!check.printed().isEmpty()) printed.add(line(check.printed()).strip());
    return printed.isEmpty() ? Words.say("notebook.nothing") : String.join("; ", printed);
  }

  /// What is printed of the answer by us; the partial derivatives if nothing is.
  public static String ours(QuestionResult result) {
    List<String> ours = new ArrayList<>();
    for (OutputCheck check : result.checks()) ours.add(OursWording.of(check.ours()).strip());
    if (!ours.isEmpty()) return String.join("; ", ours);
    if (result.question().parts().isEmpty()) return "None";
    List<Double> answer = result.question().answer();
    String some =
        answer.stream().limit(MOST).map(OursWording::number).collect(Collectors.joining(", "));
    return answer.size() == 1 ? some : "[" + some + (answer.size() > MOST ? ", …]" : "]");
  }

  /// Printed text on one line, of a long one the beginning.
  public static String line(String printed) {
    String line = printed.replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
  }
}
