package pragmatic.gradients.board.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.words.Nearest;

/// How ties are broken, as text: the rules of a framework in its exact version, a rule with a name,
/// a λ, or weights.
final class RuleText {
  /// What a line means that names no rule; fixed by the version of the text.
  private static final String USUAL = "pytorch-2.14.1";

  private RuleText() {}

  /// The part with its name: `lambda: 0.5`.
  ///
  /// @throws IllegalArgumentException for a rule that has no name, as one made for a test
  static String write(Convention convention) {
    boolean named = Conventions.named().contains(convention);
    boolean numbers =
        convention instanceof Conventions.Lambda || convention instanceof Conventions.Weights;
    return numbers && !named
        ? rules(convention).replaceFirst(" ", ": ")
        : BoardPart.CONVENTION.word() + ": " + rules(convention);
  }

  /// Rules in one part: `jax-0.10.2`, `lambda 0.5`, `weights 0.5, 0.25, 0.25`.
  ///
  /// @throws IllegalArgumentException as [#write]
  static String rules(Convention convention) {
    if (Conventions.named().contains(convention)) return convention.name();
    return switch (convention) {
      case Conventions.Lambda(String _, double lambda) ->
          BoardPart.LAMBDA.word() + " " + NumberText.of(lambda);
      case Conventions.Weights(List<Double> weights) ->
          BoardPart.WEIGHTS.word() + " " + NumberText.of(weights);
      case FrameworkConvention framework ->
          Quoted.isNeeded(framework.name()) ? Quoted.write(framework.name()) : framework.name();
      default -> throw new IllegalArgumentException("no text for " + convention.name());
    };
  }

  /// Reads what [#rules] writes.
  static Supplier<Convention> rules(PartReader reader, Mode mode) throws BoardTextException {
    if (reader.take(BoardPart.LAMBDA.word())) return constant(lambda(reader));
    if (reader.take(BoardPart.WEIGHTS.word())) return constant(weights(reader));
    return named(reader, mode);
  }

  /// The rules of a line; those of a framework are worked out when they are first asked for.
  static Supplier<Convention> read(BoardParts parts, Mode mode) throws BoardTextException {
    Optional<PartReader> name = parts.part(BoardPart.CONVENTION);
    Optional<PartReader> lambda = parts.part(BoardPart.LAMBDA);
    Optional<PartReader> weights = parts.part(BoardPart.WEIGHTS);
    List<PartReader> given = new ArrayList<>();
    for (Optional<PartReader> rule : List.of(name, lambda, weights)) rule.ifPresent(given::add);
    if (given.size() > 1) throw BoardTextException.at(given.get(1).index(), "board.rule.twice");
    if (lambda.isPresent()) return constant(lambda(lambda.get()));
    if (weights.isPresent()) return constant(weights(weights.get()));
    return name.isPresent() ? named(name.get(), mode) : find(USUAL, mode).orElseThrow();
  }

  private static Supplier<Convention> constant(Convention convention) {
    return () -> convention;
  }

  private static Convention lambda(PartReader reader) throws BoardTextException {
    int here = reader.index();
    double lambda = reader.number();
    reader.end();
    if (!(lambda >= 0 && lambda <= 1)) throw BoardTextException.at(here, "board.lambda");
    return Conventions.lambda(lambda);
  }

  private static Convention weights(PartReader reader) throws BoardTextException {
    int here = reader.index();
    List<Double> weights = new ArrayList<>();
    do {
      weights.add(reader.number());
    } while (reader.take(","));
    reader.end();
    try {
      return Conventions.weights(weights);
    } catch (IllegalArgumentException notWeights) {
      throw BoardTextException.at(here, "board.weights");
    }
  }

  private static Supplier<Convention> named(PartReader reader, Mode mode)
      throws BoardTextException {
    int here = reader.index();
    if (reader.atEnd()) throw reader.form(here);
    String name = reader.text().text();
    Optional<Supplier<Convention>> found = find(name, mode);
    if (found.isPresent()) return found.get();
    List<String> all = names();
    Optional<String> alias = Frameworks.find(name).map(Framework::id);
    Optional<String> meant = alias.or(() -> Nearest.to(name, all));
    throw meant.isPresent()
        ? BoardTextException.at(here, "board.rule.meant", name, meant.get())
        : BoardTextException.at(here, "board.rule.unknown", name, String.join(", ", all));
  }

  /// Rules by their exact name: an alias such as `pytorch` would mean another version next year.
  private static Optional<Supplier<Convention>> find(String name, Mode mode) {
    return Conventions.named().stream()
        .filter(rule -> rule.name().equalsIgnoreCase(name))
        .findFirst()
        .map(RuleText::constant)
        .or(() ->
            Frameworks.all().stream()
                .filter(framework -> framework.id().equalsIgnoreCase(name))
                .findFirst()
                .map(framework -> () -> framework.convention(mode)));
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    Frameworks.all().forEach(framework -> names.add(framework.id()));
    Conventions.named().forEach(rule -> names.add(rule.name()));
    return names;
  }
}
