package pragmatic.gradients.board.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardHistory;
import pragmatic.gradients.words.UserFile;
import pragmatic.gradients.words.UserFolder;

class SavedBoardsTest {
  private static final BoardText TEXT = new BoardText(RandomBoards.LOWER);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("app").resolve("boards.txt");
  }

  private SavedBoards open() {
    return new SavedBoards(file, TEXT);
  }

  private static List<Board> boards(List<Supplier<Board>> steps) {
    return steps.stream().map(Supplier::get).toList();
  }

  @Test
  void itIsKeptWhetherTheBoardIsALessons() {
    BoardHistory history = new BoardHistory(new RandomBoards(7).next());
    for (boolean taught : new boolean[] {true, false}) {
      assertThat(open().write(history.steps().taught(taught))).isTrue();
      assertThat(open().steps().orElseThrow().taught()).isEqualTo(taught);
    }
  }

  @Test
  void allStepsComeBackInTheirOrder() {
    assertThat(open().steps()).isEmpty();
    RandomBoards random = new RandomBoards(1403);
    BoardHistory before = new BoardHistory(random.next());
    for (int i = 0; i < 60; i++) before.add(random.next());
    for (int i = 0; i < 20; i++) before.undo();
    assertThat(open().write(before.steps())).isTrue();
    SavedBoards kept = open();
    assertThat(kept.problem()).isEmpty();
    BoardHistory after = new BoardHistory(kept.steps().orElseThrow().present().get());
    after.restore(kept.steps().orElseThrow());
    for (int i = 0; i < 20; i++) assertThat(after.redo()).isEqualTo(before.redo()).isPresent();
    assertThat(after.redo()).isEqualTo(before.redo()).isEmpty();
    for (Optional<Board> undone = after.undo(); undone.isPresent(); undone = after.undo())
      assertThat(undone).isEqualTo(before.undo());
    assertThat(before.undo()).isEmpty();
    assertThat(boards(after.steps().future())).hasSizeGreaterThan(40);
  }

  @Test
  void anotherFirstBoardIsTheStepAfterTheLastOne() throws BoardTextException {
    BoardHistory before = new BoardHistory(TEXT.read("abs(x)"));
    before.add(TEXT.read("relu(x)"));
    before.add(TEXT.read("relu(x) at: x=1"));
    before.undo();
    open().write(before.steps());
    BoardHistory after = new BoardHistory(TEXT.read("max(a, b)"));
    after.restore(open().steps().orElseThrow());
    assertThat(after.redo()).isEmpty();
    assertThat(after.undo()).contains(TEXT.read("relu(x)"));
    assertThat(after.undo()).contains(TEXT.read("abs(x)"));
    assertThat(after.undo()).isEmpty();
    assertThat(after.redo()).contains(TEXT.read("relu(x)"));
    assertThat(after.redo()).contains(TEXT.read("max(a, b)"));
  }

  /// The farthest steps are left out where a small file has no room for all.
  @Test
  void whatIsNearestFindsRoom() throws IOException {
    BoardHistory history =
        new BoardHistory(Board.of(sum(0), List.of(0.0), 0, Conventions.LEFT, BoardText.VIEW));
    for (int i = 1; i <= 40; i++) history.add(history.steps().present().get().withX(i));
    for (int i = 0; i < 30; i++) history.undo();
    assertThat(open().write(history.steps())).isTrue();
    assertThat(Files.size(file)).isBetween(UserFile.LARGEST * 9L / 10, (long) UserFile.LARGEST);
    BoardHistory.BoardSteps kept = open().steps().orElseThrow();
    assertThat(kept.present().get().x()).isEqualTo(10);
    List<Double> past = new ArrayList<>();
    for (Board board : boards(kept.past())) past.add(board.x());
    assertThat(past).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0);
    assertThat(kept.future()).hasSizeBetween(2, 29);
    assertThat(kept.future().getFirst().get().x()).isEqualTo(11);
  }

  private static pragmatic.gradients.program.Program sum(int from) {
    StringBuilder text = new StringBuilder("x");
    while (text.length() < 50_000) text.append(" + ").append(from++);
    return RandomBoards.parse(text.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          undo board 1: x/show board 1: relu(x => Line 2, column 19: this ( is never closed
          undo x mode: up/show x              => Line 1, column 14: mode is never up
          show x/show x                       => Line 2 begins with none of undo, show and redo
          # what/hide x/show x                => Line 2 begins with none of undo, show and redo
          undo x//redo x                      => No line says which board to show.
          show x convention: pytorch          => did you mean pytorch-2.14.1
          """)
  void aDamagedFileIsSetAsideAndNamed(String lines, String sentence) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, lines.replace('/', '\n'));
    SavedBoards damaged = open();
    assertThat(damaged.steps()).isEmpty();
    assertThat(damaged.problem().orElseThrow())
        .contains(file.toString(), "boards.txt.bad", sentence);
    assertThat(file).doesNotExist();
    assertThat(file.resolveSibling("boards.txt.bad")).hasContent(lines.replace('/', '\n'));
    assertThat(damaged.write(new BoardHistory(new RandomBoards(1404).next()).steps())).isTrue();
    assertThat(open().steps()).isPresent();
  }

  @Test
  void bytesThatAreNoTextAreSetAsideToo() throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, "show x # \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(open().problem().orElseThrow()).contains("boards.txt.bad", "no text in UTF-8");
  }

  @Test
  void safeModeKeepsNothing() {
    System.setProperty(UserFolder.SAFE, "true");
    try {
      assertThat(SavedBoards.ofUser(TEXT)).isEmpty();
    } finally {
      System.clearProperty(UserFolder.SAFE);
    }
    assertThat(SavedBoards.ofUser(TEXT)).isPresent();
  }
}
