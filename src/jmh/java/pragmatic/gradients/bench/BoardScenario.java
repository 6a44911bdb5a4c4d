package pragmatic.gradients.bench;

import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javafx.stage.Stage;
import pragmatic.gradients.app.WholeWindow;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// The app's window, with everything a change makes the app compute while a hand moves something.
///
/// @param program what is on show; the range is that of its entry in the catalogue, else −1 to 1
/// @param motion what changes from frame to frame
/// @param kilobytes that a frame may allocate
/// @param millis processor time that a frame may take, in frames of an empty canvas
record BoardScenario(String program, Motion motion, double kilobytes, double millis)
    implements Scenario {
  /// Frames from one end to the other and back.
  private static final int PERIOD = 120;

  enum Motion {
    /// The point moves, along each input at its own pace; the curves stay.
    POINT {
      @Override
      Board at(Board home, double phase) {
        Viewport view = home.viewport();
        Board board = home;
        for (int i = 0; i < home.inputs().size(); i++) {
          double part = i == 0 ? phase : 1 - 0.7 * phase;
          board = board.withInput(i, view.xLow() + (0.1 + 0.8 * part) * view.width());
        }
        return board;
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
    return program + ", " + (motion == Motion.POINT ? "point dragged" : "whole picture");
  }

  @Override
  public IntConsumer open(Stage stage, double width, double height) {
    Catalogue catalogue = Catalogue.shipped();
    Convention convention = Frameworks.all().getFirst().convention(Mode.REVERSE);
    Program parsed = parsed();
    List<Double> zeros = Collections.nCopies(parsed.inputs().size(), 0.0);
    Board home =
        catalogue
            .of(parsed)
            .map(entry -> BoardFactory.of(entry, convention))
            .orElseGet(() -> Board.of(parsed, zeros, 0, convention, Viewport.of(-1, 1)));
    BoardModel model = WholeWindow.open(stage, home, width, height);
    model.hold(true);
    UnaryOperator<Double> backAndForth = t -> t < 1 ? t : 2 - t;
    return frame -> model.set(motion.at(home, backAndForth.apply(2.0 * (frame % PERIOD) / PERIOD)));
  }

  private Program parsed() {
    try {
      return Parser.parse(program);
    } catch (ProgramException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
