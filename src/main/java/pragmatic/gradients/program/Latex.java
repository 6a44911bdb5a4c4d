package pragmatic.gradients.program;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.words.Words;

/// Rewrites a formula of LaTeX in the signs of the language: `\frac{1}{x}` is `((1)/(x))`. What it
/// writes has the columns of what was typed, so that the parser's errors point there.
final class Latex {
  private static final Pattern MEANT = Pattern.compile("\\\\[A-Za-z{}|,;:!]|[\\^_]\\{");
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+\\*?|.)", Pattern.DOTALL);
  private static final Pattern ENVIRONMENT =
      Pattern.compile("\\s*\\{([a-z]*)\\}(\\s*\\{[lcr|@{} ]*\\})?");

  /// A base behind a logarithm, and the plus of a positive part.
  private static final Pattern BASE = Pattern.compile("\\s*_\\s*\\{?(2|10)\\}?");

  private static final Pattern PLUS = Pattern.compile("[_^]\\s*(\\+|\\{\\s*\\+\\s*\\})");
  private static final Pattern INDEX = Pattern.compile("_\\s*(\\{([A-Za-z0-9]+)\\}|[A-Za-z0-9])");

  /// What may follow a number as a factor: a letter that begins no exponent, a parenthesis, or a
  /// command.
  private static final Pattern OPERAND =
      Pattern.compile("(?![eE][+-]?\\d)\\p{L}|\\(|\\\\([A-Za-z]+\\*?)");

  private static final Set<String> PRODUCTS =
      Set.of("sqrt", "operatorname", "operatorname*", "left", "bigl", "Bigl", "lvert");

  private final String text;
  private final int to;
  private final Source.Folding out = new Source.Folding();
  private int at;
  private int depth;

  Latex(String text, int from, int to) {
    this.text = text;
    this.at = from;
    this.to = to;
  }

  /// Whether a text holds commands, or braces that only LaTeX writes.
  static boolean isMeant(String text) {
    return MEANT.matcher(text).find();
  }

  Source source() throws ProgramException {
    while (at < to) factor();
    return out.source(text.length() + 1);
  }

  /// An item, with the sign of a product before it where a number stands there, as in `2x`.
  private void factor() throws ProgramException {
    if (beginsOperand() && endsNumber()) out.append("*", at + 1);
    item();
  }

  private boolean beginsOperand() {
    Matcher begins = found(OPERAND);
    if (begins == null) return false;
    String name = begins.group(1);
    return name == null
        || LatexCommands.GREEK.contains(" " + name + " ")
        || Vocabulary.isFunction(name)
        || PRODUCTS.contains(name);
  }

  /// Whether a number ends here that a factor may follow: digits of no name, no index and no
  /// divisor, and in an exponent one digit, which is all that LaTeX raises. Apart from it stands a
  /// command or a single letter: `0 otherwise` is no product.
  private boolean endsNumber() {
    int end = at;
    while (end > 0 && text.charAt(end - 1) == ' ') end--;
    if (end < at && Character.isLetter(text.charAt(at)) && !isLetterAlone()) return false;
    int start = end;
    while (start > 0 && (isDigit(start - 1) || text.charAt(start - 1) == '.')) start--;
    if (start == end || !isDigit(end - 1)) return false;
    int before = start;
    while (before > 0 && text.charAt(before - 1) == ' ') before--;
    char sign = before == 0 ? ' ' : text.charAt(before - 1);
    if (sign == '^') return end - start == 1;
    boolean joined = before == start && Character.isLetterOrDigit(sign);
    return !joined && sign != '_' && sign != '/' && sign != '\\';
  }

  private boolean isDigit(int index) {
    return text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private boolean isLetterAlone() {
    return at + 1 == to || !Character.isLetter(text.charAt(at + 1));
  }

  /// One character, one command with its arguments, or one group.
  private void item() throws ProgramException {
    if (++depth > Parser.MAXIMUM_DEPTH)
      throw new ProgramException(Words.say("program.depth", Parser.MAXIMUM_DEPTH), at + 1);
    char c = text.charAt(at);
    if (c == '\\') command();
    else if (c == '{') group("(", ")");
    else if (c == '.' && isComma()) at++;
    else if (found(PLUS) instanceof Matcher plus && endsAt(plus.end())) write("⁺", plus.end());
    else if (c == '_' && found(INDEX) instanceof Matcher index) {
      String letters = index.group(2) == null ? index.group(1) : index.group(2);
      write("_" + letters, index.end());
    } else if (c == '~' || c == '&') write(" ", at + 1);
    else at = out.fold(text, at);
    depth--;
  }

  private @Nullable Matcher found(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, to);
    return matcher.lookingAt() ? matcher : null;
  }

  /// Whether no operand stands at an index.
  private boolean endsAt(int index) {
    int i = index;
    while (i < to && Character.isWhitespace(text.charAt(i))) i++;
    return i == to || ")]},;=<>*/+-|&\\".indexOf(text.charAt(i)) >= 0;
  }

  private void write(String letters, int next) {
    out.append(letters, at + 1);
    at = next;
  }

  private void command() throws ProgramException {
    Matcher matcher = found(COMMAND);
    if (matcher == null) throw unknown("\\", at);
    String name = matcher.group(1);
    int start = at;
    if (LatexCommands.FRACTIONS.contains(name)) {
      write("((", matcher.end());
      argument();
      out.append(")/(", start + 1);
      argument();
      out.append("))", start + 1);
    } else if (name.equals("sqrt")) {
      at = matcher.end();
      root(start);
    } else if (LatexCommands.LETTERS.contains(name)) {
      write(" ", matcher.end());
      argument("", "");
      out.append(" ", at);
    } else if (name.equals("begin")) {
      at = matcher.end();
      environment(start);
    } else if (LatexCommands.SPACES.contains(name) || LatexCommands.SIZES.contains(name)) {
      write(" ", matcher.end());
      skipDelimiter(name);
    } else if (LatexCommands.SIGNS.containsKey(name)) {
      write(LatexCommands.SIGNS.get(name), matcher.end());
    } else if (LatexCommands.GREEK.contains(" " + name + " ") || Vocabulary.isFunction(name)) {
      write(" " + name, matcher.end());
      if (name.equals("log") && found(BASE) instanceof Matcher base)
        write(base.group(1), base.end());
      else if (INDEX.matcher(text).region(at, to).lookingAt()) return;
      out.append(" ", at);
    } else {
      throw unknown("\\" + name, start);
    }
  }

  /// `\left.` and the brace of `\left\{` before a table have no partner to be shown.
  private void skipDelimiter(String name) {
    if (!name.equals("left") && !name.equals("right")) return;
    if (at < to && text.charAt(at) == '.') at++;
    Matcher brace = Pattern.compile("\\\\\\{\\s*(?=\\\\begin)").matcher(text).region(at, to);
    if (brace.lookingAt()) at = brace.end();
  }

  private void root(int start) throws ProgramException {
    Matcher index = found(Pattern.compile("\\s*\\[([^\\]]*)\\]"));
    String degree = index == null ? "2" : index.group(1).trim();
    if (index != null) at = index.end();
    boolean named = degree.equals("2") || degree.equals("3");
    out.append(named ? degree.equals("2") ? " sqrt(" : " cbrt(" : "((", start + 1);
    argument();
    out.append(named ? ")" : ")^(1/(" + degree + ")))", start + 1);
  }

  private void argument() throws ProgramException {
    argument("(", ")");
  }

  /// What a command is applied to: a group, a command, or one character.
  private void argument(String open, String close) throws ProgramException {
    while (at < to && Character.isWhitespace(text.charAt(at))) at++;
    if (at >= to) throw new ProgramException(Words.say("program.latex.argument"), at + 1);
    if (text.charAt(at) == '{') group(open, close);
    else item();
  }

  private void group(String open, String close) throws ProgramException {
    int start = at;
    write(open, at + 1);
    while (at < to && text.charAt(at) != '}') factor();
    if (at >= to) throw new ProgramException(Words.say("program.brace"), start + 1);
    write(close, at + 1);
  }

  private void environment(int start) throws ProgramException {
    Matcher name = found(ENVIRONMENT);
    if (name == null || !LatexCommands.CASES.contains(name.group(1)))
      throw unknown("\\begin" + (name == null ? "" : "{" + name.group(1) + "}"), start);
    String end = "\\end{" + name.group(1) + "}";
    at = name.end();
    out.append(" Piecewise((", start + 1);
    boolean condition = false;
    boolean written = false;
    while (!text.startsWith(end, at)) {
      if (at >= to) throw new ProgramException(Words.say("program.latex.end", end), start + 1);
      if (text.charAt(at) == '&' && !condition) {
        write(", ", at + 1);
        condition = true;
      } else if (text.startsWith("\\\\", at)) {
        int row = at;
        at += 2;
        while (at < to && Character.isWhitespace(text.charAt(at))) at++;
        if (text.startsWith(end, at)) break;
        out.append(condition ? "), (" : ", otherwise), (", row + 1);
        condition = false;
        written = false;
      } else if (condition && isEquals()) {
        write("==", at + 1);
      } else if (isComma()) {
        // a comma that ends a value or a condition
        at++;
      } else {
        written |= !Character.isWhitespace(text.charAt(at));
        factor();
      }
    }
    if (!written && !condition)
      throw new ProgramException(Words.say("program.cases.empty"), at + 1);
    out.append(condition ? "))" : ", otherwise))", at + 1);
    at += end.length();
  }

  /// An equals sign in a condition, which assigns nothing.
  private boolean isEquals() {
    return text.charAt(at) == '='
        && "<>=!:".indexOf(text.charAt(at - 1)) < 0
        && text.charAt(at + 1) != '=';
  }

  private boolean isComma() {
    return found(Pattern.compile("[,;.]\\s*(?=\\}?\\s*(&|\\\\\\\\|\\\\end|\\\\quad|\\\\text))"))
        != null;
  }

  private static ProgramException unknown(String command, int index) {
    return new ProgramException(Words.say("program.latex", command), index + 1);
  }
}
