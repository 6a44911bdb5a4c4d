package pragmatic.gradients.board.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardHistory.BoardSteps;
import pragmatic.gradients.words.UserFile;
import pragmatic.gradients.words.UserFolder;
import pragmatic.gradients.words.Words;

/// The board of the last time with its steps of undo, in one [UserFile]: a board a line, behind
/// `undo`, `show` or `redo`, in the order in which they were on show; `taught` is the one on show
/// where it is a lesson's.
public final class SavedBoards {
  private static final String UNDO = "undo";
  private static final String SHOW = "show";
  private static final String TAUGHT = "taught";
  private static final String REDO = "redo";

  /// Bytes that all lines have together at most: what is farthest away is forgotten.
  private static final int ROOM = UserFile.LARGEST - 1000;

  private final UserFile file;
  private final BoardText text;
  private final @Nullable BoardSteps steps;

  /// @param path may be missing
  public SavedBoards(Path path, BoardText text) {
    this.file = new UserFile(path, "boards");
    this.text = text;
    this.steps = read(file.read());
  }

  /// Those of this user; none where nothing is kept.
  public static Optional<SavedBoards> ofUser(BoardText text) {
    return UserFolder.path().map(folder -> new SavedBoards(folder.resolve("boards.txt"), text));
  }

  /// What was on show the last time.
  public Optional<BoardSteps> steps() {
    return Optional.ofNullable(steps);
  }

  /// What is wrong with the file, in one sentence with its path.
  public Optional<String> problem() {
    return file.problem();
  }

  private @Nullable BoardSteps read(List<String> lines) {
    List<Supplier<Board>> past = new ArrayList<>();
    List<Supplier<Board>> shown = new ArrayList<>();
    List<Supplier<Board>> future = new ArrayList<>();
    boolean taught = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) continue;
      String word = line.split(" ", 2)[0];
      List<Supplier<Board>> place =
          switch (word) {
            case UNDO -> past;
            case SHOW, TAUGHT -> shown;
            case REDO -> future;
            default -> null;
          };
      if (place == null || place == shown && !shown.isEmpty()) {
        file.setAside(Words.say("boards.line", i + 1));
        return null;
      }
      taught |= word.equals(TAUGHT);
      try {
        place.add(text.later(line.substring(word.length())));
      } catch (BoardTextException e) {
        int column = word.length() + e.column();
        file.setAside(Words.say("boards.column", i + 1, column, String.valueOf(e.getMessage())));
        return null;
      }
    }
    if (!shown.isEmpty()) return new BoardSteps(past, shown.getFirst(), future, taught);
    if (!lines.isEmpty()) file.setAside(Words.say("boards.none"));
    return null;
  }

  /// Keeps the board on show, and of its steps the nearest ones that a small file has room for.
  ///
  /// @return whether it could be written
  public boolean write(BoardSteps now) {
    int[] room = {ROOM};
    List<String> shown = lines(now.taught() ? TAUGHT : SHOW, List.of(now.present()), room);
    if (shown.isEmpty()) return false;
    List<String> past = lines(UNDO, now.past().reversed(), room);
    List<String> lines = new ArrayList<>();
    lines.add("# " + Words.say("boards.what"));
    lines.addAll(past.reversed());
    lines.addAll(shown);
    lines.addAll(lines(REDO, now.future(), room));
    return file.write(lines);
  }

  /// @param room bytes that are left, of which these lines take theirs
  private List<String> lines(String word, List<Supplier<Board>> boards, int[] room) {
    List<String> lines = new ArrayList<>();
    for (Supplier<Board> board : boards) {
      String line = word + " " + text.write(board.get());
      room[0] -= line.getBytes(StandardCharsets.UTF_8).length + 2;
      if (room[0] < 0) break;
      lines.add(line);
    }
    return lines;
  }
}
