package pragmatic.gradients.app.control;

import static pragmatic.gradients.app.control.KitParts.caption;
import static pragmatic.gradients.app.control.KitParts.column;
import static pragmatic.gradients.app.control.KitParts.heading;
import static pragmatic.gradients.app.control.KitParts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Polyline;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.page.InputTrack;
import pragmatic.gradients.page.TieTrack;
import pragmatic.gradients.page.Tool;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.speech.MeasuredCell;
import pragmatic.gradients.speech.MeasuredRow;
import pragmatic.gradients.speech.TraceRow;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// All controls on one page, each in the states it can have.
final class KitGallery {
  final Look look = new Look();
  final InputSlider away = input(.85);
  final InputSlider docked = input(0);
  final TieSlider between = tie(TieTrack.State.CHOICE);
  final TieSlider end = tie(TieTrack.State.CHOICE);
  final TieSlider wrong = tie(TieTrack.State.FALSE_RANGE);
  final TieSlider nothing = tie(TieTrack.State.NOTHING);
  final TieSlider beside = tie(TieTrack.State.CHOICE);
  final ExpressionField good = new ExpressionField(look);
  final ExpressionField bad = new ExpressionField(look);
  final FunctionList functions = new FunctionList(look);
  final FunctionList empty = new FunctionList(look);
  final TraceList trace = new TraceList(look);
  final HBox root;

  KitGallery() {
    between.show(abs(1), .3, RichText.of("−0.4"), false);
    end.show(abs(0), 0, RichText.EMPTY, false);
    RichText none = RichText.of("Nothing to choose: no tie at $x = 0.85$.");
    nothing.show(TieTrack.nothing(none, List.of()), 0, RichText.EMPTY, false);
    wrong.show(trap(), 0, RichText.EMPTY, true);
    beside.show(softplus(), .5, RichText.EMPTY, false);
    good.setText("relu(x)-relu(-x)");
    bad.setText("relu(x)+*2");
    bad.setError(
        9,
        List.of(
            RichText.of("Column 9: a number, **x** or **(** must follow **+**, found **\\***."),
            RichText.of("The board keeps the last good function: relu(x).")));
    functions.setGroups(groups());
    functions.selectedProperty().set("relu");
    functions.shownProperty().set("relu");
    empty.setGroups(groups());
    empty.searchProperty().set("tanhh");
    empty.setMaxHeight(130);
    trace.setRows(rows());
    trace.currentProperty().set(1);
    root = new HBox(56, left(), middle(), right());
    root.setPadding(new Insets(36, 48, 36, 48));
    root.getStyleClass().add("pg-paper");
  }

  private InputSlider input(double value) {
    InputSlider slider = new InputSlider(look);
    slider.show(
        new InputTrack(
            0,
            "x",
            value,
            -2,
            2,
            List.of(0.0),
            List.of(),
            List.of(-2.0, -1.0, 0.0, 1.0, 2.0),
            true,
            new InputTrack.TrackPlace(0, 700, 74, 460, 0)));
    return slider;
  }

  private TieSlider tie(TieTrack.State state) {
    TieSlider slider = new TieSlider(look);
    slider.stretch(40, 520);
    slider.setAccessibleHelp(state.name());
    return slider;
  }

  private static TieTrack.Chip chip(String name, String version, boolean current, boolean wrong) {
    return new TieTrack.Chip(name, name, version, name + " answers", "", current, wrong, false);
  }

  private static TieTrack abs(double jax) {
    return new TieTrack(
        TieTrack.State.CHOICE,
        List.of(),
        detents("−1", "0", "1"),
        List.of(
            TieTrack.ChipGroup.at(.5, List.of(chip("PyTorch", "2.13", false, false))),
            TieTrack.ChipGroup.at(jax, List.of(chip("JAX", "0.10", jax == 0, false)))),
        null,
        Role.LEFT,
        Role.RIGHT);
  }

  private static TieTrack trap() {
    TieTrack.Detent truth =
        new TieTrack.Detent(
            .5, RichText.of("middle: **1**, right here, by luck"), Role.DERIVATIVE, true);
    List<TieTrack.Detent> all = new ArrayList<>(detents("0", "1", "2"));
    all.set(1, truth);
    return new TieTrack(
        TieTrack.State.FALSE_RANGE,
        List.of(),
        all,
        List.of(
            TieTrack.ChipGroup.at(
                0, List.of(chip("PyTorch", "2.13", true, true), chip("JAX", "0.10", true, true))),
            TieTrack.ChipGroup.at(
                .5,
                List.of(
                    new TieTrack.Chip(
                        "a", "autograd", "1.9", "autograd answers", "", false, false, true)))),
        null,
        Role.LEFT,
        Role.RIGHT);
  }

  private static TieTrack softplus() {
    return new TieTrack(
        TieTrack.State.CHOICE,
        List.of(),
        detents("0", "½", "1"),
        List.of(
            TieTrack.ChipGroup.at(.5, List.of(chip("autograd", "1.9", true, false))),
            TieTrack.ChipGroup.beside(
                RichText.of("**0**"),
                List.of(
                    chip("PyTorch", "2.13", false, true),
                    chip("TensorFlow", "2.21", false, true)))),
        null,
        Role.LEFT,
        Role.RIGHT);
  }

