package pragmatic.gradients.notebook.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import pragmatic.gradients.words.Words;

/// The cells of a file, by the ending of its name.
public final class NotebookFile {
  /// More is not read: pictures in a notebook are text, and may be large.
  static final long MAXIMUM_BYTES = 100_000_000;

  private static final List<String> ENDINGS = List.of(".ipynb", ".py", ".txt");

  private static final Pattern CELL = Pattern.compile("(?m)^In \\[[ \\d]*\\]:");

  private NotebookFile() {}

  /// Whether the name of a file says that it holds cells.
  public static boolean isNamed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /// @throws NotebookException if it is no such file or cannot be read
  public static List<NotebookCell> read(Path file) throws NotebookException {
    String name = String.valueOf(file.getFileName());
    if (!isNamed(name)) throw new NotebookException(Words.say("notebook.file.name", name));
    try {
      long size = Files.size(file);
      if (size > MAXIMUM_BYTES)
        throw new NotebookException(
            Words.say("notebook.file.large", name, MAXIMUM_BYTES / 1_000_000));
      return cells(name, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new NotebookException(Words.say("notebook.file.missing", file));
    } catch (IOException e) {
      throw new NotebookException(Words.say("notebook.file.unreadable", file));
    }
  }

  /// The cells of a text that was pasted: Python, or cells with what they printed below `In [1]:`.
  public static List<NotebookCell> pasted(String text) {
    return CELL.matcher(text).find() ? CellTextReader.cells(text) : PythonFileReader.cells(text);
  }

  /// @param name of the file, for its ending
  static List<NotebookCell> cells(String name, byte[] bytes) throws NotebookException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".ipynb")) return IpynbReader.cells(name, bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return lower.endsWith(".py") ? PythonFileReader.cells(text) : CellTextReader.cells(text);
  }
}
