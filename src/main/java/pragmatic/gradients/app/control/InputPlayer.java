package pragmatic.gradients.app.control;

import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.page.PlayHead;

/// Moves an input slider by itself: smoothly, or in jumps where motion is reduced; not at all while
/// nobody can see it.
final class InputPlayer {
  private static final double LONGEST_FRAME = 0.1;

  private final InputSlider slider;
  private final Look look;
  private final Timeline jumps;
  private PlayHead head = new PlayHead(0, 0);
  private long last;

  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          double seconds = last == 0 ? 0 : Math.min((now - last) / 1e9, LONGEST_FRAME);
          last = now;
          show(head.after(seconds, slider.track()));
        }
      };

  InputPlayer(InputSlider slider, Look look) {
    this.slider = slider;
    this.look = look;
    jumps = new Timeline(new KeyFrame(Duration.millis(600), _ -> show(head.jump(slider.track()))));
    jumps.setCycleCount(Timeline.INDEFINITE);
  }

  /// @param on whether it plays
  /// @param seen whether anybody can see that
  void run(boolean on, boolean seen) {
    frames.stop();
    jumps.stop();
    if (!on || !seen) return;
    head = PlayHead.from(slider.getValue(), slider.track());
    slider.setValue(head.value());
    if (look.reducedMotionProperty().get()) {
      jumps.playFromStart();
    } else {
      last = 0;
      frames.start();
    }
  }

  private void show(PlayHead next) {
    head = next;
    slider.setValue(head.value());
    if (head.ended(slider.track())) {
      slider.playingProperty().set(false);
    }
  }
}
