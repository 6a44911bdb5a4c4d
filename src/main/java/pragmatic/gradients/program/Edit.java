package pragmatic.gradients.program;

import java.util.List;
import pragmatic.gradients.program.Token.TokenKind;

/// Whether a text was changed, or another one was written in its place.
public final class Edit {
  private Edit() {}

  /// Whether the beginning and the end that two programs share are at least half of the longer one.
  public static boolean isBetween(Program before, Program after) {
    List<String> a = words(before);
    List<String> b = words(after);
    int least = Math.min(a.size(), b.size());
    int first = 0;
    while (first < least && a.get(first).equals(b.get(first))) first++;
    int last = 0;
    while (last < least - first && a.reversed().get(last).equals(b.reversed().get(last))) last++;
    return 2 * (first + last) >= Math.max(a.size(), b.size());
  }

  private static List<String> words(Program program) {
    return Lexer.tokens(program).stream()
        .filter(token -> token.kind() != TokenKind.END)
        .map(Token::text)
        .toList();
  }
}
