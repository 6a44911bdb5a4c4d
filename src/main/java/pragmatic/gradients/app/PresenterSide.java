package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.control.Icons;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.look.ThemeSheet;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.page.CaptionRoom;
import pragmatic.gradients.speech.PresenterWording;
import pragmatic.gradients.speech.Remarks;
import pragmatic.gradients.speech.VerdictRoles;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Words;

/// The right side of a presented page: formula, the two answers, the verdict, in sizes for the back
/// row.
///
/// Sizes are those of a page of 1920 × 1080; the page is scaled as a whole.
final class PresenterSide extends VBox {
  static final double WIDTH = 520;

  /// Less room than this holds no word of the rule.
  private static final double RULE = 80;

  /// What the back row can read.
  private static final double LEAST = 36;

  private static final double CARD = 24;

  /// Of the width, for an answer with its rule beside it, at least: a short rule leaves more.
  private static final double BESIDE = 0.6;

  private static final double GAP = 28;

  /// So many times as large an answer has the whole width, and its rule stands below it.
  private static final double LARGER = 1.25;

  private final FxTextMeasure measure = new FxTextMeasure();
  private final CaptionRoom lines = new CaptionRoom(WIDTH, measure);
  private final RichTextNode formula = new RichTextNode(RichText.EMPTY, 54);
  private final Circle calculusDot = new Circle(15);
  private final RichTextNode calculus = new RichTextNode(RichText.EMPTY, 92);
  private final HBox answerHead = new HBox(16);
  private final HBox answers = new HBox(GAP);
  private final RichTextNode answer = new RichTextNode(RichText.EMPTY, 120);
  private final RichTextNode rule = new RichTextNode(RichText.EMPTY, 40, Role.INK2);
  private final RichTextNode mode = new RichTextNode(RichText.EMPTY, LEAST, Role.INK2);
  private final VBox card = new VBox(16);
  private final PresenterTrace trace = new PresenterTrace();
  private final List<Node> truth;
  private boolean above = true;
  private boolean below;
  private boolean why;
  private boolean tracing;
  private boolean moving;
  private boolean small;
  private @Nullable BoardView shown;
  private final Scale scale = new Scale(1, 1, 0, 0);

  PresenterSide() {
    setId("presenter-side");
    formula.getStyleClass().add("presenter-formula");
    getTransforms().setAll(scale);
    calculusDot.getStyleClass().setAll(ThemeSheet.fill(Role.DERIVATIVE));
    HBox calculusHead = new HBox(16, calculusDot, voice("readout.calculus"));
    calculusHead.setAlignment(Pos.CENTER_LEFT);
    answerHead.setAlignment(Pos.CENTER_LEFT);
    answers.getChildren().setAll(answer, rule);
    answers.getStyleClass().add("pg-answers");
    answers.setAlignment(Pos.BASELINE_LEFT);
    card.setPadding(new Insets(CARD));
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    truth = List.of(formula, calculusHead, calculus);
    getChildren().setAll(formula, calculusHead, calculus, trace, answerHead, answers, gap, card);
    VBox.setMargin(calculusHead, new Insets(10, 0, 0, 0));
    setFillWidth(true);
  }

  /// Draws the side `k` times as large.
  void scaled(double k) {
    scale.setX(k);
    scale.setY(k);
  }

  /// Shows or hides what is responsible for the verdict.
  void why() {
    why = !why;
  }

  /// Hides what is responsible for the verdict: another function has its own reasons.
  void forget() {
    why = false;
  }

  @Override
  public void resize(double width, double height) {
    boolean other = height != getHeight();
    super.resize(width, height);
    if (other && shown != null) show(shown, moving);
  }

  /// Shows or hides the trace, in the room of what calculus says; the formula marks where it is. A
  /// trace is seen in place of the reasons.
  void trace(boolean now) {
    why &= !now;
    tracing = now;
  }

  /// Leaves the trace and the reasons.
  ///
  /// @return whether there was anything to leave
  boolean leave() {
    boolean any = why || tracing;
    why = false;
    tracing = false;
    return any;
  }

  private static RichTextNode voice(String key) {
    return new RichTextNode(RichText.of(Words.say(key)).weighing(TypeWeight.MEDIUM), 40);
  }

  /// @param moves whether a hand moves something: then letters become smaller and never larger
  void show(BoardView view, boolean moves) {
    shown = view;
    moving = moves;
    PresenterWording words = new PresenterWording(view);
    set(formula, lines.cut(words.formula(tracing)), 54, WIDTH);
    see(!why && !tracing);
    answers(words, 1, true);
    VerdictKind kind = words.kind();
    boolean wrong = kind == VerdictKind.WRONG;
    Node sign = wrong ? Icons.verdict(VerdictKind.WRONG, 34) : dot();
    mode.setText(RichText.of(Words.say("mode." + view.board().mode().key())));
    answerHead.getChildren().setAll(sign, voice("readout.ad"), mode);
    RichTextNode head = new RichTextNode(words.head(), 46, VerdictRoles.of(kind));
    head.setSize(measure.fitting(words.head(), 46, WIDTH - 150, LEAST));
    HBox top = new HBox(20, Icons.verdict(kind, 76), head);
    top.setAlignment(Pos.CENTER_LEFT);
    RichTextNode sentence = new RichTextNode(words.sentence().weighing(TypeWeight.MEDIUM), 48);
    small = words.sentence().plain().length() > 40 || moving && small;
    sentence.setSize(small ? 44 : 48);
    card.getChildren().setAll(top, sentence);
    card.setMinHeight(moving ? card.getHeight() : USE_COMPUTED_SIZE);
    card.getStyleClass().setAll("pg-card", "pg-card-" + kind.token(), "pg-card-large");
    applyCss();
    sentence.setMaxWidth(sentence.balanced(WIDTH - 2 * CARD));
    trace.show(view, true);
    trace.setVisible(tracing && !why);
    trace.setManaged(trace.isVisible());
    if (why && !reasons(view)) {
      // none has the room that what calculus says would leave
      see(true);
      answers(words, 1, true);
    }
    // a long verdict needs the room of the line before
    if (trace.isVisible() && isTooHigh()) trace.show(view, false);
    if (below && isTooHigh()) answers(words, 1, false);
    for (double part = 0.9; part > 0.35 && isTooHigh(); part -= 0.1) answers(words, part, false);
    if (why) keep(formula);
    setAccessibleText(String.join(" ", List.of(words.head().plain(), words.sentence().plain())));
  }

