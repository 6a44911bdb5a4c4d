package pragmatic.gradients.notebook.python;

import java.util.List;

/// The text of a cell as statements and comments.
public record Script(List<Statement> statements, List<Remark> remarks) {
  public Script {
    statements = List.copyOf(statements);
    remarks = List.copyOf(remarks);
  }

  /// Reads any text; what is no Python that is known stands in it as unread.
  public static Script of(String text) {
    PythonLexer.Lexed lexed = PythonLexer.of(text);
    return new Script(new StatementReader(new Cursor(lexed.tokens())).all(), lexed.remarks());
  }

  /// Whether the last statement is an expression, whose value a notebook shows.
  public boolean endsInExpression() {
    return !statements.isEmpty() && statements.getLast() instanceof Statement.Evaluation;
  }
}
