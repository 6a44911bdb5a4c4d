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

  /// What the back row can read.
  private static final double LEAST = CaptionRoom.LEAST;

  private static final double CARD = 24;

  /// Of its size, for an answer below a formula of many lines, and for one that leaves what it can.
  private static final double SMALLER = 0.5;

  private static final double SMALLEST = 0.35;

  private final FxTextMeasure measure = new FxTextMeasure();
  private final PresenterFormula formula = new PresenterFormula(measure);
  private final Circle calculusDot = new Circle(15);
  private final RichTextNode calculus = new RichTextNode(RichText.EMPTY, 92);
  private final RichTextNode weights = new RichTextNode(RichText.EMPTY, LEAST, Role.INK2);
  private final HBox answerHead = new HBox(16);
  private final PresenterAnswer answer = new PresenterAnswer(measure);
  private final RichTextNode mode = new RichTextNode(RichText.EMPTY, LEAST, Role.INK2);
  private final VBox card = new VBox(16);
  private final PresenterTrace trace = new PresenterTrace();
  private final List<Node> truth;
  private boolean above = true;
  private boolean why;
  private boolean tracing;
  private boolean moving;
  private boolean small;
  private @Nullable BoardView shown;
  private final Scale scale = new Scale(1, 1, 0, 0);

  PresenterSide() {
    setId("presenter-side");
    getTransforms().setAll(scale);
    calculusDot.getStyleClass().setAll(ThemeSheet.fill(Role.DERIVATIVE));
    weights.setId("set-weights");
    HBox calculusHead = new HBox(16, calculusDot, voice("readout.calculus"), weights);
    calculusHead.setAlignment(Pos.CENTER_LEFT);
    answerHead.setAlignment(Pos.CENTER_LEFT);
    card.setPadding(new Insets(CARD));
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    truth = List.of(calculusHead, calculus);
    getChildren()
        .setAll(formula.node, calculusHead, calculus, trace, answerHead, answer, gap, card);
    VBox.setMargin(calculusHead, new Insets(10, 0, 0, 0));
    setFillWidth(true);
  }

  /// Draws the side `k` times as large.
  void scaled(double k) {
    scale.setX(k);
    scale.setY(k);
    formula.scaled(k);
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
    formula.read(words.formula(tracing));
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
    trace.setVisible(tracing && !why);
    trace.setManaged(trace.isVisible());
    see(false);
    if (!why || !reasons(words, view)) {
      // none has the room that what calculus says would leave
      see(!trace.isVisible());
      arrange(words, view);
    }
    setAccessibleText(String.join(" ", List.of(words.head().plain(), words.sentence().plain())));
  }

  /// Shows as much of the formula as has room beside answers that are not small, and two lines of
  /// it beside smaller ones. A hand that moves something brings no line back.
  private void arrange(PresenterWording words, BoardView view) {
    for (int form = moving ? formula.form() : 0; ; form++) {
      boolean last = form == formula.forms() - 1;
      formula.show(form, moving);
      answers(words, 1, true);
      trace.show(view, true);
      // a long verdict needs the room of the line before
      if (trace.isVisible() && isTooHigh()) trace.show(view, false);
      if (answer.isBelow() && isTooHigh()) answers(words, 1, false);
      double least = last ? SMALLEST : SMALLER;
      for (double part = 0.9; part > least && isTooHigh(); part -= 0.1) answers(words, part, false);
      if (last || !isTooHigh()) return;
    }
  }

  /// Shows or hides what calculus says; the formula stands over a trace too.
  private void see(boolean now) {
    above = now;
    for (Node node : truth) {
      node.setVisible(now);
      node.setManaged(now);
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
    RichText said = words.calculus().weighing(TypeWeight.MEDIUM);
    double fit = measure.fitting(said, Math.max(LEAST, 92 * part), WIDTH, LEAST);
    calculus.setText(said);
    calculus.setSize(moving ? Math.min(calculus.getSize(), fit) : fit);
    weights.setText(words.weights());
    calculus.setManaged(above && !said.isEmpty());
    answer.show(words, part, room, moving);
  }

  /// The card grows into the room of what calculus says, then into that of the answer and of a long
  /// formula, and where else the first reason has no room into that of all of it. Whole sentences
  /// that have no room are counted in a last line.
  ///
  /// @return whether any has room
  private boolean reasons(PresenterWording words, BoardView view) {
    List<RichText> all = Remarks.of(view, true);
    List<RichText> why = all.subList(Remarks.of(view, false).size(), all.size());
    List<List<RichText>> firsts = new ArrayList<>();
    for (int most = why.size(); most > 0; most--) firsts.add(why.subList(0, most));
    // one that is longer than all room leaves it to another one
    List<List<RichText>> others = why.stream().skip(1).map(List::of).toList();
    List<Node> verdict = List.copyOf(card.getChildren());
    for (List<List<RichText>> choices : List.of(firsts, others))
      for (boolean named : new boolean[] {true, false})
        for (List<RichText> choice : choices) {
          tell(verdict, choice, why.size() - choice.size());
          if (holds(words, named)) return true;
        }
    tell(verdict, List.of(), why.size());
    return false;
  }

  private void tell(List<Node> verdict, List<RichText> why, int left) {
    card.getChildren().setAll(verdict);
    why.forEach(line -> card.getChildren().add(reason(line)));
    String rest = why.isEmpty() ? "presenter.reasons" : "presenter.reasons.more";
    if (left > 0) card.getChildren().add(reason(RichText.of(Words.say(rest, left))));
  }

  /// Whether the card has room below the formula and the answer, which it may make shorter and
  /// smaller.
  ///
  /// @param named whether the formula stays
  private boolean holds(PresenterWording words, boolean named) {
    for (int form = moving ? formula.form() : 0; form < formula.forms(); form++) {
      formula.show(form, moving);
      formula.see(named);
      answers(words, 1, true);
      if (answer.isBelow() && isTooHigh()) answers(words, 1, false);
      for (double part = 0.85; part > SMALLEST && isTooHigh(); part -= 0.15)
        answers(words, part, false);
      if (!isTooHigh()) return true;
      if (!named) return false;
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
}
