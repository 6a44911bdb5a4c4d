package pragmatic.gradients.speech;

import java.util.List;
import pragmatic.gradients.board.Audit;
import pragmatic.gradients.board.Audit.AuditEnd;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The audit of automatic differentiation in words, in markup.
///
/// @param seen what is seen on the axis that the values have
public record AuditWording(BoardView view, Audit audit, double seen) {
  /// Names for the left end of the plot, more of them than a program has inputs.
  private static final List<String> BOUNDS = List.of("acdhklmnpqrsuvwz".split(""));

  /// What stands over the plot: what is missing.
  public String title() {
    String variable = view.board().variable();
    boolean plain = variable.length() > DescentWording.LONGEST_NAME;
    return Words.say(plain ? "panel.audit.title.plain" : "panel.audit.title", variable, bound());
  }

  /// What the left end is called: as no input is.
  private String bound() {
    List<String> inputs = view.board().program().inputs();
    return BOUNDS.stream().filter(name -> !inputs.contains(name)).findFirst().orElse("x₀");
  }

  public String sentence() {
    return Words.say(key(), values());
  }

  /// The same for a hall.
  public String brief() {
    return Words.say(key() + ".brief", values());
  }

  /// Whether there is anything to draw.
  public boolean isKnown() {
    return audit.end() == AuditEnd.WHOLE;
  }

  private String key() {
    String which =
        switch (audit.end()) {
          case NOT_FINITE -> "infinite";
          case UNDECIDED -> "undecided";
          case UNPREDICTED -> "unpredicted";
          case WHOLE -> {
            if (audit.drift() > seen) yield "drift";
            String what = audit.jumps().isEmpty() ? "nothing" : "jumps";
            yield audit.anew() ? what + ".anew" : what;
          }
        };
    return "panel.audit." + which;
  }

  private Object[] values() {
    return new Object[] {Numbers.of(audit.total()), audit.jumps().size()};
  }
}
