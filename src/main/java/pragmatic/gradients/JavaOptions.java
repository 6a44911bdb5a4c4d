package pragmatic.gradients;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The options of Java with which a window is there soonest; a jar cannot name its own.
///
/// Two thirds of the processor time of a start go to compilers that work for later. With the cache
/// of classes that the build leaves beside the jar there is little to compile; without it the
/// optimising compiler waits until the window is there.
public final class JavaOptions {
  private static final String JAR = "-jar";

  /// Variables by which the user has chosen options.
  private static final Set<String> CHOSEN = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  private JavaOptions() {}

  /// The command that starts a window sooner than the process that asks, if that was started as
  /// plain `java -jar`; who gives options of their own keeps them.
  ///
  /// @param process the one that asks
  /// @param variables of its environment
  static Optional<List<String>> command(ProcessHandle.Info process, Set<String> variables) {
    Optional<String> java = process.command();
    List<String> given = process.arguments().map(List::of).orElse(List.of());
    if (java.isEmpty() || given.size() < 2 || !given.getFirst().equals(JAR))
      return Optional.empty();
    if (!Collections.disjoint(variables, CHOSEN)) return Optional.empty();
    List<String> command = new ArrayList<>();
    command.add(java.get());
    command.addAll(of(Path.of(given.get(1))));
    command.addAll(given);
    return Optional.of(command);
  }

  /// @param jar beside which the cache of classes may lie
  public static List<String> of(Path jar) {
    Path cache = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ".aot"));
    List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC"));
    if (Files.isRegularFile(cache)) {
      // a cache of another Java is left aside; that is nothing to tell
      options.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
    } else {
      options.addAll(
          List.of(
              "-XX:Tier4InvocationThreshold=50000",
              "-XX:Tier4MinInvocationThreshold=30000",
              "-XX:Tier4CompileThreshold=100000",
              "-XX:Tier4BackEdgeThreshold=400000"));
    }
    return options;
  }
}
