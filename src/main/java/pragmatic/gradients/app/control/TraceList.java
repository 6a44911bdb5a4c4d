package pragmatic.gradients.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.LiveScrolling;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.Tool;
import pragmatic.gradients.page.TraceColumns;
import pragmatic.gradients.page.TraceGeometry;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.speech.TraceRow;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.text.Typeface;
import pragmatic.gradients.words.Words;

/// The trace of a program, line by line, with buttons that step through it. Lines after the current
/// one are dimmed. Keys: ↑ ↓ ← →, Home and End.
public final class TraceList extends VBox {
  private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

  /// Of the lines, where nobody says another, in pixels.
  private static final double WIDTH = 392;

  /// Of the bar of lines that scroll, which takes no room from their columns when it comes.
  private static final double BAR = 12;

  private final Look look;
  private final IntegerProperty current = new SimpleIntegerProperty(this, "current", 0);
  private final RichTextNode title = new RichTextNode(RichText.EMPTY, 18);
  private final RichTextNode legend = new RichTextNode(RichText.EMPTY, 16, Role.INK3);
  private final VBox lines = new VBox();
  private final ScrollPane scroll = new ScrollPane(lines);
  private final Label step = new Label();
  private final List<Button> buttons;
  private final HBox head = new HBox(10, title, legend);
  private final HBox tools = new HBox(8);
  private List<TraceRow> rows = List.of();
  private TraceColumns columns = new TraceColumns(List.of());
  private TraceGeometry geometry = new TraceGeometry(List.of(), -1, Style.DESK);
  private final FxTextMeasure measure = new FxTextMeasure();
  private RichText choice = RichText.EMPTY;
  private boolean hidden;
  private double room;
  private double wide = WIDTH;
  private boolean held;

  /// Whether a hand stepped through this trace, so that it is known which line is looked at.
  private boolean stepped;

  public TraceList(Look look) {
    this.look = look;
    buttons =
        List.of(
            tool(Tool.FIRST, "trace.first", () -> goTo(0)),
            tool(Tool.PREVIOUS, "trace.previous", () -> goTo(current.get() - 1)),
            tool(Tool.NEXT, "trace.next", () -> goTo(current.get() + 1)),
            tool(Tool.LAST, "trace.last", () -> goTo(rows.size() - 1)));
    title.setText(RichText.of("**" + Words.say("trace.title") + "**"));
    legend.setText(RichText.of(Words.say("trace.legend")));
    head.setAlignment(Pos.BASELINE_LEFT);
    tools.getChildren().setAll(buttons);
    tools.getChildren().add(step);
    tools.setAlignment(Pos.CENTER_LEFT);
    step.getStyleClass().add("pg-secondary");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleRole(AccessibleRole.LIST_VIEW);
    scroll.setAccessibleText(Words.say("trace.title"));
    scroll.setFocusTraversable(true);
    LiveScrolling.in(scroll);
    VBox.setVgrow(scroll, Priority.SOMETIMES);
    getChildren().setAll(head, scroll, tools);
    scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    current.subscribe(this::mark);
    look.onChange(this, this::build);
    build();
  }

  /// What the pairs or tuples of the lines are.
  public void setLegend(RichText now) {
    legend.setText(now);
  }

  public void setTitle(RichText now) {
    title.setText(now.weighing(TypeWeight.SEMIBOLD));
    scroll.setAccessibleText(now.plain());
  }

  /// What was chosen at the line that was stepped to, or nothing.
  public void setChoice(RichText now) {
    choice = now;
    place();
  }

  /// The width of the lines, in pixels.
  private void setRoom(double width) {
    if (width == wide) return;
    wide = width;
    build();
  }

  /// Shows a trace in a room.
  ///
  /// @param width of the room, in pixels
  /// @param moving whether a hand moves an input: then no line takes less room than before
  public void setRows(List<TraceRow> now, double width, boolean moving) {
    setRoom(width);
    boolean released = held && !moving;
    held = moving;
    if (released && rows.equals(now)) replace();
    else setRows(now);
  }

  /// Shows a trace; the current line stays if it can.
  public void setRows(List<TraceRow> now) {
    if (rows.equals(now)) return;
    boolean alike = rows.size() == now.size();
    rows = List.copyOf(now);
    if (alike) replace();
    else build();
  }

  private void replace() {
    arrange(held);
    for (int i = 0; i < rows.size(); i++) at(i).show(rows.get(i), columns.forms().get(i));
    mark();
  }

  private void arrange(boolean holding) {
    TraceColumns now = TraceColumns.of(rows, look.sizes(), wide - BAR, measure);
    columns = holding ? now.holding(columns.forms()) : now;
    int tie = rows.size() - 1;
    while (tie >= 0 && !rows.get(tie).tie()) tie--;
    geometry = new TraceGeometry(columns.forms(), tie, look.sizes());
    if (scroll.getMaxHeight() == geometry.all() && scroll.getMinHeight() == geometry.least())
      return;
    scroll.setPrefHeight(geometry.all());
    scroll.setMaxHeight(geometry.all());
    scroll.setMinHeight(geometry.least());
  }

