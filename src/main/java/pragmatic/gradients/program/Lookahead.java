package pragmatic.gradients.program;

import java.util.List;
import java.util.Optional;

/// What the arguments of a call hold, seen before they are read.
///
/// @param position of the first token behind the parenthesis, or of an argument
record Lookahead(List<Token> tokens, int position) {
  private Token token(int at) {
    return tokens.get(Math.min(at, tokens.size() - 1));
  }

  /// Whether a comma stands before the semicolon.
  boolean hasOptions() {
    boolean comma = false;
    int inner = 0;
    for (int i = position; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("(")) inner++;
      else if (token.is(")") && inner-- == 0) return false;
      else if (token.is(",") && inner == 0) comma = true;
      else if (token.is(";") && inner == 0) return comma;
    }
    return false;
  }

  /// What the call says of `approximate`.
  Optional<Boolean> approximate() {
    int inner = 0;
    for (int i = position; i < tokens.size(); i++) {
      if (token(i).is("(")) inner++;
      else if (token(i).is(")") && inner-- == 0) return Optional.empty();
      else if (inner == 0 && token(i).text().equals("approximate") && token(i + 1).is("="))
        return Optional.of(token(i + 2).text().equals("True"));
    }
    return Optional.empty();
  }

  /// The place behind `None`, or behind an option that was read already; 0 if neither stands here.
  int nothing() {
    boolean named = token(position + 1).is("=");
    int value = named ? position + 2 : position;
    boolean ends = token(value + 1).is(",") || token(value + 1).is(")");
    boolean option = named && token(position).text().equals("approximate");
    return ends && (option || token(value).text().equals("None")) ? value + 1 : 0;
  }
}
