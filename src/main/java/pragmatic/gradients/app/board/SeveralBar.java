package pragmatic.gradients.app.board;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import pragmatic.gradients.app.control.Segmented;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.words.Words;

/// Two choices for a function of several inputs: how it is shown, and which input is on the x axis.
final class SeveralBar extends HBox {
  private final Look look;
  private final Consumer<Showing> show;
  private final Consumer<String> activate;
  private List<Showing> ways = List.of();
  private List<String> inputs = List.of();
  private Segmented<Showing> showing;
  private Segmented<String> active;

  /// @param show called with the way that was chosen
  /// @param activate called with the name of the input that was chosen
  SeveralBar(Look look, Consumer<Showing> show, Consumer<String> activate) {
    this.look = look;
    this.show = show;
    this.activate = activate;
    setAlignment(Pos.CENTER_RIGHT);
    setSpacing(12);
    showing = showing(List.of(Showing.SLICES));
    active = active(List.of(""));
  }

  private Segmented<Showing> showing(List<Showing> options) {
    return new Segmented<>(
        look,
        Words.say("several.showing"),
        options,
        options.getFirst(),
        way -> Words.say("several." + way.name().toLowerCase(Locale.ROOT)));
  }

  private Segmented<String> active(List<String> options) {
    return new Segmented<>(
        look, Words.say("several.active"), options, options.getFirst(), name -> name);
  }

  /// Shows what can be chosen and what is.
  void update(List<Showing> possible, Showing chosen, List<String> names, String x) {
    if (!possible.equals(ways) || !names.equals(inputs)) build(possible, names);
    showing.valueProperty().set(chosen);
    active.valueProperty().set(x);
    boolean slices = chosen != Showing.MAP;
    active.setVisible(slices);
    active.setManaged(slices);
  }

  private void build(List<Showing> possible, List<String> names) {
    ways = List.copyOf(possible);
    inputs = List.copyOf(names);
    showing = showing(ways);
    active = active(inputs);
    showing.setId("showing");
    active.setId("active");
    showing.valueProperty().addListener((_, _, now) -> show.accept(now));
    active.valueProperty().addListener((_, _, now) -> activate.accept(now));
    getChildren().setAll(active);
    if (ways.size() > 1) getChildren().add(showing);
  }
}
