package pragmatic.gradients;

import java.io.OutputStream;
import java.io.PrintStream;
import pragmatic.gradients.app.Start;
import pragmatic.gradients.cli.Cli;
import pragmatic.gradients.words.UserFolder;

/// A step of the build: answers once on the command line and opens the window once, so that Java
/// writes down which classes that takes (`-XX:AOTCacheOutput`) and later starts find them loaded
/// and linked. Where no window can be opened the cache holds what the command line needs; without
/// any cache the app answers the same, later.
final class Training {
  private Training() {}

  public static void main(String[] args) {
    System.setProperty(UserFolder.SAFE, "true");
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    Cli.run("explain", "relu(x) - relu(-x)", "--at", "x=0", "--convention", "pytorch");
    System.setOut(out);
    try {
      Start.rehearse();
    } catch (RuntimeException | LinkageError noWindow) {
      System.err.println("No window to train a start with: " + noWindow);
    }
  }
}