  private static List<TieTrack.Detent> detents(String left, String middle, String right) {
    return List.of(
        new TieTrack.Detent(0, RichText.of("left: **" + left + "**"), Role.INK, false),
        new TieTrack.Detent(.5, RichText.of("middle: **" + middle + "**"), Role.INK, false),
        new TieTrack.Detent(1, RichText.of("right: **" + right + "**"), Role.INK, false));
  }

  private static List<FunctionGroup> groups() {
    return List.of(
        new FunctionGroup(
            "Corners",
            List.of(
                entry("relu", "$relu(x)$", 2, 20, 19, 20, 34, 6),
                entry("abs", "$abs(x)$", 3, 6, 19, 21, 35, 6),
                entry("clip", "$clip(x, 0, 1)$", 2, 21, 11, 21, 27, 6, 36, 6))),
        new FunctionGroup(
            "Smooth", List.of(entry("sq", "$x²$", 4, 4, 11, 20, 19, 22, 27, 20, 34, 4))));
  }

  private static FunctionGroup.Entry entry(String id, String name, double... points) {
    return new FunctionGroup.Entry(
        id,
        RichText.of(name),
        id,
        () -> {
          Polyline line = new Polyline(points);
          line.getStyleClass().add(FunctionList.GLYPH_LINE);
          line.setStrokeWidth(2.2);
          return line;
        });
  }

  private static List<TraceRow> rows() {
    return List.of(
        new TraceRow(
            RichText.of("`x`"),
            RichText.EMPTY,
            RichText.of("$⟨0, {ad|1}⟩$"),
            RichText.EMPTY,
            false,
            "x"),
        new TraceRow(
            RichText.of("`v1`"),
            RichText.of("`= relu(x)`"),
            RichText.of("$⟨0, {ad|0}⟩$"),
            RichText.of("← tie"),
            true,
            "v1 is relu of x, value 0, derivative 0, tie"),
        new TraceRow(
            RichText.of("`v2`"),
            RichText.of("`= -v1`"),
            RichText.of("$⟨0, {wrong|−1}⟩$"),
            RichText.of("{wrong|≠ 1}"),
            false,
            "v2"));
  }

  private Node left() {
    HBox icons = new HBox(22);
    for (VerdictKind kind : VerdictKind.values()) {
      icons.getChildren().add(Icons.verdict(kind, 64));
    }
    HBox tools = new HBox(8);
    for (Tool tool : List.of(Tool.FIRST, Tool.PREVIOUS, Tool.NEXT, Tool.LAST, Tool.PLAY)) {
      tools.getChildren().add(Buttons.square(look, tool, tool.name(), () -> {}));
    }
    functions.setPrefHeight(330);
    functions.setMinHeight(330);
    MeasuredTable table = new MeasuredTable(look);
    MeasuredCell half = new MeasuredCell(RichText.of("$0.5$"), false, false);
    MeasuredCell zero = new MeasuredCell(RichText.of("$0$"), true, false);
    table.show(
        RichText.of("Measured at $x = 0$"),
        List.of("PyTorch", "JAX", "TensorFlow", "autograd"),
        List.of(
            new MeasuredRow(RichText.of("`relu(x)`"), List.of(zero, zero, zero, MeasuredCell.NONE)),
            new MeasuredRow(
                RichText.of("`max(x,0)`"),
                List.of(half, half, new MeasuredCell(RichText.of("$1$"), false, false), half))),
        540);
    return column(
        540,
        heading("Icons"),
        icons,
        Icons.logo(30),
        tools,
        heading("List"),
        functions,
        heading("Trace"),
        trace,
        table);
  }

  private Node middle() {
    return column(
        620,
        heading("Sliders"),
        caption("away from the kink: the socket is open"),
        away,
        caption("at the kink: docked; keyboard focus ring"),
        docked,
        caption("tie-break between detents: chips sit at their measured value"),
        between,
        end,
        wrong,
        beside,
        nothing);
  }

  private Node right() {
    HBox header =
        new HBox(
            14,
            new Segmented<>(
                look, "Theme", List.of(Theme.values()), Theme.LIGHT, theme -> theme.token()),
            Buttons.plain(look, "Lessons", () -> {}),
            Buttons.primary(look, "Present", "F5", () -> {}));
    good.setMaxWidth(420);
    bad.setMaxWidth(420);
    empty.setMaxWidth(320);
    return column(
        568,
        heading("Verdicts"),
        header,
        card(VerdictKind.AGREES, "Derivative exists", "AD agrees with calculus."),
        card(VerdictKind.CORNER, "Corner: no derivative", "AD picks 0 from [0, 1]."),
        card(VerdictKind.WRONG, "AD is wrong", "Derivative 1, AD says 0."),
        card(VerdictKind.JUMP, "Jump: AD is blind", "AD says 0; the step is lost."),
        card(VerdictKind.INFINITE, "Infinite slope", "No finite number is right."),
        heading("Expression field"),
        good,
        bad,
        heading("Nothing found"),
        empty,
        text("IBM Plex Sans: interface, labels, numbers −0.5 10.25", 20),
        text("$f(x) = relu(x) − relu(−x),  ∂f(0) = [0, 2],  ⟨0, 1⟩$", 26),
        text("$f′(x_0) = 1.5·10^{−7}$, `v1 = relu(x)`", 26));
  }

  private VerdictCard card(VerdictKind kind, String head, String sentence) {
    VerdictCard card = new VerdictCard(look);
    card.show(kind, RichText.of(head), RichText.of(sentence), List.of());
    return card;
  }
}
