package pragmatic.gradients.notebook.python;

/// A word, number, text or sign of Python.
///
/// @param text as written; of a text what stands between its quotes, escapes resolved
record PythonToken(Kind kind, String text, Place place) {
  enum Kind {
    NAME,
    NUMBER,
    TEXT,
    /// Formatted: braces hold expressions.
    FORMATTED,
    SIGN,
    NEWLINE,
    INDENT,
    DEDENT,
    /// A line that begins with `%` or `!`.
    MAGIC,
    /// No Python.
    BROKEN,
    END
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
  }
}
