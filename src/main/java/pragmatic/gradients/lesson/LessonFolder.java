package pragmatic.gradients.lesson;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.words.UserFolder;
import pragmatic.gradients.words.Words;

/// The lessons of a folder: every file that ends in `.md`, by name. One that cannot be read leaves
/// the others alone.
///
/// @param lessons those that can be taught
/// @param mistakes what is wrong with the others
public record LessonFolder(List<FiledLesson> lessons, List<LessonMistake> mistakes) {
  /// Bytes that no lesson has more than.
  private static final int LARGEST = 1 << 20;

  private static final String SHIPPED = "/lessons/";

  /// A lesson and where it comes from.
  ///
  /// @param name of its file, without the ending
  /// @param file null for one that ships with the app or was pasted
  /// @param pasted the cells that it was made from, null if it was not pasted
  public record FiledLesson(
      Lesson lesson, String name, @Nullable Path file, @Nullable String pasted) {
    public FiledLesson(Lesson lesson, String name, @Nullable Path file) {
      this(lesson, name, file, null);
    }

    /// A lesson of cells that were pasted.
    public static FiledLesson pasted(Lesson lesson, String cells) {
      return new FiledLesson(lesson, lesson.title(), null, cells);
    }

    /// A lesson of the user's.
    public static FiledLesson of(Lesson lesson, Path file) {
      return new FiledLesson(lesson, name(file), file);
    }

    private static String name(Path file) {
      return String.valueOf(file.getFileName()).replaceFirst("\\.md$", "");
    }

    /// Where the predictions of classes are kept: beside the file, and of a lesson that ships with
    /// the app in the user's folder, if there is one.
    public Optional<Path> predictions() {
      if (Boolean.getBoolean(UserFolder.SAFE)) return Optional.empty();
      String table = name + ".csv";
      return file != null
          ? Optional.of(file.toAbsolutePath().resolveSibling(table))
          : UserFolder.path().map(folder -> folder.resolve("predictions").resolve(table));
    }
  }

  public LessonFolder {
    lessons = List.copyOf(lessons);
    mistakes = List.copyOf(mistakes);
  }

  /// Where lessons of this user's are looked for, if anywhere. It may be missing.
  public static Optional<Path> ofUser() {
    return UserFolder.path().map(folder -> folder.resolve("lessons"));
  }

  /// Reads a folder, which may be missing.
  public static LessonFolder read(Path folder, LessonReader reader) {
    return read(folder, reader, Set.of());
  }

  private static LessonFolder read(Path folder, LessonReader reader, Set<String> without) {
    List<FiledLesson> lessons = new ArrayList<>();
    List<LessonMistake> mistakes = new ArrayList<>();
    if (!Files.isDirectory(folder)) return new LessonFolder(lessons, mistakes);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        if (without.contains(FiledLesson.name(file))) continue;
        LessonReader.LessonFile read = file(file, reader);
        read.lesson().ifPresent(lesson -> lessons.add(FiledLesson.of(lesson, file)));
        mistakes.addAll(read.mistakes());
      }
    } catch (IOException unreadable) {
      mistakes.add(mistake(folder, "lesson.unreadable"));
    }
    return new LessonFolder(lessons, mistakes);
  }

  /// Reads the lessons that ship with the app, in the language that is spoken now. Those that it
  /// lacks are taught in English.
  public static LessonFolder shipped(LessonReader reader) {
    Map<String, FiledLesson> lessons = new TreeMap<>();
    List<LessonMistake> mistakes = new ArrayList<>();
    for (Locale language : List.of(Words.own().language(), Locale.ENGLISH)) {
      LessonFolder folder = shipped(SHIPPED + language.getLanguage(), reader, lessons.keySet());
      folder.lessons().forEach(lesson -> lessons.put(lesson.name(), lesson));
      mistakes.addAll(folder.mistakes());
    }
    return new LessonFolder(List.copyOf(lessons.values()), mistakes);
  }

  private static LessonFolder shipped(String name, LessonReader reader, Set<String> without) {
    URL folder = LessonFolder.class.getResource(name);
    if (folder == null) return new LessonFolder(List.of(), List.of());
    try {
      if (!(folder.openConnection() instanceof JarURLConnection jar))
        return read(Path.of(folder.toURI()), reader, without).unfiled();
      Path file = Path.of(jar.getJarFileURL().toURI());
      try (FileSystem inside = FileSystems.newFileSystem(file)) {
        return read(inside.getPath(name), reader, without).unfiled();
      }
    } catch (IOException | URISyntaxException unreadable) {
      return new LessonFolder(List.of(), List.of(mistake(Path.of("lessons"), "lesson.unreadable")));
    }
  }

  /// A lesson that ships in the language that is spoken now.
  public static FiledLesson spoken(FiledLesson lesson, LessonReader reader) {
    return shipped(reader).lessons.stream()
        .filter(other -> other.name().equals(lesson.name()))
        .findFirst()
        .orElse(lesson);
  }

  private LessonFolder unfiled() {
    return new LessonFolder(
        lessons.stream()
            .map(lesson -> new FiledLesson(lesson.lesson(), lesson.name(), null))
            .toList(),
        mistakes);
  }

  /// Reads one file, which may be missing.
  public static LessonReader.LessonFile file(Path file, LessonReader reader) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST)
        return unread(file, "lesson.large");
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return reader.read(
          String.valueOf(file.getFileName()), text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notText) {
      return unread(file, "lesson.encoding");
    } catch (IOException unreadable) {
      return unread(file, "lesson.unreadable");
    }
  }

  private static LessonReader.LessonFile unread(Path file, String key) {
    return new LessonReader.LessonFile(Optional.empty(), List.of(mistake(file, key)));
  }

  private static LessonMistake mistake(Path file, String key) {
    return new LessonMistake(String.valueOf(file.getFileName()), 1, 0, Words.say(key));
  }
}