  /// Shows or hides what calculus says; the formula stands over a trace too.
  private void see(boolean now) {
    above = now;
    for (Node node : truth) {
      node.setVisible(now || !why && node == formula);
      if (!node.isVisible()) node.setManaged(false);
      else if (node != formula && node != calculus) node.setManaged(true);
    }
  }

  /// Short reasons leave the function its place.
  private void keep(RichTextNode line) {
    for (boolean shown = true; ; shown = false) {
      line.setVisible(shown);
      line.setManaged(shown && !line.getText().plain().isEmpty());
      if (!shown || !isTooHigh()) return;
    }
  }

  private boolean isTooHigh() {
    // letters just made have no size before their style
    applyCss();
    return getHeight() > 0 && prefHeight(WIDTH) > getHeight();
  }

  /// Shows both answers.
  ///
  /// @param part of their usual sizes
  /// @param room whether there may be room for the rule in a line of its own
  private void answers(PresenterWording words, double part, boolean room) {
    set(calculus, words.calculus().weighing(TypeWeight.MEDIUM), Math.max(LEAST, 92 * part), WIDTH);
    if (!above) calculus.setManaged(false);
    RichText said = words.answer().weighing(TypeWeight.MEDIUM);
    answer.setMinWidth(isLonger(said) ? 0 : USE_PREF_SIZE);
    double size = Math.max(LEAST, 120 * part);
    boolean alone = words.rule().plain().isEmpty();
    double letters = part < 1 ? LEAST : 40;
    double line = measure.width(words.rule(), letters) + 1;
    double width = Math.max(WIDTH - GAP - line, WIDTH * BESIDE);
    double beside = measure.fitting(said, size, width, LEAST);
    double larger = measure.fitting(said, size, WIDTH, LEAST);
    // a hand that moves something moves no words
    if (!moving || !room) place(room && !alone && larger > LARGER * beside);
    set(answer, said, size, alone || below ? WIDTH : width);
    set(rule, words.rule(), letters, below ? WIDTH : WIDTH * 0.45);
    // the rule takes what the answer leaves
    double left = below ? WIDTH : WIDTH - GAP - answer.prefWidth(-1);
    rule.setMaxWidth(Math.max(0, left));
    // where the side is full it stands in one line or not at all
    double least = part < 1 ? line : RULE;
    if (left < least) rule.setManaged(false);
    rule.setVisible(rule.isManaged());
  }

  private boolean isLonger(RichText said) {
    return measure.fitting(said, LEAST, WIDTH, 0) < LEAST;
  }

  /// Puts the rule beside the answer, or below it.
  private void place(boolean now) {
    if (below == now) return;
    below = now;
    answers.getChildren().remove(rule);
    getChildren().remove(rule);
    if (now) getChildren().add(getChildren().indexOf(answers) + 1, rule);
    else answers.getChildren().add(rule);
  }

  /// The card grows into the room of the formula and of what calculus says. Whole sentences that
  /// have no room are counted in a last line.
  ///
  /// @return whether any has room
  private boolean reasons(BoardView view) {
    List<RichText> all = Remarks.of(view, true);
    List<RichText> why = all.subList(Remarks.of(view, false).size(), all.size());
    List<Node> verdict = List.copyOf(card.getChildren());
    for (int most = why.size(); most >= 0; most--) {
      List<RichText> lines = new ArrayList<>(why.subList(0, most));
      String left = most == 0 ? "presenter.reasons" : "presenter.reasons.more";
      if (most < why.size()) lines.add(RichText.of(Words.say(left, why.size() - most)));
      card.getChildren().setAll(verdict);
      lines.forEach(line -> card.getChildren().add(reason(line)));
      if (!isTooHigh()) return most > 0;
    }
    return false;
  }

  private static RichTextNode reason(RichText line) {
    return new RichTextNode(line, LEAST, Role.INK2);
  }

  private Circle dot() {
    Circle dot = new Circle(15);
    dot.getStyleClass().setAll(ThemeSheet.fill(Role.CHOSEN));
    return dot;
  }

  private void set(RichTextNode node, RichText text, double size, double width) {
    node.setText(text);
    double fit = measure.fitting(text, size, width, LEAST);
    node.setSize(moving ? Math.min(node.getSize(), fit) : fit);
    node.setManaged(!text.plain().isEmpty());
  }
}
