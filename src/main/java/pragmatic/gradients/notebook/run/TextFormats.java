package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.PythonValue.ComposedText;
import pragmatic.gradients.notebook.value.PythonValue.TextValue;
import pragmatic.gradients.notebook.value.Unreadable;

/// Texts with places for values: `"%.2f" % x`, `"{:.2f}".format(x)`, `", ".join(texts)`.
final class TextFormats {
  private static final Pattern PERCENT =
      Pattern.compile("%(?:%|(?<flags>[-+ 0#]*\\d*(?:\\.\\d+)?)(?<kind>[sdifFeEgGr]))");
  private static final Pattern FIELD =
      Pattern.compile("\\{\\{|}}|\\{(?<name>\\w*)(?:![rsa])?(?::(?<format>[^{}]*))?}");
  private static final Pattern ALIGNED =
      Pattern.compile("(?<fill>.?)(?<to>[<>^])(?<more>\\d+)s?|(?<width>\\d+)s?");

  /// What stands before the precision of a number: how it is aligned, its sign, its width.
  static final String WIDTH = "([ 0]?[<>=^])?[-+ ]?#?\\d*";

  /// Longer texts come from a mistake.
  private static final int LONGEST = 10_000;

  private final Session session;
  private final Place place;
  private final List<PythonValue> parts = new ArrayList<>();
  private final List<String> formats = new ArrayList<>();

  private TextFormats(Session session, Place place) {
    this.session = session;
    this.place = place;
  }

  /// `text % value` or `text % (values)`.
  static ComposedText percent(String text, PythonValue by, Place place, Session session)
      throws Unreadable {
    List<PythonValue> values =
        by instanceof PythonValue.SequenceValue sequence && sequence.tuple()
            ? sequence.elements()
            : List.of(by);
    TextFormats made = new TextFormats(session, place);
    Matcher matcher = PERCENT.matcher(text);
    int used = 0;
    int from = 0;
    while (matcher.find()) {
      made.literal(text.substring(from, matcher.start()));
      from = matcher.end();
      if (matcher.group("kind") == null) {
        made.literal("%");
        continue;
      }
      if (used == values.size()) throw session.unreadable(place, "notebook.argument.missing");
      made.field(values.get(used++), matcher.group("flags") + matcher.group("kind"));
    }
    String rest = text.substring(from);
    if (rest.contains("%") || used < values.size())
      throw session.unreadable(place, "notebook.operator", "%");
    made.literal(rest);
    return made.text();
  }

  /// `text.format(values)`.
  static ComposedText braces(String text, Arguments arguments) throws Unreadable {
    TextFormats made = new TextFormats(arguments.session(), arguments.place());
    Matcher matcher = FIELD.matcher(text);
    int used = 0;
    int from = 0;
    while (matcher.find()) {
      made.literal(text.substring(from, matcher.start()));
      from = matcher.end();
      String name = matcher.group("name");
      if (name == null) {
        made.literal(matcher.group().substring(1));
        continue;
      }
      Optional<PythonValue> value =
          name.isEmpty()
              ? arguments.argument(used++, "")
              : name.matches("\\d{1,3}")
                  ? arguments.argument(Integer.parseInt(name), "")
                  : arguments.argument(Integer.MAX_VALUE, name);
      if (value.isEmpty()) throw arguments.unreadable("notebook.argument.missing");
      made.field(value.get(), matcher.group("format"));
    }
    String rest = text.substring(from);
    if (rest.matches("(?s).*[{}].*")) throw arguments.unreadable("notebook.syntax.field");
    made.literal(rest);
    arguments.useAll();
    return made.text();
  }

  /// `text.join(texts)`.
  static ComposedText joined(PythonValue with, List<PythonValue> texts, Arguments arguments)
      throws Unreadable {
    TextFormats made = new TextFormats(arguments.session(), arguments.place());
    for (int i = 0; i < texts.size(); i++) {
      if (!isText(texts.get(i))) throw arguments.unreadable("notebook.method", "join");
      if (i > 0) made.add(with);
      made.add(texts.get(i));
    }
    return made.text();
  }

  /// `text * times`.
  static ComposedText repeated(PythonValue text, double times, Place place, Session session)
      throws Unreadable {
    TextFormats made = new TextFormats(session, place);
    if (times != Math.rint(times) || times > LONGEST)
      throw session.unreadable(place, "notebook.argument.whole");
    for (int i = 0; i < times; i++) made.add(text);
    return made.text();
  }

  static boolean isText(PythonValue value) {
    return value instanceof TextValue || value instanceof ComposedText;
  }

  /// A text as wide as a format asks: `>10s`.
  static String aligned(String text, String format) {
    Matcher matcher = ALIGNED.matcher(format);
    if (!matcher.matches()) return text;
    boolean plain = matcher.group("width") != null;
    int width = Math.min(LONGEST, number(matcher.group(plain ? "width" : "more")));
    int missing = Math.max(0, width - text.length());
    String to = plain ? "<" : matcher.group("to");
    String fill = plain || matcher.group("fill").isEmpty() ? " " : matcher.group("fill");
    int left = to.equals(">") ? missing : to.equals("^") ? missing / 2 : 0;
    return fill.repeat(left) + text + fill.repeat(missing - left);
  }

  private static int number(String digits) {
    return digits.length() > 5 ? LONGEST : Integer.parseInt(digits);
  }

  private void literal(String text) {
    parts.add(new TextValue(text));
    formats.add("");
  }

  private void add(PythonValue text) throws Unreadable {
    session.step(place, 1);
    if (text instanceof ComposedText composed) {
      parts.addAll(composed.parts());
      formats.addAll(composed.formats());
    } else field(text, "");
  }

  private void field(PythonValue value, String format) {
    parts.add(value);
    formats.add(format == null ? "" : format);
  }

  private ComposedText text() {
    return new ComposedText(parts, formats);
  }
}
