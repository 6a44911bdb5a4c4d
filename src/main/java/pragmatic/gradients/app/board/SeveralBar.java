package pragmatic.gradients.app.board;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import pragmatic.gradients.app.control.Buttons;
import pragmatic.gradients.app.control.Segmented;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.LossForm;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.words.Words;

/// The choices for a function of several inputs: how it is shown, which input is on the x axis, and
/// of a loss how it is programmed.
final class SeveralBar extends HBox {
  /// More inputs are chosen from a menu.
  private static final int MOST = 6;

  private final Look look;
  private final Consumer<ViewKind> show;
  private final Consumer<String> activate;
  private final Consumer<LossForm> program;
  private List<ViewKind> ways = List.of();
  private List<String> inputs = List.of();
  private Segmented<ViewKind> showing;
  private Segmented<String> active;
  private Segmented<LossForm> form;
  private final Button menu;
  private boolean loss;

  /// @param show called with the way that was chosen
  /// @param activate called with the name of the input that was chosen
  /// @param program called with the form of a loss that was chosen
  SeveralBar(
      Look look, Consumer<ViewKind> show, Consumer<String> activate, Consumer<LossForm> program) {
    this.look = look;
    this.program = program;
    this.show = show;
    this.activate = activate;
    setAlignment(Pos.CENTER_RIGHT);
    setSpacing(12);
    showing = showing(List.of(ViewKind.SLICES));
    active = active(List.of(""));
    form = form();
    menu = Buttons.opening(look, "", this::open);
    menu.setId("active-menu");
  }

  /// The inputs below the button that names the one on the axis.
  private void open() {
    ContextMenu all = new ContextMenu();
    for (String name : inputs) {
      RadioMenuItem item = new RadioMenuItem(written(name));
      item.setSelected(name.equals(active.valueProperty().get()));
      item.setOnAction(_ -> activate.accept(name));
      all.getItems().add(item);
    }
    all.show(menu, Side.BOTTOM, 0, 4);
  }

  private Segmented<LossForm> form() {
    return new Segmented<>(
        look,
        Words.say("bars.form"),
        List.of(LossForm.values()),
        LossForm.FUSED,
        way -> Words.say("bars.form." + way.name().toLowerCase(Locale.ROOT)));
  }

  private Segmented<ViewKind> showing(List<ViewKind> options) {
    return new Segmented<>(
        look,
        Words.say("several.showing"),
        options,
        options.getFirst(),
        way -> Words.say("several." + way.name().toLowerCase(Locale.ROOT)));
  }

  private Segmented<String> active(List<String> options) {
    return new Segmented<>(
        look, Words.say("several.active"), options, options.getFirst(), SeveralBar::written);
  }

  /// The name of an input with its number as an index.
  private static String written(String name) {
    int digits = name.length();
    while (digits > 1 && Character.isDigit(name.charAt(digits - 1))) digits--;
    StringBuilder text = new StringBuilder(name.substring(0, digits));
    for (int i = digits; i < name.length(); i++) text.append((char) ('₀' + name.charAt(i) - '0'));
    return text.toString();
  }

  /// Shows what can be chosen and what is.
  void update(List<ViewKind> possible, ViewKind chosen, Board board) {
    List<String> names = board.program().inputs();
    Optional<LossForm> now =
        LossForm.loss(board.program()).flatMap(found -> LossForm.of(board.program(), found));
    boolean same = possible.equals(ways) && names.equals(inputs) && loss == now.isPresent();
    loss = now.isPresent();
    if (!same) build(possible, names);
    now.ifPresent(form.valueProperty()::set);
    showing.valueProperty().set(chosen);
    active.valueProperty().set(board.variable());
    menu.setText(written(board.variable()));
    menu.setAccessibleText(Words.say("several.active") + ": " + board.variable());
    boolean slices = chosen != ViewKind.MAP;
    show(active, slices && names.size() <= MOST);
    show(menu, slices && names.size() > MOST);
  }

  private static void show(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  private void build(List<ViewKind> possible, List<String> names) {
    ways = List.copyOf(possible);
    inputs = List.copyOf(names);
    showing = showing(ways);
    active = active(inputs);
    showing.setId("showing");
    active.setId("active");
    showing.valueProperty().addListener((_, _, now) -> show.accept(now));
    active.valueProperty().addListener((_, _, now) -> activate.accept(now));
    form = form();
    form.setId("form");
    form.valueProperty().addListener((_, _, now) -> program.accept(now));
    getChildren().clear();
    if (loss) getChildren().add(form);
    getChildren().addAll(active, menu);
    if (ways.size() > 1) getChildren().add(showing);
  }
}
