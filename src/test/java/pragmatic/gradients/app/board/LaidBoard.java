package pragmatic.gradients.app.board;

import java.util.Collections;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Tests of a board on a pane without a window.
@ExtendWith(ApplicationExtension.class)
abstract class LaidBoard {
  Look look;
  BoardModel model;
  BoardPane pane;

  void open() throws ProgramException {
    look = new Look();
    model = new BoardModel(board("relu(x)", 0), Catalogue.shipped());
    pane = new BoardPane(look, model);
    look.install(new Scene(new Group(pane), 900, 700));
  }

  /// All inputs at one value.
  static Board board(String text, double at) throws ProgramException {
    Program program = Parser.parse(text);
    List<Double> inputs = Collections.nCopies(program.inputs().size(), at);
    return Board.of(program, inputs, 0, Conventions.LEFT, Viewport.of(-2, 2));
  }

  void shows(Board board) {
    model.choose(board);
    lay();
  }

  void lay() {
    lay(850, 700);
  }

  void lay(double width, double height) {
    model.refresh();
    pane.resize(width, height);
    pane.requestLayout();
    pane.applyCss();
    pane.layout();
  }
}
