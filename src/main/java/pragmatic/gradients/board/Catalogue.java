package pragmatic.gradients.board;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.words.Words;

/// The functions to teach, read from `assets/catalogue`: one file per group, one entry per
/// function.
///
/// @param entries in the order in which they are listed
public record Catalogue(List<CatalogueEntry> entries) {
  /// What [#compile] writes.
  private static final String COMPILED = "catalogue.compiled";

  /// Two entries with one id or one program would be one function listed twice.
  public Catalogue {
    entries = List.copyOf(entries);
    Map<String, String> seen = new LinkedHashMap<>();
    for (CatalogueEntry entry : entries) {
      refuse(seen.put("id " + entry.id(), entry.id()), entry);
      refuse(seen.put("program " + entry.program().text(), entry.id()), entry);
    }
  }

  private static void refuse(@Nullable String other, CatalogueEntry entry) {
    if (other != null) {
      throw new IllegalArgumentException(entry.id() + " repeats " + other);
    }
  }

  /// The catalogue that ships with the app, in the language that is spoken now.
  ///
  /// @throws IllegalArgumentException if a file is wrong, with file, entry and what is wrong
  public static Catalogue shipped() {
    Words words = Words.own();
    return new Catalogue(shipped(false).stream().map(entry -> entry.in(words)).toList());
  }

  /// The entries of the one that ships of which a truth is stated: all that an answer asks of it.
  public static Catalogue stating() {
    return new Catalogue(shipped(true));
  }

  private static List<CatalogueEntry> shipped(boolean stating) {
    InputStream compiled = Catalogue.class.getResourceAsStream("/catalogue/" + COMPILED);
    if (compiled == null) {
      List<CatalogueEntry> all = written();
      return stating ? all.stream().filter(entry -> !entry.stated().isEmpty()).toList() : all;
    }
    try (var in = new DataInputStream(new BufferedInputStream(compiled))) {
      return CompiledCatalogue.read(in, stating);
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }

  /// Writes the entries that ship into a folder, as they are read at a start.
  public static void compile(Path folder) throws IOException {
    try (var out = new DataOutputStream(Files.newOutputStream(folder.resolve(COMPILED)))) {
      CompiledCatalogue.write(new Catalogue(written()), out);
    }
  }

  /// From the files that people write.
  static List<CatalogueEntry> written() {
    List<CatalogueEntry> entries = new ArrayList<>();
    try (var order =
        new BufferedReader(new InputStreamReader(open("order.txt"), StandardCharsets.UTF_8))) {
      for (String file : order.lines().filter(line -> !line.isBlank()).toList()) {
        try (InputStream in = open(file + ".json")) {
          entries.addAll(CatalogueReader.read(file + ".json", in));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private static InputStream open(String name) {
    InputStream in = Catalogue.class.getResourceAsStream("/catalogue/" + name);
    return Objects.requireNonNull(in, "catalogue/" + name + " is not there");
  }

  /// Entries by heading, both in order.
  public Map<String, List<CatalogueEntry>> groups() {
    Map<String, List<CatalogueEntry>> groups = new LinkedHashMap<>();
    for (CatalogueEntry entry : entries) {
      groups.computeIfAbsent(entry.group(), group -> new ArrayList<>()).add(entry);
    }
    return groups;
  }

  public Optional<CatalogueEntry> find(String id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /// The entry whose program is this one, however it is typed.
  public Optional<CatalogueEntry> of(Program program) {
    return entries.stream().filter(entry -> same(entry.program(), program)).findFirst();
  }

  /// What is stated for a program at a point, if anything is.
  ///
  /// @param at one value per input
  public Optional<StatedTruth> stated(Program program, double[] at) {
    for (CatalogueEntry entry : entries) {
      // the point first: to compare programs is dear, and asked at every step of a hand
      Optional<StatedTruth> truth = entry.stated(at);
      if (truth.isPresent() && same(entry.program(), program)) return truth;
    }
    return Optional.empty();
  }

  /// What is true along an input: computed, or as it is stated.
  Calculus calculus(Program program, double[] at, int input, Deadline deadline) {
    Calculus computed = Calculus.at(program, at, input, deadline);
    return stated(program, at).map(truth -> truth.appliedTo(computed)).orElse(computed);
  }

  private static boolean same(Program a, Program b) {
    return a.nodes().size() == b.nodes().size()
        && a.size() == b.size()
        && Spelling.PLAIN.program(a).equals(Spelling.PLAIN.program(b));
  }
}
