package pragmatic.gradients.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Faults;
import pragmatic.gradients.page.PageMaker;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.LowerPlotKind;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.program.Node.Call;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Vocabulary;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.words.Words;

/// A fault of the program never outlives the board on which it happened.
class FaultTest extends LaidBoard {
  private static final String FAULT = "a fault made by a test";

  private Readout readout;

  @Start
  void start(Stage stage) throws ProgramException {
    open();
    readout = new Readout(look, model);
    ((Group) pane.getParent()).getChildren().add(readout);
  }

  @Override
  void lay(double width, double height) {
    super.lay(width, height);
    readout.resize(448, height);
    readout.layout();
  }

  private List<String> shown() {
    List<String> shown = new ArrayList<>();
    for (Node child : pane.getChildrenUnmodifiable())
      if (child.isVisible()) shown.add(child.getClass().getSimpleName());
    return shown;
  }

  private boolean blank() {
    return shown().equals(List.of("PlotPane")) && marks() == 0;
  }

  /// How many nodes of marks can be seen.
  private long marks() {
    return pane.lookup("#plots").lookupAll("*").stream()
        .filter(node -> !(node instanceof Parent) && isSeen(node))
        .count();
  }

  private boolean isSeen(Node node) {
    for (Node each = node; each != pane; each = each.getParent())
      if (!each.isVisible()) return false;
    return true;
  }

  private void recovers(String next) throws ProgramException {
    model.faults().close();
    model.choose(board(next, 0.5));
    lay();
    assertThat(model.faults().latest()).isNull();
    assertThat(Objects.requireNonNull(pane.pageProperty().get()).board()).isSameAs(model.board());
    assertThat(blank()).isFalse();
    assertThat(shown()).contains("InputSlider", "Region");
    assertThat(readout.getCenter().isVisible()).isTrue();
  }

  private void told(String key) {
    Faults.@Nullable Fault fault = model.faults().latest();
    assertThat(fault).isNotNull();
    assertThat(fault.sentence()).isEqualTo(Words.say(key));
    assertThat(fault.details()).contains(FAULT);
  }

  /// The board before stays on show, and undo does not lead back to the one that failed.
  @Test
  void ofEachPrimitive(FxRobot robot) {
    robot.interact(() -> {
      lay();
      for (Primitive primitive : Vocabulary.all()) of(primitive);
      recovers("abs(x)");
      return null;
    });
  }

  private void of(Primitive primitive) {
    Program program = failing(primitive);
    Board before = model.board();
    model.choose(Board.of(program, List.of(0.5), 0, Conventions.LEFT, Viewport.of(-2, 2)));
    lay();
    told("fault.board");
    assertThat(model.board()).isSameAs(before);
    assertThat(model.view().board()).isSameAs(before);
    assertThat(Objects.requireNonNull(pane.pageProperty().get()).board()).isSameAs(before);
    model.undo();
    assertThat(model.board().program()).isNotSameAs(program);
    model.set(before);
    model.faults().close();
  }

  /// The primitive with arguments of which the first moves; it fails as soon as it is evaluated.
  private static Program failing(Primitive primitive) {
    Primitive broken =
        new Primitive(
            primitive.name(),
            primitive.parameters(),
            primitive.variadic(),
            primitive.indexed(),
            new Rule.Multivariate(
                _ -> {
                  throw new IllegalStateException(FAULT);
                },
                (_, _, _) -> {
                  throw new IllegalStateException(FAULT);
                },
                false,
                null),
            "",
            "",
            "",
            primitive.traits(),
            "",
            "",
            List.of());
    int arity = Math.max(1, primitive.parameters().size());
    List<pragmatic.gradients.program.Node> nodes = new ArrayList<>();
    List<Integer> arguments = new ArrayList<>();
    nodes.add(new pragmatic.gradients.program.Node.Input(0, "x"));
    arguments.add(0);
    for (int i = 1; i < arity; i++) {
      nodes.add(new pragmatic.gradients.program.Node.Constant(i, 1, "1"));
      arguments.add(i);
    }
    nodes.add(new Call(arity, 1, broken, arguments, null, 1));
    return new Program("broken", List.of("x"), nodes, arity);
  }

  static final List<LowerPlotKind> PLOTS = LowerPlots.ALL;

  @ParameterizedTest
  @FieldSource("PLOTS")
  void ofALowerPlot(LowerPlotKind kind, FxRobot robot) {
    robot.interact(() -> {
      lay();
      pane.make(
          new PageMaker() {
            @Override
            public BoardPage page(
                BoardView view, Surface surface, TextMeasure measure, @Nullable BoardPage old) {
              if (view.board().lowerPlot().equals(kind.plot()))
                throw new IllegalStateException(FAULT);
              return PageMaker.USUAL.page(view, surface, measure, old);
            }
          });
      model.choose(board("abs(x)", 0.0).withLowerPlot(kind.plot()));
      lay();
      told("fault.picture");
      assertThat(blank()).isTrue();
      assertThat(pane.pageProperty().get()).isNull();
      pane.make(PageMaker.USUAL);
      recovers("relu(x)");
      return null;
    });
  }

  @Test
  void ofEachKindOfMark(FxRobot robot) {
    for (Class<?> kind : Mark.class.getPermittedSubclasses()) of(kind, robot);
  }

  private void of(Class<?> kind, FxRobot robot) {
    robot.interact(() -> {
      lay();
      pane.make(
          new PageMaker() {
            @Override
            public List<Drawn> pictures(BoardPage page) {
              return drawn(page, kind);
            }
          });
      lay();
      told("fault.picture");
      assertThat(blank()).isTrue();
      pane.make(PageMaker.USUAL);
      recovers("abs(x)");
      return null;
    });
  }

  /// Fails at the first mark of a kind; a picture without one fails when all marks are there.
  private static List<Drawn> drawn(BoardPage page, Class<?> kind) {
    for (Drawn each : page.plots().pictures())
      for (Mark mark : each.picture().marks())
        if (kind.isInstance(mark)) throw new IllegalStateException(FAULT + ": " + mark);
    throw new StackOverflowError(FAULT);
  }

  /// A name that is no markup fails the words and the titles.
  @Test
  void ofTheWords(FxRobot robot) {
    robot.interact(() -> {
      lay();
      var input = new pragmatic.gradients.program.Node.Input(0, "$");
      Program program = new Program("$", List.of("$"), List.of(input), 0);
      model.choose(Board.of(program, List.of(0.5), 0, Conventions.LEFT, Viewport.of(-2, 2)));
      model.refresh();
      assertThat(model.faults().latest()).isNotNull();
      assertThat(readout.getCenter().isVisible()).isFalse();
      assertThat(readout.getBottom().isVisible()).isFalse();
      recovers("abs(x)");
      return null;
    });
  }
}
