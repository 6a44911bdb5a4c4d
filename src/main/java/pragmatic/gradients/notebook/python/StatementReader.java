package pragmatic.gradients.notebook.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.notebook.python.PythonToken.Kind;
import pragmatic.gradients.notebook.python.Statement.Unread;
import pragmatic.gradients.words.Words;

/// Reads statements. One that is not understood is left out up to its end, with all lines that are
/// indented behind it.
final class StatementReader {
  /// Statements that are known, and not read: what they do depends on what runs.
  private static final Map<String, String> OUTSIDE =
      Map.of(
          "try", "try",
          "async", "keyword",
          "global", "keyword",
          "nonlocal", "keyword",
          "raise", "keyword",
          "yield", "keyword");

  private static final Set<String> QUESTIONS =
      Set.of("backward", "grad", "gradient", "jvp", "diff");

  private final Cursor cursor;
  private final ExpressionReader expressions;
  private final CompoundReader compounds;

  StatementReader(Cursor cursor) {
    this.cursor = cursor;
    this.expressions = new ExpressionReader(cursor);
    this.compounds = new CompoundReader(cursor, expressions, this);
  }

  /// All statements.
  List<Statement> all() {
    List<Statement> statements = new ArrayList<>();
    while (cursor.peek().kind() != Kind.END) {
      statements.addAll(statements());
      if (cursor.peek().kind() == Kind.DEDENT) cursor.next();
    }
    return statements;
  }

