package pragmatic.gradients;

import pragmatic.gradients.app.Start;
import pragmatic.gradients.cli.Cli;

/// Decides who answers: the window, or the command line.
public final class Main {
  private Main() {}

  /// Opens the window without arguments or with `--present`; every other argument goes to the
  /// command line, whose exit code the process ends with.
  public static void main(String[] args) {
    int exit = wantsWindow(args) ? Start.run(args) : Cli.run(args);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  static boolean wantsWindow(String... args) {
    return args.length == 0 || args[0].equals("--present");
  }
}
