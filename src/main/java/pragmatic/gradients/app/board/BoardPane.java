package pragmatic.gradients.app.board;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.control.TieSlider;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.plot.NodeRenderer;
import pragmatic.gradients.app.plot.PlotPane;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.page.BoardGeometry;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.InputTrack;
import pragmatic.gradients.page.MapRefiner;
import pragmatic.gradients.page.PageMaker;
import pragmatic.gradients.page.PagePainting;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.MapGround;
import pragmatic.gradients.picture.Style;

/// The middle of the window: shows one [BoardPage], and lets its controls change the board.
///
/// No child is managed: what a child changes in itself is its own matter, so that a change of the
/// board is laid out once.
public final class BoardPane extends Region {
  private final Look look;
  private final BoardModel model;
  private final ReadOnlyObjectWrapper<@Nullable BoardPage> page =
      new ReadOnlyObjectWrapper<>(this, "page");
  private final FxTextMeasure measure = new FxTextMeasure();
  private final PlotPane plots = new PlotPane(new NodeRenderer());
  private final ObservableValue<Boolean> seen = Sight.of(this);
  private final MapRefiner refiner = new MapRefiner(Platform::runLater, this::refined);
  private final InputSlider input;
  private final InputSlider beside;
  private final MoreInputs more;
  private final TieSlider tie;
  private final TieWeights weights;
  private final TieHead tieHead = new TieHead();
  private final Region rule = new Region();
  private final PanelSwitch panelSwitch;
  private final ZeroSign zeroSign;
  private final SeveralBar several;
  private final PlotKeys keys;
  private final ValueEntry entry;
  private Surface.Arrangement arrangement = Surface.Arrangement.DESK;
  private @Nullable MapGround fine;
  private @Nullable PagePainting painting;
  private boolean repaint;
  private PageMaker maker = PageMaker.USUAL;

  public BoardPane(Look look, BoardModel model) {
    this.look = look;
    this.model = model;
    entry = new ValueEntry(look, model);
    input = inputSlider();
    input.setId("input");
    beside = inputSlider();
    more = new MoreInputs(this::inputSlider);
    tie = new TieSlider(look);
    tie.setId("tie");
    tie.setOnMoved(this::lambdaMoved);
    tie.draggingProperty().subscribe((_, held) -> model.hold(held));
    tie.setOnChip(this::chipChosen);
    weights = new TieWeights(look, model, model::hold, this::chipChosen);
    plots.setId("plots");
    rule.getStyleClass().add("pg-rule");
    panelSwitch = new PanelSwitch(look, model);
    several = new SeveralBar(look, model);
    BoardHands hands = new BoardHands(model, page::get);
    plots.gestures(hands.gestures());
    keys = new PlotKeys(model, pageProperty(), input, tie, weights, hands);
    zeroSign = new ZeroSign(look, keys::negativeZero);
    getStyleClass().add("pg-board");
    // Tab goes this way
    getChildren()
        .setAll(
            rule,
            input,
            beside,
            more,
            zeroSign,
            tieHead,
            tie,
            weights.node(),
            panelSwitch,
            several,
            plots,
            entry);
    plots.setViewOrder(1);
    for (Node child : getChildren()) child.setManaged(false);
    model.viewProperty().subscribe(this::requestLayout);
    model.movingProperty().subscribe(this::announce);
    look.onChange(
        this,
        () -> {
          repaint = true;
          requestLayout();
        });
  }

