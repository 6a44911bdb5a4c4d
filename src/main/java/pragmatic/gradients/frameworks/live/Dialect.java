package pragmatic.gradients.frameworks.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import pragmatic.gradients.frameworks.Frameworks;

/// A framework that can be asked from Python, read from `assets/frameworks/python`: how it spells
/// the functions of the language, and how it differentiates.
public enum Dialect {
  PYTORCH,
  JAX,
  TENSORFLOW,
  AUTOGRAD;

  private final Properties templates = new Properties();
  private final String harness;

  Dialect() {
    try (var in = new InputStreamReader(open(key() + ".properties"), StandardCharsets.UTF_8)) {
      templates.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    harness = guard() + text("protocol.py") + text(key() + ".py");
  }

  private static InputStream open(String name) {
    InputStream in = Frameworks.class.getResourceAsStream("/frameworks/python/" + name);
    return Objects.requireNonNull(in, "frameworks/python/" + name + " is not there");
  }

  /// Python that begins a check: it ends all that the check starts, and itself with whoever asked.
  static String guard() {
    return text("guard.py");
  }

  private static String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The dialect of a framework's key: `pytorch`.
  public static Optional<Dialect> of(String key) {
    return Stream.of(values()).filter(dialect -> dialect.key().equals(key)).findFirst();
  }

  /// The key of its framework: `pytorch`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The Python module that must be there: `torch`.
  public String module() {
    return template("module").orElseThrow();
  }

  /// Python that sets the framework up and says how it differentiates.
  String harness() {
    return harness;
  }

  Optional<String> template(String name) {
    return Optional.ofNullable(templates.getProperty(name));
  }
}
