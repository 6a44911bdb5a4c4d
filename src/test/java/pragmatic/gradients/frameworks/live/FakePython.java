package pragmatic.gradients.frameworks.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A shell script in place of Python: tests must not need one.
public final class FakePython {
  private FakePython() {}

  /// A 'Python' that runs some lines of shell, with the folder of the test as `$HERE`.
  public static Python in(Path folder, String... lines) throws IOException {
    Path file = folder.resolve("python");
    Files.writeString(file, "#!/bin/sh\nHERE='" + folder + "'\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new Python(file.toString());
  }

  /// A 'Python' with a framework that answers one question.
  ///
  /// @param answer the JSON of the answer
  public static Python answering(Path folder, String version, String answer) throws IOException {
    return in(
        folder,
        "cp \"$1\" \"$HERE/script.py\"",
        "echo 'a library talks'",
        "echo '@@ {\"version\": \""
            + version
            + "\", \"build\": \""
            + version
            + "\", \"python\": \"3.14\"}'",
        "echo '@@ " + answer + "'");
  }
}
