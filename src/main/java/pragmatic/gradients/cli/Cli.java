package pragmatic.gradients.cli;

/// The command line: answers without a screen.
public final class Cli {
  private Cli() {}

  /// Runs one command and returns its exit code: 0, or 1 with a message on standard error.
  public static int run(String... args) {
    System.err.println("No command named '" + args[0] + "'.");
    return 1;
  }
}
