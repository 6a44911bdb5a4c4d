package pragmatic.gradients.app.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.animation.FadeTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.control.TieSlider;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.plot.Gestures;
import pragmatic.gradients.app.plot.NodeRenderer;
import pragmatic.gradients.app.plot.PlotPane;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.LossForm;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.page.BarsPage;
import pragmatic.gradients.page.BoardGeometry;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.MapGeometry;
import pragmatic.gradients.page.PlotsPage;
import pragmatic.gradients.page.TieTracks;
import pragmatic.gradients.page.Titles;
import pragmatic.gradients.page.TogetherPage;
import pragmatic.gradients.picture.AnswerGrip;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.picture.MapGround;
import pragmatic.gradients.picture.PlotArea;
import pragmatic.gradients.picture.PlotGround;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.Painter;
import pragmatic.gradients.render.Painting;
import pragmatic.gradients.render.Shape;
import pragmatic.gradients.speech.SpokenText;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// The middle of the window: both plots, the input sliders and the tie-break slider, kept in step
/// with one board.
public final class BoardPane extends Region {
  /// How the pane divides its room.
  public enum Arrangement {
    DESK,
    COMPACT,
    PRESENTER
  }

  private final Look look;
  private final BoardModel model;
  private final FxTextMeasure measure = new FxTextMeasure();
  private final PlotPane plots = new PlotPane(new NodeRenderer());
  private final InputSlider input;
  private final TieSlider tie;
  private final TieWeights weights;
  private final RichTextNode tieTitle;
  private final RichTextNode tieHint;
  private final Region rule = new Region();
  private final MoreInputs more;
  private final ZeroSign zeroSign;
  private Arrangement arrangement = Arrangement.DESK;
  private final ObjectProperty<LowerPlot> panel =
      new SimpleObjectProperty<>(this, "panel", LowerPlot.SLOPES);
  private final PanelSwitch panelSwitch;
  private final ObjectProperty<@Nullable ViewKind> wanted =
      new SimpleObjectProperty<>(this, "showing", null);
  private final SeveralBar several;
  private final MapStage map;
  private final TogetherPage together = new TogetherPage();
  private final Gestures plotGestures;
  private List<Painting> paintings = List.of();
  private @Nullable Titles titles;
  private @Nullable PlotGround landscape;
  private @Nullable PlotsPage pictures;
  private @Nullable BoardView shown;
  private final PlotKeys keys;

  /// Controls call back when they are told what to show; only what hands did counts.
  private boolean updating = true;

  public BoardPane(Look look, BoardModel model) {
    this.look = look;
    this.model = model;
    input = new InputSlider(look);
    input.setId("input");
    tie = new TieSlider(look);
    tie.setId("tie");
    weights = new TieWeights(look, model, this::released, this::chipChosen);
    plots.setId("plots");
    tieTitle = new RichTextNode(RichText.EMPTY, 19);
    tieHint = new RichTextNode(RichText.of(Words.say("tie.hint")), 17, Role.INK3);
    rule.getStyleClass().add("pg-rule");
    more = new MoreInputs(look, this::otherMoved, this::released);
    zeroSign = new ZeroSign(look, () -> keys().negativeZero());
    getStyleClass().add("pg-board");
    panelSwitch = new PanelSwitch(look, panel);
    several = new SeveralBar(look, this::choose, this::activate, this::program);
    map = new MapStage(look, model, this::requestLayout, this::otherMoved, this::released);
    getChildren()
        .setAll(
            plots,
            rule,
            tieTitle,
            tieHint,
            more,
            tie,
            weights.node(),
            input,
            map.beside(),
            panelSwitch,
            zeroSign,
            several);
    wanted.subscribe(this::requestLayout);
    panel.subscribe(this::requestLayout);
    PlotHands hands = new PlotHands(this, model);
    plotGestures = hands.gestures();
    keys = new PlotKeys(model, input, tie, weights, hands, panel, wanted);
    input.valueProperty().subscribe(this::inputMoved);
    input.draggingProperty().subscribe(dragging -> released(dragging));
    tie.lambdaProperty().subscribe(this::lambdaMoved);
    tie.draggingProperty().subscribe(dragging -> released(dragging));
    tie.setOnChip(this::chipChosen);
    model.viewProperty().subscribe(this::requestLayout);
    look.onChange(() -> {
      landscape = null;
      map.view().forget();
      together.forget();
      requestLayout();
    });
    updating = false;
  }

