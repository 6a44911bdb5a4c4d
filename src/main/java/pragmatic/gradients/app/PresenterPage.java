package pragmatic.gradients.app;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.page.WindowGeometry;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Program;

/// What stands beside and over the board in a lecture hall: the two answers, the caption, and the
/// dark that a lecturer asks for to be looked at.
final class PresenterPage {
  private final BoardModel model;
  private final FunctionBinding functions;
  private final LessonPlayer lessons;
  private final PresenterSide side;
  private final PresenterCaption caption;
  private final Region divider = new Region();
  private final Region dark = new Region();
  private @Nullable Program program;

  /// @param step shows what comes next, or before
  /// @param leave leaves presenter mode
  PresenterPage(
      BoardModel model,
      FunctionBinding functions,
      LessonPlayer lessons,
      IntConsumer step,
      Runnable leave) {
    this.model = model;
    this.functions = functions;
    this.lessons = lessons;
    side = new PresenterSide();
    caption = new PresenterCaption(() -> step.accept(-1), () -> step.accept(1), leave);
    divider.getStyleClass().add("pg-rule");
    dark.setId("dark");
    dark.setStyle("-fx-background-color: black");
    dark.setViewOrder(-4);
    dark.setVisible(false);
    dark.setOnMousePressed(_ -> light());
    // a step of a lesson begins with what calculus says
    lessons.stepProperty().map(now -> now.map(PlayedStep::place)).subscribe(_ -> unfold());
    // a part of an answer is to be seen
    lessons
        .polls()
        .shownProperty()
        .map(now -> now.map(poll -> poll.poll().seen()))
        .subscribe(_ -> light());
    // letters grow again when the hand lets go
    model
        .movingProperty()
        .subscribe((_, _) -> {
          if (side.getScene() != null) show(model.view());
        });
  }

  List<Region> parts() {
    return List.of(side, divider, caption);
  }

  /// Shows or hides what stands beside the board.
  ///
  /// @param answers whether the answers are part of it
  void see(boolean visible, boolean answers) {
    for (Node part : parts()) part.setVisible(visible && (answers || part != side));
  }

  Region dark() {
    return dark;
  }

  /// Another function closes the reasons and the dark; a trace goes on with the next one.
  ///
  /// Where that fails nothing is said: no words are better than those of another board.
  void show(BoardView view) {
    light();
    if (program != view.board().program()) side.forget();
    program = view.board().program();
    boolean said =
        model
            .faults()
            .guard(
                "fault.readout",
                view.board(),
                () -> {
                  side.show(view, model.movingProperty().get());
                  lessons
                      .shownProperty()
                      .get()
                      .filter(step -> step.left() != step.isOf(view.board().program()))
                      .ifPresentOrElse(caption::show, () -> caption.show(functions, view));
                });
    for (Node node : List.of(side, caption)) node.setOpacity(said ? 1 : 0);
  }

  /// Shows digits of the number of a step.
  void type(String digits) {
    caption.type(digits);
  }

  /// Shows or hides what is responsible for the verdict.
  void why() {
    side.why();
    show(model.view());
  }

  /// Shows the trace in place of what calculus says.
  void trace() {
    side.trace(true);
    show(model.view());
  }

  /// Leaves the trace and the reasons.
  ///
  /// @return whether there was anything to leave
  boolean close() {
    boolean dim = light();
    if (dim || !side.leave()) return dim;
    show(model.view());
    return true;
  }

  private void unfold() {
    if (side.leave() && side.getScene() != null) show(model.view());
  }

  void darken() {
    dark.setVisible(!dark.isVisible());
  }

  private boolean light() {
    boolean was = dark.isVisible();
    dark.setVisible(false);
    return was;
  }

  /// @param list lies over the page, below the caption
  void lay(WindowGeometry g, double width, double height, Region list) {
    double k = Style.hallFactor(width, height);
    caption.scaled(k, width);
    put(caption, g.bar());
    side.scaled(k);
    put(side, g.side());
    put(divider, g.divider());
    double top = g.bar().height();
    list.resizeRelocate(0, top, Math.round(width * .42), height - top);
    dark.resizeRelocate(0, 0, width, height);
  }

  static void put(Region node, WindowGeometry.Part part) {
    node.resizeRelocate(part.x(), part.y(), part.width(), part.height());
  }
}
