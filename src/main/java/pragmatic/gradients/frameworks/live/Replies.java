package pragmatic.gradients.frameworks.live;

import java.util.List;

/// All answers of one run.
///
/// @param version of the framework: `2.14.1`
/// @param build its exact build: `2.14.1+cpu`
/// @param python version of Python
/// @param answers one per question
public record Replies(String version, String build, String python, List<LiveAnswer> answers) {
  public Replies {
    answers = List.copyOf(answers);
  }
}