  private TraceLine at(int index) {
    return (TraceLine) lines.getChildren().get(index);
  }

  private TraceLine line(int index) {
    TraceLine line = new TraceLine(rows.get(index), columns.forms().get(index), look.sizes());
    line.pseudoClassStateChanged(LAST, index == rows.size() - 1);
    line.setOnMouseClicked(_ -> goTo(index));
    return line;
  }

  /// The index of the current line, from zero.
  public IntegerProperty currentProperty() {
    return current;
  }

  /// A key has chosen a line, which is on show from now on: no tie is shown in its place.
  public void step() {
    stepped = true;
    hidden = true;
    requestLayout();
  }

  private Button tool(Tool tool, String key, Runnable action) {
    return Buttons.square(look, tool, Words.say(key), action);
  }

  private void goTo(int index) {
    stepped = true;
    show(index);
  }

  private void show(int index) {
    current.set(Math.clamp(index, 0, Math.max(0, rows.size() - 1)));
  }

  private void build() {
    Style z = look.sizes();
    title.setSize(z.type().body());
    legend.setSize(z.type().hint());
    setSpacing(z.type().body() * .45);
    step.setFont(Fonts.of(Typeface.SANS, TypeWeight.REGULAR, z.tick()));
    arrange(false);
    var nodes = new ArrayList<Node>();
    for (int i = 0; i < rows.size(); i++) nodes.add(line(i));
    lines.getChildren().setAll(nodes);
    stepped = false;
    show(current.get());
    mark();
  }

  private void mark() {
    int here = Math.clamp(current.get(), 0, Math.max(0, rows.size() - 1));
    for (int i = 0; i < rows.size(); i++) at(i).show(i == here, i > here);
    hidden = true;
    requestLayout();
    place();
    buttons.get(0).setDisable(here == 0);
    buttons.get(1).setDisable(here == 0);
    buttons.get(2).setDisable(here >= rows.size() - 1);
    buttons.get(3).setDisable(here >= rows.size() - 1);
  }

  /// Where the walk is and what was chosen there; in little room the choice alone, or the place.
  private void place() {
    int here = Math.clamp(current.get(), 0, Math.max(0, rows.size() - 1));
    String place = rows.isEmpty() ? "" : Words.say("trace.step", here + 1, rows.size());
    String said = choice.plain();
    double left = getWidth() - tools.getSpacing() * buttons.size();
    for (Button button : buttons) left -= button.prefWidth(-1);
    String shown = place;
    if (!said.isEmpty() && fits(said, left)) shown = said;
    if (!said.isEmpty() && fits(place + ": " + said, left)) shown = place + ": " + said;
    if (!step.getText().equals(shown)) step.setText(shown);
  }

  private boolean fits(String text, double width) {
    return measure.width(RichText.literal(text), look.sizes().tick()) <= width;
  }

  @Override
  protected void layoutChildren() {
    place();
    super.layoutChildren();
    showWholeLines();
    // what the view shows depends on its room, which the reasons of a verdict take away
    hidden |= scroll.getHeight() != room;
    room = scroll.getHeight();
    int here = current.get();
    if (hidden && here < lines.getChildren().size()) {
      hidden = false;
      // Only now is it known what the view shows.
      scroll.layout();
      // the tie too, where both have room
      int tie = lastTie();
      if (tie >= 0) Reveal.line(scroll, lines.getHeight(), lines.getChildren().get(tie), 0);
      Reveal.line(scroll, lines.getHeight(), lines.getChildren().get(here), 0);
    }
  }

  /// The last tie of a trace that nobody stepped through yet, or −1: what it is there to show.
  private int lastTie() {
    return stepped || current.get() < rows.size() - 1 ? -1 : geometry.lastTie();
  }

  /// Half a line cannot be read, and its half looks like another one.
  private void showWholeLines() {
    tools.setTranslateY(0);
    double height = scroll.getHeight();
    if (height >= scroll.getMaxHeight() || height < TraceGeometry.height(look.sizes())) return;
    double over = height - geometry.whole(height);
    if (over <= 0) return;
    scroll.resize(scroll.getWidth(), height - over);
    // moved to another place it would ask for another layout
    tools.setTranslateY(-over);
  }

  private void key(KeyEvent event) {
    if (event.isShiftDown() || event.isShortcutDown()) return;
    switch (event.getCode()) {
      case UP, LEFT -> goTo(current.get() - 1);
      case DOWN, RIGHT -> goTo(current.get() + 1);
      case HOME -> goTo(0);
      case END -> goTo(rows.size() - 1);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
