package pragmatic.gradients.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.program.Token.TokenKind;

/// A number in the text of a program.
///
/// @param from index of its first character
/// @param to index behind its last one
/// @param value what it stands for; a sign before it is none of its characters
public record Literal(int from, int to, double value) {
  /// Names for an input that takes the place of a number, usual ones first.
  private static final List<String> NAMES =
      List.of("c", "d", "k", "p", "q", "r", "s", "t", "w", "m", "n", "u", "v", "a", "b");

  /// The numbers of a program in the order of its text.
  public static List<Literal> of(Program program) {
    List<Literal> literals = new ArrayList<>();
    for (Token token : Lexer.tokens(program)) {
      if (token.kind() != TokenKind.NUMBER) continue;
      int from = token.column() - 1;
      double value = Double.parseDouble(token.text());
      literals.add(new Literal(from, token.end() - 1, value));
    }
    return literals;
  }

  /// The program with an input in place of this number; empty where the language asks for a number,
  /// and where the number is where another input starts.
  public Optional<Program> freed(Program program) {
    List<String> taken = Lexer.tokens(program).stream().map(Token::text).toList();
    for (String name : NAMES) {
      if (taken.contains(name)) continue;
      String text = program.text().substring(0, from) + name + program.text().substring(to);
      try {
        Program freed = Parser.parse(text);
        List<String> inputs = new ArrayList<>(freed.inputs());
        boolean one = inputs.remove(name) && inputs.equals(program.inputs());
        return one ? Optional.of(freed) : Optional.empty();
      } catch (ProgramException noInput) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
