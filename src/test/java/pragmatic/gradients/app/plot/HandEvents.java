package pragmatic.gradients.app.plot;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;
import javafx.scene.input.ZoomEvent;

/// What hands do, as the toolkit tells it, for tests that need no screen or must come between two
/// frames.
public final class HandEvents {
  private HandEvents() {}

  /// Of the first button, at a place of the node that hears it.
  public static MouseEvent mouse(EventType<MouseEvent> kind, double x, double y) {
    return mouse(kind, x, y, MouseButton.PRIMARY);
  }

  public static MouseEvent mouse(
      EventType<MouseEvent> kind, double x, double y, MouseButton button) {
    return mouse(kind, x, y, button, 1);
  }

  /// @param clicks 2 for the second click of a double click
  public static MouseEvent mouse(
      EventType<MouseEvent> kind, double x, double y, MouseButton button, int clicks) {
    boolean down = kind == MouseEvent.MOUSE_PRESSED || kind == MouseEvent.MOUSE_DRAGGED;
    boolean first = down && button == MouseButton.PRIMARY;
    boolean still = kind != MouseEvent.MOUSE_DRAGGED;
    return new MouseEvent(
        kind,
        x,
        y,
        x,
        y,
        button,
        clicks,
        false,
        false,
        false,
        false,
        first,
        false,
        down && !first,
        false,
        false,
        still,
        null);
  }

  /// A wheel or two fingers at a place of the node that hears it.
  public static ScrollEvent wheel(double x, double y, double right, double up) {
    return wheel(x, y, x, y, right, up);
  }

  /// A wheel in the middle of a node.
  public static ScrollEvent wheel(Node over, double up) {
    Bounds box = over.localToScene(over.getLayoutBounds());
    Bounds screen = over.localToScreen(over.getLayoutBounds());
    return wheel(
        box.getCenterX(), box.getCenterY(), screen.getCenterX(), screen.getCenterY(), 0, up);
  }

  private static ScrollEvent wheel(
      double x, double y, double screenX, double screenY, double right, double up) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        x,
        y,
        screenX,
        screenY,
        false,
        false,
        false,
        false,
        false,
        false,
        right,
        up,
        right,
        up,
        HorizontalTextScrollUnits.NONE,
        0,
        VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  public static ZoomEvent pinch(double x, double y, double factor) {
    return new ZoomEvent(
        ZoomEvent.ZOOM, x, y, x, y, false, false, false, false, true, false, factor, factor, null);
  }

  /// @param letter what is typed, if it is a letter that comes
  public static KeyEvent key(
      EventType<KeyEvent> kind,
      String letter,
      KeyCode code,
      boolean shift,
      boolean control,
      boolean alt) {
    String character = kind == KeyEvent.KEY_TYPED ? letter : KeyEvent.CHAR_UNDEFINED;
    return new KeyEvent(kind, character, letter, code, shift, control, alt, false);
  }

  /// A key goes down and up.
  public static void press(EventTarget target, KeyCode code) {
    for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED))
      Event.fireEvent(target, key(kind, "", code, false, false, false));
  }

  /// A letter comes from the keyboard.
  public static void type(EventTarget target, String letter) {
    Event.fireEvent(
        target, key(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED, false, false, false));
  }
}
