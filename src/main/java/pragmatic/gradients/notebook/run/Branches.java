package pragmatic.gradients.notebook.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.notebook.python.Expression;
import pragmatic.gradients.notebook.python.Statement;
import pragmatic.gradients.notebook.value.Broadcast;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;

/// Branches of Python, of which it takes one: automatic differentiation never sees the other. What
/// comes out of the one taken knows both, as `where` of our language, because calculus asks about
/// the function and not about a branch of it.
final class Branches {
  /// Branches not taken that are followed within one another: each doubles the work.
  private static final int DEEPEST = 4;

  private final Session session;

  Branches(Session session) {
    this.session = session;
  }

  /// One of two ways to a value.
  @FunctionalInterface
  interface Way {
    PythonValue value() throws Unreadable;
  }

  /// Whether a condition changes with what may be differentiated by.
  static boolean isOpen(PythonValue test) {
    return test instanceof Tensor tensor
        && tensor.isSingle()
        && tensor.library() != Library.SYMPY
        && (tensor.element(0).whole().depends() || tensor.element(0).isHidden());
  }

  /// The value by the way that Python goes.
  ///
  /// @param first whether that is the first one
  PythonValue chosen(PythonValue test, boolean first, Way then, Way otherwise) throws Unreadable {
    Way taken = first ? then : otherwise;
    if (!isOpen(test)) return taken.value();
    Optional<PythonValue> other = beside(first ? otherwise : then);
    session.open().refuseGrown();
    return merged(test, first, within(taken), other);
  }

  /// The value by the way that Python goes, where the other one may give something else.
  PythonValue within(Way way) throws Unreadable {
    session.open().branch(true);
    try {
      return way.value();
    } finally {
      session.open().branch(false);
    }
  }

  /// The value by the way that Python does not go, if it is known.
  Optional<PythonValue> beside(Way way) {
    if (session.beside() >= DEEPEST) return Optional.empty();
    session.beside(true);
    try {
      return Optional.of(way.value());
    } catch (Unreadable unknown) {
      return Optional.empty();
    } finally {
      session.beside(false);
    }
  }

  /// The value taken, which knows the other one.
  static PythonValue merged(
      PythonValue test, boolean first, PythonValue taken, Optional<PythonValue> other) {
    @Nullable PythonValue beside = other.orElse(null);
    // what neither branch assigned anew
    if (taken == beside) return taken;
    if (taken instanceof PythonValue.SequenceValue sequence) {
      List<PythonValue> elements = new ArrayList<>();
      for (int i = 0; i < sequence.elements().size(); i++) {
        boolean both =
            beside instanceof PythonValue.SequenceValue s
                && s.elements().size() == sequence.elements().size();
        Optional<PythonValue> one =
            both
                ? Optional.of(((PythonValue.SequenceValue) beside).elements().get(i))
                : Optional.empty();
        elements.add(merged(test, first, sequence.elements().get(i), one));
      }
      return new PythonValue.SequenceValue(elements, sequence.tuple());
    }
    if (!(taken instanceof Tensor tensor) || tensor.unknown() != null) return taken;
    Scalar condition = ((Tensor) test).element(0);
    boolean known =
        beside instanceof Tensor b
            && b.size() == tensor.size()
            && b.unknown() == null
            && !condition.isHidden();
    List<Scalar> elements = new ArrayList<>();
    for (int i = 0; i < tensor.size(); i++) {
      Scalar one = tensor.element(i);
      Scalar two = known ? ((Tensor) beside).element(i) : one;
      boolean hidden = !known || one.isHidden() || two.isHidden();
      elements.add(
          Scalar.chosen(
              one, hidden ? null : where(condition, first ? one : two, first ? two : one, one)));
    }
    return tensor.branched(elements);
  }

  private static Scalar where(Scalar condition, Scalar then, Scalar otherwise, Scalar like) {
    List<Scalar> all = List.of(condition.whole(), then.whole(), otherwise.whole());
    return Scalar.result(Broadcast.primitive("where"), all, like.type());
  }

  /// Whether a function may end in it.
  static boolean returns(Statement branching) {
    return inside(branching).stream().anyMatch(Statement.Return.class::isInstance);
  }

  /// Whether a turn of a loop around it may end in it.
  static boolean endsTurn(Statement block) {
    if (block instanceof Statement.TurnEnd) return true;
    boolean own = block instanceof Statement.Loop || block instanceof Statement.Repetition;
    return !own && blocks(block).stream().anyMatch(Branches::endsTurn);
  }

  /// The names that it may assign.
  static Set<String> assigned(Statement block) {
    Set<String> names = new LinkedHashSet<>();
    Deque<Expression> targets = new ArrayDeque<>();
    for (Statement each : inside(block)) {
      if (each instanceof Statement.Loop loop) targets.add(loop.target());
      if (each instanceof Statement.Assignment assignment) targets.addAll(assignment.targets());
      if (each instanceof Statement.Update update) targets.add(update.target());
    }
    while (!targets.isEmpty()) {
      switch (targets.pop()) {
        case Expression.Name name -> names.add(name.name());
        case Expression.TupleDisplay tuple -> targets.addAll(tuple.elements());
        case Expression.ListDisplay list -> targets.addAll(list.elements());
        default -> {}
      }
    }
    return names;
  }

  /// A statement, and all in its blocks.
  private static List<Statement> inside(Statement block) {
    return inside(List.of(block));
  }

  static List<Statement> inside(List<Statement> body) {
    List<Statement> all = new ArrayList<>();
    Deque<Statement> open = new ArrayDeque<>(body);
    while (!open.isEmpty()) {
      Statement next = open.pop();
      all.add(next);
      open.addAll(blocks(next));
    }
    return all;
  }

  /// The statements in the blocks of one that runs them where it stands.
  static List<Statement> blocks(Statement statement) {
    return switch (statement) {
      case Statement.Branching inner -> joined(inner.then(), inner.otherwise());
      case Statement.With with -> with.body();
      case Statement.Loop loop -> loop.body();
      case Statement.Repetition repetition -> repetition.body();
      default -> List.of();
    };
  }

  static List<Statement> joined(List<Statement> first, List<Statement> rest) {
    List<Statement> all = new ArrayList<>(first);
    all.addAll(rest);
    return all;
  }
}
