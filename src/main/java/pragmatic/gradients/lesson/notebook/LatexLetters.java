package pragmatic.gradients.lesson.notebook;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.LatexCommands;

/// Formulas of LaTeX in letters of Unicode, as text cells of notebooks have them: `\frac{1}{x^2}`
/// is 1/x². What has no such letters is not read, and then shown as it was typed.
final class LatexLetters {
  /// Groups within groups; more come from a machine.
  private static final int DEEPEST = 30;

  private static final String RAISED = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻(⁽)⁾nⁿiⁱᵀᵀTᵀ′′";
  private static final String LOWERED =
      "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ";

  /// What stands close to what follows.
  private static final Set<String> CLOSE =
      Set.of("lvert", "lVert", "lfloor", "lceil", "langle", "partial", "nabla");

  private static final Set<String> SPACES = Set.of(",", ";", ":", " ", "quad", "qquad");

  private static final Set<String> NAMES =
      Set.of(
          "max", "min", "log", "ln", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arcsin",
          "arccos", "arctan", "lim", "sup", "inf", "arg", "argmax", "argmin", "det", "sgn", "sign");

  private static final Map<String, String> MARKS =
      Map.of("hat", "\u0302", "bar", "\u0304", "tilde", "\u0303", "vec", "\u20D7", "dot", "\u0307");

  /// Around a fraction, until it is known what stands beside it.
  private static final String OPEN = "\uE000";

  private static final String SHUT = "\uE001";

  private static final Pattern FRACTION =
      Pattern.compile(OPEN + "([^" + OPEN + SHUT + "]*)" + SHUT);

  private final String text;
  private int at;
  private int depth;

  private LatexLetters(String text) {
    this.text = text;
  }

  /// The letters, if all of the formula is read.
  static Optional<String> of(String latex) {
    LatexLetters reader = new LatexLetters(latex.strip());
    String letters = reader.until("");
    return letters == null || reader.at < reader.text.length()
        ? Optional.empty()
        : Optional.of(letters.replaceAll("\\s+", " ").strip());
  }

  /// What stands before an end, null if it is not read.
  private @Nullable String until(String end) {
    StringBuilder out = new StringBuilder();
    depth++;
    while (at < text.length() && (end.isEmpty() || !text.startsWith(end, at))) {
      String next = depth > DEEPEST ? null : item();
      if (next == null) return null;
      out.append(next);
    }
    depth--;
    if (!text.startsWith(end, at)) return null;
    at += end.length();
    return FRACTION
        .matcher(out)
        .replaceAll(found -> isFactor(found, out) ? "(" + found.group(1) + ")" : found.group(1))
        .replaceAll("[" + OPEN + SHUT + "]", "");
  }

  /// Whether a fraction stands beside another factor: ½x² is no 1/(2x²).
  private static boolean isFactor(MatchResult fraction, CharSequence all) {
    String before = all.subSequence(0, fraction.start()).toString();
    String behind = all.subSequence(fraction.end(), all.length()).toString();
    return before.matches("(?s).*[\\p{L}\\p{Nd})" + SHUT + "]")
        || behind.matches("(?s)[\\p{L}\\p{Nd}(√|‖∂∇" + OPEN + "].*");
  }

  private @Nullable String item() {
    char c = text.charAt(at++);
    return switch (c) {
      case '\\' -> command();
      case '{' -> until("}");
      case '}' -> null;
      case '^' -> script(RAISED, "^");
      case '_' -> script(LOWERED, "_");
      case '-' -> "−";
      case '\'' -> "′";
      case '~' -> " ";
      case '&' -> " ";
      default -> String.valueOf(c);
    };
  }

