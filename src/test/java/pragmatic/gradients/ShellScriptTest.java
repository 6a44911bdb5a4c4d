package pragmatic.gradients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The scripts beside the build: each stops at its first fault, and what must hold for every commit
/// is run by the workflow.
class ShellScriptTest {
  private static final Pattern RUN = Pattern.compile("(?m)^ *- run: bash (\\S+)$");

  private static List<Path> scripts() throws IOException {
    List<Path> scripts = new ArrayList<>(List.of(Path.of(".ci/run")));
    try (Stream<Path> files = Files.list(Path.of("installer"))) {
      files.filter(file -> file.toString().endsWith(".sh")).forEach(scripts::add);
    }
    return scripts;
  }

  @Test
  void eachStopsAtItsFirstFault() throws IOException {
    for (Path script : scripts())
      assertThat(Files.readString(script))
          .as("%s", script)
          .startsWith("#!/usr/bin/env bash\n# ")
          .contains("\nset -euo pipefail\n");
  }

  @Test
  void theWorkflowRunsTheTestsAndBuildsTheJarTwice() throws IOException {
    String workflow = Files.readString(Path.of(".github/workflows/verify.yml"));
    List<String> run = RUN.matcher(workflow).results().map(each -> each.group(1)).toList();
    assertThat(run).containsExactly(".ci/run", "installer/reproducible.sh");
    for (String script : run) assertThat(scripts()).contains(Path.of(script));
    assertThat(Files.readString(Path.of(".ci/run"))).endsWith("\nmvn --batch-mode verify\n");
  }
}
