package pragmatic.gradients.program;

/// A word of the program text.
///
/// @param text normalised: `−` is `-`, `**` is `^`; of a superscript what stands raised, of a
///   string what stands between its quotes
/// @param column where it begins in the text as typed, counted from 1
/// @param end the column behind its last character
record Token(TokenKind kind, String text, int column, int end) {
  enum TokenKind {
    NUMBER,
    NAME,
    /// A word of Python that is no name: `if`, `lambda`, `return`.
    WORD,
    SYMBOL,
    OPEN,
    CLOSE,
    SUPERSCRIPT,
    STRING,
    END
  }

  boolean is(String symbol) {
    return text.equals(symbol)
        && (kind == TokenKind.SYMBOL || kind == TokenKind.OPEN || kind == TokenKind.CLOSE);
  }

  boolean isWord(String word) {
    return kind == TokenKind.WORD && text.equals(word);
  }

  /// A name that is a word of a sentence at this place only, as `otherwise` behind a case.
  boolean isNamed(String name) {
    return kind == TokenKind.NAME && text.equals(name);
  }

  /// Whether an operand ends here, so that what follows is an operator.
  boolean endsOperand() {
    return switch (kind) {
      case NUMBER, NAME, CLOSE, SUPERSCRIPT, STRING -> true;
      case WORD, SYMBOL, OPEN, END -> false;
    };
  }

  /// Whether an operand begins here.
  boolean beginsOperand() {
    return kind == TokenKind.NUMBER || kind == TokenKind.NAME || kind == TokenKind.OPEN;
  }
}
