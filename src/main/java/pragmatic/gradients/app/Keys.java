package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import pragmatic.gradients.speech.KeyLine;

/// The keys of the window, in one table that also makes the sheet that `?` opens.
///
/// A focused slider, list or text field keeps its own keys; these are what is left over.
final class Keys {
  /// @param shown as the sheet writes it
  /// @param key of the sentence that says what it does
  /// @param inHall whether a hall has room for what it does
  record Binding(
      String shown,
      String key,
      boolean inText,
      boolean inHall,
      Predicate<KeyEvent> matches,
      Runnable action) {}

  private final List<Binding> bindings = new ArrayList<>();
  private final Set<String> characters = new HashSet<>();
  private final BooleanSupplier hall;
  private BooleanSupplier covered = () -> false;
  private Set<String> onCover = Set.of();
  private Runnable idle = () -> {};

  /// @param hall whether the window is in presenter mode
  Keys(BooleanSupplier hall) {
    this.hall = hall;
  }

  /// A key by its place on the keyboard.
  Keys press(
      String shown,
      String key,
      KeyCode code,
      Runnable action,
      KeyCombination.Modifier... modifiers) {
    KeyCombination combination = new KeyCodeCombination(code, modifiers);
    boolean inText =
        code.isFunctionKey()
            || code == KeyCode.ESCAPE
            || code == KeyCode.PAGE_DOWN
            || code == KeyCode.PAGE_UP;
    bindings.add(
        new Binding(
            shown,
            key,
            inText,
            true,
            e -> e.getEventType() == KeyEvent.KEY_PRESSED && combination.match(e),
            action));
    return this;
  }

  /// A binding for each of several things, as the plots of a list.
  <T> Keys each(List<T> things, BiConsumer<Keys, T> binding) {
    things.forEach(thing -> binding.accept(this, thing));
    return this;
  }

  /// A character, however the keyboard makes it.
  ///
  /// @throws IllegalStateException if it has a meaning already
  Keys type(String character, String key, Runnable action) {
    return type(character, key, true, action);
  }

  /// A character that neither does anything in a hall nor is listed there.
  Keys atDesk(String character, String key, Runnable action) {
    return type(character, key, false, action);
  }

  private Keys type(String character, String key, boolean inHall, Runnable action) {
    if (!characters.add(character)) throw new IllegalStateException("two meanings: " + character);
    bindings.add(
        new Binding(
            character,
            key,
            false,
            inHall,
            e ->
                e.getEventType() == KeyEvent.KEY_TYPED
                    && !e.isControlDown()
                    && !e.isAltDown()
                    && character.equalsIgnoreCase(e.getCharacter()),
            action));
    return this;
  }

  /// A sign with the shortcut key; keyboards have it in different places.
  ///
  /// @param sign what the key writes without the shortcut key
  /// @param codes where it is on usual keyboards
  Keys chord(String shown, String key, String sign, Runnable action, KeyCode... codes) {
    Set<KeyCode> places = Set.of(codes);
    bindings.add(
        new Binding(
            shown,
            key,
            false,
            true,
            e ->
                e.getEventType() == KeyEvent.KEY_PRESSED
                    && e.isShortcutDown()
                    && !e.isAltDown()
                    && (places.contains(e.getCode()) || sign.equals(e.getText())),
            action));
    return this;
  }

  /// What lies over the board leaves some keys their meaning; no other one changes unseen what lies
  /// behind.
  ///
  /// @param covers whether it lies there
  /// @param those the keys of the sentences of what still works
  /// @param instead what happens at any other key
  Keys under(BooleanSupplier covers, Set<String> those, Runnable instead) {
    covered = covers;
    onCover = those;
    idle = instead;
    return this;
  }

  void install(Scene scene) {
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> handle(scene, event));
    scene.addEventHandler(KeyEvent.KEY_TYPED, event -> handle(scene, event));
  }

  private void handle(Scene scene, KeyEvent event) {
    Node focused = scene.getFocusOwner();
    boolean typing = focused instanceof TextInputControl;
    for (Binding binding : bindings) {
      if (typing && !binding.inText() || !works(binding) || !binding.matches().test(event))
        continue;
      boolean hidden = covered.getAsBoolean() && !onCover.contains(binding.key());
      (hidden ? idle : binding.action()).run();
      event.consume();
      return;
    }
  }

  private boolean works(Binding binding) {
    return binding.inHall() || !hall.getAsBoolean();
  }

  /// Those that have a meaning where the window is.
  List<Binding> working() {
    return bindings.stream().filter(this::works).toList();
  }

  /// What the sheet lists: what works where the window is.
  List<KeyLine> sheet() {
    List<KeyLine> lines = List.of();
    for (Binding binding : bindings)
      if (works(binding)) lines = KeyLine.with(lines, binding.shown(), binding.key());
    return lines;
  }
}
