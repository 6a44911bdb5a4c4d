package pragmatic.gradients.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.words.Nearest;

/// A number in the text of a lesson that the engines say: `{left}`, `{ad jax-0.10.2}`, `{left a}`.
/// A backslash before a brace makes it an ordinary one.
///
/// @param kind what is asked for
/// @param input index of the input meant, or −1 where none is named
/// @param framework whose answer it is, or null for the rules of the board
record Placeholder(PlaceholderKind kind, int input, @Nullable Framework framework) {
  private static final Pattern BRACE = Pattern.compile("(?<!\\\\)\\{([^{}]*)(}?)");

  /// What can be asked of a board.
  enum PlaceholderKind {
    /// The slope on the left.
    LEFT,
    /// The slope on the right.
    RIGHT,
    /// The Clarke set.
    SET,
    /// What calculus says, also where there is no such set: a point mass, an infinite slope.
    TRUTH,
    /// What automatic differentiation answers.
    AD,
    /// The point of the board.
    AT,
    /// The value of the function.
    VALUE,
    /// The weight of the point mass of the derivative.
    DIRAC,
    /// The number that decides at every tie of the board, if its rules are one.
    LAMBDA;

    /// Whether it is asked of one input.
    boolean hasInput() {
      return this != AT && this != VALUE && this != LAMBDA && this != TRUTH;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
      return Stream.of(values()).map(PlaceholderKind::word).toList();
    }
  }

  /// Those of a text, without the wrong ones.
  static Stream<Placeholder> of(String text, Program program) {
    LessonText nowhere = new LessonText("", "");
    return BRACE
        .matcher(text)
        .results()
        .flatMap(brace -> read(brace, 0, program, nowhere).stream());
  }

  /// Whether it may be another number at another point.
  boolean isOfPoint() {
    return kind != PlaceholderKind.AT && kind != PlaceholderKind.LAMBDA;
  }

  /// Whether it may be another number along another input.
  boolean isAlongAxis() {
    boolean side =
        kind == PlaceholderKind.LEFT
            || kind == PlaceholderKind.RIGHT
            || kind == PlaceholderKind.DIRAC;
    return side && input < 0;
  }

  /// Whether it may be another number under other rules.
  boolean isByRules() {
    return kind == PlaceholderKind.AD && framework == null;
  }

  /// Names what is wrong with the placeholders of a line.
  ///
  /// @param line index of the line
  static void check(String text, int line, Program program, LessonText into) {
    Matcher brace = BRACE.matcher(text);
    while (brace.find()) {
      if (brace.group(2).isEmpty()) into.wrongAt(line, brace.start(), "lesson.brace");
      else read(brace, line, program, into);
    }
  }

  /// The text with every placeholder replaced. Those that are wrong stay.
  static String fill(String text, Program program, Function<Placeholder, String> answer) {
    LessonText nowhere = new LessonText("", "");
    return BRACE
        .matcher(text)
        .replaceAll(brace ->
            Matcher.quoteReplacement(
                read(brace, 0, program, nowhere).map(answer).orElse(brace.group())))
        .replace("\\{", "{");
  }

  private static Optional<Placeholder> read(
      MatchResult brace, int line, Program program, LessonText into) {
    List<String> words = new ArrayList<>(List.of(brace.group(1).strip().split("\\s+")));
    String name = words.removeFirst();
    List<String> known = PlaceholderKind.words();
    if (!known.contains(name)) {
      Nearest.to(name, known)
          .ifPresentOrElse(
              meant -> into.wrongAt(line, brace.start(), "lesson.placeholder.meant", name, meant),
              () ->
                  into.wrongAt(
                      line, brace.start(), "lesson.placeholder.unknown", String.join(", ", known)));
      return Optional.empty();
    }
    PlaceholderKind kind = PlaceholderKind.valueOf(name.toUpperCase(Locale.ROOT));
    int input = -1;
    Framework framework = null;
    for (String word : words) {
      Optional<Framework> named = framework(word);
      if (kind == PlaceholderKind.AD && named.isPresent() && framework == null) {
        framework = named.get();
      } else if (program.inputs().contains(word) && input < 0 && kind.hasInput()) {
        input = program.inputs().indexOf(word);
      } else {
        wrongWord(kind, word, line, brace.start(), program, into);
        return Optional.empty();
      }
    }
    return Optional.of(new Placeholder(kind, input, framework));
  }

  /// A framework by its exact version: an alias would mean another one next year.
  private static Optional<Framework> framework(String id) {
    return Frameworks.all().stream().filter(framework -> framework.id().equals(id)).findFirst();
  }

  private static void wrongWord(
      PlaceholderKind kind, String word, int line, int at, Program program, LessonText into) {
    String inputs = String.join(", ", program.inputs());
    Optional<Framework> alias = Frameworks.find(word);
    if (kind != PlaceholderKind.AD)
      into.wrongAt(line, at, "lesson.placeholder.input", word, inputs);
    else if (alias.isPresent())
      into.wrongAt(line, at, "lesson.placeholder.version", word, alias.get().id());
    else into.wrongAt(line, at, "lesson.placeholder.word", word, inputs);
  }
}
