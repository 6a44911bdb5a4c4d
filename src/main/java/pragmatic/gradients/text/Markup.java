package pragmatic.gradients.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the markup of [RichText] from left to right; groups nest, so the reader calls itself on
/// their insides.
final class Markup {
  private static final String ONLY_IN_MATH_FACE = "⟨⟩∈∉∇ℝ∅∪";
  private static final String GREEK_NAMES = "αβγδεζηθκλμνξρστφχψω";

  /// What holds for the text being read.
  private record Setting(TypeWeight weight, @Nullable Role role, ScriptPosition script) {
    Setting bold() {
      return new Setting(TypeWeight.SEMIBOLD, role, script);
    }

    Setting in(Role other) {
      return new Setting(weight, other, script);
    }

    Setting at(ScriptPosition other) {
      return new Setting(weight, role, other);
    }
  }

  private static final Setting PLAIN = new Setting(TypeWeight.REGULAR, null, ScriptPosition.NONE);

  private final String all;
  private final List<Run> out = new ArrayList<>();

  /// The run that is being read: letters that look alike are put together at once.
  private final StringBuilder letters = new StringBuilder();

  private Typeface face = Typeface.SANS;
  private Setting setting = PLAIN;

  Markup(String all) {
    this.all = all;
  }

  List<Run> runs() {
    words(all, PLAIN);
    flush();
    return out;
  }

  private void words(String s, Setting now) {
    int i = 0;
    while (i < s.length()) {
      char c = s.charAt(i);
      if (c == '\\' && i + 1 < s.length()) {
        sans(s.charAt(i + 1), now);
        i += 2;
      } else if (s.startsWith("**", i)) {
        int end = closing(s, "**", i + 2);
        words(s.substring(i + 2, end), now.bold());
        i = end + 2;
      } else if (c == '`') {
        int end = closing(s, "`", i + 1);
        add(s.substring(i + 1, end), Typeface.MONO, now);
        i = end + 1;
      } else if (c == '$') {
        int end = closing(s, "$", i + 1);
        maths(s.substring(i + 1, end), now);
        i = end + 1;
      } else if (c == '{') {
        int end = closingBrace(s, i);
        int bar = bar(s, i, end);
        words(s.substring(bar + 1, end), now.in(Role.of(s.substring(i + 1, bar))));
        i = end + 1;
      } else if (s.startsWith("^{", i)) {
        int end = closingBrace(s, i + 1);
        words(s.substring(i + 2, end), now.at(ScriptPosition.SUPER));
        i = end + 1;
      } else {
        sans(c, now);
        i++;
      }
    }
  }

  private void maths(String s, Setting now) {
    int i = 0;
    while (i < s.length()) {
      char c = s.charAt(i);
      if (c == '\\' && i + 1 < s.length()) {
        add(s.substring(i + 1, i + 2), Typeface.SERIF, now);
        i += 2;
      } else if (c == '{') {
        int end = closingBrace(s, i);
        int bar = bar(s, i, end);
        maths(s.substring(bar + 1, end), now.in(Role.of(s.substring(i + 1, bar))));
        i = end + 1;
      } else if ((c == '_' || c == '^') && i + 1 < s.length()) {
        boolean group = s.charAt(i + 1) == '{';
        int end = group ? closingBrace(s, i + 1) : i + 2;
        maths(
            s.substring(group ? i + 2 : i + 1, end),
            now.at(c == '_' ? ScriptPosition.SUB : ScriptPosition.SUPER));
        i = group ? end + 1 : end;
      } else if (isLatin(c)) {
        int end = i;
        while (end < s.length() && (isLatin(s.charAt(end)) || goesOn(s, i, end))) {
          end++;
        }
        // the l1 of smooth_l1 is no input with an index
        boolean inside = i > 1 && s.startsWith("\\_", i - 2);
        if (inside) add(s.substring(i, end), Typeface.SERIF, now);
        else name(s.substring(i, end), i == 0, now);
        i = end == i + 1 && !inside ? index(s, end, now) : end;
      } else {
        sign(c, now);
        i = GREEK_NAMES.indexOf(c) >= 0 ? index(s, i + 1, now) : i + 1;
      }
    }
  }

  /// Whether digits stand inside a name of several letters, as in `log1p`. Behind one letter they
  /// are an index.
  private static boolean goesOn(String s, int from, int at) {
    int end = at;
    while (end < s.length() && Character.isDigit(s.charAt(end))) {
      end++;
    }
    return at > from + 1 && end > at && end < s.length() && isLatin(s.charAt(end));
  }

  /// The digits right behind a one-letter name, as in `z0`: they tell which one it is.
  private int index(String s, int from, Setting now) {
    int end = from;
    while (end < s.length() && Character.isDigit(s.charAt(end))) {
      end++;
    }
    if (end > from) {
      add(s.substring(from, end), Typeface.SERIF, now.at(ScriptPosition.SUB));
    }
    return end;
  }

  private void name(String name, boolean opens, Setting now) {
    // An italic f reaches out to its left, over whatever stands before it.
    if (opens && name.equals("f") && now.script() == ScriptPosition.NONE) {
      add("\u200a", Typeface.SERIF, now);
    }
    add(name, name.length() == 1 ? Typeface.SERIF_ITALIC : Typeface.SERIF, now);
  }

  private void sign(char c, Setting now) {
    if (ONLY_IN_MATH_FACE.indexOf(c) >= 0) {
      add(String.valueOf(c), Typeface.MATH, now);
    } else if (GREEK_NAMES.indexOf(c) >= 0) {
      add(String.valueOf(c), Typeface.SERIF_ITALIC, now);
    } else {
      add(c == '′' ? "\u200a′" : String.valueOf(c), Typeface.SERIF, now);
    }
  }

  private void sans(char c, Setting now) {
    turn(ONLY_IN_MATH_FACE.indexOf(c) >= 0 ? Typeface.MATH : Typeface.SANS, now);
    letters.append(c);
  }

  private void add(String text, Typeface face, Setting now) {
    turn(face, now);
    letters.append(text);
  }

  /// Begins a run where letters look otherwise than those before.
  private void turn(Typeface face, Setting now) {
    if (face == this.face && now.equals(setting)) return;
    flush();
    this.face = face;
    setting = now;
  }

  private void flush() {
    if (letters.isEmpty()) return;
    out.add(new Run(letters.toString(), face, setting.weight(), setting.role(), setting.script()));
    letters.setLength(0);
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private int closing(String s, String delimiter, int from) {
    for (int i = from; i < s.length(); i++) {
      if (s.charAt(i) == '\\') {
        i++;
      } else if (s.startsWith(delimiter, i)) {
        return i;
      }
    }
    throw new IllegalArgumentException("'" + delimiter + "' is not closed in: " + all);
  }

  private int closingBrace(String s, int open) {
    int depth = 0;
    for (int i = open; i < s.length(); i++) {
      switch (s.charAt(i)) {
        case '\\' -> i++;
        case '{' -> depth++;
        case '}' -> {
          if (--depth == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    throw new IllegalArgumentException("'{' is not closed in: " + all);
  }

  private int bar(String s, int open, int end) {
    int bar = s.indexOf('|', open);
    if (bar < 0 || bar > end) {
      throw new IllegalArgumentException("'{' needs a role and '|' in: " + all);
    }
    return bar;
  }
}
