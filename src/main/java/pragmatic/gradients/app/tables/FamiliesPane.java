package pragmatic.gradients.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.control.CellGrid;
import pragmatic.gradients.app.control.Segmented;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.FamilyTable;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.ProgramFamily;
import pragmatic.gradients.speech.TableCell;
import pragmatic.gradients.speech.TableChoice;
import pragmatic.gradients.speech.TableWording;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Words;

/// One function in many programs, and what every framework answers for each.
final class FamiliesPane extends VBox {
  private static final String ON_SHOW = "";

  private final Look look;
  private final List<ProgramFamily> shipped = ProgramFamily.shipped();
  private final CellGrid grid;
  private final HBox bar = new HBox();
  private final Label place = new Label();
  private final HistoryList history;
  private final Segmented<String> names;
  private final CopyButtons copies;
  private final TableWorker worker;
  private @Nullable TableMaker maker;
  private @Nullable FamilyTable table;

  /// A family and what is answered for it.
  private record FamilyAnswers(ProgramFamily family, FamilyTable table) {}

  /// @param refresh called when another family is to be shown
  FamiliesPane(
      Look look,
      TableWorker worker,
      Consumer<TableCell> evidence,
      Consumer<TableChoice> choose,
      Runnable refresh) {
    this.look = look;
    this.worker = worker;
    grid = new CellGrid(look, evidence, choose);
    grid.setId("families");
    grid.setMaxHeight(USE_PREF_SIZE);
    history = new HistoryList(look);
    List<String> options = new ArrayList<>(shipped.stream().map(ProgramFamily::name).toList());
    options.add(ON_SHOW);
    names =
        new Segmented<>(
            look,
            Words.say("tables.family"),
            options,
            options.getFirst(),
            name -> name.equals(ON_SHOW) ? Words.say("tables.onshow") : name);
    names.setId("family");
    names.setMinWidth(USE_PREF_SIZE);
    names.setMaxHeight(USE_PREF_SIZE);
    names.valueProperty().subscribe((_, _) -> refresh.run());
    copies = new CopyButtons(look, () -> table().text());
    place.getStyleClass().add("pg-secondary");
    bar.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(history, Priority.ALWAYS);
    getChildren().setAll(bar, grid, history);
  }

  /// @param now the board, whose function is one of the families to choose from
  void show(Mode mode, Board now) {
    String name = names.valueProperty().get();
    TableMaker with = Objects.requireNonNull(maker);
    List<ProgramFamily> all = shipped;
    worker.make(
        List.of(name, mode, now),
        () -> {
          ProgramFamily family = family(all, name, mode, now);
          return new FamilyAnswers(family, with.family(family, mode));
        },
        this::build,
        this::await);
  }

  private void await() {
    size(FrameworksPage.isHall(look));
    place.setText(Words.say("tables.reading"));
    grid.show(List.of(), List.of(), null);
  }

  /// From now on tables are made in this way.
  void make(TableMaker now) {
    maker = now;
  }

  void focus() {
    grid.focusFirst();
  }

  /// Makes all that is only made when it comes into sight.
  void finish() {
    grid.finish();
  }

  private FamilyTable table() {
    if (table == null) throw new IllegalStateException("nothing shown yet");
    return table;
  }

  private static ProgramFamily family(
      List<ProgramFamily> shipped, String name, Mode mode, Board on) {
    return shipped.stream()
        .filter(family -> family.name().equals(name))
        .findFirst()
        .orElseGet(
            () -> ProgramFamily.onShow(on.program(), on.at(), mode, Frameworks.all(), shipped));
  }

  private void build(FamilyAnswers made) {
    boolean hall = FrameworksPage.isHall(look);
    FamilyTable now = made.table();
    table = now;
    String point = TableWording.point(made.family());
    place.setText(Words.say("tables.at.point", point));
    size(hall);
    TableWording words = CopyButtons.wording(hall);
    grid.show(
        words.heads(Words.say("tables.program"), now.columns(), -1, 0), words.of(now, point), null);
    history.show(now, hall);
  }

  private void size(boolean hall) {
    double hint = look.sizes().type().hint();
    bar.setSpacing(hint * .75);
    bar.setMinHeight(Math.round(hint * 2.25) + hint * (hall ? .4 : 1));
    Fonts.wear(place, TypeWeight.REGULAR, hint);
    List<Node> wanted = new ArrayList<>(List.of(names, place));
    if (!hall) {
      wanted.add(copies);
      HBox.setHgrow(copies, Priority.ALWAYS);
    }
    if (!bar.getChildren().equals(wanted)) bar.getChildren().setAll(wanted);
  }
}
