package pragmatic.gradients;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import pragmatic.gradients.app.Start;
import pragmatic.gradients.cli.Cli;
import pragmatic.gradients.lesson.notebook.LessonSource;
import pragmatic.gradients.words.UserFolder;

/// Decides who answers: the window, or the command line.
public final class Main {
  private Main() {}

  /// Neither reads nor writes settings and tables of the user's.
  private static final String SAFE = "--safe";

  /// Opens the window without arguments or with `--present`, `--board` or the file of a lesson or a
  /// notebook; everything else goes to the command line. The process ends with the exit code of
  /// either. `--safe` goes with both. A window or lines that were asked of plain `java -jar` get
  /// the [options of Java][JavaOptions] that suit them.
  public static void main(String[] args) {
    List<String> given = List.of(args);
    if (given.contains(SAFE)) System.setProperty(UserFolder.SAFE, "true");
    String[] others =
        given.stream().filter(argument -> !argument.equals(SAFE)).toArray(String[]::new);
    boolean window = wantsWindow(others);
    if (window) become(JavaOptions::of);
    else if (wantsLines(others)) become(JavaOptions::ofLines);
    int exit = window ? Start.run(others) : Cli.run(others);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  private static void become(Function<Path, List<String>> options) {
    JavaOptions.command(ProcessHandle.current().info(), System.getenv().keySet(), options)
        .ifPresent(ProcessImage::replace);
  }

  static boolean wantsLines(String... args) {
    return args.length > 0 && args[0].equals("explain") && List.of(args).contains("--lines");
  }

  static boolean wantsWindow(String... args) {
    return args.length == 0
        || LessonSource.isNamed(args[0])
        || args[0].equals("--present")
        || args[0].equals("--board")
        || args[0].startsWith("--board=");
  }
}
