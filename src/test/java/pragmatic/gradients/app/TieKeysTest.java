package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.app.board.PlotKeys;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.render.Theme;

/// Keys of the tie-break mean the board that is wanted, also while the page still shows one before
/// it.
class TieKeysTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  @BeforeEach
  void start() {
    window.in(Theme.LIGHT, 1920, 1080);
  }

  private static PlotKeys keys() {
    return window.desk().window().board().keys();
  }

  private static Board board() {
    return window.desk().model().board();
  }

  /// The page of the board before is drawn again between two keys.
  private static void draw() {
    MainWindow shown = window.desk().window();
    shown.look().themeProperty().set(Theme.DARK);
    shown.applyCss();
    shown.layout();
  }

  @Test
  void everyStepOfLambdaCounts() {
    window.show("relu", board -> board.withConvention(Conventions.lambda(0)));
    window.does(() -> {
      keys().tie(1);
      draw();
      keys().tie(1);
      draw();
      keys().tie(1);
    });
    assertThat(((Conventions.Lambda) board().convention()).lambda()).isEqualTo(0.15);
  }

  @Test
  void everyStepOfAWeightCounts() {
    window.show("max(a, b, c)", board -> board.withConvention(Conventions.lambda(0)));
    window.does(() -> {
      keys().detent(0);
      keys().tie(1);
      draw();
      keys().tie(1);
      keys().tie(1);
    });
    assertThat(((Conventions.Weights) board().convention()).weights().getFirst()).isEqualTo(0.15);
  }

  @Test
  void aKinkIsReachedBeforeItsTieBreakIsChosen() {
    window.show("relu", board -> board.withX(1));
    window.does(() -> {
      keys().kink();
      keys().tie(1);
    });
    assertThat(board().inputs()).isEqualTo(List.of(0.0));
    assertThat(board().convention()).isEqualTo(Conventions.lambda(0.05));
  }

  @Test
  void whatWaitedForAnotherFunctionIsForgotten() {
    window.show("relu", board -> board.withX(1));
    Board other = OffscreenWindow.board("abs", board());
    window.does(() -> {
      keys().kink();
      keys().tie(1);
      window.desk().model().choose(other);
    });
    assertThat(board()).isSameAs(other);
  }

  private static boolean plays() {
    return window.desk().window().board().tie().playingProperty().get();
  }

  @Test
  void aTieBreakPlaysUntilAHandTakesIt() {
    window.show("relu", board -> board.withConvention(Conventions.lambda(0.3)));
    window.does(() -> keys().playTie());
    assertThat(plays()).isTrue();
    window.does(() -> window.desk().model().set(board().withConvention(Conventions.lambda(0.5))));
    window.does(TieKeysTest::draw);
    assertThat(plays()).isTrue();
    window.does(() -> keys().tie(1));
    assertThat(plays()).isFalse();
  }

  @Test
  void whatPlaysIsTheTieOfOnePoint() {
    window.show("relu").does(() -> keys().playTie());
    window.show("abs");
    assertThat(plays()).isFalse();
    window.show("x^2").does(() -> keys().playTie());
    assertThat(plays()).isFalse();
  }
}
