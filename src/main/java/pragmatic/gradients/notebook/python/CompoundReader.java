package pragmatic.gradients.notebook.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.notebook.python.PythonToken.Kind;

/// Reads statements that have a block: `def`, `class`, `with`, `if`, `for`, `while`.
final class CompoundReader {
  private static final Set<String> SILENT = Set.of("torch.no_grad", "torch.inference_mode");

  private final Cursor cursor;
  private final ExpressionReader expressions;
  private final StatementReader statements;

  /// Loops around, within the same function.
  private int loops;

  CompoundReader(Cursor cursor, ExpressionReader expressions, StatementReader statements) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.statements = statements;
  }

  boolean inLoop() {
    return loops > 0;
  }

  boolean begins(PythonToken token) {
    return Set.of("def", "class", "with", "if", "for", "while").stream().anyMatch(token::is);
  }

  Statement compound() throws PythonSyntaxException {
    Place place = cursor.peek().place();
    if (cursor.peek().is("@")) return decorated();
    if (cursor.takes("def")) return definition(place);
    if (cursor.takes("class")) return type(place);
    if (cursor.takes("with")) return with(place);
    if (cursor.takes("for")) return loop(place);
    if (cursor.takes("while")) return repetition(place);
    cursor.expect("if");
    return branching(place);
  }

  /// `@jax.jit` changes no value; what another decorator does is not known.
  private Statement decorated() throws PythonSyntaxException {
    Place place = cursor.next().place();
    StringBuilder path = new StringBuilder(cursor.name());
    while (cursor.takes(".")) path.append('.').append(cursor.name());
    boolean silent = SILENT.contains(path.toString());
    if (!silent
        && !Set.of("jit", "jax.jit", "tf.function", "torch.compile").contains(path.toString()))
      throw cursor.error("notebook.outside.decorator", path);
    if (silent && cursor.takes("(")) cursor.expect(")");
    if (cursor.peek().kind() == Kind.NEWLINE) cursor.next();
    cursor.expect("def");
    Statement.Definition made = definition(place);
    if (!silent) return made;
    // the function runs as a block of it
    Expression context = new Expression.Name(path.substring(0, path.indexOf(".")), place);
    for (String name : path.substring(path.indexOf(".") + 1).split("\\."))
      context = new Expression.Attribute(context, name, place);
    context = new Expression.Invocation(context, List.of(), place);
    List<@Nullable Expression> unnamed = new ArrayList<>();
    unnamed.add(null);
    List<Statement> body =
        List.of(new Statement.With(List.of(context), unnamed, made.body(), place));
    return new Statement.Definition(made.name(), made.formals(), body, place);
  }

  private Statement.Definition definition(Place place) throws PythonSyntaxException {
    String name = cursor.name();
    cursor.expect("(");
    List<Expression.Formal> formals = expressions.formals(")");
    if (cursor.takes("->")) expressions.expression();
    return new Statement.Definition(name, formals, block(0), place);
  }

  private Statement type(Place place) throws PythonSyntaxException {
    String name = cursor.name();
    List<Expression> bases = new ArrayList<>();
    if (cursor.takes("(")) {
      while (!cursor.takes(")")) {
        bases.add(expressions.expression());
        if (!cursor.peek().is(")")) cursor.expect(",");
      }
    }
    return new Statement.ClassDefinition(name, bases, block(0), place);
  }

  private Statement loop(Place place) throws PythonSyntaxException {
    Expression target = expressions.target();
    cursor.expect("in");
    Expression over = expressions.list();
    List<Statement> body = block(loops + 1);
    refuseElse();
    return new Statement.Loop(target, over, body, place);
  }

  private Statement repetition(Place place) throws PythonSyntaxException {
    Expression test = expressions.expression();
    List<Statement> body = block(loops + 1);
    refuseElse();
    return new Statement.Repetition(test, body, place);
  }

  private void refuseElse() throws PythonSyntaxException {
    if (cursor.peek().is("else")) throw cursor.unexpected();
  }

  private Statement with(Place place) throws PythonSyntaxException {
    List<Expression> contexts = new ArrayList<>();
    List<@Nullable Expression> names = new ArrayList<>();
    do {
      contexts.add(expressions.expression());
      names.add(cursor.takes("as") ? expressions.expression() : null);
    } while (cursor.takes(","));
    return new Statement.With(contexts, names, block(), place);
  }

  private Statement branching(Place place) throws PythonSyntaxException {
    Expression test = expressions.expression();
    List<Statement> then = block();
    List<Statement> otherwise = List.of();
    Place next = cursor.peek().place();
    if (cursor.takes("elif")) {
      cursor.deeper();
      otherwise = List.of(branching(next));
      cursor.higher();
    } else if (cursor.takes("else")) {
      otherwise = block();
    }
    return new Statement.Branching(test, then, otherwise, place);
  }

  /// @param inside how many loops are around its statements
  private List<Statement> block(int inside) throws PythonSyntaxException {
    int before = loops;
    loops = inside;
    try {
      return block();
    } finally {
      loops = before;
    }
  }

  private List<Statement> block() throws PythonSyntaxException {
    cursor.expect(":");
    cursor.deeper();
    List<Statement> body;
    if (cursor.peek().kind() == Kind.NEWLINE) {
      cursor.next();
      if (cursor.peek().kind() != Kind.INDENT) throw cursor.error("notebook.syntax.block");
      cursor.next();
      body = statements.statements();
      if (cursor.peek().kind() == Kind.DEDENT) cursor.next();
    } else {
      body = statements.line();
    }
    cursor.higher();
    return body;
  }
}