  public void arrange(Arrangement now) {
    arrangement = now;
    requestLayout();
  }

  /// The slider of the active input.
  public InputSlider input() {
    return input;
  }

  public TieSlider tie() {
    return tie;
  }

  public PlotKeys keys() {
    return keys;
  }

  /// What stands below the plot of the function.
  public ObjectProperty<LowerPlot> panelProperty() {
    return panel;
  }

  /// How a function of several inputs is to be shown; null for the best way.
  public ObjectProperty<@Nullable ViewKind> showingProperty() {
    return wanted;
  }

  /// How the function on show is shown.
  public ViewKind showing() {
    List<ViewKind> ways = ViewKind.of(model.view().board().program());
    ViewKind way = wanted.get();
    return way != null && ways.contains(way) ? way : ways.getFirst();
  }

  /// The map on show, if it is.
  public Optional<Frame> mapFrame() {
    return onMap()
        ? Optional.ofNullable(map.view().terrain()).map(MapGround::frame)
        : Optional.empty();
  }

  private boolean onMap() {
    return showing() == ViewKind.MAP;
  }

  private void choose(ViewKind way) {
    if (!updating) wanted.set(way);
  }

  private void program(LossForm form) {
    if (!updating)
      LossForm.loss(model.board().program())
          .ifPresent(loss -> model.choose(form.of(model.board(), loss)));
  }

  private void activate(String name) {
    int index = model.board().program().inputs().indexOf(name);
    if (!updating && index >= 0) model.choose(model.board().withActive(index));
  }

  /// Where a hand can choose the tie-break on the lower plot, if it can.
  public Optional<AnswerGrip> grip() {
    return Optional.ofNullable(pictures).flatMap(PlotsPage::grip);
  }

  /// Whether the lower plot has another horizontal axis than the plot of the function.
  boolean ownAxisBelow() {
    return !LowerPlots.of(panel.get()).sharesInput();
  }

  @Nullable PlotGround landscape() {
    return landscape;
  }

  /// A hand takes something, or lets go of it.
  void released(boolean dragging) {
    model.movingProperty().set(dragging);
    if (dragging) return;
    model.commit();
    requestLayout();
  }

  private void inputMoved(Number value) {
    change(board -> board.withX(value.doubleValue()));
  }

  private void otherMoved(int index, double value) {
    change(board -> board.withInput(index, value));
  }

  private void lambdaMoved(Number lambda) {
    if (shown != null && shown.nothingToChoose()) return;
    change(
        board -> board.withConvention(Conventions.lambda(Math.clamp(lambda.doubleValue(), 0, 1))));
  }

  private void chipChosen(String framework) {
    Frameworks.find(framework)
        .ifPresent(found -> {
          change(board -> board.withConvention(found.convention(board.mode())));
          model.commit();
        });
  }

  private void change(UnaryOperator<Board> edit) {
    if (!updating) model.set(edit.apply(model.board()));
  }