  /// Divides the room otherwise.
  public void arrange(Surface.Arrangement now) {
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

  /// The page on show, null before there is room for one.
  public ReadOnlyObjectProperty<@Nullable BoardPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// Makes and draws pages in another way, as one on which the answer is covered.
  public void make(PageMaker other) {
    if (other.equals(maker)) return;
    maker = other;
    repaint = true;
    requestLayout();
  }

  private InputSlider inputSlider() {
    InputSlider slider = new InputSlider(look);
    slider.setOnMoved(value -> inputMoved(slider.shown(), value));
    slider.draggingProperty().subscribe((_, held) -> model.hold(held));
    slider.setOnType(range -> entry.begin(slider, range));
    slider.seenProperty().bind(seen);
    return slider;
  }

  /// A slider that is no longer on show may still be held, but moves nothing.
  private void inputMoved(InputTrack track, double value) {
    BoardPage shown = page.get();
    if (shown != null && shown.has(track)) change(board -> board.withInput(track.input(), value));
  }

  private void lambdaMoved(double lambda) {
    BoardPage shown = page.get();
    if (shown != null && shown.tie().free())
      change(board -> board.withConvention(Conventions.lambda(Math.clamp(lambda, 0, 1))));
  }

  private void chipChosen(String framework) {
    BoardPage shown = page.get();
    if (shown == null || shown.board().program() != model.board().program()) return;
    Frameworks.find(framework)
        .ifPresent(
            found -> model.choose(board -> board.withConvention(found.convention(board.mode()))));
  }

  /// A control changes the board that it shows; another one is not what the hand aimed at.
  private void change(UnaryOperator<Board> edit) {
    BoardPage shown = page.get();
    Board board = model.board();
    if (shown != null && shown.board().program() == board.program()) model.set(edit.apply(board));
  }

  private void refined(MapGround map) {
    fine = map;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() < 1 || getHeight() < 1) return;
    if (!model.faults().guard("fault.picture", model.view().board(), this::lay)) blank();
  }

  /// Nothing is on show but the paper: no picture is better than that of another board.
  private void blank() {
    page.set(null);
    painting = null;
    plots.show(List.of());
    plots.handles(List.of());
    plots.setAccessibleText(null);
    for (Node child : getChildren()) child.setVisible(child == plots);
  }

  private void lay() {
    BoardPage before = page.get();
    BoardPage now = page(before);
    now.refinement().ifPresent(refiner::make);
    if (now == before && !repaint) return;
    repaint = false;
    show(now);
    page.set(now);
    announce();
    if (before != null && before.board().program() != now.board().program()) appear();
  }

  private BoardPage page(@Nullable BoardPage before) {
    BoardView view = model.view();
    double reserved = panelSwitch.least();
    Surface surface =
        new Surface(getWidth(), getHeight(), arrangement, look.sizes(), deviceScale(), reserved);
    MapGround better = fine;
    fine = null;
    BoardPage old = before == null || better == null ? before : before.refined(better);
    return maker.page(view, surface, measure, old);
  }

  private double deviceScale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : window.getOutputScaleX();
  }

  private void show(BoardPage now) {
    BoardGeometry g = now.geometry();
    Style style = now.surface().style();
    double width = now.surface().width();
    painting = PagePainting.of(maker.pictures(now), look.palette(), measure, painting);
    plots.show(painting.shapes());
    plots.handles(maker.handles(now));
    plots.resizeRelocate(0, 0, width, Math.max(1, g.sliderY() - style.thumb()));
    for (Node child : List.of(input, rule)) child.setVisible(true);
    show(input, now, now.active());
    beside.setVisible(now.onMap());
    if (now.onMap()) {
      InputTrack other = now.others().getFirst();
      beside.setId("input-" + other.name());
      show(beside, now, other);
    }
    more.show(now, newest(), measure);
    rule.resizeRelocate(g.ruleLeft(), Math.round(g.ruleY()), g.ruleRight() - g.ruleLeft(), 1);
    showTie(now, g);
    panelSwitch.show(now, measure);
    zeroSign.show(now);
    several.show(now);
    if (!maker.answers())
      for (Node node : List.of(tie, weights.node(), tieHead, panelSwitch)) node.setVisible(false);
  }

  /// A change is announced once, when the hand lets go.
  private void announce() {
    BoardPage shown = page.get();
    if (shown != null && !model.movingProperty().get())
      plots.setAccessibleText(maker.spoken(shown));
  }

  private void show(InputSlider slider, BoardPage now, InputTrack track) {
    InputTrack.TrackPlace place = track.place();
    double width = place.to() - place.from();
    slider.show(track, newest().value(now, track));
    slider.resizeRelocate(
        place.from(), place.y() - slider.trackY(), width, slider.prefHeight(width));
  }

  private NewestBoard newest() {
    return new NewestBoard(model.board());
  }

  private void showTie(BoardPage now, BoardGeometry g) {
    double lambda = newest().lambda(now);
    tie.show(now.tie().track(), lambda, now.tie().answer(), now.tie().wrong());
    tie.stretch(g.tieLeft(), g.tieWidth());
    double room = g.ruleRight();
    tie.resizeRelocate(0, g.tieY() - tie.trackY(), room, tie.prefHeight(room));
    tie.setVisible(now.tie().shares().isEmpty());
    weights.show(now);
    tieHead.show(now);
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
}
