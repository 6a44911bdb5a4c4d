package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.notebook.python.Expression;
import pragmatic.gradients.notebook.python.Script;
import pragmatic.gradients.notebook.python.Statement;
import pragmatic.gradients.notebook.question.Question;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scope;
import pragmatic.gradients.notebook.value.Unreadable;

/// Follows the statements of cells, one cell after the other.
public final class Interpreter {
  private final Session session;
  private final Names names;
  private final Evaluator evaluator;
  private final Targets targets;
  private final Spoiling spoiling;
  private final Loops loops;
  private final Classes classes;
  private final List<PythonValue.Unknown> unread = new ArrayList<>();

  /// Blocks around a statement that go on behind a branch in them.
  private int around;

  public Interpreter(Versions versions) {
    this.session = new Session(versions);
    this.names = new Names(session);
    this.evaluator = new Evaluator(session, names);
    evaluator.calls().interpreter(this);
    this.targets = new Targets(session, evaluator);
    this.spoiling = new Spoiling(session.global());
    this.loops = new Loops(session, evaluator, this::within);
    this.classes = new Classes(session, evaluator);
  }

  /// What a cell did.
  ///
  /// @param prints in order
  /// @param questions that it asked
  /// @param unread what of it is not read, in order
  public record CellEvents(
      List<Print> prints, List<Question> questions, List<PythonValue.Unknown> unread) {}

  /// Follows one cell.
  ///
  /// @param number of the cell, from 1
  public CellEvents run(Script script, int number) {
    session.begin(number);
    unread.clear();
    int before = session.questions().size();
    List<Statement> statements = script.statements();
    for (int i = 0; i < statements.size(); i++) top(statements.get(i), i == statements.size() - 1);
    List<Question> asked = session.questions().subList(before, session.questions().size());
    return new CellEvents(session.prints(), List.copyOf(asked), List.copyOf(unread));
  }

  /// A statement of a cell. What it cannot do is unknown behind it.
  private void top(Statement statement, boolean last) {
    int before = session.questions().size();
    try {
      if (last && statement instanceof Statement.Evaluation bare) {
        show(bare);
      } else {
        execute(statement, session.global());
      }
    } catch (Unreadable e) {
      note(e.unknown());
      if (Mentions.mayPrint(statement, session.global()))
        session.print(Print.unknown(statement.place()));
      new QuestionSites(session, before).refuse(statement, e.unknown());
      spoiling.of(statement, e.unknown());
    }
  }

  private void note(PythonValue.Unknown why) {
    unread.add(why);
  }

  /// The last expression of a cell, whose value a notebook shows.
  private void show(Statement.Evaluation bare) throws Unreadable {
    PythonValue value;
    try {
      value = evaluator.value(bare.value(), session.global());
    } catch (Unreadable e) {
      session.print(
          new Print(bare.place(), List.of(new ShownValue.ShownUnknown(e.unknown())), true));
      throw e;
    }
    if (value instanceof PythonValue.NoneValue) return;
    session.print(new Print(bare.place(), List.of(ShownValue.of(value, session)), true));
  }

  /// The value that a function returns.
  PythonValue called(List<Statement> body, Scope scope) throws Unreadable {
    int before = around;
    around = 0;
    try {
      return result(body, scope);
    } finally {
      around = before;
    }
  }

  /// A block behind which the statement that it belongs to goes on.
  private Optional<PythonValue> within(List<Statement> body, Scope scope) throws Unreadable {
    around++;
    try {
      return block(body, scope);
    } finally {
      around--;
    }
  }

  /// The value that statements return.
  private PythonValue result(List<Statement> body, Scope scope) throws Unreadable {
    return block(body, scope).orElse(new PythonValue.NoneValue());
  }

  private Optional<PythonValue> block(List<Statement> body, Scope scope) throws Unreadable {
    for (int i = 0; i < body.size(); i++) {
      Optional<PythonValue> returned =
          body.get(i) instanceof Statement.Branching branching
              ? branching(branching, body.subList(i + 1, body.size()), scope)
              : execute(body.get(i), scope);
      if (returned.isPresent()) return returned;
    }
    return Optional.empty();
  }

