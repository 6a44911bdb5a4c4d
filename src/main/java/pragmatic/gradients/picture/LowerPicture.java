package pragmatic.gradients.picture;

import java.util.List;
import java.util.Optional;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// A plot that stands below the plot of the function, made for one board. [LowerPlots] lists which
/// there are.
public interface LowerPicture {

  /// Made anew by each call.
  Picture picture();

  /// What stands over the plot; empty where the plot says it inside.
  Optional<RichText> title();

  /// The role whose colour the title has.
  Role titleRole();

  /// What is to be seen, in markup, for a screen reader; empty where the verdict says it all.
  String sentence();

  /// What it adds to the plot of the function.
  ///
  /// @param function frame of that plot
  default List<Mark> above(Frame function) {
    return List.of();
  }

  /// Where a hand can choose the tie-break, if it can.
  Optional<AnswerGrip> grip();
}
