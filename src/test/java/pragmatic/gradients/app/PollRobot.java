package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.PollPlayer.ShownPoll;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.lesson.poll.Tally;
import pragmatic.gradients.page.Cover.Curtain;

/// What robots of a prediction do again and again, in a hall of 1280 × 720.
abstract class PollRobot extends WindowRobot {
  /// Calculus, PyTorch, JAX and TensorFlow; then the page as it is.
  static final int PARTS = 5;

  private final Path folder;

  /// @param folder where the lesson is, and what was counted
  PollRobot(OneWindow window, Path folder) {
    super(window);
    this.folder = folder;
  }

  @BeforeEach
  void open(FxRobot robot) throws IOException, URISyntaxException, TimeoutException {
    Files.deleteIfExists(folder.resolve("predict.csv"));
    Path file = folder.resolve("predict.md");
    Files.copy(
        Path.of(PollRobot.class.getResource("/robot/predict.md").toURI()),
        file,
        StandardCopyOption.REPLACE_EXISTING);
    robot.interact(() -> desk.lessons().open(file));
    await(this::isReady);
    settled();
  }

  @AfterEach
  void end(FxRobot robot) {
    robot.interact(() -> desk.lessons().end());
  }

  ShownPoll poll() {
    return desk.lessons().polls().shownProperty().get().orElseThrow();
  }

  boolean isReady() {
    return desk.lessons()
        .polls()
        .shownProperty()
        .get()
        .filter(poll -> poll.prediction() != null && !poll.answers().isEmpty())
        .isPresent();
  }

  boolean asks() {
    return desk.lessons().polls().isAsking();
  }

  int place() {
    return desk.lessons().stepProperty().get().orElseThrow().place().index();
  }

  List<RichTextNode> words(String part) {
    return part(part).lookupAll("*").stream()
        .filter(node -> node instanceof RichTextNode && isSeen(node))
        .map(RichTextNode.class::cast)
        .toList();
  }

  String said(String part) {
    return String.join(" | ", words(part).stream().map(node -> node.getText().plain()).toList());
  }

  List<Integer> hands() {
    return poll().poll().last().tallies().stream().map(Tally::hands).toList();
  }

  /// Letters are at least 36 pixels of a page of 1080, and stand inside of their part.
  void backRow(FxRobot robot, String id) throws InterruptedException, TimeoutException {
    laidOut(() -> {});
    robot.interact(() -> {
      double scale = part(id).localToScene(0, 1).getY() - part(id).localToScene(0, 0).getY();
      double least = 36 * Math.min(desk.scene().getWidth() / 1920, desk.scene().getHeight() / 1080);
      Bounds room = part(id).localToScene(part(id).getLayoutBounds());
      for (RichTextNode text : words(id)) {
        assertThat(text.getSize() * scale).isGreaterThanOrEqualTo(least - .01);
        Bounds box = text.localToScene(text.getLayoutBounds());
        assertThat(box.getMaxY())
            .as(text.getText().plain())
            .isLessThanOrEqualTo(room.getMaxY() + 1);
        assertThat(box.getMaxX()).isLessThanOrEqualTo(room.getMaxX() + 1);
      }
    });
  }

  void hidesTheAnswer() {
    assertThat(poll().curtain()).isEqualTo(Curtain.FUNCTION);
    assertThat(isSeen(part("#poll"))).isTrue();
    for (String answer : List.of("#presenter-side", "#readout-calculus", "#tie"))
      if (part(answer) != null) assertThat(isSeen(part(answer))).as(answer).isFalse();
    assertThat(said("#revealed")).doesNotContain("Calculus");
    assertThat(plots().getAccessibleText()).contains("hidden");
  }
}
