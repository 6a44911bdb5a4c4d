package pragmatic.gradients.app.board;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.control.Buttons;
import pragmatic.gradients.app.control.DropDown;
import pragmatic.gradients.app.control.Segmented;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.LossForm;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.InputChoices;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.words.Words;

/// The choices for a function of several inputs: how it is shown, which input is on the x axis, and
/// of a loss how it is programmed.
final class SeveralBar extends HBox {
  private final Look look;
  private final BoardModel model;
  private final Button menu;
  private @Nullable InputChoices offered;
  private @Nullable Segmented<ViewKind> showing;
  private @Nullable Segmented<String> active;
  private @Nullable Segmented<LossForm> form;

  SeveralBar(Look look, BoardModel model) {
    this.look = look;
    this.model = model;
    setAlignment(Pos.CENTER_RIGHT);
    setSpacing(12);
    menu = Buttons.opening(look, "", this::open);
    menu.setId("active-menu");
  }

  /// The inputs below the button that names the one on the axis.
  private void open() {
    DropDown all = new DropDown();
    Board board = model.board();
    for (String name : board.program().inputs()) {
      RadioMenuItem item = new RadioMenuItem(InputChoices.written(name));
      item.setSelected(name.equals(board.variable()));
      item.setOnAction(_ -> activate(name));
      all.getItems().add(item);
    }
    all.open(menu);
  }

  private void activate(String name) {
    int index = model.board().program().inputs().indexOf(name);
    if (index >= 0) model.choose(model.board().withActive(index));
  }

  private void program(LossForm wanted) {
    LossForm.loss(model.board().program())
        .ifPresent(loss -> model.choose(wanted.of(model.board(), loss)));
  }

  /// At the right end of the title row; presenters have the keys.
  void show(BoardPage page) {
    setVisible(page.choices().isPresent() && !page.surface().presenting());
    if (!isVisible()) return;
    InputChoices now = page.choices().orElseThrow();
    if (offered == null || !offered.offersTheSame(now)) build(now);
    offered = now;
    if (form != null) now.form().ifPresent(form.valueProperty()::set);
    if (showing != null) showing.valueProperty().set(now.way());
    if (active != null) active.valueProperty().set(now.active());
    menu.setText(InputChoices.written(now.active()));
    menu.setAccessibleText(Words.say("several.active") + ": " + now.active());
    if (active != null) show(active, now.oneAxis() && !now.many());
    show(menu, now.oneAxis() && now.many());
    Style style = page.surface().style();
    double width = prefWidth(-1);
    double right = page.surface().width() - style.button() * 0.6;
    resizeRelocate(right - width, style.tick() * 0.6, width, prefHeight(-1));
  }

  private static void show(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  private void build(InputChoices now) {
    getChildren().clear();
    form =
        now.form()
            .map(chosen ->
                add(
                    "form",
                    "bars.form",
                    List.of(LossForm.values()),
                    chosen,
                    way -> Words.say("bars.form." + way.name().toLowerCase(Locale.ROOT)),
                    this::program))
            .orElse(null);
    active =
        add(
            "active",
            "several.active",
            now.inputs(),
            now.active(),
            InputChoices::written,
            this::activate);
    getChildren().add(menu);
    showing =
        now.ways().size() < 2
            ? null
            : add(
                "showing",
                "several.showing",
                now.ways(),
                now.way(),
                way -> Words.say("several." + way.name().toLowerCase(Locale.ROOT)),
                way -> model.choose(model.board().withViewKind(way)));
  }

  private <T> Segmented<T> add(
      String id,
      String key,
      List<T> options,
      T chosen,
      Function<T, String> names,
      Consumer<T> choose) {
    Segmented<T> choice = new Segmented<>(look, Words.say(key), options, chosen, names);
    choice.setId(id);
    choice.setOnChosen(choose);
    getChildren().add(choice);
    return choice;
  }
}
