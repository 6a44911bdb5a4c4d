package pragmatic.gradients.program;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Token.TokenKind;

/// What the arguments of a call hold, seen before they are read. What stands in inner brackets is
/// skipped at once, so that deep nesting is not read anew at each of its levels.
final class Lookahead {
  private static final Pattern CHANGE = Pattern.compile("d[a-zA-Z]?");

  private final List<Token> tokens;

  /// By the index of an opening bracket that of the one which closes it, or the end.
  private final int[] closing;

  /// Whether signs stand here that C has and Python has not.
  private final boolean isC;

  Lookahead(List<Token> tokens) {
    this.tokens = tokens;
    this.isC = tokens.stream().anyMatch(t -> t.is("?") || t.is("&&") || t.is("||") || t.is("!"));
    this.closing = new int[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < closing.length; i++) {
      if (tokens.get(i).kind() == TokenKind.OPEN) open.push(i);
      else if (tokens.get(i).kind() == TokenKind.CLOSE && !open.isEmpty()) closing[open.pop()] = i;
    }
    for (int unclosed : open) closing[unclosed] = closing.length - 1;
  }

  Token token(int at) {
    return tokens.get(Math.min(at, tokens.size() - 1));
  }

  /// Where the bracket at a position is closed.
  int closing(int position) {
    return closing[position];
  }

  /// Whether the bracket at a position holds a comma of its own.
  boolean hasComma(int position) {
    for (int i = position + 1; i < closing[position]; i++) {
      if (token(i).kind() == TokenKind.OPEN) i = closing[i];
      else if (token(i).is(",")) return true;
    }
    return false;
  }

  /// Where the second argument of the call whose parenthesis is at a position begins, or 0.
  int second(int position) {
    for (int i = position + 1; i < closing[position]; i++) {
      if (token(i).kind() == TokenKind.OPEN) i = closing[i];
      else if (token(i).is(",")) return i + 1;
    }
    return 0;
  }

  /// How many arguments the bracket at a position holds.
  int arguments(int position) {
    int count = closing[position] == position + 1 ? 0 : 1;
    for (int i = position + 1; i < closing[position]; i++) {
      if (token(i).kind() == TokenKind.OPEN) i = closing[i];
      else if (token(i).is(",")) count++;
    }
    return count;
  }

  /// Whether a place is in the parentheses of a call.
  boolean isArgument(int position) {
    int open = 0;
    for (int i = position - 1; i > 0; i--) {
      if (token(i).kind() == Token.TokenKind.CLOSE) open--;
      if (token(i).kind() == Token.TokenKind.OPEN && ++open > 0)
        return token(i - 1).kind() == Token.TokenKind.NAME;
    }
    return false;
  }

  /// Whether what parentheses hold is followed by an operand, or by `then`.
  boolean isFollowedByOperand(int position) {
    if (!token(position).is("(")) return false;
    Token after = token(closing[position] + 1);
    return after.beginsOperand() || after.isWord("then");
  }

  /// Whether nothing stands behind the parentheses at a position.
  boolean closesAll(int position) {
    int after = closing[position] + 1;
    while (token(after).is(";")) after++;
    return token(after).kind() == TokenKind.END;
  }

  /// Whether a comma stands before the semicolon.
  ///
  /// @param position of the first token behind the parenthesis
  boolean hasOptions(int position) {
    boolean comma = false;
    for (int i = position; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == TokenKind.OPEN) i = closing[i];
      else if (token.is(")")) return false;
      else if (token.is(",")) comma = true;
      else if (token.is(";")) return comma;
    }
    return false;
  }

  /// Whether a semicolon stands between the arguments.
  ///
  /// @param position of the first token behind the parenthesis
  boolean hasSemicolon(int position) {
    for (int i = position; i < tokens.size() && !token(i).is(")"); i++) {
      if (token(i).kind() == TokenKind.OPEN) i = closing[i];
      else if (token(i).is(";")) return true;
    }
    return false;
  }

  /// What the call says of `approximate`.
  ///
  /// @param position of the first token behind the parenthesis
  Optional<Boolean> approximate(int position) {
    for (int i = position; i < tokens.size(); i++) {
      if (token(i).kind() == TokenKind.OPEN) i = closing[i];
      else if (token(i).is(")")) return Optional.empty();
      else if (token(i).text().equals("approximate") && token(i + 1).is("="))
        return Optional.of(Set.of("True", "true", "tanh").contains(token(i + 2).text()));
    }
    return Optional.empty();
  }

  /// The place behind `None`, or behind an option that changes nothing; 0 if neither stands here.
  ///
  /// @param position of an argument
  /// @param function whose argument it is
  int nothing(int position, String function) {
    boolean named = token(position + 1).is("=");
    int value = named ? position + 2 : position;
    int end = value;
    StringBuilder text = new StringBuilder();
    while (!token(end).is(",") && !token(end).is(")") && token(end).kind() != TokenKind.END) {
      text.append(token(end).text());
      end = token(end).kind() == TokenKind.OPEN ? closing[end] + 1 : end + 1;
    }
    boolean option = named && CallOptions.changesNothing(function, token(position).text(), text);
    return option || text.toString().equals("None") ? end : 0;
  }

  /// Refuses `//` that may begin a comment, and `%` that may be a percent sign or that of C.
  ///
  /// @param position of the sign
  void division(int position) throws ProgramException {
    Token sign = token(position);
    Token right = token(position + 1);
    if (sign.is("//")) {
      boolean call = token(position + 2).kind() == TokenKind.OPEN;
      boolean known = right.kind() != TokenKind.NAME || call || right.text().length() < 3;
      for (int i = 0; i < position; i++) known |= token(i).isNamed(right.text());
      boolean operand = right.beginsOperand() || right.is("-");
      if (!known || !operand) throw SyntaxErrors.error("program.comment", sign);
    } else if (sign.is("%")) {
      if (!right.beginsOperand() && !right.is("-"))
        throw SyntaxErrors.error("program.percent", sign);
      if (isC) throw SyntaxErrors.error("program.remainder", sign);
    }
  }

  /// The first sign of a derivative, as in `d/dx relu(x)` or `d|x|/dx`; null if there is none.
  @Nullable Token derivative() {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("'")) return token;
      boolean change = token.kind() == TokenKind.NAME && CHANGE.matcher(token.text()).matches();
      if (change && i > 0 && token(i - 1).is("/") && token.text().length() == 2)
        for (Token before : tokens.subList(0, i))
          if (before.kind() == TokenKind.NAME && CHANGE.matcher(before.text()).matches())
            return before;
    }
    return null;
  }
}
