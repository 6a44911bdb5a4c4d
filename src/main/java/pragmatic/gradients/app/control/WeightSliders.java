package pragmatic.gradients.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.page.ChipLayout;
import pragmatic.gradients.page.SimplexWeights;
import pragmatic.gradients.page.TieTrack;
import pragmatic.gradients.page.WeightTrack;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.words.Words;

/// The tie-break of three or more arguments: a slider for the weight of each, kept at sum 1, the
/// choices that have a name, and the frameworks.
public final class WeightSliders extends Region {
  private final Look look;
  private final Consumer<List<Double>> onWeights;
  private final Consumer<List<Double>> onDetent;
  private final Consumer<Boolean> onDragging;
  private final Consumer<String> onChip;
  private final FxTextMeasure measure = new FxTextMeasure();
  private final List<WeightSlider> sliders = new ArrayList<>();
  private final List<ChipButton> chips = new ArrayList<>();
  private @Nullable Segmented<Integer> detents;
  private @Nullable WeightTrack track;
  private @Nullable Style built;
  private List<Double> weights = List.of();
  private List<Double> grabbed = List.of();

  /// @param onWeights called with the weights that hands and keys made
  /// @param onDetent called with the weights of a choice that has a name
  /// @param onDragging called when the mouse takes a thumb and when it lets go
  /// @param onChip called with the id of a framework that was chosen
  public WeightSliders(
      Look look,
      Consumer<List<Double>> onWeights,
      Consumer<List<Double>> onDetent,
      Consumer<Boolean> onDragging,
      Consumer<String> onChip) {
    this.look = look;
    this.onWeights = onWeights;
    this.onDetent = onDetent;
    this.onDragging = onDragging;
    this.onChip = onChip;
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(Words.say("slider.weights"));
    look.onChange(
        this,
        () -> {
          if (track != null) show(track, weights);
        });
  }

  /// Shows weights and what they may be.
  public void show(WeightTrack now, List<Double> shown) {
    boolean same = now.equals(track) && look.sizes().equals(built);
    weights = List.copyOf(shown);
    track = now;
    if (!same) build(now);
    if (detents != null) detents.valueProperty().set(now.detent(weights));
    for (int i = 0; i < sliders.size(); i++)
      sliders.get(i).show(now.names().get(i), weights.get(i), sliders.size(), now.wrong());
    requestLayout();
  }

  /// Chooses one of the choices that have a name.
  public void choose(int detent) {
    if (track != null && detent >= 0 && detent < track.detents().size())
      onDetent.accept(track.detents().get(detent).weights());
  }

  /// One step of an argument's weight.
  public void step(int argument, int direction) {
    if (argument < sliders.size()) sliders.get(argument).step(direction);
  }

  /// The argument whose slider has the focus, or −1.
  public int focused() {
    return IntStream.range(0, sliders.size())
        .filter(i -> sliders.get(i).isFocused())
        .findFirst()
        .orElse(-1);
  }

  private void build(WeightTrack now) {
    built = look.sizes();
    // a slider that leaves the page, be it for a moment, is never told that its thumb is let go
    getChildren().removeIf(child -> !(child instanceof WeightSlider));
    if (sliders.size() != now.names().size()) {
      getChildren().clear();
      sliders.clear();
      for (int i = 0; i < now.names().size(); i++) {
        int index = i;
        WeightSlider slider = new WeightSlider(look, value -> move(index, value), this::dragging);
        slider.setId("weight-" + i);
        sliders.add(slider);
      }
      getChildren().setAll(sliders);
    }
    List<Integer> options = IntStream.range(0, now.detents().size()).boxed().toList();
    Segmented<Integer> choices =
        new Segmented<>(
            look,
            Words.say("slider.tie.name"),
            options,
            now.detent(weights),
            i -> now.detents().get(i).name());
    choices.setId("detents");
    choices.setOnChosen(this::choose);
    detents = choices;
    chips.clear();
    for (TieTrack.Chip chip : now.chips())
      chips.add(new ChipButton(chip, look.sizes(), versions(now, choices), onChip));
    getChildren().addAll(0, chips);
    getChildren().addFirst(choices);
  }

  /// Whether there is room for the versions of the frameworks.
  private boolean versions(WeightTrack now, Segmented<Integer> choices) {
    return new ChipLayout(measure, look.sizes())
        .fit(now.chips(), choices.prefWidth(-1), getWidth());
  }

  private void dragging(boolean now) {
    grabbed = now ? weights : List.of();
    onDragging.accept(now);
  }

  /// While a thumb is held the others keep the proportion they had when it was taken.
  private void move(int index, double value) {
    List<Double> from = grabbed.isEmpty() ? weights : grabbed;
    // the next step starts from here, however late the board is shown
    if (track != null) show(track, SimplexWeights.with(from, index, value));
    onWeights.accept(weights);
  }

  /// The pixel row of the tracks, from the top of this control.
  public double trackY() {
    return ChipLayout.height(look.sizes());
  }

  @Override
  protected double computePrefHeight(double width) {
    Style z = look.sizes();
    return trackY() - WeightSlider.y(z) + WeightSlider.height(z);
  }

  @Override
  protected void layoutChildren() {
    Style z = look.sizes();
    Segmented<Integer> choices = detents;
    WeightTrack now = track;
    if (choices == null || now == null) return;
    double rowHeight = z.chipHeight();
    for (Node segment : choices.getChildren()) {
      ((Region) segment).setMinHeight(rowHeight);
      ((Region) segment).setPrefHeight(rowHeight);
    }
    choices.resizeRelocate(0, 0, choices.prefWidth(-1), rowHeight);
    boolean versions = versions(now, choices);
    ChipLayout layout = new ChipLayout(measure, z);
    double x = getWidth();
    for (ChipButton chip : chips.reversed()) {
      double width = layout.width(chip.chip(), versions);
      x -= width;
      chip.version(versions);
      chip.resizeRelocate(x, 0, width, rowHeight);
      x -= layout.gap();
    }
    double gap = z.dot() * 1.6;
    double cell = (getWidth() + gap) / sliders.size();
    double row = trackY() - WeightSlider.y(z);
    // all have numbers or none: a few alone would look like those that count
    boolean numbered =
        sliders.stream()
            .allMatch(each -> measure.width(each.widest(), z.tick()) <= cell - z.tick() * .5);
    for (int i = 0; i < sliders.size(); i++) {
      sliders.get(i).setNumbered(numbered);
      sliders.get(i).resizeRelocate(i * cell, row, cell - gap, WeightSlider.height(z));
    }
  }
}
