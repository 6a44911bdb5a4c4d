package pragmatic.gradients.app.board;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.plot.Gestures;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.page.MapGeometry;
import pragmatic.gradients.page.MapPage;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.MapGround;
import pragmatic.gradients.picture.PlotGround;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.Ticks;

/// A map with its two sliders side by side: below the map that of the first input, below the slices
/// that of the second. One of them is the slider of the active input, which is always there; the
/// other one belongs to the map.
final class MapStage {
  private static final int MAXIMUM_DOCKS = 40;

  private final MapPage view;
  private final InputSlider beside;
  private final Gestures gestures;
  private int held;

  /// @param moved called with the input that the hand moved and its value
  /// @param released called when a hand takes the slider and when it lets go
  MapStage(
      Look look,
      BoardModel model,
      Runnable repaint,
      MoreInputs.Moved moved,
      Consumer<Boolean> released) {
    view = new MapPage(Platform::runLater, repaint);
    gestures = new MapHands(view, model).gestures();
    beside = new InputSlider(look);
    beside.valueProperty().subscribe(value -> moved.to(held, value.doubleValue()));
    beside.draggingProperty().subscribe(released);
  }

  MapPage view() {
    return view;
  }

  InputSlider beside() {
    return beside;
  }

  Gestures gestures() {
    return gestures;
  }

  /// The slice along the active input.
  PlotGround slice(Board board) {
    return Objects.requireNonNull(view.slice(board.active()));
  }

  /// Labelled values under a slider.
  static List<Double> ticks(PlotGround slice, Style style) {
    Frame frame = slice.function();
    return Ticks.of(frame.xLow(), frame.xHigh(), frame.width(), style.tick() * 8);
  }

  /// Labelled values under the slider of an input: one is as long as the map, the other as a slice.
  List<Double> ticks(int input, Style style) {
    MapGround terrain = view.terrain();
    PlotGround slice = view.slice(input);
    if (slice == null || terrain == null) return List.of();
    Frame frame = slice.function();
    double width = input == 0 ? terrain.frame().width() : frame.width();
    return Ticks.of(frame.xLow(), frame.xHigh(), width, style.tick() * (input == 0 ? 6 : 4));
  }

  /// Puts both sliders in their places.
  ///
  /// @param active the slider of the active input
  /// @param y pixel row of both tracks
  /// @param hall the factor of presenter mode, 0 on a desk
  void place(
      InputSlider active,
      Board board,
      MapGeometry g,
      double width,
      double y,
      Style style,
      double hall) {
    held = 1 - board.active();
    String name = board.program().inputs().get(held);
    beside.setVisible(true);
    beside.setId("input-" + name);
    beside.nameProperty().set(name);
    beside.stepProperty().set(active.stepProperty().get());
    PlotGround slice = view.slice(held);
    if (slice != null) {
      beside.lowProperty().set(slice.function().xLow());
      beside.highProperty().set(slice.function().xHigh());
      List<Double> docks = slice.docks();
      change(beside.kinksProperty(), docks.size() <= MAXIMUM_DOCKS ? docks : List.of());
      change(beside.ticksProperty(), ticks(held, style));
    }
    beside.setValue(board.inputs().get(held));
    InputSlider left = held == 1 ? active : beside;
    InputSlider right = held == 1 ? beside : active;
    left.playableProperty().set(false);
    right.playableProperty().set(hall == 0);
    place(left, g.map().left(), g.map().side(), 0, g.border(), y);
    place(right, g.second().left(), g.second().width(), g.border(), width, y);
  }

  private static void place(
      InputSlider slider, double left, double length, double from, double to, double y) {
    slider.trackLeftProperty().set(left - from);
    slider.trackWidthProperty().set(length);
    slider.resizeRelocate(from, y - slider.trackY(), to - from, slider.prefHeight(to - from));
  }

  private static <T> void change(ObjectProperty<T> property, T value) {
    if (!value.equals(property.get())) property.set(value);
  }
}
