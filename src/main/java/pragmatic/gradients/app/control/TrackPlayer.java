package pragmatic.gradients.app.control;

import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.util.Duration;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.page.PlayHead;
import pragmatic.gradients.page.Track;

/// Moves a slider by itself, at the speed that is wanted: smoothly, or in jumps where motion is
/// reduced; not at all while nobody can see it.
final class TrackPlayer {
  private static final double LONGEST_FRAME = 0.1;

  private final TrackSlider slider;
  private final Supplier<Track> track;
  private final BooleanProperty playing;
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
          show(head.after(seconds, look.playSpeedProperty().get(), track.get()));
        }
      };

  /// @param track where it runs and rests
  /// @param playing is set to false at its right end
  TrackPlayer(TrackSlider slider, Supplier<Track> track, BooleanProperty playing, Look look) {
    this.slider = slider;
    this.track = track;
    this.playing = playing;
    this.look = look;
    jumps = new Timeline(new KeyFrame(Duration.millis(600), _ -> show(head.jump(track.get()))));
    jumps.setCycleCount(Timeline.INDEFINITE);
    jumps.rateProperty().bind(look.playSpeedProperty());
  }

  /// @param on whether it plays
  /// @param seen whether anybody can see that
  void run(boolean on, boolean seen) {
    frames.stop();
    jumps.stop();
    if (!on || !seen) return;
    head = PlayHead.from(slider.getValue(), track.get());
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
    if (head.ended(track.get())) {
      playing.set(false);
    }
  }
}
