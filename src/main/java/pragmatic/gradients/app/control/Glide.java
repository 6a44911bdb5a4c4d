package pragmatic.gradients.app.control;

import java.util.function.DoubleConsumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.event.ActionEvent;
import javafx.util.Duration;

/// A short motion: shows every stage from 0 to 1. With no time to move it is at its end at once.
final class Glide extends Transition {
  private final DoubleConsumer stage;

  Glide(Interpolator pace, DoubleConsumer stage) {
    this.stage = stage;
    setInterpolator(pace);
  }

  /// Plays once from the beginning.
  void play(Duration time) {
    stop();
    if (time.greaterThan(Duration.ZERO)) {
      setCycleDuration(time);
      playFromStart();
    } else {
      stage.accept(1);
      if (getOnFinished() != null) {
        getOnFinished().handle(new ActionEvent());
      }
    }
  }

  @Override
  protected void interpolate(double done) {
    stage.accept(done);
  }
}
