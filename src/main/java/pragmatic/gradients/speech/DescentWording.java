package pragmatic.gradients.speech;

import java.util.List;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Descent;
import pragmatic.gradients.board.Descent.DescentEnd;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// Gradient descent under two rules in words, in markup.
///
/// @param own that of the board's rules
/// @param other that of the rules beside them
public record DescentWording(BoardView view, Descent own, Descent other) {
  /// Letters of an input's name that a line has room for several times.
  static final int LONGEST_NAME = 4;

  /// What stands over the plot: how a step is made.
  public String title() {
    return Words.say(
        hasShortName() ? "panel.descent.title" : "panel.descent.title.plain",
        view.board().variable(),
        Numbers.of(view.board().plots().descent().rate()));
  }

  private boolean hasShortName() {
    return view.board().variable().length() <= LONGEST_NAME;
  }

  /// Whether both go by one rule, and so are one.
  public boolean isOne() {
    return name(own).equals(name(other));
  }

  /// What becomes of both.
  public String sentence() {
    String form = hasShortName() ? "" : ".brief";
    if (isOne())
      return Words.say("panel.descent.one", name(own), Words.say(key(own) + form, values(own)));
    return Words.say(
        "panel.descent.both",
        name(own),
        Words.say(key(own) + form, values(own)),
        name(other),
        Words.say(key(other) + form, values(other)));
  }

  /// The same for a hall, with the rate and the input whose values follow.
  public String brief() {
    String rate =
        Words.say(
            hasShortName() ? "panel.descent.of" : "panel.descent.of.plain",
            view.board().variable(),
            Numbers.of(view.board().plots().descent().rate()));
    if (isOne())
      return Words.say(
          "panel.descent.one.brief", rate, name(own), Words.say(key(own) + ".brief", values(own)));
    return Words.say(
        "panel.descent.both.brief",
        rate,
        name(own),
        Words.say(key(own) + ".brief", values(own)),
        name(other),
        Words.say(key(other) + ".brief", values(other)));
  }

  /// What the rules of a descent are called.
  public String name(Descent descent) {
    return RuleName.of(view, descent.rules());
  }

  private String key(Descent descent) {
    String end =
        switch (descent.end()) {
          case MOVING -> "moving";
          case RESTING -> falls(descent) ? "stuck" : "resting";
          case SWINGING -> "swinging";
          case CYCLING -> "cycling";
          case LOST -> "lost";
          case UNPREDICTED -> "unpredicted";
        };
    return "panel.descent." + end;
  }

  private Object[] values(Descent descent) {
    int steps = descent.points().size() - 1;
    List<Double> ends = descent.ends();
    return new Object[] {
      view.board().variable(),
      Numbers.of(descent.place(steps)),
      steps,
      Numbers.of(ends.getFirst()),
      Numbers.of(ends.getLast()),
      descent.period()
    };
  }

  /// Whether the function falls on one side of where a descent rests, so that it is no minimum.
  private boolean falls(Descent descent) {
    if (descent.end() != DescentEnd.RESTING) return false;
    Calculus there = calculus(descent.last().at());
    return there.left().isOk() && there.left().slope() > 0
        || there.right().isOk() && there.right().slope() < 0;
  }

  private Calculus calculus(double x) {
    Board board = view.board();
    if (x == board.x()) return view.explanation().calculus();
    return Calculus.at(board.program(), board.withX(x).at(), board.active());
  }
}
