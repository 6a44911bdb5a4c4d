package pragmatic.gradients.app;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.CaptionRoom;
import pragmatic.gradients.speech.PresenterWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;

/// What automatic differentiation answers on a presented page, with the rule at its ties beside or
/// below it.
final class PresenterAnswer extends VBox {
  private static final double WIDTH = PresenterSide.WIDTH;
  private static final double LEAST = CaptionRoom.LEAST;

  /// Less room than this holds no word of the rule.
  private static final double RULE = 80;

  /// Of the width, for an answer with its rule beside it, at least: a short rule leaves more.
  private static final double BESIDE = 0.6;

  private static final double GAP = 28;

  /// So many times as large an answer has the whole width, and its rule stands below it.
  private static final double LARGER = 1.25;

  private final FxTextMeasure measure;
  private final RichTextNode answer = new RichTextNode(RichText.EMPTY, 120);
  private final RichTextNode rule = new RichTextNode(RichText.EMPTY, 40, Role.INK2);
  private final HBox line = new HBox(GAP, answer, rule);
  private boolean below;

  PresenterAnswer(FxTextMeasure measure) {
    this.measure = measure;
    line.getStyleClass().add("pg-answers");
    line.setAlignment(Pos.BASELINE_LEFT);
    getChildren().setAll(line);
  }

  /// Whether the rule has a line of its own.
  boolean isBelow() {
    return below;
  }

  /// @param part of the usual sizes
  /// @param room whether there may be room for the rule in a line of its own
  /// @param moving whether a hand moves something: then letters become smaller and never larger
  void show(PresenterWording words, double part, boolean room, boolean moving) {
    RichText said = words.answer().weighing(TypeWeight.MEDIUM);
    boolean longer = measure.fitting(said, LEAST, WIDTH, 0) < LEAST;
    answer.setMinWidth(longer ? 0 : USE_PREF_SIZE);
    double size = Math.max(LEAST, 120 * part);
    boolean alone = words.rule().plain().isEmpty();
    double letters = part < 1 ? LEAST : 40;
    double needed = measure.width(words.rule(), letters) + 1;
    double width = Math.max(WIDTH - GAP - needed, WIDTH * BESIDE);
    double beside = measure.fitting(said, size, width, LEAST);
    double larger = measure.fitting(said, size, WIDTH, LEAST);
    // a hand that moves something moves no words
    if (!moving || !room) place(room && !alone && larger > LARGER * beside);
    set(answer, said, size, alone || below ? WIDTH : width, moving);
    set(rule, words.rule(), letters, below ? WIDTH : WIDTH * 0.45, moving);
    // the rule takes what the answer leaves
    double left = below ? WIDTH : WIDTH - GAP - answer.prefWidth(-1);
    rule.setMaxWidth(Math.max(0, left));
    // where the side is full it stands in one line or not at all
    double least = part < 1 ? needed : RULE;
    if (left < least) rule.setManaged(false);
    rule.setVisible(rule.isManaged());
  }

  /// Puts the rule beside the answer, or below it.
  private void place(boolean now) {
    if (below == now) return;
    below = now;
    line.getChildren().remove(rule);
    getChildren().remove(rule);
    (now ? getChildren() : line.getChildren()).add(rule);
  }

  private void set(RichTextNode node, RichText text, double size, double width, boolean moving) {
    node.setText(text);
    double fit = measure.fitting(text, size, width, LEAST);
    node.setSize(moving ? Math.min(node.getSize(), fit) : fit);
    node.setManaged(!text.plain().isEmpty());
  }
}
