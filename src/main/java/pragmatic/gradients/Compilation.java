package pragmatic.gradients;

import java.io.IOException;
import java.nio.file.Path;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.frameworks.Frameworks;

/// A step of the build: works out beforehand what every start would work out anew, the catalogue
/// and what the records of frameworks show. Without its files the app answers the same, later.
final class Compilation {
  private Compilation() {}

  /// @param args the folder of the compiled classes, with the assets in it
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    Catalogue.compile(classes.resolve("catalogue"));
    Frameworks.compile(classes.resolve("frameworks"));
  }
}
