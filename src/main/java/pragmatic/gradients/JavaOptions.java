package pragmatic.gradients;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The options of Java with which a window is there soonest, or thousands of answers; a jar cannot
/// name its own.
///
/// Two thirds of the processor time of a start go to compilers that work for later. With the cache
/// of classes that the build leaves beside the jar there is little to compile; without it the
/// optimising compiler waits until the window is there, and nothing is collected because so many
/// classes were loaded.
public final class JavaOptions {
  private static final String JAR = "-jar";

  /// Variables by which the user has chosen options.
  private static final Set<String> CHOSEN = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  private static final List<String> OPTIMISED_LATE =
      List.of(
          "-XX:MetaspaceSize=64m",
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=30000",
          "-XX:Tier4CompileThreshold=100000",
          "-XX:Tier4BackEdgeThreshold=400000");

  private static final List<String> NEVER_OPTIMISED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:C1MaxInlineLevel=15", "-XX:C1InlineStackLimit=12");

  private JavaOptions() {}

  /// The command that does sooner what the process is for that asks, if that was started as plain
  /// `java -jar`; who gives options of their own keeps them.
  ///
  /// @param process the one that asks
  /// @param variables of its environment
  /// @param options by the jar: [#of] or [#ofLines]
  static Optional<List<String>> command(
      ProcessHandle.Info process, Set<String> variables, Function<Path, List<String>> options) {
    Optional<String> java = process.command();
    List<String> given = process.arguments().map(List::of).orElse(List.of());
    if (java.isEmpty() || given.size() < 2 || !given.getFirst().equals(JAR))
      return Optional.empty();
    if (!Collections.disjoint(variables, CHOSEN)) return Optional.empty();
    List<String> command = new ArrayList<>();
    command.add(java.get());
    command.addAll(options.apply(Path.of(given.get(1))));
    command.addAll(given);
    return Optional.of(command);
  }

  /// For a window.
  ///
  /// @param jar beside which the cache of classes may lie
  public static List<String> of(Path jar) {
    Optional<Path> cache = cache(jar);
    return options(cache, cache.isPresent() ? List.of() : OPTIMISED_LATE);
  }

  /// For requests by the thousand. They run through so much code that the optimising compiler takes
  /// more time than all answers, and has earned it back after some 80,000 of them.
  ///
  /// @param jar beside which the cache of classes may lie
  public static List<String> ofLines(Path jar) {
    return options(cache(jar), NEVER_OPTIMISED);
  }

  private static Optional<Path> cache(Path jar) {
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", ".aot");
    return Optional.of(jar.resolveSibling(name)).filter(Files::isRegularFile);
  }

  private static List<String> options(Optional<Path> cache, List<String> compilers) {
    List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC"));
    // a cache of another Java is left aside; that is nothing to tell
    cache.ifPresent(
        file -> options.addAll(List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off")));
    options.addAll(compilers);
    return options;
  }
}
