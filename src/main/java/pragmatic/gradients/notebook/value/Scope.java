package pragmatic.gradients.notebook.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names of a cell or of a function call, and what they stand for.
public final class Scope {
  private final @Nullable Scope outer;
  private final Map<String, PythonValue> values = new HashMap<>();

  private Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  public static Scope global() {
    return new Scope(null);
  }

  /// The scope of a call within this one.
  public Scope inner() {
    return new Scope(this);
  }

  public Optional<PythonValue> find(String name) {
    PythonValue value = values.get(name);
    if (value != null) return Optional.of(value);
    return outer == null ? Optional.empty() : outer.find(name);
  }

  public void put(String name, PythonValue value) {
    values.put(name, value);
  }

  /// Puts another value under a name where it is known, here if it is nowhere.
  public void replace(String name, PythonValue value) {
    Scope at = this;
    while (at.outer != null && !at.values.containsKey(name)) at = at.outer;
    (at.values.containsKey(name) ? at : this).put(name, value);
  }

  /// Takes a name out of this scope.
  ///
  /// @return whether it was in it
  public boolean remove(String name) {
    return values.remove(name) != null;
  }

  public Set<String> names() {
    return Set.copyOf(values.keySet());
  }
}