  /// Goes on by the branch that Python takes; what comes out of it knows what the other would give.
  ///
  /// @param rest what follows in the function, which a branch that returns does not run
  private Optional<PythonValue> branching(
      Statement.Branching branching, List<Statement> rest, Scope scope) throws Unreadable {
    session.step(branching.place(), 1);
    PythonValue test = evaluator.value(branching.test(), scope);
    boolean first = evaluator.truth(test, branching.test().place());
    Branches branches = evaluator.branches();
    List<Statement> taken = first ? branching.then() : branching.otherwise();
    List<Statement> other = first ? branching.otherwise() : branching.then();
    if (!Branches.isOpen(test)) return block(taken, scope);
    if (Branches.endsTurn(branching)) {
      loops.open(test);
      return block(taken, scope);
    }
    if (Branches.returns(branching)) {
      if (around > 0) throw session.unreadable(branching.place(), "notebook.return");
      Branches.Way real = () -> result(Branches.joined(taken, rest), scope);
      Branches.Way beside = () -> result(Branches.joined(other, rest), scope.inner());
      return Optional.of(
          branches.chosen(test, first, first ? real : beside, first ? beside : real));
    }
    Scope inner = scope.inner();
    boolean known = branches.beside(() -> result(other, inner)).isPresent();
    session.open().refuseGrown();
    if (ListCalls.mayGrow(other)) throw session.unreadable(branching.place(), "notebook.grows");
    Map<String, Optional<PythonValue>> others = new LinkedHashMap<>();
    for (String name : Branches.assigned(branching))
      others.put(name, known ? inner.find(name) : Optional.empty());
    branches.within(() -> {
      block(taken, scope);
      return new PythonValue.NoneValue();
    });
    others.forEach((name, value) ->
        scope
            .find(name)
            .ifPresent(now -> scope.put(name, Branches.merged(test, first, now, value))));
    return Optional.empty();
  }

  private Optional<PythonValue> execute(Statement statement, Scope scope) throws Unreadable {
    session.step(statement.place(), 1);
    switch (statement) {
      case Statement.Evaluation bare -> evaluator.value(bare.value(), scope);
      case Statement.Assignment assignment -> {
        PythonValue value = evaluator.value(assignment.value(), scope);
        for (Expression target : assignment.targets()) targets.assign(target, value, scope);
      }
      case Statement.Update update -> targets.update(update, scope);
      case Statement.Import imported ->
          scope.put(imported.name(), Attributes.inModule(imported.path()));
      case Statement.ImportAll all -> names.all(all.path());
      case Statement.Definition definition ->
          scope.put(
              definition.name(),
              evaluator.closure(
                  definition.name(), definition.formals(), definition.body(), null, scope));
      case Statement.With with -> {
        return with(with, scope);
      }
      case Statement.Branching branching -> {
        return branching(branching, List.of(), scope);
      }
      case Statement.Loop loop -> {
        return loops.over(loop, scope);
      }
      case Statement.Repetition repetition -> {
        return loops.repeated(repetition, scope);
      }
      case Statement.ClassDefinition type -> scope.put(type.name(), classes.of(type, scope));
      case Statement.Return returned -> {
        Expression value = returned.value();
        return Optional.of(
            value == null ? new PythonValue.NoneValue() : evaluator.value(value, scope));
      }
      case Statement.Deletion deletion -> targets.delete(deletion.target(), scope);
      case Statement.TurnEnd end -> throw new LoopExit(end.word().equals("break"));
      case Statement.Nothing nothing -> {}
      case Statement.Magic magic -> {}
      case Statement.Unread unknown -> throw outside(unknown);
    }
    return Optional.empty();
  }

  private Unreadable outside(Statement.Unread statement) {
    boolean asks = statement.asks() && !statement.defines();
    if (statement.asks() && !asks) session.unrun().definition(statement.place(), session.cell());
    return asks
        ? session.refused(statement.place(), "", statement.reason())
        : new Unreadable(statement.reason(), statement.place(), session.cell());
  }

  private Optional<PythonValue> with(Statement.With with, Scope scope) throws Unreadable {
    session.refuseBeside(with.place());
    List<PythonValue.Made> entered = new ArrayList<>();
    try {
      for (int i = 0; i < with.contexts().size(); i++) {
        PythonValue context = evaluator.value(with.contexts().get(i), scope);
        if (!(context instanceof PythonValue.Made made))
          throw session.unreadable(with.place(), "notebook.with");
        @Nullable Expression name = with.names().get(i);
        if (name != null) targets.assign(name, made, scope);
        enter(made, true, with);
        entered.add(made);
      }
      return within(with.body(), scope);
    } finally {
      for (PythonValue.Made made : entered) enter(made, false, with);
    }
  }

  private void enter(PythonValue.Made made, boolean on, Statement.With with) throws Unreadable {
    String name = made.path().substring(made.path().lastIndexOf('.') + 1);
    switch (name) {
      case "no_grad", "inference_mode" -> session.silence(on);
      case "set_grad_enabled" -> {
        if (!on) session.silence(false);
      }
      case "GradientTape" -> session.tape(on);
      default -> throw session.unreadable(with.place(), "notebook.with");
    }
  }
}
