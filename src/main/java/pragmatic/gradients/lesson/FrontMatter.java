package pragmatic.gradients.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pragmatic.gradients.words.Nearest;

/// What a file says of its lesson before the first step.
///
/// @param end index of the first line behind it
record FrontMatter(Map<String, String> values, int end) {
  private static final String FENCE = "---";
  private static final List<String> KEYS = List.of("title", "author", "language", "minutes");
  private static final List<String> NEEDED = List.of("title", "language", "minutes");

  /// Minutes that nobody teaches without a break.
  private static final int LONGEST = 600;

  static FrontMatter read(LessonText text) {
    List<String> lines = text.lines();
    Map<String, String> values = new HashMap<>();
    int end = lines.isEmpty() || !lines.getFirst().strip().equals(FENCE) ? -1 : 1;
    while (end > 0 && end < lines.size() && !lines.get(end).strip().equals(FENCE))
      read(lines.get(end), end++, values, text);
    if (end < 0 || end == lines.size()) {
      text.wrong(0, "lesson.front");
      return new FrontMatter(values, Math.max(0, end));
    }
    for (String key : NEEDED)
      if (!values.containsKey(key)) text.wrong(end, "lesson.key.missing", key);
    return new FrontMatter(values, end + 1);
  }

  private static void read(String line, int at, Map<String, String> values, LessonText text) {
    if (line.isBlank() || line.strip().startsWith("#")) return;
    int colon = line.indexOf(':');
    String key = line.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
    String value = line.substring(colon + 1).strip();
    String all = String.join(", ", KEYS);
    if (!KEYS.contains(key)) {
      Nearest.to(key, KEYS)
          .ifPresentOrElse(
              meant -> text.wrong(at, "lesson.key.meant", key, meant),
              () -> text.wrong(at, "lesson.key.unknown", all));
    } else if (value.isEmpty()) {
      text.wrong(at, "lesson.key.empty", key);
    } else if (values.put(key, value) != null) {
      text.wrong(at, "lesson.key.twice", key);
    } else if (key.equals("minutes") && !value.matches("[1-9]\\d{0,2}")
        || key.equals("minutes") && Integer.parseInt(value) > LONGEST) {
      text.wrong(at, "lesson.minutes", LONGEST);
    } else if (key.equals("language") && !value.matches("[a-z]{2,3}")) {
      text.wrong(at, "lesson.language");
    }
  }

  String value(String key) {
    return values.getOrDefault(key, "");
  }
}
