package pragmatic.gradients.app.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.text.Typeface;

/// One of several, side by side; ← and → choose too.
public final class Segmented<T> extends HBox {
  private final List<T> options;
  private final ObjectProperty<T> value;
  private Consumer<T> onChosen = _ -> {};

  /// @param accessible what is chosen here
  /// @param names the words for an option
  public Segmented(
      Look look, String accessible, List<T> options, T chosen, Function<T, String> names) {
    this.options = List.copyOf(options);
    value = new SimpleObjectProperty<>(this, "value", chosen);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(accessible);
    for (T option : this.options) {
      getChildren().add(segment(look, option, names.apply(option)));
    }
    pseudo(getChildren().getFirst(), "first");
    pseudo(getChildren().getLast(), "last");
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /// The option chosen.
  public ObjectProperty<T> valueProperty() {
    return value;
  }

  /// Called with an option that a hand or a key chose.
  public void setOnChosen(Consumer<T> action) {
    onChosen = action;
  }

  private void choose(T option) {
    if (option.equals(value.get())) return;
    value.set(option);
    onChosen.accept(option);
  }

  private ToggleButton segment(Look look, T option, String name) {
    ToggleButton button = new ToggleButton(name);
    button.getStyleClass().setAll("pg-segment");
    button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    Runnable size =
        () -> {
          boolean on = option.equals(value.get());
          double height = Math.round(Buttons.height(look.sizes()));
          button.setMinHeight(height);
          button.setPrefHeight(height);
          button.setMinWidth(USE_PREF_SIZE);
          TypeWeight weight = on ? TypeWeight.MEDIUM : TypeWeight.REGULAR;
          Fonts.wear(button, Fonts.of(Typeface.SANS, weight, look.sizes().type().hint()));
          button.setSelected(on);
          button.setFocusTraversable(on);
        };
    size.run();
    look.onChange(button, size);
    value.subscribe(size);
    button.setOnAction(_ -> {
      choose(option);
      size.run();
    });
    return button;
  }

  private void key(KeyEvent event) {
    int here = options.indexOf(value.get());
    int to =
        switch (event.getCode()) {
          case LEFT, UP -> here - 1;
          case RIGHT, DOWN -> here + 1;
          default -> here;
        };
    if (to != here && !event.isShiftDown() && !event.isShortcutDown()) {
      int next = Math.floorMod(to, options.size());
      choose(options.get(next));
      // as by Tab, so that it has a ring; the option chosen is the only one that Tab comes to
      getChildren()
          .get(here)
          .requestFocusTraversal(
              next > here ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
      event.consume();
    }
  }

  private static void pseudo(javafx.scene.Node node, String name) {
    node.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), true);
  }
}