  /// All statements up to the end or the end of a block.
  List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    while (cursor.peek().kind() != Kind.END && cursor.peek().kind() != Kind.DEDENT) {
      if (cursor.peek().kind() == Kind.NEWLINE || cursor.takes(";")) {
        if (cursor.peek().kind() == Kind.NEWLINE) cursor.next();
        continue;
      }
      Cursor.Bookmark from = cursor.start();
      int before = statements.size();
      try {
        read(statements);
      } catch (PythonSyntaxException e) {
        while (statements.size() > before) statements.removeLast();
        statements.add(skipped(from, e.getMessage(), e.place()));
      }
    }
    return statements;
  }

  /// The statements behind a colon on its line.
  List<Statement> line() throws PythonSyntaxException {
    List<Statement> statements = new ArrayList<>();
    do {
      simple(statements);
    } while (cursor.takes(";") && cursor.peek().kind() != Kind.NEWLINE);
    if (cursor.peek().kind() == Kind.NEWLINE) cursor.next();
    return statements;
  }

  private void read(List<Statement> into) throws PythonSyntaxException {
    PythonToken token = cursor.peek();
    if (token.kind() == Kind.MAGIC) {
      cursor.next();
      into.add(new Statement.Magic(token.text(), token.place()));
      return;
    }
    if (token.kind() == Kind.INDENT) throw cursor.error("notebook.syntax.indented");
    if (token.kind() == Kind.NAME) {
      String outside = OUTSIDE.get(token.text());
      if (outside != null) throw cursor.error("notebook.outside." + outside, token.text());
    }
    if (token.is("@") || compounds.begins(token)) {
      into.add(compounds.compound());
      return;
    }
    simple(into);
    if (cursor.peek().kind() != Kind.END && !cursor.takes(";")) {
      if (cursor.peek().kind() != Kind.NEWLINE) throw cursor.unexpected();
      cursor.next();
    }
  }

  /// A statement on one line.
  private void simple(List<Statement> into) throws PythonSyntaxException {
    Place place = cursor.peek().place();
    if (cursor.takes("import")) {
      imports(into, place);
    } else if (cursor.takes("from")) {
      importsFrom(into, place);
    } else if (cursor.takes("return")) {
      boolean bare = cursor.peek().kind() == Kind.NEWLINE || cursor.peek().is(";");
      into.add(new Statement.Return(bare ? null : expressions.list(), place));
    } else if (cursor.peek().is("break") || cursor.peek().is("continue")) {
      if (!compounds.inLoop()) throw cursor.error("notebook.outside.keyword", cursor.peek().text());
      into.add(new Statement.TurnEnd(cursor.next().text(), place));
    } else if (cursor.takes("del")) {
      into.add(new Statement.Deletion(expressions.list(), place));
    } else if (cursor.takes("pass")) {
      into.add(new Statement.Nothing(place));
    } else if (cursor.takes("assert")) {
      expressions.list();
      into.add(new Statement.Nothing(place));
    } else {
      into.add(expressionStatement(place));
    }
  }

  private Statement expressionStatement(Place place) throws PythonSyntaxException {
    Expression first = expressions.list();
    PythonToken sign = cursor.peek();
    String written = sign.kind() == Kind.SIGN ? sign.text() : "";
    boolean update =
        written.endsWith("=")
            && written.length() > 1
            && !List.of("==", "!=", "<=", ">=", ":=").contains(written);
    if (update) {
      cursor.next();
      String operator = written.substring(0, written.length() - 1);
      return new Statement.Update(first, operator, expressions.list(), place);
    }
    if (cursor.takes(":")) {
      expressions.expression();
      if (!cursor.peek().is("=")) return new Statement.Nothing(place);
    }
    if (!cursor.peek().is("=")) return new Statement.Evaluation(first, place);
    List<Expression> targets = new ArrayList<>(List.of(first));
    while (cursor.takes("=")) targets.add(expressions.list());
    Expression value = targets.removeLast();
    return new Statement.Assignment(targets, value, place);
  }

  private void imports(List<Statement> into, Place place) throws PythonSyntaxException {
    do {
      String path = path();
      boolean alias = cursor.takes("as");
      String name = alias ? cursor.name() : path.split("\\.")[0];
      into.add(new Statement.Import(alias ? path : name, name, place));
    } while (cursor.takes(","));
  }

  private void importsFrom(List<Statement> into, Place place) throws PythonSyntaxException {
    if (cursor.peek().is(".")) throw cursor.unexpected();
    String path = path();
    cursor.expect("import");
    if (cursor.takes("*")) {
      into.add(new Statement.ImportAll(path, place));
      return;
    }
    boolean bracket = cursor.takes("(");
    do {
      if (bracket && cursor.peek().is(")")) break;
      String name = cursor.name();
      into.add(
          new Statement.Import(
              path + "." + name, cursor.takes("as") ? cursor.name() : name, place));
    } while (cursor.takes(","));
    if (bracket) cursor.expect(")");
  }

  private String path() throws PythonSyntaxException {
    StringBuilder path = new StringBuilder(cursor.name());
    while (cursor.takes(".")) path.append('.').append(cursor.name());
    return path.toString();
  }

  /// Whether a call in it asks for derivatives.
  private static boolean asks(List<PythonToken> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++)
      if (QUESTIONS.contains(tokens.get(i).text()) && tokens.get(i + 1).is("(")) return true;
    return false;
  }

  private static PythonToken start(List<PythonToken> tokens, int index) {
    return index < tokens.size()
        ? tokens.get(index)
        : new PythonToken(Kind.END, "", new Place(1, 1));
  }

  private static boolean defines(PythonToken token) {
    return token.is("class") || token.is("def");
  }

  /// Goes on behind a statement that is not read.
  private Unread skipped(Cursor.Bookmark from, @Nullable String reason, Place place) {
    cursor.back(from);
    Place start = cursor.peek().place();
    int depth = 0;
    boolean decorates = cursor.peek().is("@");
    while (cursor.peek().kind() != Kind.END) {
      Kind kind = cursor.next().kind();
      // what a decorator stands before belongs to it
      if (decorates) {
        if (kind == Kind.NEWLINE) decorates = cursor.peek().is("@");
        continue;
      }
      if (kind == Kind.INDENT) depth++;
      if (kind == Kind.DEDENT) depth--;
      boolean indented = cursor.peek().kind() == Kind.INDENT;
      boolean goesOn =
          cursor.peek().is("else")
              || cursor.peek().is("elif")
              || cursor.peek().is("except")
              || cursor.peek().is("finally");
      boolean end = kind == Kind.NEWLINE || kind == Kind.DEDENT || kind == Kind.MAGIC;
      if (end && depth <= 0 && !indented && !goesOn) break;
      if (depth <= 0 && cursor.peek().kind() == Kind.DEDENT && kind == Kind.NEWLINE) break;
    }
    List<PythonToken> tokens = cursor.since(from);
    int definition = 0;
    if (start(tokens, 0).is("@"))
      while (definition < tokens.size() && !defines(start(tokens, definition))) definition++;
    boolean defines = tokens.size() > definition + 1 && defines(start(tokens, definition));
    List<String> names =
        (defines ? tokens.subList(definition + 1, definition + 2) : tokens)
            .stream()
                .filter(token -> token.kind() == Kind.NAME)
                .map(PythonToken::text)
                .distinct()
                .toList();
    String why = reason == null ? Words.say("notebook.syntax.statement") : reason;
    boolean here = place.line() >= start.line();
    List<String> assigned = defines ? names : assigned(tokens);
    return new Unread(why, names, assigned, asks(tokens), defines, here ? place : start);
  }

  /// The names before the signs that assign.
  private static List<String> assigned(List<PythonToken> tokens) {
    List<String> assigned = new ArrayList<>();
    List<String> before = new ArrayList<>();
    int depth = 0;
    for (PythonToken token : tokens) {
      if (token.kind() == Kind.NEWLINE) before.clear();
      if (token.kind() == Kind.NAME) before.add(token.text());
      if (token.is("(") || token.is("[")) depth++;
      if (token.is(")") || token.is("]")) depth--;
      if (token.is(":=")) assigned.add(before.isEmpty() ? "" : before.getLast());
      if (token.is("=") && depth == 0) assigned.addAll(before);
    }
    return assigned;
  }
}
