package pragmatic.gradients.notebook.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement of Python.
public sealed interface Statement {
  Place place();

  record Evaluation(Expression value, Place place) implements Statement {}

  /// @param targets of `a = b = 1` both
  record Assignment(List<Expression> targets, Expression value, Place place) implements Statement {
    public Assignment {
      targets = List.copyOf(targets);
    }
  }

  /// @param operator without its `=`
  record Update(Expression target, String operator, Expression value, Place place)
      implements Statement {}

  /// @param path `torch.nn`
  /// @param name under which it is known
  record Import(String path, String name, Place place) implements Statement {}

  /// `from sympy import *`
  record ImportAll(String path, Place place) implements Statement {}

  record Definition(String name, List<Expression.Formal> formals, List<Statement> body, Place place)
      implements Statement {
    public Definition {
      formals = List.copyOf(formals);
      body = List.copyOf(body);
    }
  }

  /// @param names what follows `as`, or null
  record With(
      List<Expression> contexts,
      List<@Nullable Expression> names,
      List<Statement> body,
      Place place)
      implements Statement {}

  record Branching(Expression test, List<Statement> then, List<Statement> otherwise, Place place)
      implements Statement {
    public Branching {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /// `for x in xs:`
  record Loop(Expression target, Expression over, List<Statement> body, Place place)
      implements Statement {
    public Loop {
      body = List.copyOf(body);
    }
  }

  /// `while test:`
  record Repetition(Expression test, List<Statement> body, Place place) implements Statement {
    public Repetition {
      body = List.copyOf(body);
    }
  }

  record ClassDefinition(String name, List<Expression> bases, List<Statement> body, Place place)
      implements Statement {
    public ClassDefinition {
      bases = List.copyOf(bases);
      body = List.copyOf(body);
    }
  }

  record Return(@Nullable Expression value, Place place) implements Statement {}

  /// `break`, `continue`.
  ///
  /// @param word which of them
  record TurnEnd(String word, Place place) implements Statement {}

  /// `del x`
  record Deletion(Expression target, Place place) implements Statement {}

  /// `pass`, or an assertion, which prints nothing.
  record Nothing(Place place) implements Statement {}

  /// `%matplotlib inline`, `!pip install torch`.
  record Magic(String text, Place place) implements Statement {}

  /// What is not read.
  ///
  /// @param reason a sentence
  /// @param names all names in it: what they stand for may have changed
  /// @param assigned names among them that stand for something else behind it
  /// @param asks whether it asks for derivatives
  /// @param defines whether that is a function or a class, which asks when it is called
  record Unread(
      String reason,
      List<String> names,
      List<String> assigned,
      boolean asks,
      boolean defines,
      Place place)
      implements Statement {
    public Unread {
      names = List.copyOf(names);
      assigned = List.copyOf(assigned);
    }
  }
}
