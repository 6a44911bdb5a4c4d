package pragmatic.gradients.program;

/// A word of the program text.
///
/// @param text normalised: `−` is `-`, `**` is `^`, `√` is `sqrt`
/// @param column where it begins, counted from 1
record Token(TokenKind kind, String text, int column) {
  enum TokenKind {
    NUMBER,
    NAME,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == TokenKind.SYMBOL && text.equals(symbol);
  }
}
