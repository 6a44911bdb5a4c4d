package pragmatic.gradients.notebook.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.notebook.value.Library;

/// Which version of each library answers: the newest one, unless another one is chosen.
public final class Versions {
  private final Map<Library, Framework> chosen = new EnumMap<>(Library.class);

  private Versions() {}

  /// The newest of all.
  public static Versions newest() {
    return new Versions();
  }

  /// The newest of all but one.
  public static Versions with(Framework framework) {
    Versions versions = new Versions();
    for (Library library : Library.values())
      if (library.key().equals(framework.about().key())) versions.chosen.put(library, framework);
    return versions;
  }

  Optional<Framework> of(Library library) {
    Framework own = chosen.get(library);
    if (own != null) return Optional.of(own);
    return library.key().isEmpty() ? Optional.empty() : Frameworks.find(library.key());
  }
}
