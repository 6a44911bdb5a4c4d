package pragmatic.gradients.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pragmatic.gradients.words.Nearest;

/// Which fields of an answer are wanted: what is not is neither computed nor written.
///
/// @param asked names of fields, with a dot before those of a part, as in `ad.gradient`; a part is
///   all its fields. Empty for the whole answer
record AnswerFields(Set<String> asked) {
  /// The whole answer.
  static final AnswerFields ALL = new AnswerFields(Set.of());

  private static final List<String> SINGLE = List.of("program", "at", "value");

  private static final Map<String, List<String>> PARTS = parts();

  AnswerFields {
    asked = Set.copyOf(asked);
  }

  private static Map<String, List<String>> parts() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put(
        "calculus",
        List.of(
            "point",
            "left",
            "right",
            "derivative",
            "clarke",
            "diracWeight",
            "secondDiracWeight",
            "derivativeFormula",
            "source",
            "held"));
    parts.put(
        "ad",
        List.of(
            "convention",
            "mode",
            "gradient",
            "forward",
            "reverse",
            "ties",
            "answers",
            "vertices",
            "atLambda"));
    parts.put("verdict", List.of("grade", "sentence", "why", "badges"));
    return parts;
  }

  /// All names that may be asked for.
  static List<String> names() {
    List<String> names = new ArrayList<>(SINGLE);
    PARTS.forEach((part, fields) -> {
      names.add(part);
      fields.forEach(field -> names.add(part + "." + field));
    });
    return names;
  }

  static AnswerFields of(List<String> asked) throws Refusal {
    List<String> names = names();
    for (String name : asked) {
      if (names.contains(name)) continue;
      Optional<String> meant = Nearest.to(name, names);
      String all = String.join(", ", names);
      throw meant.isPresent()
          ? Refusal.of("cli.lines.fields.meant", name, meant.get(), all)
          : Refusal.of("cli.lines.fields.unknown", name, all);
    }
    return new AnswerFields(Set.copyOf(asked));
  }

  /// Whether a field is wanted that belongs to no part.
  boolean has(String field) {
    return asked.isEmpty() || asked.contains(field);
  }

  /// Whether a field of a part is wanted.
  boolean has(String part, String field) {
    return has(part) || asked.contains(part + "." + field);
  }

  /// Whether any field of a part is wanted.
  boolean hasSome(String part) {
    return has(part) || asked.stream().anyMatch(field -> field.startsWith(part + "."));
  }

  /// Whether an engine of calculus is asked at all; else passes say everything.
  boolean needsTruth() {
    return hasSome("calculus") || hasSome("verdict");
  }
}
