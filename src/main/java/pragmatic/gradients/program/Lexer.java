package pragmatic.gradients.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pragmatic.gradients.program.Token.TokenKind;
import pragmatic.gradients.words.Words;

/// Cuts a program text into tokens.
final class Lexer {
  private static final Pattern NUMBER = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");
  private static final Pattern SYMBOL = Pattern.compile("\\*\\*|<=|>=|==|!=|[-+*/^(),;|<>=.]");
  private static final Map<Character, String> SYMBOLS =
      Map.ofEntries(
          Map.entry('−', "-"),
          Map.entry('–', "-"),
          Map.entry('·', "*"),
          Map.entry('×', "*"),
          Map.entry('⋅', "*"),
          Map.entry('÷', "/"),
          Map.entry('≤', "<="),
          Map.entry('≥', ">="),
          Map.entry('≠', "!="),
          Map.entry('√', "√"),
          Map.entry('²', "²"),
          Map.entry('³', "³"),
          Map.entry('\n', ";"));
  private static final String CYRILLIC = "аеорсухіјАВЕКМНОРСТХІЈ";
  private static final String LATIN = "aeopcyxijABEKMHOPCTXIJ";
  private static final Map<Character, String> NAMES = Map.of('π', "pi", '∞', "inf");

  /// Letters of a name.
  static final int MAXIMUM_NAME = 100;

  private Lexer() {}

  static List<Token> tokens(String text) throws ProgramException {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int column = i + 1;
      if (SYMBOLS.containsKey(c)) {
        // a line break ends an assignment, and is only white space after anything unfinished
        if (c != '\n' || endsSomething(tokens))
          tokens.add(new Token(TokenKind.SYMBOL, SYMBOLS.get(c), column));
        i++;
      } else if (NAMES.containsKey(c)) {
        tokens.add(new Token(TokenKind.NAME, NAMES.get(c), column));
        i++;
      } else if (Character.isWhitespace(c) || c == '\u00a0') {
        i++;
      } else {
        Token token = match(text, i);
        tokens.add(token);
        i = token.column() - 1 + length(text, i, token);
      }
    }
    tokens.add(new Token(TokenKind.END, "", text.length() + 1));
    return tokens;
  }

  private static boolean endsSomething(List<Token> tokens) {
    if (tokens.isEmpty()) return false;
    Token last = tokens.getLast();
    return last.kind() != TokenKind.SYMBOL
        || last.is(")")
        || last.is("|")
        || last.is("²")
        || last.is("³");
  }

  private static int length(String text, int at, Token token) {
    return token.text().equals("^") && text.startsWith("**", at) ? 2 : token.text().length();
  }

  /// A Cyrillic х would be another input than x, and nobody could see why.
  private static void refuseLookalikes(String name, int at) throws ProgramException {
    for (int i = 0; i < name.length(); i++) {
      int place = CYRILLIC.indexOf(name.charAt(i));
      if (place >= 0)
        throw new ProgramException(
            Words.say("program.lookalike", name.charAt(i), LATIN.charAt(place)), at + i + 1);
    }
  }

  private static Token match(String text, int at) throws ProgramException {
    Matcher matcher = NUMBER.matcher(text).region(at, text.length());
    if (matcher.lookingAt()) return new Token(TokenKind.NUMBER, matcher.group(), at + 1);
    matcher = NAME.matcher(text).region(at, text.length());
    if (matcher.lookingAt()) {
      if (matcher.group().length() > MAXIMUM_NAME)
        throw new ProgramException(Words.say("program.name", MAXIMUM_NAME), at + 1);
      refuseLookalikes(matcher.group(), at);
      return new Token(TokenKind.NAME, matcher.group(), at + 1);
    }
    matcher = SYMBOL.matcher(text).region(at, text.length());
    if (matcher.lookingAt())
      return new Token(TokenKind.SYMBOL, matcher.group().replace("**", "^"), at + 1);
    throw new ProgramException(
        Words.say("program.character", new String(Character.toChars(text.codePointAt(at)))),
        at + 1);
  }
}
