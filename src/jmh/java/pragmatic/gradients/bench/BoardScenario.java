package pragmatic.gradients.bench;

import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.board.BoardPane;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Boards;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.Mode;

/// Both plots with their sliders, filling the window, with everything a change makes the app
/// compute.
///
/// @param entry id of the function in the catalogue
/// @param motion what changes from frame to frame
record BoardScenario(String entry, Motion motion) implements Scenario {
  /// Frames from one end to the other and back.
  private static final int PERIOD = 120;

  enum Motion {
    /// The point moves; the curves stay.
    POINT {
      @Override
      Board at(Board home, double phase) {
        Viewport view = home.viewport();
        return home.withX(view.xLow() + (0.1 + 0.8 * phase) * view.width());
      }
    },

    /// The window of the plane moves; everything is drawn anew.
    WHOLE_PICTURE {
      @Override
      Board at(Board home, double phase) {
        Viewport view = home.viewport();
        double shift = 0.2 * (phase - 0.5) * view.width();
        return home.withViewport(Viewport.of(view.xLow() + shift, view.xHigh() + shift));
      }
    };

    /// @param phase from 0 to 1 and back
    abstract Board at(Board home, double phase);
  }

  @Override
  public String name() {
    return entry + ", " + (motion == Motion.POINT ? "point dragged" : "whole picture");
  }

  @Override
  public IntConsumer open(Stage stage, double width, double height) {
    Catalogue catalogue = Catalogue.shipped();
    Board home =
        Boards.of(
            catalogue.find(entry).orElseThrow(),
            Frameworks.all().getFirst().convention(Mode.FORWARD));
    BoardModel model = new BoardModel(home, catalogue);
    Look look = new Look();
    Parent root = new BoardPane(look, model);
    Scene scene = new Scene(root, width, height);
    look.install(scene);
    scene.addPreLayoutPulseListener(model::refresh);
    stage.setScene(scene);
    UnaryOperator<Double> backAndForth = t -> t < 1 ? t : 2 - t;
    return frame -> model.set(motion.at(home, backAndForth.apply(2.0 * (frame % PERIOD) / PERIOD)));
  }
}
