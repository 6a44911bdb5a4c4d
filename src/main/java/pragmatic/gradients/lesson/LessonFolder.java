package pragmatic.gradients.lesson;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pragmatic.gradients.words.Words;

/// The lessons of a folder: every file that ends in `.md`, by name. One that cannot be read leaves
/// the others alone.
///
/// @param lessons those that can be taught
/// @param mistakes what is wrong with the others
public record LessonFolder(List<Lesson> lessons, List<LessonMistake> mistakes) {
  /// Bytes that no lesson has more than.
  private static final int LARGEST = 1 << 20;

  public LessonFolder {
    lessons = List.copyOf(lessons);
    mistakes = List.copyOf(mistakes);
  }

  /// Reads a folder, which may be missing.
  public static LessonFolder read(Path folder, LessonReader reader) {
    List<Lesson> lessons = new ArrayList<>();
    List<LessonMistake> mistakes = new ArrayList<>();
    if (!Files.isDirectory(folder)) return new LessonFolder(lessons, mistakes);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        LessonReader.LessonFile read = file(file, reader);
        read.lesson().ifPresent(lessons::add);
        mistakes.addAll(read.mistakes());
      }
    } catch (IOException unreadable) {
      mistakes.add(mistake(folder, "lesson.unreadable"));
    }
    return new LessonFolder(lessons, mistakes);
  }

  private static LessonReader.LessonFile file(Path file, LessonReader reader) {
    String name = String.valueOf(file.getFileName());
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST)
        return new LessonReader.LessonFile(
            Optional.empty(), List.of(mistake(file, "lesson.large")));
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return reader.read(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notText) {
      return new LessonReader.LessonFile(
          Optional.empty(), List.of(mistake(file, "lesson.encoding")));
    } catch (IOException unreadable) {
      return new LessonReader.LessonFile(
          Optional.empty(), List.of(mistake(file, "lesson.unreadable")));
    }
  }

  private static LessonMistake mistake(Path file, String key) {
    return new LessonMistake(String.valueOf(file.getFileName()), 1, 0, Words.say(key));
  }
}
