package pragmatic.gradients.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Text that mixes interface words, mathematics and program text, as every label and sentence on
/// screen does.
///
/// Written as markup:
///
/// | markup | gives |
/// |---|---|
/// | `$f(x) = relu(x)$` | mathematics: one-letter names italic, the rest upright, a hair space before ′ |
/// | `**bold**` | semibold |
/// | `` `relu(x)` `` | program text |
/// | `{left\|0}` | the text in the colour of a role, named by its token |
/// | `x_0`, `x_{10}`, `x^2`, `10^{−7}` | sub- and superscripts inside mathematics; `^{...}` also outside |
/// | `$z0$` | digits behind a one-letter name are a subscript |
/// | `\*` | the next character as it stands |
///
/// Equal texts have equal runs: neighbouring runs that look alike are one run.
public record RichText(List<Run> runs) {

  /// A number, a name or a call without a call inside, with a sign or without.
  private static final Pattern ONE_THING = Pattern.compile("−?[\\w.πα-ω∞]+(\\([^()]*\\))?");

  /// A space before the short last word of a clause, or before the number behind a colon.
  private static final Pattern TIE =
      Pattern.compile(" (?=[^ ]{1,2}[.;!?]( |$))|(?<=:) (?=[\\d−∞(\\[])");

  /// A space between a sign of relation and its number, between the two of a pair, or between a
  /// framework and its version: a name with a capital, or the one that has none.
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?<=[=≠≈≤≥<>∈]) (?=[−\\d∞(\\[])"
              + "|(?<=[(\\[][−\\d∞.,]{1,8}[,;]) (?=[−\\d∞.,]{1,8}[)\\]])"
              + "|(?<=\\b(?:\\p{Lu}\\w{1,15}|autograd)) (?=\\d+\\.\\d)");

  /// As many as a page has, twice.
  private static final Recent<String, RichText> PARSED =
      new Recent<>(512, markup -> new RichText(new Markup(markup).runs()));

  /// No text at all.
  public static final RichText EMPTY = new RichText(List.of());

  public RichText {
    runs = List.copyOf(isJoined(runs) ? runs : joined(runs));
  }

  private static boolean isJoined(List<Run> runs) {
    for (int i = 0; i < runs.size(); i++)
      if (runs.get(i).text().isEmpty() || i > 0 && runs.get(i - 1).looksLike(runs.get(i)))
        return false;
    return true;
  }

  private static List<Run> joined(List<Run> runs) {
    var joined = new ArrayList<Run>();
    for (Run run : runs) {
      if (!joined.isEmpty() && joined.getLast().looksLike(run)) {
        joined.add(joined.removeLast().followedBy(run));
      } else if (!run.text().isEmpty()) {
        joined.add(run);
      }
    }
    return joined;
  }

  /// Reads markup.
  ///
  /// @throws IllegalArgumentException if a delimiter is not closed or a role is not known
  public static RichText of(String markup) {
    return PARSED.of(markup);
  }

  /// Interface text exactly as given, markup signs included.
  public static RichText literal(String text) {
    return of(escape(text));
  }

  /// Program text exactly as given.
  public static RichText program(String text) {
    return new RichText(
        List.of(new Run(text, Typeface.MONO, TypeWeight.REGULAR, null, ScriptPosition.NONE)));
  }

  /// The markup that shows a text exactly as given, for texts that others typed.
  public static String escape(String text) {
    return text.replaceAll("[\\\\$*`{}_^]", "\\\\$0");
  }

  /// The letters alone, for a screen reader or a terminal. A superscript is marked by `^`, and put
  /// in parentheses where it would not read as one thing: `x^(1/3)`.
  public String plain() {
    var out = new StringBuilder();
    var raised = new StringBuilder();
    for (Run run : runs) {
      String letters = run.text().replace("\u200a", "").replace('\u00a0', ' ');
      if (run.script() == ScriptPosition.SUPER) {
        raised.append(letters);
      } else {
        lower(raised, out);
        out.append(letters);
      }
    }
    lower(raised, out);
    return out.toString();
  }

  private static void lower(StringBuilder raised, StringBuilder out) {
    if (raised.isEmpty()) return;
    boolean one = ONE_THING.matcher(raised).matches();
    out.append(one ? "^" : "^(").append(raised).append(one ? "" : ")");
    raised.setLength(0);
  }

  /// This text with another one behind it.
  public RichText plus(RichText other) {
    var both = new ArrayList<>(runs);
    both.addAll(other.runs);
    return new RichText(both);
  }

  /// This text at least as heavy as `weight`.
  public RichText weighing(TypeWeight weight) {
    return new RichText(runs.stream().map(run -> run.as(weight)).toList());
  }

  /// This text with spaces that break no line where a line of one short word would begin: before
  /// the number that a clause ends with, and before the one behind a colon.
  public RichText tied() {
    StringBuilder letters = new StringBuilder();
    runs.forEach(run -> letters.append(run.text()));
    return lettered(TIE.matcher(letters).replaceAll("\u00a0"));
  }

  /// This text with spaces that break no line before the number of a relation, in a short pair and
  /// before a version.
  public RichText whole() {
    StringBuilder letters = new StringBuilder();
    runs.forEach(run -> letters.append(run.text()));
    String kept = whole(letters.toString());
    return kept.contentEquals(letters) ? this : lettered(kept);
  }

  /// Letters without markup, with the same spaces that break no line.
  public static String whole(String letters) {
    return WHOLE.matcher(letters).replaceAll("\u00a0");
  }

  /// This text with spaces that may break a line in every word that a line does not hold: it would
  /// be cut between any two letters.
  ///
  /// @param held whether a line holds a word
  public RichText broken(Predicate<RichText> held) {
    StringBuilder letters = new StringBuilder();
    runs.forEach(run -> letters.append(run.text()));
    if (letters.indexOf("\u00a0") < 0) return this;
    for (int from = 0, to; from < letters.length(); from = to + 1) {
      to = letters.indexOf(" ", from);
      if (to < 0) to = letters.length();
      String word = letters.substring(from, to);
      if (word.indexOf('\u00a0') >= 0 && !held.test(part(from, to)))
        letters.replace(from, to, word.replace('\u00a0', ' '));
    }
    return lettered(letters.toString());
  }

  /// Its runs with other letters, as many as before.
  private RichText lettered(String letters) {
    var kept = new ArrayList<Run>();
    int at = 0;
    for (Run run : runs) {
      String text = letters.substring(at, at += run.text().length());
      kept.add(new Run(text, run.face(), run.weight(), run.role(), run.script()));
    }
    return new RichText(kept);
  }

  /// This text in a role wherever it has none of its own.
  public RichText inRole(Role role) {
    return new RichText(runs.stream().map(run -> run.as(role)).toList());
  }

  /// This text with what stands between two letters in a role and semibold. The letters are left
  /// out.
  public RichText between(char open, char close, Role role) {
    var marked = new ArrayList<Run>();
    int depth = 0;
    for (Run run : runs) {
      for (String part :
          run.text().split("(?<=[" + open + close + "])|(?=[" + open + close + "])")) {
        if (part.equals(String.valueOf(open))) depth++;
        else if (part.equals(String.valueOf(close))) depth--;
        else {
          TypeWeight weight = depth > 0 ? TypeWeight.SEMIBOLD : run.weight();
          Role now = depth > 0 ? role : run.role();
          marked.add(new Run(part, run.face(), weight, now, run.script()));
        }
      }
    }
    return new RichText(marked);
  }

  /// How many letters its runs have, hair spaces included.
  public int letters() {
    return runs.stream().mapToInt(run -> run.text().length()).sum();
  }

  /// Its first letters with an ellipsis behind them, or all of it where it has no more.
  ///
  /// @param most letters, the ellipsis included
  public RichText cut(int most) {
    if (letters() <= most) return this;
    var kept = new ArrayList<Run>();
    int left = Math.max(0, most - 1);
    for (Run run : runs) {
      String text = run.text().substring(0, Math.min(left, run.text().length()));
      left -= text.length();
      kept.add(
          new Run(
              left == 0 ? text + "…" : text, run.face(), run.weight(), run.role(), run.script()));
      if (left == 0) break;
    }
    return new RichText(kept);
  }

  /// Its letters from one to another, hair spaces counted.
  ///
  /// @param to behind the last one
  public RichText part(int from, int to) {
    var kept = new ArrayList<Run>();
    int at = 0;
    for (Run run : runs) {
      int length = run.text().length();
      int first = Math.clamp(from - at, 0, length);
      String text = run.text().substring(first, Math.clamp(to - at, first, length));
      kept.add(new Run(text, run.face(), run.weight(), run.role(), run.script()));
      at += length;
    }
    return new RichText(kept);
  }

  /// Whether there is nothing to see.
  public boolean isEmpty() {
    return runs.isEmpty();
  }
}
