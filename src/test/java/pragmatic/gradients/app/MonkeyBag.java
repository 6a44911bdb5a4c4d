package pragmatic.gradients.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What a hand brings along: files to be opened, and texts to be pasted.
final class MonkeyBag {
  /// Lessons with and without predictions, and notebooks with and without mistakes.
  private static final List<String> FILES =
      List.of(
          "/robot/predict.md",
          "/robot/two-slopes.md",
          "/notebook/torch-ties.ipynb",
          "/notebook/numpy-norm.ipynb",
          "/notebook/tf-guide.ipynb");

  private static final List<String> TEXTS =
      List.of(
          "board 1: max(a, 2*b) at: a=0, b=0 lambda: 0.25 show: slices lower: descent",
          "board 1: abs(x) at: x=-2 mode: forward",
          "board 1: nothing(",
          "x = torch.tensor(0.0, requires_grad=True)\ntorch.relu(x).backward()\nprint(x.grad)  # 1",
          "def f(x):\n    return x.abs()\n",
          "abs(x - 0.25)",
          "\u0000\t\n");

  private final Random random;
  private final List<Path> files;

  /// @param folder for copies, since what a class predicts is kept beside the file
  MonkeyBag(Random random, Path folder) {
    this.random = random;
    try {
      Path broken =
          Files.writeString(folder.resolve("broken.md"), "# A lesson\n\n## Step\n\n```board\n");
      files =
          Stream.concat(Stream.of(broken), FILES.stream().map(name -> copy(name, folder))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path copy(String name, Path folder) {
    Path to = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
    try (InputStream in = MonkeyBag.class.getResourceAsStream(name)) {
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is typed: programs, texts that are none, and what once failed.
  static List<String> typed() {
    try (InputStream in = MonkeyBag.class.getResourceAsStream("/window/typed.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return files.get(random.nextInt(files.size()));
  }

  /// Puts a text where it is pasted from.
  ///
  /// @return the text
  String copied() {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    return text;
  }
}
