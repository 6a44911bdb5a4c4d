package pragmatic.gradients.app;

import java.util.Optional;
import pragmatic.gradients.page.Faults;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.words.Words;

/// Says of a typed function with branches, as programming languages write them, how it is read, as
/// long as that function is on the board.
final class BranchNote {
  private final Faults faults;
  private String said = "";

  BranchNote(Faults faults) {
    this.faults = faults;
  }

  /// A text is on the board now.
  void of(String text) {
    leave();
    if (!Parser.branches(text)) return;
    said = Words.say("program.branches");
    faults.hint(said);
  }

  /// Another function is on the board.
  void leave() {
    boolean shown =
        Optional.ofNullable(faults.latest())
            .filter(latest -> latest.sentence().equals(said))
            .isPresent();
    if (shown) faults.close();
    said = "";
  }
}
