package pragmatic.gradients.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.words.Nearest;

/// The conventions that can be asked for by name.
final class NamedConventions {
  private NamedConventions() {}

  /// The convention of a name.
  ///
  /// @throws Refusal that names what there is
  static Convention named(String name, Mode mode) throws Refusal {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    Optional<Convention> formula =
        Conventions.named().stream().filter(rule -> rule.name().equals(wanted)).findFirst();
    if (formula.isPresent()) {
      return formula.get();
    }
    Optional<Framework> framework = Frameworks.find(wanted);
    if (framework.isPresent()) {
      return framework.get().convention(mode);
    }
    String all = String.join(", ", names());
    Optional<String> meant = Nearest.to(wanted, names());
    throw meant.isPresent()
        ? Refusal.of("cli.convention.meant", name, meant.get(), all)
        : Refusal.of("cli.convention.unknown", name, all);
  }

  /// One λ for all ties.
  static Convention lambda(double lambda) throws Refusal {
    if (!(lambda >= 0 && lambda <= 1)) {
      throw Refusal.of("cli.lambda", String.valueOf(lambda));
    }
    return Conventions.lambda(lambda);
  }

  /// Weights for a tie of three or more arguments.
  static Convention weights(List<Double> weights) throws Refusal {
    try {
      return Conventions.weights(weights);
    } catch (IllegalArgumentException e) {
      throw Refusal.of("cli.weights", weights.toString());
    }
  }

  /// The name of a framework's rules: its key, or its id if it is an older version or a table that
  /// the user measured.
  static String name(Framework framework) {
    return Frameworks.own().contains(framework) || Frameworks.isOlder(framework)
        ? framework.id()
        : framework.about().key();
  }

  /// All names, frameworks first.
  static List<String> names() {
    List<String> names = new ArrayList<>();
    Frameworks.all().forEach(framework -> names.add(name(framework)));
    Conventions.named().forEach(rule -> names.add(rule.name()));
    return names;
  }
}
