package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.control.SaidEvent;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.lesson.LessonPlace;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.speech.LessonWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Words;

/// All steps of a lesson as little pictures over the window: a click, or arrows and Enter, go to
/// one. What a class is to predict is hidden here too.
final class LessonMap extends StackPane {
  private static final int COLUMNS = 4;

  private final Look look;
  private final LessonPlayer lessons;
  private final StepViews views;
  private final Runnable home;
  private final TilePane tiles = new TilePane();
  private final ScrollPane scroll = new ScrollPane(tiles);
  private final List<Button> cards = new ArrayList<>();

  /// @param home gives the keyboard back to the board
  LessonMap(Look look, LessonPlayer lessons, StepViews views, Runnable home) {
    this.look = look;
    this.lessons = lessons;
    this.views = views;
    this.home = home;
    setId("lesson-map");
    getStyleClass().add("pg-paper");
    setVisible(false);
    tiles.setPrefColumns(COLUMNS);
    tiles.setAlignment(Pos.TOP_LEFT);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    getChildren().setAll(scroll);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    setAccessibleText(Words.say("map.title"));
    // its steps are those of the lesson that was on
    lessons.stepProperty().subscribe((_, _) -> close());
  }

  /// Shows or hides the steps; without a lesson there are none.
  void toggle() {
    if (!close()) lessons.stepProperty().get().ifPresent(this::open);
  }

  /// @return whether it was open
  boolean close() {
    boolean was = isVisible();
    setVisible(false);
    tiles.getChildren().clear();
    cards.clear();
    if (was) home.run();
    return was;
  }

  private void open(PlayedStep here) {
    double gap = Math.max(12, getHeight() / 45);
    tiles.setHgap(gap);
    tiles.setVgap(gap);
    tiles.setPadding(new Insets(gap));
    double width = Math.floor((getWidth() - (COLUMNS + 2) * gap) / COLUMNS);
    List<LessonStep> steps = here.place().lesson().steps();
    for (int i = 0; i < steps.size(); i++) cards.add(card(here.place(), i, width));
    tiles.getChildren().setAll(cards);
    setVisible(true);
    focus(here.place().index());
  }

  private Button card(LessonPlace place, int index, double width) {
    LessonStep step = place.lesson().steps().get(index);
    BoardPicture picture = new BoardPicture(look);
    views.of(step, view -> picture.show(view, step.prediction() != null));
    double inner = width - 28;
    size(picture, inner, picture.prefHeight(inner));
    RichText said =
        RichText.literal((index + 1) + " ")
            .weighing(TypeWeight.SEMIBOLD)
            .plus(LessonWording.text(step.title(), List.of()));
    // the back row reads it too
    RichTextNode title = new RichTextNode(said, Math.max(16, getHeight() / 30), Role.INK);
    size(title, inner, title.prefHeight(inner));
    VBox both = new VBox(8, picture, title);
    both.setPadding(new Insets(14));
    Button card = new Button(null, both);
    card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    card.getStyleClass().setAll("pg-button", "pg-map-card");
    if (index == place.index()) card.getStyleClass().add("pg-here");
    card.setPrefWidth(width);
    card.setMaxHeight(Double.MAX_VALUE);
    card.setAccessibleText(said.plain());
    card.setOnAction(_ -> go(index));
    return card;
  }

  /// A button asks what it holds for its height without telling the width.
  private static void size(Region part, double width, double height) {
    part.setMinSize(width, height);
    part.setPrefSize(width, height);
    part.setMaxSize(width, height);
  }

  private void go(int index) {
    close();
    lessons.jump(index + 1);
  }

  private void focus(int index) {
    Button card = cards.get(Math.clamp(index, 0, cards.size() - 1));
    card.requestFocus();
    applyCss();
    layout();
    double room = tiles.getHeight() - scroll.getViewportBounds().getHeight();
    Region first = cards.getFirst();
    if (room > 0) scroll.setVvalue((card.getLayoutY() - first.getLayoutY()) / room);
  }

  private void move(int here, int by) {
    boolean ends = by < 0 ? here == 0 : here == cards.size() - 1;
    if (ends) SaidEvent.say(this, Words.say(by < 0 ? "idle.lesson.first" : "idle.lesson.last"));
    else focus(here + by);
  }

  private void press(KeyEvent event) {
    int here = cards.indexOf(getScene().getFocusOwner());
    int by =
        switch (event.getCode()) {
          case LEFT, PAGE_UP -> -1;
          case RIGHT, PAGE_DOWN -> 1;
          case UP -> -COLUMNS;
          case DOWN -> COLUMNS;
          case HOME -> -cards.size();
          case END -> cards.size();
          default -> 0;
        };
    if (here < 0) return;
    if (by != 0) move(here, by);
    else if (event.getCode() == KeyCode.ENTER) cards.get(here).fire();
    else return;
    event.consume();
  }
}
