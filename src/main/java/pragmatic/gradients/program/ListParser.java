package pragmatic.gradients.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pragmatic.gradients.program.Token.TokenKind;

/// Reads lists of values, which stand for several arguments: `[a, b]`, `(a, b)`, `*[a, b]`,
/// `torch.stack([a, b])`.
final class ListParser {
  /// What frameworks wrap lists and numbers in.
  static final Set<String> WRAPPERS =
      Set.of(
          "tensor",
          "Tensor",
          "constant",
          "Constant",
          "array",
          "asarray",
          "as_tensor",
          "stack",
          "concatenate",
          "concat",
          "cat",
          "hstack",
          "Matrix",
          "Variable",
          "convert_to_tensor",
          "float64",
          "float32",
          "double",
          "float",
          "Float",
          "Integer",
          "Parameter",
          "tuple",
          "list",
          "S");

  private final Parser parser;

  ListParser(Parser parser) {
    this.parser = parser;
  }

  /// Whether a list begins here.
  boolean begins() {
    return listAt() > 0;
  }

  /// How far ahead a list's bracket is, 0 if none begins here; itself counts as 1.
  private int listAt() {
    int ahead = 0;
    if (isList(parser.position())) return 1;
    if (parser.peek().is("*") && isList(parser.position() + 1)) return 2;
    if (parser.peek().kind() != TokenKind.NAME) return 0;
    while (parser.peek(ahead + 1).is(".") && parser.peek(ahead + 2).kind() == TokenKind.NAME)
      ahead += 2;
    boolean wrapper =
        WRAPPERS.contains(parser.peek(ahead).text()) && parser.peek(ahead + 1).is("(");
    return wrapper && isList(parser.position() + ahead + 2) ? ahead + 3 : 0;
  }

  private boolean isList(int position) {
    Token token = parser.peek(position - parser.position());
    if (token.kind() != TokenKind.OPEN) return false;
    int closing = parser.lookahead().closing(position);
    boolean closed = parser.peek(closing - parser.position()).kind() == TokenKind.CLOSE;
    Token after = parser.peek(closing + 1 - parser.position());
    if (!closed) return false;
    return switch (token.text()) {
      case "[" -> after.kind() != TokenKind.SUPERSCRIPT;
      case "(" -> parser.lookahead().hasComma(position);
      case "{" -> parser.lookahead().hasComma(position) && !isCases(position, closing);
      default -> false;
    };
  }

  private boolean isCases(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = parser.peek(i - parser.position());
      if (token.is(";") || token.isWord("if") || token.isNamed("otherwise")) return true;
    }
    return false;
  }

  /// The elements of the list that begins here.
  List<Integer> read() throws ProgramException {
    int at = listAt();
    boolean wrapped = at > 2;
    Token wrapper = parser.peek(Math.max(0, at - 3));
    Token around = parser.peek(Math.max(0, at - 2));
    for (int i = 1; i < at; i++) parser.next();
    Token open = parser.next();
    String close = open.is("[") ? "]" : open.is("{") ? "}" : ")";
    List<Integer> elements = new ArrayList<>();
    while (!parser.peek().is(close)) {
      if (begins()) throw parser.error("program.list.nested", parser.peek());
      elements.add(parser.inside(open));
      if (parser.peek().is(",")) parser.next();
      else if (!parser.peek().is(close)) parser.close(open, close);
    }
    parser.close(open, close);
    if (wrapped) closeWrapper(wrapper, around);
    return elements;
  }

  /// Skips options up to the parenthesis that closes a wrapper.
  void closeWrapper(Token wrapper, Token open) throws ProgramException {
    while (parser.peek().is(",")) {
      parser.next();
      if (parser.peek().is(")")) break;
      int end = parser.lookahead().nothing(parser.position(), wrapper.text());
      if (end == 0) throw parser.error("program.wrapper", parser.peek(), wrapper.text());
      parser.goTo(end);
    }
    parser.close(open, ")");
  }

  /// ||x|| may be bars in bars or a norm; bars that hold more are bars in bars.
  void refuseDouble(Token open) throws ProgramException {
    int inner = parser.position();
    int closing = parser.lookahead().closing(inner);
    int outer = parser.lookahead().closing(inner - 1);
    if (outer == closing + 1) throw parser.error("program.bars", open);
  }
}
