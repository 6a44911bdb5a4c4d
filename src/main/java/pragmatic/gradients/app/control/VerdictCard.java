package pragmatic.gradients.app.control;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.look.Spacing;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.page.CardForm;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.speech.VerdictRoles;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Words;

/// What calculus and automatic differentiation make of each other: a kind with its icon, a heading
/// and a sentence, and below them what more there is to say. The texts wrap; in a hall the sentence
/// has the whole width.
public final class VerdictCard extends Region {
  private final Look look;
  private final Group icon = new Group();
  private final RichTextNode head = new RichTextNode(RichText.EMPTY, 17);
  private final RichTextNode sentence = new RichTextNode(RichText.EMPTY, 22);
  private final VBox notes = new VBox();
  private @Nullable Labeled corner;
  private @Nullable Style measured;
  private double whole;
  private double word;
  private VerdictKind kind = VerdictKind.AGREES;
  private double held;
  private CardForm form = CardForm.of(Style.DESK);

  public VerdictCard(Look look) {
    this.look = look;
    setAccessibleRole(AccessibleRole.TEXT);
    setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(icon, head, sentence, notes);
    show(kind, RichText.EMPTY, RichText.EMPTY, List.of());
    look.onChange(this, this::build);
  }

  /// Puts a small control into the upper right corner, where the heading leaves room for it.
  public void corner(Labeled control) {
    corner = control;
    getChildren().add(control);
  }

  /// Shows a verdict.
  ///
  /// @param more lines below it, in smaller type
  public void show(VerdictKind now, RichText heading, RichText said, List<RichText> more) {
    boolean same = kind == now && !getStyleClass().isEmpty() && !icon.getChildren().isEmpty();
    kind = now;
    head.setText(heading.weighing(TypeWeight.SEMIBOLD));
    head.setRole(VerdictRoles.of(now));
    sentence.setText(said.weighing(TypeWeight.MEDIUM));
    note(more);
    setAccessibleText(
        Stream.concat(Stream.of(heading, said), more.stream())
            .map(RichText::plain)
            .collect(Collectors.joining(". ")));
    if (same) return;
    getStyleClass().setAll("pg-card", "pg-card-" + now.token());
    build();
  }

  /// While it is held it keeps the height that it needed most, so that nothing below it jumps.
  public void hold(boolean now) {
    double before = held;
    if (!now) held = 0;
    else if (held == 0) held = getHeight();
    if (held != before) requestLayout();
  }

  private void note(List<RichText> more) {
    double size = look.sizes().type().hint();
    RichTextNode.show(notes, more, size, Role.INK2);
    notes.setSpacing(size * .25);
    Spacing.inside(notes, new Insets(more.isEmpty() ? 0 : size * .5, 0, 0, 0));
  }

  private void build() {
    Style z = look.sizes();
    form = CardForm.of(z);
    head.setSize(z.type().head());
    sentence.setSize(z.type().sentence());
    icon.getChildren().setAll(Icons.verdict(kind, form.icon()));
    icon.setAccessibleText(Words.say("verdict." + kind.token() + ".icon"));
    setStyle(
        "-fx-background-insets: 0, %s; -fx-background-radius: %s, %s;"
            .formatted(form.edge(), form.radius(), form.radius() - form.edge()));
    setPadding(new Insets(form.top(), form.side(), form.top(), form.side()));
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    double texts = Math.max(head.prefWidth(-1), form.stacked() ? 0 : sentence.prefWidth(-1));
    double wide = form.icon() + form.gap() + texts;
    return sides() + Math.max(wide, form.stacked() ? sentence.prefWidth(-1) : 0);
  }

  @Override
  protected double computeMinWidth(double height) {
    return sides() + 4 * form.icon();
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = (width < 0 ? prefWidth(-1) : width) - sides();
    double beside = room - form.icon() - form.gap();
    double padding = getPadding().getTop() + getPadding().getBottom();
    double top = head.prefHeight(headRoom(beside));
    double texts =
        form.stacked()
            ? Math.max(form.icon(), top) + form.between() + sentence.prefHeight(room)
            : Math.max(form.icon(), top + form.between() + sentence.prefHeight(beside));
    return Math.max(held, padding + texts + notes.prefHeight(room));
  }

  @Override
  protected void layoutChildren() {
    if (held > 0) held = Math.max(held, getHeight());
    double left = getPadding().getLeft();
    double top = getPadding().getTop();
    double room = getWidth() - sides();
    double textX = left + form.icon() + form.gap();
    double beside = room - form.icon() - form.gap();
    double headRoom = headRoom(beside);
    double headHeight = head.prefHeight(headRoom);
    double notesHeight = notes.prefHeight(room);
    double sentenceHeight = sentence.prefHeight(form.stacked() ? room : beside);
    if (form.stacked()) {
      double row = Math.max(form.icon(), headHeight);
      put(left, top + (row - form.icon()) / 2);
      head.resizeRelocate(textX, top + (row - headHeight) / 2, headRoom, headHeight);
      sentence.resizeRelocate(left, top + row + form.between(), room, sentenceHeight);
    } else {
      double texts = headHeight + form.between() + sentenceHeight;
      double middle = (getHeight() - notesHeight) / 2;
      put(left, middle - form.icon() / 2);
      head.resizeRelocate(textX, middle - texts / 2, headRoom, headHeight);
      double below = middle - texts / 2 + headHeight + form.between();
      sentence.resizeRelocate(textX, below, beside, sentenceHeight);
    }
    double bottom = getHeight() - getPadding().getBottom();
    notes.resizeRelocate(left, bottom - notesHeight, room, notesHeight);
    if (corner != null) layCorner(corner, textX + Math.min(headRoom, head.prefWidth(-1)));
  }

  /// What a heading has beside the icon: it wraps rather than take the room of the word in the
  /// corner.
  private double headRoom(double beside) {
    if (corner == null) return beside;
    weigh(corner);
    double free = beside + getPadding().getRight() - word - 2 * inset() - 1;
    return head.prefWidth(-1) <= free ? beside : head.balanced(free);
  }

  private double inset() {
    return form.gap() * .6;
  }

  private void weigh(Labeled control) {
    if (look.sizes().equals(measured)) return;
    measured = look.sizes();
    control.applyCss();
    control.setContentDisplay(ContentDisplay.RIGHT);
    whole = control.prefWidth(-1);
    control.setContentDisplay(ContentDisplay.TEXT_ONLY);
    word = control.prefWidth(-1);
  }

  /// Beside the heading, where there is little room without its key, which others tell too: a key
  /// alone does not say what it does.
  private void layCorner(Labeled control, double from) {
    boolean room = whole < getWidth() - from - 2 * inset();
    control.setContentDisplay(room ? ContentDisplay.RIGHT : ContentDisplay.TEXT_ONLY);
    double width = control.prefWidth(-1);
    control.resizeRelocate(getWidth() - inset() - width, inset(), width, control.prefHeight(-1));
  }

  /// Puts the middle of the icon where the middle of its square belongs; its outline may reach
  /// over.
  private void put(double x, double y) {
    var bounds = icon.getLayoutBounds();
    icon.setLayoutX(x + form.icon() / 2 - bounds.getCenterX());
    icon.setLayoutY(y + form.icon() / 2 - bounds.getCenterY());
  }

  private double sides() {
    return getPadding().getLeft() + getPadding().getRight();
  }
}
