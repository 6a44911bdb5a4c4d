package pragmatic.gradients.program;

/// A word of the program text.
///
/// @param text normalised: `−` is `-`, `**` is `^`, `√` is `sqrt`
/// @param column where it begins, counted from 1
record Token(Kind kind, String text, int column) {
  enum Kind {
    NUMBER,
    NAME,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }
}
