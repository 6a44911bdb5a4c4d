package pragmatic.gradients.app.board;

import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.control.TypeField;
import pragmatic.gradients.app.look.CoveringGround;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.InputMoves;
import pragmatic.gradients.board.TypedInput;
import pragmatic.gradients.page.InputTrack;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The field in place of a slider's flag in which its value or its range is typed: Enter applies,
/// Esc and a click elsewhere leave it, and a text that is neither is told what would be right.
final class ValueEntry extends VBox {
  /// The least width of the field, as a part of the text size.
  private static final double WIDTH = 9;

  /// Room around what is typed, for the insets of a field and the caret, in text sizes.
  private static final double AROUND = 2;

  /// Of the ground of a message beside its letters, in pixels.
  private static final double SIDE = 8;

  /// Of a slider's marks and of the ring of the focus above its track, in thumbs.
  private static final double REACH = 1.85;

  private final Look look;
  private final BoardModel model;
  private final FxTextMeasure measure = new FxTextMeasure();
  private final TextField field = new TypeField();
  private final HBox frame = new HBox(field);
  private final RichTextNode said = new RichTextNode(RichText.EMPTY, 16, Role.WRONG);
  private final StackPane message = new StackPane(said);
  private @Nullable InputSlider slider;
  private @Nullable Program program;
  private double begun;

  ValueEntry(Look look, BoardModel model) {
    this.look = look;
    this.model = model;
    field.setId("value-entry");
    field.setMinWidth(0);
    HBox.setHgrow(field, Priority.ALWAYS);
    frame.getStyleClass().setAll("pg-field");
    frame.setAlignment(Pos.CENTER);
    message.getStyleClass().add("pg-message");
    message.setId("value-message");
    message.setManaged(false);
    message.setVisible(false);
    CoveringGround.under(message, this, new Insets(4, SIDE, 0, SIDE), 0);
    getChildren().setAll(frame, message);
    setManaged(false);
    setVisible(false);
    setViewOrder(-1);
    field.setOnAction(_ -> apply());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field
        .focusedProperty()
        .subscribe((_, focused) -> {
          if (!focused) setVisible(false);
        });
    field.textProperty().subscribe(() -> tell(""));
    model
        .viewProperty()
        .subscribe(view -> {
          if (isVisible() && !isOf(view.board())) leave();
        });
  }

  /// Opens under a slider with its value, or with its range.
  void begin(InputSlider at, boolean range) {
    InputTrack track = at.shown();
    Board board = model.board();
    if (board.program() != model.view().board().program()) return;
    if (range && !InputMoves.hasRange(board, track.input())) return;
    at.playingProperty().set(false);
    slider = at;
    program = board.program();
    begun = board.inputs().get(track.input());
    String ends = Words.say("value.range", Numbers.input(track.low()), Numbers.input(track.high()));
    field.setText(range ? ends : Numbers.input(track.value()));
    field.setAccessibleText(Words.say("value.name", track.name()));
    setVisible(true);
    tell("");
    field.requestFocus();
    field.selectAll();
  }

  /// A value that went on without the field would not be the one in it.
  private boolean isOf(Board board) {
    return board.program() == program
        && slider != null
        && board.inputs().get(slider.shown().input()) == begun;
  }

  private void tell(String sentence) {
    double size = look.sizes().label();
    Fonts.wear(field, TypeWeight.MEDIUM, size);
    frame.setMinHeight(size * 2);
    RichText typed = RichText.literal(field.getText()).weighing(TypeWeight.MEDIUM);
    frame.setMaxWidth(Math.max(size * WIDTH, measure.width(typed, size) + size * AROUND));
    said.setSize(look.sizes().tick());
    said.setText(RichText.literal(sentence));
    message.setVisible(!sentence.isEmpty());
    frame.getStyleClass().remove("pg-bad");
    if (message.isVisible()) frame.getStyleClass().add("pg-bad");
    lay();
  }

  /// Where the flag is, and inside the board.
  private void lay() {
    Parent board = getParent();
    if (slider == null || board == null) return;
    double width = frame.getMaxWidth();
    Point2D flag = board.sceneToLocal(slider.localToScene(slider.thumbColumn(), slider.trackY()));
    double height = prefHeight(width);
    double most = board.getLayoutBounds().getWidth() - width - 8;
    double left = Math.clamp(flag.getX() - width / 2, 8, Math.max(8, most));
    Style z = look.sizes();
    double end = flag.getY() + z.thumb() + z.pillGap() + z.pillHeight();
    // no rim of the flag is left below it
    double below = Math.max(flag.getY() + z.thumb(), end + 1 - frame.getMinHeight());
    double lowest = board.getLayoutBounds().getHeight() - height;
    double top = Math.min(below, lowest);
    resizeRelocate(left, top, width, height);
    if (message.isVisible()) layMessage(board, slider, left, top);
  }

  /// Over all sliders, where nothing can be chosen, beside the numbers of the axis, and inside the
  /// board.
  private void layMessage(Parent board, InputSlider slider, double left, double top) {
    InputTrack track = slider.shown();
    double begin = track.scale().pixel(track.low());
    double axis = board.sceneToLocal(slider.localToScene(begin, 0)).getX();
    double most = board.getLayoutBounds().getWidth() - SIDE;
    double room = most - SIDE;
    double width = Math.min(room, Math.ceil(said.prefWidth(-1)));
    double height = message.prefHeight(width);
    double middle = left + frame.getMaxWidth() / 2;
    double x = Math.min(Math.max(middle - width / 2, axis + SIDE), most - width);
    Style z = look.sizes();
    double reach = Math.max(z.thumb() * REACH, z.button() / 2);
    double y = tracks(board).min().orElse(0) - reach - height;
    message.resizeRelocate(x - left, y - top, width, height);
  }

  /// The heights of all sliders of inputs on the board.
  private static DoubleStream tracks(Parent board) {
    return board.lookupAll("*").stream()
        .filter(node -> node instanceof InputSlider && node.isVisible())
        .mapToDouble(node -> heightOf((InputSlider) node, board));
  }

  private static double heightOf(InputSlider slider, Parent board) {
    return board.sceneToLocal(slider.localToScene(0, slider.trackY())).getY();
  }

  private void apply() {
    if (slider == null) return;
    InputTrack track = slider.shown();
    Board board = model.board();
    if (board.program() != program) {
      leave();
      return;
    }
    Optional<TypedInput> typed = TypedInput.of(field.getText());
    boolean axis = InputMoves.hasRange(board, track.input());
    if (typed.isEmpty() || !axis && typed.get() instanceof TypedInput.TypedRange) {
      tell(Words.say(axis ? "value.bad" : "value.bad.number", track.name()));
    } else if (typed.get() instanceof TypedInput.TypedRange range && !range.canBeDrawn()) {
      tell(Words.say(range.rises() ? "value.bad.width" : "value.bad.order"));
    } else {
      model.choose(InputMoves.typed(board, track.input(), typed.get()));
      leave();
    }
  }

  private void leave() {
    InputSlider home = slider;
    setVisible(false);
    if (home != null) home.takeKeys();
  }

  private void key(KeyEvent event) {
    boolean turns = event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP;
    if (!turns && event.getCode() != KeyCode.ESCAPE) return;
    InputSlider home = slider;
    leave();
    event.consume();
    // what a clicker sends is meant for the board
    if (turns && home != null) Event.fireEvent(home, event.copyFor(home, home));
  }
}
