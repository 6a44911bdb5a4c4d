package pragmatic.gradients.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import pragmatic.gradients.lesson.notebook.LessonSource;

/// The file of a lesson or a notebook that is dropped on the window.
final class LessonDrop {
  private LessonDrop() {}

  static void install(Scene scene, Consumer<Path> open) {
    scene.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (lesson(event.getDragboard().getFiles()).isPresent())
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
        });
    scene.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          Optional<Path> file = lesson(event.getDragboard().getFiles());
          file.ifPresent(open);
          event.setDropCompleted(file.isPresent());
          event.consume();
        });
  }

  /// The first file that may be a lesson.
  static Optional<Path> lesson(List<File> files) {
    return files.stream()
        .map(File::toPath)
        .filter(file -> LessonSource.isNamed(file.toString()))
        .findFirst();
  }
}
