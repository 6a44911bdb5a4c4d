package pragmatic.gradients.notebook.value;

import java.util.List;
import java.util.Optional;

/// Whose values they are. Of two libraries in one operation the later one wins.
public enum Library {
  /// Plain numbers of Python.
  PYTHON("", List.of("math", "builtins")),
  NUMPY("", List.of("numpy")),
  AUTOGRAD("autograd", List.of("autograd")),
  JAX("jax", List.of("jax", "mlx")),
  TENSORFLOW("tensorflow", List.of("tensorflow", "keras")),
  PYTORCH("pytorch", List.of("torch")),
  SYMPY("sympy", List.of("sympy"));

  private final String key;
  private final List<String> modules;

  Library(String key, List<String> modules) {
    this.key = key;
    this.modules = modules;
  }

  /// The key of the framework that answers its questions, empty if it differentiates nothing.
  public String key() {
    return key;
  }

  /// The library of a path such as `torch.nn.functional`.
  public static Optional<Library> of(String path) {
    String root = path.split("\\.", -1)[0];
    for (Library library : values())
      if (library.modules.contains(root)) return Optional.of(library);
    return Optional.empty();
  }
}
