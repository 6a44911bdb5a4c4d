package pragmatic.gradients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The Java that is installed has all modules that the app calls. A missing one shows only where
/// its classes are first needed, that of clocks only for answers that take long.
class InstalledModulesTest {
  private static final Pattern USED = Pattern.compile("-> ((?:java|jdk|javafx)\\.\\S+)");
  private static final Pattern LINKED = Pattern.compile("--add-modules (\\S+)");

  @Test
  void whatIsCalledIsInstalled() throws IOException {
    Set<String> used = used();
    assertThat(used).contains("java.base");
    assertThat(installed()).containsAll(used);
  }

  private static Set<String> used() {
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    String classes =
        Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    jdeps.run(out, out, "-s", "--ignore-missing-deps", classes);
    return USED.matcher(said.toString())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> installed() throws IOException {
    String script = Files.readString(Path.of("installer", "linux.sh"));
    List<String> linked =
        LINKED
            .matcher(script)
            .results()
            .flatMap(found -> Stream.of(found.group(1).split(",")))
            .toList();
    Path[] javafx =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(jar -> jar.getFileName().toString().startsWith("javafx-"))
            .toArray(Path[]::new);
    return Configuration.empty()
        .resolve(ModuleFinder.ofSystem(), ModuleFinder.of(javafx), linked)
        .modules()
        .stream()
        .map(ResolvedModule::name)
        .collect(Collectors.toSet());
  }
}
