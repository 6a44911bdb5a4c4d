package pragmatic.gradients.app;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import pragmatic.gradients.app.control.Icons;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.page.CaptionRoom;
import pragmatic.gradients.page.Tool;
import pragmatic.gradients.speech.LessonWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// The strip at the top of a presented page: what is on show, and where it stands in the catalogue.
final class PresenterCaption extends Region {
  /// How near the mouse comes to the upper edge where it looks for the way out, and the side of the
  /// button that it finds there.
  private static final double EDGE = 24;

  private static final double OUT = 64;

  private final FxTextMeasure measure = new FxTextMeasure();
  private final RichTextNode title = new RichTextNode(RichText.EMPTY, CaptionRoom.LARGE);
  private final RichTextNode place = new RichTextNode(RichText.EMPTY, CaptionRoom.LEAST, Role.INK2);
  private List<RichText> said = List.of(RichText.EMPTY);
  private RichText longest = RichText.EMPTY;
  private RichText counted = RichText.EMPTY;
  private String digits = "";
  private final HBox row = new HBox(CaptionRoom.GAP);
  private final Scale scale = new Scale(1, 1, 0, 0);
  private final Button out;

  /// @param leave leaves the hall, by a button that is there for a mouse at the upper edge
  PresenterCaption(Runnable previous, Runnable next, Runnable leave) {
    setId("caption");
    getStyleClass().addAll("pg-panel", "pg-caption");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    place.setMinWidth(USE_PREF_SIZE);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setFillHeight(false);
    row.setPadding(new Insets(0, CaptionRoom.SIDE, 0, CaptionRoom.SIDE));
    row.getChildren()
        .setAll(
            title,
            space,
            place,
            chevron(Tool.PREVIOUS, "presenter.previous", previous),
            chevron(Tool.NEXT, "presenter.next", next));
    row.getTransforms().setAll(scale);
    row.setManaged(false);
    out = chevron(Tool.CLOSE, "presenter.leave", leave);
    out.setId("leave-hall");
    out.setGraphic(Icons.tool(Tool.CLOSE, OUT, Role.INK));
    out.getStyleClass().setAll("pg-button", "pg-square");
    out.setFocusTraversable(false);
    out.setManaged(false);
    out.setVisible(false);
    out.getTransforms().setAll(scale);
    getChildren().setAll(row, out);
    addEventFilter(
        MouseEvent.MOUSE_MOVED,
        event -> {
          if (event.getY() < EDGE * scale.getY()) out.setVisible(true);
        });
    hoverProperty()
        .subscribe(over -> {
          if (!over) out.setVisible(false);
        });
  }

  private static Button chevron(Tool tool, String key, Runnable action) {
    Button button = new Button(null, new Group(Icons.tool(tool, CaptionRoom.CHEVRON, Role.INK)));
    button.getStyleClass().setAll("pg-chevron");
    button.setAccessibleText(Words.say(key));
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// Shows a step of a lesson, in two lines where one is too short.
  void show(PlayedStep step) {
    show(step.shorter(), step.longest(), step.counted());
  }

  /// Shows digits of the number of a step in place of the step, until there are none.
  void type(String now) {
    digits = now;
    count();
  }

  private void count() {
    place.setText(digits.isEmpty() ? counted : LessonWording.typed(digits));
    fit();
  }

  /// Shows a function of the catalogue, or that it is none.
  void show(FunctionBinding functions, BoardView view) {
    Optional<CatalogueEntry> entry = functions.of(view.board().program());
    String said = entry.map(e -> e.caption(view)).orElse(Words.say("presenter.typed"));
    RichText words = RichText.of(said);
    show(
        List.of(words),
        words,
        entry
            .map(e ->
                RichText.of(
                    Words.say(
                        "presenter.position",
                        e.group(),
                        functions.position(e) + 1,
                        functions.size())))
            .orElse(RichText.EMPTY));
  }

  /// A frame that changes no word lays out none.
  private void show(List<RichText> words, RichText most, RichText behind) {
    if (words.equals(said) && most.equals(longest) && behind.equals(counted)) return;
    said = words;
    longest = most;
    counted = behind;
    count();
  }

  /// Draws the strip as one of 1920 × 92, times `k`.
  void scaled(double k, double width) {
    scale.setX(k);
    scale.setY(k);
    row.resizeRelocate(0, 0, width / k, CaptionRoom.HEIGHT);
    double side = OUT;
    out.resizeRelocate((width - side * k) / 2, (CaptionRoom.HEIGHT - side) / 2 * k, side, side);
    fit();
  }

  /// A hand that moves a step's function makes its words longer, and its letters no smaller.
  ///
  /// Two lines of the least letters stand closer than they would by themselves, and none begins
  /// with the short end of a clause unless both are full.
  private void fit() {
    double left = CaptionRoom.title(row.getWidth(), place.prefWidth(-1));
    RichText words = CaptionRoom.shown(new CaptionRoom(left, measure).fitting(said));
    title.setText(words);
    title.setSize(
        measure.fitting(CaptionRoom.shown(longest), CaptionRoom.LARGE, left, CaptionRoom.LEAST));
    double high = title.prefHeight(left);
    title.setText(words.tied());
    if (title.prefHeight(left) > high) title.setText(words);
    title.setLineSpacing(0);
    title.setPrefWidth(USE_COMPUTED_SIZE);
    title.setMaxWidth(Math.max(1, left));
    title.setPrefWidth(Math.min(left, Math.ceil(title.prefWidth(-1))));
    if (title.prefHeight(left) > CaptionRoom.HEIGHT) title.setLineSpacing(CaptionRoom.CLOSE);
    title.setPrefWidth(title.balanced(title.getPrefWidth()));
  }

  @Override
  protected void layoutChildren() {
    row.layout();
  }
}
