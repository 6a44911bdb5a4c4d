package pragmatic.gradients.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pragmatic.gradients.program.Token.TokenKind;
import pragmatic.gradients.words.Words;

/// Cuts a program text into tokens. Whether an operand has just ended tells what many signs are:
/// `|` opens or closes or means 'or', `'` begins a string or marks a derivative.
final class Lexer {
  private static final Pattern NUMBER = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  /// What C writes behind a number that is no double.
  private static final Pattern SUFFIX = Pattern.compile("[fF](?![\\p{L}\\p{Nd}_])");

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_&&[^\\p{Lm}]][\\p{L}\\p{Nd}_&&[^\\p{Lm}]]*");
  private static final Pattern STRING = Pattern.compile("'([^'\n]*)'|\"([^\"\n]*)\"");
  private static final Pattern ELEMENT = Pattern.compile("\\[\\s*(\\d{1,3})\\s*\\]");
  private static final Pattern SYMBOL =
      Pattern.compile(
          "\\*\\*|<=|>=|={2,3}|!={1,2}|~=|<>|:=|::|->|=>|&&|\\|\\||%%|//|[-+*/^,;:<>=.?&|!~%√∛'_]");
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("**", "^"),
          Map.entry("===", "=="),
          Map.entry("!==", "!="),
          Map.entry("~=", "!="),
          Map.entry("<>", "!="),
          Map.entry(":=", "="),
          Map.entry("::", "."),
          Map.entry("%%", "mod"),
          Map.entry("=>", "->"));
  private static final Map<String, String> BRACKETS =
      Map.of("(", ")", "[", "]", "{", "}", "⌊", "⌋", "⌈", "⌉");

  /// Between a dot and these the dot only says 'for each element', in Julia and MATLAB.
  private static final String BROADCAST = "(*/^+-<>=&|";

  private static final Set<String> WORDS =
      Set.of(
          "if", "else", "then", "elif", "return", "lambda", "def", "import", "from", "for", "while",
          "with", "class");
  private static final Map<String, String> CONNECTIVES =
      Map.of("and", "and", "or", "or", "AND", "and", "OR", "or");
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱˣʸᵃᵇᵏᵐᵖ";
  private static final String PLAIN = "0123456789+-()nixyabkmp";
  private static final String CYRILLIC = "аеорсухіјАВЕКМНОРСТХІЈ";
  private static final String LATIN = "aeopcyxijABEKMHOPCTXIJ";

  /// Letters of a name.
  static final int MAXIMUM_NAME = 100;

  private final Source source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  /// What closes the brackets that are open.
  private final Deque<String> open = new ArrayDeque<>();

  private int at;

  private Lexer(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /// Of a program that was read before.
  static List<Token> tokens(Program program) {
    try {
      return tokens(program.text());
    } catch (ProgramException impossible) {
      throw new IllegalStateException("a program that was read before", impossible);
    }
  }

  static List<Token> tokens(String typed) throws ProgramException {
    Lexer lexer = new Lexer(Source.of(typed));
    while (lexer.at < lexer.text.length()) lexer.token();
    lexer.tokens.add(new Token(TokenKind.END, "", typed.length() + 1, typed.length() + 1));
    return lexer.tokens;
  }

  private void token() throws ProgramException {
    char c = text.charAt(at);
    boolean operator = !tokens.isEmpty() && tokens.getLast().endsOperand();
    if (c == '\n') {
      // a line break ends an assignment, and is only white space after anything unfinished
      if (operator && open.isEmpty()) add(TokenKind.SYMBOL, ";", 1);
      else at++;
    } else if (Character.isWhitespace(c)) {
      at++;
    } else if (c == '#') {
      while (at < text.length() && text.charAt(at) != '\n') at++;
    } else if (RAISED.indexOf(c) >= 0) {
      superscript();
    } else if (c == '|' || c == '‖') {
      bar(c, operator);
    } else if ("([{⌊⌈".indexOf(c) >= 0) {
      bracket(String.valueOf(c), operator);
    } else if (")]}⌋⌉".indexOf(c) >= 0) {
      closing(String.valueOf(c));
    } else if (isBroadcast(operator)) {
      at++;
    } else {
      word(operator);
    }
  }

  private boolean isBroadcast(boolean operator) {
    boolean dot = operator && text.charAt(at) == '.' && at + 1 < text.length();
    return dot && BROADCAST.indexOf(text.charAt(at + 1)) >= 0;
  }

  private void add(TokenKind kind, String letters, int length) {
    tokens.add(new Token(kind, letters, source.column(at), source.end(at + length - 1)));
    at += length;
  }

  private void superscript() {
    int end = at;
    StringBuilder letters = new StringBuilder();
    while (end < text.length() && RAISED.indexOf(text.charAt(end)) >= 0)
      letters.append(PLAIN.charAt(RAISED.indexOf(text.charAt(end++))));
    add(TokenKind.SUPERSCRIPT, letters.toString(), end - at);
  }

  private void bar(char c, boolean operator) {
    String bar = String.valueOf(c);
    if (!operator) {
      open.push(bar);
      add(TokenKind.OPEN, bar, 1);
    } else if (bar.equals(open.peek())) {
      open.pop();
      add(TokenKind.CLOSE, bar, 1);
    } else {
      boolean twice = text.startsWith("||", at);
      add(TokenKind.SYMBOL, twice ? "||" : bar, twice ? 2 : 1);
    }
  }

  private void bracket(String bracket, boolean operator) {
    Token before = tokens.isEmpty() ? null : tokens.getLast();
    boolean named = operator && before != null && before.kind() == TokenKind.NAME;
    if (named && bracket.equals("[") && isElement(before)) return;
    // Max[a, b] of Mathematica, and max{a, b}
    boolean call = named && !bracket.equals("(") && Vocabulary.isFunction(before.text());
    open.push(BRACKETS.get(bracket) + (call ? "call" : ""));
    add(TokenKind.OPEN, call ? "(" : bracket, 1);
  }

  /// `x[0]` of a vector is an input of its own, x0.
  private boolean isElement(Token vector) {
    Matcher index = ELEMENT.matcher(text).region(at, text.length());
    if (Vocabulary.isFunction(vector.text()) || !index.lookingAt()) return false;
    int end = source.end(index.end() - 1);
    tokens.removeLast();
    tokens.add(new Token(TokenKind.NAME, vector.text() + index.group(1), vector.column(), end));
    at = index.end();
    return true;
  }

  private void closing(String bracket) {
    boolean call = (bracket + "call").equals(open.peek());
    if (call || bracket.equals(open.peek())) open.pop();
    add(TokenKind.CLOSE, call ? ")" : bracket, 1);
    // the positive part, (x)_+
    if (text.startsWith("_+", at)) add(TokenKind.SUPERSCRIPT, "+", 2);
  }

  private void word(boolean operator) throws ProgramException {
    Matcher matcher = NUMBER.matcher(text).region(at, text.length());
    if (matcher.lookingAt()) {
      int digits = matcher.end() - at;
      boolean fraction = matcher.group(2) != null || matcher.group().startsWith(".");
      add(TokenKind.NUMBER, matcher.group(), digits);
      if (fraction && SUFFIX.matcher(text).region(at, text.length()).lookingAt()) at++;
      return;
    }
    matcher = NAME.matcher(text).region(at, text.length());
    if (matcher.lookingAt()) {
      name(matcher.group(), operator);
      return;
    }
    matcher = STRING.matcher(text).region(at, text.length());
    if (!operator && matcher.lookingAt()) {
      String letters = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      add(TokenKind.STRING, letters, matcher.end() - at);
      return;
    }
    matcher = SYMBOL.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) throw ForeignSigns.error(text.codePointAt(at), source.column(at));
    String symbol = matcher.group();
    if (symbol.equals("=>") && operator && text.indexOf(tokens.getLast().text(), at) < 0)
      throw new ProgramException(Words.say("program.arrow"), source.column(at));
    add(TokenKind.SYMBOL, SAME.getOrDefault(symbol, symbol), symbol.length());
  }

  private void name(String name, boolean operator) throws ProgramException {
    if (name.length() > MAXIMUM_NAME)
      throw new ProgramException(Words.say("program.name", MAXIMUM_NAME), source.column(at));
    refuseLookalikes(name);
    if (WORDS.contains(name)) add(TokenKind.WORD, name, name.length());
    else if (operator && CONNECTIVES.containsKey(name))
      add(TokenKind.SYMBOL, CONNECTIVES.get(name), name.length());
    else if (operator && name.equals("mod")) add(TokenKind.SYMBOL, name, name.length());
    else if (!operator && name.equals("not")) add(TokenKind.SYMBOL, name, name.length());
    else add(TokenKind.NAME, name, name.length());
  }

  /// A Cyrillic х would be another input than x, and nobody could see why.
  private void refuseLookalikes(String name) throws ProgramException {
    for (int i = 0; i < name.length(); i++) {
      int place = CYRILLIC.indexOf(name.charAt(i));
      if (place >= 0)
        throw new ProgramException(
            Words.say("program.lookalike", name.charAt(i), LATIN.charAt(place)),
            source.column(at + i));
    }
  }
}
