package pragmatic.gradients.notebook.run;

import java.util.List;
import java.util.Optional;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.python.Statement;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scope;
import pragmatic.gradients.notebook.value.Unreadable;

/// Loops, turn by turn as Python runs them. Where what may be differentiated by decides how often
/// one turns, its results are those of the turns taken, as with branches.
final class Loops {
  /// More turns come from training, whose numbers are not for reading.
  private static final int MAXIMUM_TURNS = 1000;

  /// Questions of one loop; a person steps through each.
  private static final int MAXIMUM_QUESTIONS = 24;

  private final Session session;
  private final Evaluator evaluator;
  private final Block block;

  /// Statements that may return a value.
  @FunctionalInterface
  interface Block {
    Optional<PythonValue> run(List<Statement> body, Scope scope) throws Unreadable;
  }

  /// The next turn of a loop.
  @FunctionalInterface
  private interface NextTurn {
    /// @return whether there is one
    boolean begins() throws Unreadable;
  }

  Loops(Session session, Evaluator evaluator, Block block) {
    this.session = session;
    this.evaluator = evaluator;
    this.block = block;
  }

  Optional<PythonValue> over(Statement.Loop loop, Scope scope) throws Unreadable {
    PythonValue over = evaluator.value(loop.over(), scope);
    List<PythonValue> copied = Iteration.each(over, loop.over().place(), session);
    // a list may grow while a loop runs over it
    List<PythonValue> values =
        over instanceof PythonValue.SequenceValue list ? list.elements() : copied;
    int[] next = {0};
    return turns(
        loop,
        scope,
        () -> {
          if (next[0] >= values.size()) return false;
          Iteration.bind(loop.target(), values.get(next[0]++), scope, session);
          return true;
        });
  }

  Optional<PythonValue> repeated(Statement.Repetition loop, Scope scope) throws Unreadable {
    return turns(
        loop,
        scope,
        () -> {
          PythonValue test = evaluator.value(loop.test(), scope);
          open(test);
          return evaluator.truth(test, loop.test().place());
        });
  }

  /// Keeps what decides how often the innermost loop turns, if it may be differentiated by.
  void open(PythonValue test) {
    session.open().loop(test);
  }

  private Optional<PythonValue> turns(Statement loop, Scope scope, NextTurn next)
      throws Unreadable {
    int asked = session.questions().size();
    OpenTests open = session.open();
    int outer = open.loops();
    try {
      for (int turns = 1; next.begins(); turns++) {
        limit(loop.place(), turns, asked);
        try {
          Optional<PythonValue> returned = block.run(Branches.blocks(loop), scope);
          if (returned.isEmpty()) continue;
          if (open.loops() > outer) throw session.unreadable(loop.place(), "notebook.return");
          return returned;
        } catch (LoopExit end) {
          if (end.isLast()) break;
        }
      }
      if (open.loops() > outer) alone(loop, open.lastLoop(), scope);
      return Optional.empty();
    } catch (Unreadable e) {
      session.unrun().loop(loop.place());
      throw e;
    } finally {
      open.close(outer);
    }
  }

  /// What the loop computes is known for the turns that it takes here, and for no others.
  private static void alone(Statement loop, PythonValue test, Scope scope) {
    for (String name : Branches.assigned(loop))
      scope
          .find(name)
          .ifPresent(now -> scope.put(name, Branches.merged(test, true, now, Optional.empty())));
  }

  private void limit(Place place, int turns, int asked) throws Unreadable {
    if (turns > MAXIMUM_TURNS) throw session.unreadable(place, "notebook.turns", MAXIMUM_TURNS);
    if (session.questions().size() - asked >= MAXIMUM_QUESTIONS)
      throw session.unreadable(place, "notebook.turns.questions", MAXIMUM_QUESTIONS);
  }
}
