package pragmatic.gradients.program;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What the arguments of a call hold, seen before they are read. What stands in inner parentheses
/// is skipped at once, so that deep nesting is not read anew at each of its levels.
final class Lookahead {
  private final List<Token> tokens;

  /// By the index of an opening parenthesis that of the one which closes it, or the end.
  private final int[] closing;

  Lookahead(List<Token> tokens) {
    this.tokens = tokens;
    this.closing = new int[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < closing.length; i++) {
      if (tokens.get(i).is("(")) open.push(i);
      else if (tokens.get(i).is(")") && !open.isEmpty()) closing[open.pop()] = i;
    }
    for (int unclosed : open) closing[unclosed] = closing.length - 1;
  }

  private Token token(int at) {
    return tokens.get(Math.min(at, tokens.size() - 1));
  }

  /// Whether a comma stands before the semicolon.
  ///
  /// @param position of the first token behind the parenthesis
  boolean hasOptions(int position) {
    boolean comma = false;
    for (int i = position; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("(")) i = closing[i];
      else if (token.is(")")) return false;
      else if (token.is(",")) comma = true;
      else if (token.is(";")) return comma;
    }
    return false;
  }

  /// What the call says of `approximate`.
  ///
  /// @param position of the first token behind the parenthesis
  Optional<Boolean> approximate(int position) {
    for (int i = position; i < tokens.size(); i++) {
      if (token(i).is("(")) i = closing[i];
      else if (token(i).is(")")) return Optional.empty();
      else if (token(i).text().equals("approximate") && token(i + 1).is("="))
        return Optional.of(token(i + 2).text().equals("True"));
    }
    return Optional.empty();
  }

  /// The place behind `None`, or behind an option that was read already; 0 if neither stands here.
  ///
  /// @param position of an argument
  int nothing(int position) {
    boolean named = token(position + 1).is("=");
    int value = named ? position + 2 : position;
    boolean ends = token(value + 1).is(",") || token(value + 1).is(")");
    boolean option = named && token(position).text().equals("approximate");
    return ends && (option || token(value).text().equals("None")) ? value + 1 : 0;
  }
}
