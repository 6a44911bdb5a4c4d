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

  Loops(Session session, Evaluator evaluator, Block block) {
    this.session = session;
    this.evaluator = evaluator;
    this.block = block;
  }

  Optional<PythonValue> over(Statement.Loop loop, Scope scope) throws Unreadable {
    PythonValue over = evaluator.value(loop.over(), scope);
    int asked = session.questions().size();
    int turns = 0;
    for (PythonValue each : Iteration.each(over, loop.over().place(), session)) {
      limit(loop.place(), ++turns, asked);
      Iteration.bind(loop.target(), each, scope, session);
      Optional<PythonValue> returned = block.run(loop.body(), scope);
      if (returned.isPresent()) return returned;
    }
    return Optional.empty();
  }

  Optional<PythonValue> repeated(Statement.Repetition loop, Scope scope) throws Unreadable {
    int asked = session.questions().size();
    int turns = 0;
    boolean open = false;
    PythonValue test = evaluator.value(loop.test(), scope);
    for (; ; test = evaluator.value(loop.test(), scope)) {
      open |= Branches.isOpen(test);
      if (!evaluator.truth(test, loop.test().place())) break;
      limit(loop.place(), ++turns, asked);
      Optional<PythonValue> returned = block.run(loop.body(), scope);
      if (returned.isEmpty()) continue;
      if (open) throw session.unreadable(loop.place(), "notebook.return");
      return returned;
    }
    if (open) alone(loop, test, scope);
    return Optional.empty();
  }

  /// What the loop computes is known for the turns that it takes here, and for no others.
  private static void alone(Statement.Repetition loop, PythonValue test, Scope scope) {
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
