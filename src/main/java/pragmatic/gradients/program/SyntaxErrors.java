package pragmatic.gradients.program;

import java.util.List;
import pragmatic.gradients.program.Token.TokenKind;
import pragmatic.gradients.words.Words;

/// Errors in a program's text: at which column, what was found there, and what would be right.
final class SyntaxErrors {
  private SyntaxErrors() {}

  /// @param key of the sentence
  /// @param at the token whose column is pointed at
  static ProgramException error(String key, Token at, Object... arguments) {
    return new ProgramException(Words.say(key, arguments), at.column());
  }

  /// A token stands where a number, a name or a parenthesis should.
  ///
  /// @param index of the token
  /// @param next the token to be read next: the same one, or the one after it
  static ProgramException expectedOperand(List<Token> tokens, int index, Token next) {
    Token found = tokens.get(index);
    String what = found.kind() == TokenKind.END ? Words.say("program.end") : named(found);
    // a sign whose operand begins with another operator is passed itself
    if (found != next && (found.is("+") || found.is("-")))
      return error("program.operand", next, found.text(), named(next));
    if (index == 0) return error("program.operand.first", found, found.text());
    return error("program.operand", found, named(tokens.get(index - 1)), what);
  }

  /// A comma by its name: beside those of the sentence its sign would be read as one of them.
  private static String named(Token token) {
    return token.is(",") ? Words.say("program.comma.name") : token.text();
  }

  /// A token stands where the text or a bracket should end.
  static ProgramException unexpectedEnd(Token found) {
    String text = found.text();
    if (found.kind() == TokenKind.CLOSE) return error("program.parenthesis.extra", found, text);
    if (found.kind() == TokenKind.WORD) return error("program.word", found, text);
    if (isPlace(found)) return error("program.place", found, text);
    return error(
        switch (text) {
          case "=" -> "program.equals";
          case "," -> "program.comma";
          case ";" -> "program.semicolon";
          case "!" -> "program.factorial";
          case "'" -> "program.sign.derivative";
          case ":" -> "program.colon";
          default -> "program.operator";
        },
        found,
        text);
  }

  /// Whether a name begins to say at which place, as in `relu(x) where x = 0`.
  static boolean isPlace(Token token) {
    return token.isNamed("where") || token.isNamed("at") || token.isNamed("near");
  }

  /// Two operands stand side by side, as in `2x`.
  ///
  /// @param before the first one, in short
  /// @param argument whether they stand in a call, where a comma may be missing
  static ProgramException missingOperator(String before, Token after, boolean argument) {
    if (isPlace(after)) return error("program.place", after, after.text());
    boolean bracket = after.kind() == TokenKind.OPEN;
    String right = bracket ? "(…)" : after.is("√") ? "√…" : after.text();
    return error(
        argument ? "program.times.argument" : "program.times",
        after,
        before,
        after.text(),
        before + "*" + right);
  }
}
