package pragmatic.gradients.app.board;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import pragmatic.gradients.app.control.MeasuredTable;
import pragmatic.gradients.app.control.TraceList;
import pragmatic.gradients.app.control.VerdictCard;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.LiveScrolling;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.look.Spacing;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.speech.AnswerWording;
import pragmatic.gradients.speech.HeadlineWording;
import pragmatic.gradients.speech.Remarks;
import pragmatic.gradients.speech.TracePlace;
import pragmatic.gradients.speech.TraceRow;
import pragmatic.gradients.speech.TraceWording;
import pragmatic.gradients.speech.TruthWording;
import pragmatic.gradients.speech.Unbroken;
import pragmatic.gradients.speech.VerdictWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Words;

/// The right side of the window: the function, what calculus says, what AD says, the verdict, the
/// trace and what was measured.
public final class Readout extends BorderPane {
  /// Beside the texts that scroll, in pixels: their clip would cut letters of a smaller page.
  static final double EDGE = 4;

  /// How long a hand that holds the point has to rest before the table follows it.
  static final Duration REST = Duration.millis(200);

  private final Look look;
  private final BoardModel model;
  private final RichTextNode formula = new RichTextNode(RichText.EMPTY, 38);
  private final RichTextNode point = new RichTextNode(RichText.EMPTY, 22, Role.INK2);
  private final Voice calculus;
  private final Voice answer;
  private final VerdictCard verdict;
  private final TraceList trace;
  private final MeasuredTable measured;
  private final CheckLine check;
  private final TableRoom room;
  private final FxTextMeasure measure = new FxTextMeasure();
  private final Button mode = new Button();
  private final PauseTransition rest = new PauseTransition(REST);
  private final ToggleButton why = new ToggleButton(Words.say("readout.why"));
  private final VBox top = new VBox();
  private boolean updating = true;
  private boolean brief;
  private boolean rested;

  public Readout(Look look, BoardModel model) {
    this.look = look;
    this.model = model;
    calculus = new Voice("readout.calculus", look);
    answer = new Voice("readout.ad", look);
    verdict = new VerdictCard(look);
    verdict.setId("verdict");
    why.setId("why");
    why.setAccessibleText(Words.say("readout.why.spoken"));
    PanelSwitch.quiet(why, new Label("W"), look);
    verdict.corner(why);
    verdict.setOnMouseClicked(_ -> why());
    trace = new TraceList(look);
    trace.setId("trace");
    mode.getStyleClass().setAll("pg-toggle");
    mode.setId("mode");
    look.dress(mode, () -> Fonts.wear(mode, TypeWeight.REGULAR, look.sizes().type().hint()));
    mode.setOnAction(_ -> model.choose(BoardFactory::inOtherMode));
    answer.beside(mode);
    measured = new MeasuredTable(look);
    measured.setId("measured");
    check = new CheckLine(look, model);
    check.said(() -> show(model.view()));
    measured.beside(check.button());
    measured.under(check.line());
    room = new TableRoom(look, this, top, trace, measured, check);
    formula.setId("formula");
    point.setId("point");
    formula.setMinWidth(0);
    NumberHand.over(formula, model);
    setMinWidth(0);
    top.setMinWidth(0);
    getStyleClass().addAll("pg-panel", "pg-readout");
    top.getChildren().setAll(formula, point, calculus, answer, verdict, trace);
    ScrollPane scroll = new ScrollPane(top);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    LiveScrolling.in(scroll);
    VBox.setVgrow(trace, Priority.ALWAYS);
    setCenter(scroll);
    setBottom(measured);
    top.setPadding(new Insets(0, EDGE, 0, EDGE));
    BorderPane.setMargin(measured, top.getPadding());
    trace
        .currentProperty()
        .subscribe(step -> {
          if (!updating) model.set(model.board().withStep(step.intValue() + 1));
        });
    why.selectedProperty().subscribe(() -> show(model.view()));
    rest.setOnFinished(_ -> rest());
    model
        .viewProperty()
        .subscribe((before, now) -> {
          // another function has its own reasons
          if (now.board().program() != before.board().program()) why.setSelected(false);
          if (!now.saysTheSame(before)) show(now);
        });
    model.movingProperty().subscribe(() -> show(model.view()));
    look.onChange(this, () -> show(model.view()));
    heightProperty().subscribe(() -> show(model.view()));
    show(model.view());
  }

  /// Shows or hides what is responsible for the verdict.
  public void why() {
    why.setSelected(!why.isSelected());
  }