  /// What a command or a script is applied to.
  private @Nullable String argument() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    return at < text.length() ? item() : null;
  }

  private @Nullable String script(String letters, String sign) {
    String of = argument();
    if (of == null) return null;
    StringBuilder out = new StringBuilder();
    for (char c : of.replace('−', '-').toCharArray()) {
      int found = letters.indexOf(c);
      // pairs: a letter, and how it is written here
      if (found % 2 != 0) return sign + grouped(of);
      out.append(letters.charAt(found + 1));
    }
    return out.toString();
  }

  /// In parentheses, if it is more than one thing.
  private static String grouped(String letters) {
    return letters.matches("[\\p{L}\\p{M}\\p{Nd}.]+|\\([^()]*\\)|.")
        ? letters
        : "(" + letters + ")";
  }

  /// The same for a part of a fraction, where a letter or a number with its scripts is one thing;
  /// under a root or in another script it could be read otherwise.
  private static String part(String letters) {
    return letters.matches("(\\p{L}\\p{M}*|[\\p{Nd}.]+)[⁰¹²³⁴-⁹⁺⁻ⁿⁱᵀ′₀-₉ₐ-ₜ]+")
        ? letters
        : grouped(letters);
  }

  private @Nullable String command() {
    if (at >= text.length()) return null;
    int from = at++;
    if (Character.isLetter(text.charAt(from)))
      while (at < text.length() && Character.isLetter(text.charAt(at))) at++;
    String name = text.substring(from, at);
    if (CLOSE.contains(name)) while (at < text.length() && text.charAt(at) == ' ') at++;
    if (LatexCommands.LETTERS.contains(name)) return argument();
    if (LatexCommands.SIZES.contains(name)) return skipped();
    if (LatexCommands.FRACTIONS.contains(name)) return fraction();
    if (SPACES.contains(name)) return " ";
    if (NAMES.contains(name)) return named(name);
    if (MARKS.containsKey(name)) return marked(MARKS.get(name));
    return switch (name) {
      case "mathcal" -> argument();
      case "nonumber", "!" -> "";
      case "sqrt" -> root();
      case "mathbb" -> doubled();
      case "begin" -> environment();
      case "\\" -> "; ";
      case "{", "}", "$", "%", "_", "&", "#" -> name;
      default -> LatexSigns.of(name);
    };
  }

  /// A name needs a space before a letter, as in max x.
  private String named(String name) {
    int from = at;
    while (at < text.length() && text.charAt(at) == ' ') at++;
    boolean letter = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    boolean command = at < text.length() && text.charAt(at) == '\\' && at > from;
    return letter || command ? name + " " : name;
  }

  /// The point that stands for no bracket belongs to it.
  private String skipped() {
    if (at < text.length() && text.charAt(at) == '.') at++;
    return "";
  }

  private @Nullable String marked(String mark) {
    String of = argument();
    return of == null || of.codePointCount(0, of.length()) != 1 ? of : of + mark;
  }

  private @Nullable String fraction() {
    String above = argument();
    String below = above == null ? null : argument();
    return below == null ? null : OPEN + part(above) + "/" + part(below) + SHUT;
  }

  private @Nullable String root() {
    if (at < text.length() && text.charAt(at) == '[') return null;
    String of = argument();
    return of == null ? null : "√" + grouped(of);
  }

  private @Nullable String doubled() {
    String of = argument();
    int found = of == null || of.length() != 1 ? -1 : "RNZQC".indexOf(of);
    return found < 0 ? of : "ℝℕℤℚℂ".substring(found, found + 1);
  }

  /// Rows of cases or of equations, one behind the other.
  private @Nullable String environment() {
    if (!text.startsWith("{", at)) return null;
    int close = text.indexOf('}', at);
    if (close < 0) return null;
    String name = text.substring(at + 1, close);
    at = close + 1;
    String rows = until("\\end{" + name + "}");
    if (rows == null) return null;
    String line = rows.strip().replaceAll("(;\\s*)+$", "").replaceAll("\\s+([;,])", "$1");
    return name.endsWith("cases") ? "{ " + line : line;
  }
}
