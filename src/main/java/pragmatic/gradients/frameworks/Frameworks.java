package pragmatic.gradients.frameworks;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import pragmatic.gradients.frameworks.records.Lazy;
import pragmatic.gradients.words.UserFolder;

/// The frameworks whose records ship with the app, and those that the user measured.
public final class Frameworks {
  private Frameworks() {}

  /// Each file is read once, when first asked for.
  private static final class Read {
    static final Map<String, Lazy<Framework>> BY_ID = files();
    static final OwnRecords OWN =
        ownFolder()
            .map(folder -> OwnRecords.in(folder, BY_ID.keySet()))
            .orElse(new OwnRecords(List.of(), UserFolder.problem().stream().toList()));
  }

  /// All of them.
  private static final class FrameworkList {
    static final List<Framework> SHIPPED = readShipped();
    static final List<Framework> ALL =
        Stream.concat(SHIPPED.stream(), Read.OWN.frameworks().stream()).toList();
  }

  /// Where the user's own files of records are looked for; it may not be there.
  public static Optional<Path> ownFolder() {
    return UserFolder.path().map(folder -> folder.resolve("frameworks"));
  }

  /// Outside of the holder: its class is still being set up while other threads read.
  private static List<Framework> readShipped() {
    return Read.BY_ID.values().parallelStream().map(Lazy::get).toList();
  }

  private static Map<String, Lazy<Framework>> files() {
    Map<String, Lazy<Framework>> files = new LinkedHashMap<>();
    ids().forEach(name -> files.put(name, new Lazy<>(() -> framework(name))));
    return Collections.unmodifiableMap(files);
  }

  /// Of those that ship, in order.
  static List<String> ids() {
    try (var in =
        new BufferedReader(new InputStreamReader(open("order.txt"), StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Framework framework(String name) {
    InputStream compiled =
        Frameworks.class.getResourceAsStream("/frameworks/" + name + CompiledFramework.SUFFIX);
    return compiled == null
        ? recorded(name)
        : CompiledFramework.read(new BufferedInputStream(compiled));
  }

  /// From the file of records.
  static Framework recorded(String name) {
    try (InputStream in = open(name + ".json")) {
      return RecordReader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("frameworks/" + name + ".json: " + e.getMessage(), e);
    }
  }

  /// Writes the frameworks that ship into a folder, as they are read at a start.
  public static void compile(Path folder) throws IOException {
    for (String id : ids()) {
      try (OutputStream out =
          Files.newOutputStream(folder.resolve(id + CompiledFramework.SUFFIX))) {
        CompiledFramework.write(recorded(id), out);
      }
    }
  }

  private static InputStream open(String name) {
    InputStream in = Frameworks.class.getResourceAsStream("/frameworks/" + name);
    return Objects.requireNonNull(in, "frameworks/" + name + " is not there");
  }

  /// In the order in which they are shown: those that ship, then the user's own.
  public static List<Framework> all() {
    return FrameworkList.ALL;
  }

  /// Those that ship with the app.
  public static List<Framework> shipped() {
    return FrameworkList.SHIPPED;
  }

  /// Those that ship, each in its newest version alone.
  public static List<Framework> current() {
    return shipped().stream().filter(framework -> !isOlder(framework)).toList();
  }

  /// Whether a newer version of a framework ships too.
  public static boolean isOlder(Framework framework) {
    return shipped().contains(framework) && newest(framework) != framework;
  }

  /// Whether several versions of a framework ship, so that no number of it goes without its
  /// version.
  public static boolean hasVersions(Framework framework) {
    return shipped().stream()
            .filter(other -> other.about().key().equals(framework.about().key()))
            .count()
        > 1;
  }

  /// The first of its key in the order of the files is the newest.
  private static Framework newest(Framework framework) {
    return shipped().stream()
        .filter(other -> other.about().key().equals(framework.about().key()))
        .findFirst()
        .orElse(framework);
  }

  /// Those that the user measured.
  public static List<Framework> own() {
    return Read.OWN.frameworks();
  }

  /// What is wrong with files in the user's folder, one sentence each, with file and place.
  public static List<String> problems() {
    return Read.OWN.problems();
  }

  /// By id or the beginning of a name, in any case: `PyTorch-2.13.0`, `tf`; `pytorch` is the
  /// newest.
  public static Optional<Framework> find(String name) {
    String wanted = name.toLowerCase(Locale.ROOT).strip();
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    return own().stream()
        .filter(framework -> framework.id().equals(wanted))
        .findFirst()
        .or(() -> shipped(wanted))
        .or(() -> all().stream().filter(framework -> begins(framework, wanted)).findFirst());
  }

  /// Reads no other file.
  private static Optional<Framework> shipped(String wanted) {
    return Read.BY_ID.entrySet().stream()
        .filter(file -> file.getKey().startsWith(wanted))
        .findFirst()
        .map(file -> file.getValue().get());
  }

  private static boolean begins(Framework framework, String wanted) {
    return framework.id().startsWith(wanted)
        || framework.shortName().toLowerCase(Locale.ROOT).equals(wanted);
  }

  /// Reads a file of records of the user's own.
  ///
  /// @throws IllegalArgumentException if it is no such file
  public static Framework read(InputStream in) {
    return RecordReader.read(in);
  }
}