  /// Shows the reasons where another readout did, in place of which it came.
  public void resume(Readout other) {
    why.setSelected(other.why.isSelected());
  }

  /// Shows the trace, which a key has stepped, also where reasons have taken its room.
  public void trace() {
    trace.step();
    if (!trace.isVisible()) why.setSelected(false);
  }

  /// What asks a framework on this computer.
  public CheckLine check() {
    return check;
  }

  /// Says all of the board on show once more.
  void share() {
    show(model.view());
  }

  private void rest() {
    rested = true;
    show(model.view());
    rested = false;
  }

  boolean compact() {
    return look.sizes().type().body() < 17;
  }

  /// Of the texts, in pixels.
  double width() {
    return compact() ? 336 - 40 : 448 - 56;
  }

  /// Where that fails nothing is said: no words are better than those of another board.
  private void show(BoardView view) {
    updating = true;
    boolean said = model.faults().guard("fault.readout", view.board(), () -> say(view));
    updating = false;
    getCenter().setVisible(said);
    getBottom().setVisible(said && measured.isManaged());
  }

  private void say(BoardView view) {
    Style.TypeSizes type = look.sizes().type();
    HeadlineWording words = new HeadlineWording(view);
    TruthWording truth = TruthWording.of(view);
    AnswerWording said = new AnswerWording(view);
    double width = width();
    double side = (compact() ? 20 : 28) - EDGE;
    double foot = compact() ? 14 : 20;
    Spacing.inside(this, new Insets(compact() ? 14 : 24, side, foot, side));
    RichText title = words.formula();
    formula.setText(title);
    formula.setSize(measure.fitting(title, type.formula(), width, type.sentence()));
    // in one line, also while a hand moves the point
    double full = compact() ? 16 : 22;
    boolean moving = model.movingProperty().get();
    RichText at = words.point();
    brief = measure.fitting(at, full, width, 0) < full || moving && brief;
    if (brief) at = words.briefPoint();
    point.setText(at);
    double fit = measure.fitting(at, full, width, type.hint());
    point.setSize(moving ? Math.min(point.getSize(), fit) : fit);
    // beside an answer of several numbers there is no room for more
    String key = "mode." + view.board().mode().key();
    mode.setText(Words.say(compact() && view.several() ? key + ".short" : key));
    mode.setAccessibleText(Words.say("mode.accessible", Words.say(key)));
    boolean wrong = view.verdict().kind() == VerdictKind.WRONG;
    double size = view.several() ? type.pair() : type.answer();
    double first = calculus.fitting(truth.headline(), size, width, moving);
    double second = answer.fitting(said.answer(), size, width, moving);
    // one answer in two sizes would look like two
    boolean alike = truth.headline().plain().equals(said.answer().plain());
    double both = Math.min(first, second);
    calculus.show(truth.headline(), alike ? both : first, truth.detail(), Role.DERIVATIVE);
    answer.show(
        said.answer(), alike ? both : second, said.detail(), wrong ? Role.WRONG : Role.CHOSEN);
    VerdictWording judged = VerdictWording.of(view);
    List<RichText> remarks = Remarks.of(view, why.isSelected());
    verdict.hold(moving);
    verdict.show(
        view.verdict().kind(),
        RichText.of(judged.head()),
        Unbroken.text(judged.sentence()),
        remarks);
    Spacing.around(point, new Insets(compact() ? 3 : 6, 0, 0, 0));
    Spacing.around(verdict, new Insets(compact() ? 13 : 20, 0, 0, 0));
    Spacing.around(trace, new Insets(compact() ? 14 : 20, 0, 8, 0));
    trace.setTitle(TraceWording.title(view));
    trace.setLegend(TraceWording.legend(view));
    List<TraceRow> rows = TraceWording.rows(view);
    trace.setRows(rows, width(), moving);
    trace.setChoice(TracePlace.choice(view));
    trace
        .currentProperty()
        .set(Math.clamp(view.board().step() - 1L, 0, Math.max(0, rows.size() - 1)));
    // off the ties every framework agrees, so the table can wait for the hand to rest
    boolean waits = moving && view.nothingToChoose() && !rested;
    measured.await(waits);
    if (waits) rest.playFromStart();
    else rest.stop();
    if (waits) return;
    boolean crowded = compact() && !(remarks.isEmpty() && view.departure().isEmpty());
    room.share(view, rows.size(), why.isSelected(), crowded);
  }
}