  private BoardGeometry geometry(BoardView view) {
    int others = onMap() ? 0 : view.board().program().inputs().size() - 1;
    // bars need the room on a small screen
    boolean tight = arrangement == Arrangement.COMPACT && showing() == ViewKind.BARS;
    if (tight) others = Math.min(others, 1);
    double width = Math.max(getWidth(), 320);
    double height = Math.max(getHeight(), 320);
    return switch (arrangement) {
      case DESK -> BoardGeometry.desk(width, height, others, look.sizes());
      case COMPACT -> BoardGeometry.compact(width, height, others, look.sizes());
      case PRESENTER -> {
        double k = Style.hallFactor(width, height);
        BoardGeometry page = BoardGeometry.presenter(width, height, others, look.sizes(), k);
        yield ownAxisBelow() ? page.favouringPanel() : page;
      }
    };
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() < 1 || getHeight() < 1) return;
    BoardView view = model.view();
    BoardGeometry geometry = geometry(view);
    updating = true;
    show(view, geometry);
    place(view, geometry);
    updating = false;
    shown = view;
  }

  private void show(BoardView view, BoardGeometry geometry) {
    Board board = view.board();
    Style style = look.sizes();
    pictures = null;
    PlotGround ground =
        switch (showing()) {
          case MAP -> showMap(view, geometry);
          case BARS -> showBars(view, geometry);
          case TOGETHER -> showTogether(view, geometry);
          case SLICES -> showPlots(view, geometry);
        };
    landscape = ground;
    plots.gestures(onMap() ? map.gestures() : plotGestures);
    // a change is announced once, on release
    if (!model.movingProperty().get())
      plots.setAccessibleText(pictures == null ? SpokenText.verdict(view) : pictures.spoken());
    if (shown != null && shown.board().program() != board.program()) appear();
    input.lowProperty().set(ground.function().xLow());
    input.highProperty().set(ground.function().xHigh());
    input.nameProperty().set(board.variable());
    input.stepProperty().set(0.05);
    change(
        input.ticksProperty(),
        onMap()
            ? map.ticks(board.active(), style)
            : pictures == null ? MapStage.ticks(ground, style) : pictures.xTicks());
    List<Double> docks = ground.docks();
    change(input.kinksProperty(), docks.size() <= 40 ? docks : List.of());
    input.setValue(board.x());
    input.negativeZeroProperty().set(board.isNegativeZero());
    boolean said = shown != null && shown.explanation() == view.explanation();
    if (!said) say(view);
    if (!tie.draggingProperty().get()) tie.lambdaProperty().set(view.lambda());
  }

  /// Shows what the tie-break does.
  private void say(BoardView view) {
    change(tie.trackProperty(), TieTracks.of(view));
    change(tie.answerProperty(), TieTracks.answer(view));
    tie.answerWrongProperty().set(view.verdict().kind() == VerdictKind.WRONG);
    tieTitle.setText(TieTracks.title(view));
    tie.setVisible(!weights.show(view));
  }

  /// The function and its derivative, or a panel.
  private PlotGround showPlots(BoardView view, BoardGeometry geometry) {
    Style style = look.sizes();
    PlotGround ground = PlotGround.of(view.board(), geometry.plots(), style, landscape);
    double room = geometry.plots().width() - panelSwitch.prefWidth(-1) - 2 * style.label();
    titles = Titles.of(view, ground.formula(), style.title(), hall() > 0, room, measure, titles);
    PlotsPage made = new PlotsPage(view, ground, geometry, style, panel.get(), hall(), titles);
    paint(made.all().stream().map(picture -> new Drawn(picture, style)).toList());
    pictures = made;
    plots.handles(PlotHands.handles(view, ground, made.grip()));
    return ground;
  }

  /// The map and its slices.
  ///
  /// @return the slice along the active input
  private PlotGround showMap(BoardView view, BoardGeometry geometry) {
    Style style = look.sizes();
    MapGeometry g = MapGeometry.of(geometry, getWidth(), style, hall());
    double guideTo = geometry.sliderY() - style.thumb();
    paint(map.view().pictures(view, g, guideTo, style, deviceScale(), hall()));
    plots.handles(map.view().handles(view));
    return map.slice(view.board());
  }

  /// A loss as bars, and its slice.
  private PlotGround showBars(BoardView view, BoardGeometry geometry) {
    BarsPage bars = new BarsPage(view, geometry, getWidth(), look.sizes(), hall(), landscape);
    paint(bars.pictures());
    plots.handles(PlotHands.handles(view, bars.slice(), Optional.empty()));
    return bars.slice();
  }

  /// A function summed over a vector.
  private PlotGround showTogether(BoardView view, BoardGeometry geometry) {
    double guideTo = geometry.sliderY() - look.sizes().thumb();
    paint(together.pictures(view, geometry, guideTo, look.sizes(), hall()));
    plots.handles(together.handles(view));
    return Objects.requireNonNull(together.landscape());
  }

  /// Paints pictures; what has not changed since the last time stays as it is.
  private void paint(List<Drawn> all) {
    List<Painting> painted = new ArrayList<>(all.size());
    List<Shape> shapes = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      Drawn drawn = all.get(i);
      Painting before = i < paintings.size() ? paintings.get(i) : null;
      Painting now = Painter.paint(drawn.picture(), drawn.style(), look.palette(), measure, before);
      painted.add(now);
      shapes.add(new Shape.Group("picture" + i, null, now.shapes()));
    }
    paintings = painted;
    plots.show(shapes);
  }

  private double deviceScale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : window.getOutputScaleX();
  }

  /// Sets a property if its value is another one: a control builds itself anew at every change.
  private static <T> void change(ObjectProperty<T> property, T value) {
    if (!value.equals(property.get())) property.set(value);
  }

  /// Another function comes in with a short fade.
  private void appear() {
    Duration time = look.motion(200);
    if (time.equals(Duration.ZERO)) return;
    FadeTransition fade = new FadeTransition(time, plots);
    fade.setFromValue(0.15);
    fade.setToValue(1);
    fade.play();
  }

  /// The factor of presenter mode, 0 on a desk.
  private double hall() {
    return arrangement == Arrangement.PRESENTER ? Style.hallFactor(getWidth(), getHeight()) : 0;
  }

  private void place(BoardView view, BoardGeometry g) {
    Style style = look.sizes();
    double width = getWidth();
    plots.resizeRelocate(0, 0, width, Math.max(1, g.sliderY() - style.thumb()));
    placeInputs(view, g, width);
    placeSeveral(view.board());
    rule.resizeRelocate(g.ruleLeft(), Math.round(g.ruleY()), g.ruleRight() - g.ruleLeft(), 1);
    tie.trackLeftProperty().set(g.tieLeft());
    tie.trackWidthProperty().set(g.tieWidth());
    tie.resizeRelocate(0, g.tieY() - tie.trackY(), width, tie.prefHeight(width));
    weights.place(g);
    boolean titled = !Double.isNaN(g.headY());
    tieTitle.setVisible(titled);
    tieHint.setVisible(titled && !view.nothingToChoose());
    if (titled) {
      tieTitle.setSize(style.label());
      tieHint.setSize(style.tick());
      double left = g.tieLeft() - style.bar() / 2;
      double right = g.tieLeft() + g.tieWidth() + style.bar() / 2;
      head(tieTitle, left, g.headY() - style.label());
      head(tieHint, right - tieHint.prefWidth(-1), g.headY() - style.tick());
    }
    placePanelSwitch(g.plots());
    placeZeroSign(view, g);
  }

  private void placeInputs(BoardView view, BoardGeometry g, double width) {
    Board board = view.board();
    map.beside().setVisible(onMap());
    more.setVisible(false);
    if (onMap()) {
      MapGeometry beside = MapGeometry.of(g, width, look.sizes(), hall());
      map.place(input, board, beside, width, g.sliderY(), look.sizes(), hall());
      return;
    }
    input.playableProperty().set(true);
    input.trackLeftProperty().set(g.plots().left());
    input.trackWidthProperty().set(g.plots().width());
    input.resizeRelocate(0, g.sliderY() - input.trackY(), width, input.prefHeight(width));
    more.show(board, g, width);
  }

  /// At the right end of the title row; presenters have the keys.
  private void placeSeveral(Board board) {
    boolean there = board.inputs().size() > 1 && arrangement != Arrangement.PRESENTER;
    several.setVisible(there);
    if (!there) return;
    several.update(ViewKind.of(board.program()), showing(), board);
    double width = several.prefWidth(-1);
    double right = getWidth() - look.sizes().button() * 0.6;
    several.resizeRelocate(right - width, look.sizes().tick() * 0.6, width, several.prefHeight(-1));
  }

  /// At the right end of the lower plot's title; presenters have the keys.
  private void placePanelSwitch(PlotArea area) {
    panelSwitch.setVisible(arrangement != Arrangement.PRESENTER && showing() == ViewKind.SLICES);
    double width = panelSwitch.prefWidth(-1);
    double height = panelSwitch.prefHeight(-1);
    double middle = area.lowerTop() - 0.87 * look.sizes().title();
    panelSwitch.resizeRelocate(
        area.left() + area.width() - width, Math.round(middle - height / 2), width, height);
  }

  /// Below the buttons of the slider, only where there is a zero to change.
  private void placeZeroSign(BoardView view, BoardGeometry g) {
    double x = view.board().x();
    zeroSign.setVisible(x == 0 && arrangement != Arrangement.PRESENTER && !onMap());
    zeroSign.setSelected(view.board().isNegativeZero());
    double left = g.plots().left() + g.plots().width() + look.sizes().thumb() * 1.7;
    double top = g.sliderY() + look.sizes().button() / 2 + 6;
    zeroSign.resizeRelocate(left, top, zeroSign.prefWidth(-1), zeroSign.prefHeight(-1));
  }

  private static void head(RichTextNode node, double x, double y) {
    node.resizeRelocate(x, y, node.prefWidth(-1), node.prefHeight(-1));
  }
}
