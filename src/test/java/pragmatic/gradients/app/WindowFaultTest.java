package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.FaultyFiles;
import pragmatic.gradients.StepFaults;
import pragmatic.gradients.StepFaults.Kind;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Caption;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.FaultLog;
import pragmatic.gradients.words.Settings;

/// A fault of presenter mode or of a file of the user's leaves a window that works.
class WindowFaultTest {
  @TempDir Path folder;

  private static void lay(Desk desk) {
    OffscreenWindow.lay(desk, 1920, 1080);
  }

  /// Whether plots and numbers of the window are those of another board.
  private static void worksOn(Desk desk, String function) {
    desk.model().faults().close();
    desk.window().functions().choose(function);
    lay(desk);
    WindowWatch watch = new WindowWatch(desk);
    assertThat(watch.look()).isEmpty();
    watch.close();
    for (String part : List.of("#presenter-side", "#caption"))
      if (desk.window().isPresenting())
        assertThat(desk.window().lookup(part).getOpacity()).as(part).isOne();
  }

  private static Desk presenting(Catalogue catalogue) {
    CatalogueEntry first = catalogue.entries().getFirst();
    Look look = new Look();
    BoardModel model = new BoardModel(BoardFactory.of(first, Conventions.LEFT), catalogue);
    Desk desk = new Desk(look, model, catalogue, new Stage());
    look.install(desk.scene());
    desk.window().present(true);
    lay(desk);
    return desk;
  }

  private static void told(Desk desk) {
    assertThat(desk.model().faults().latest()).isNotNull();
    for (String part : List.of("#presenter-side", "#caption"))
      assertThat(desk.window().lookup(part).getOpacity()).as(part).isZero();
  }

  @Test
  void ofThePresenterCaption() throws Exception {
    Fx.call(() -> {
      List<CatalogueEntry> entries = new ArrayList<>(Catalogue.shipped().entries());
      CatalogueEntry e = entries.getFirst();
      entries.set(
          0,
          new CatalogueEntry(
              e.id(),
              e.group(),
              e.title(),
              e.program(),
              e.ranges(),
              e.active(),
              e.points(),
              new Caption("$", null),
              e.note(),
              e.source(),
              e.stated()));
      Desk desk = presenting(new Catalogue(entries));
      told(desk);
      worksOn(desk, "abs");
      return null;
    });
  }

  /// A name that is no markup fails every word of a board: nothing escapes, nothing is said of the
  /// board before.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofAProgramThatCannotBeNamed(boolean hall) throws Exception {
    Fx.call(() -> {
      Desk desk = presenting(Catalogue.shipped());
      desk.window().present(hall);
      worksOn(desk, "abs");
      if (!hall) assertThat(label(desk)).isEqualTo("Type a function of x");
      List<Throwable> escaped = new ArrayList<>();
      Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> escaped.add(thrown));
      Program program = new Program("$", List.of("$"), List.of(new Node.Input(0, "$")), 0);
      desk.model().choose(Board.of(program, List.of(0.5), 0, Conventions.LEFT, Viewport.of(-2, 2)));
      lay(desk);
      Thread.currentThread().setUncaughtExceptionHandler(null);
      assertThat(escaped).isEmpty();
      assertThat(desk.model().faults().latest()).isNotNull();
      if (!hall) assertThat(label(desk)).isEmpty();
      worksOn(desk, "abs");
      return null;
    });
  }

  private static String label(Desk desk) {
    return ((RichTextNode) desk.window().lookup("#asked")).getText().plain();
  }

  private void settings(Path file, boolean told) throws Exception {
    Fx.call(() -> {
      Desk desk =
          PragmaticGradients.desk(
              new Stage(), new Settings(file), WindowOptions.NONE, Optional.empty());
      assertThat(desk.model().faults().latest() != null).isEqualTo(told);
      desk.window().look().themeProperty().set(desk.window().look().theme().next());
      worksOn(desk, "abs");
      worksOn(desk, "relu");
      return null;
    });
  }

  @Test
  void ofSettingsThatAreAFolder() throws Exception {
    settings(
        Files.createDirectories(folder.resolve("settings.properties/inside")).getParent(), true);
  }

  /// One letter in another encoding, as an old editor writes it.
  @Test
  void ofSettingsThatAreNoText() throws Exception {
    byte[] latin = "python=/home/ren\u00e9/python\n".getBytes(StandardCharsets.ISO_8859_1);
    settings(Files.write(folder.resolve("settings.properties"), latin), true);
    assertThat(folder.resolve("settings.properties.bad")).hasBinaryContent(latin);
  }

  @Test
  void ofSettingsBelowAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "theme=DARK");
    settings(file.resolve("settings.properties"), false);
    assertThat(file).hasContent("theme=DARK");
  }

  @Test
  void ofSettingsThatNobodyMayRead() throws Exception {
    Path file = Files.writeString(folder.resolve("settings.properties"), "theme=DARK");
    settings(FaultyFiles.over(file, new StepFaults(Kind.DENIED, 0, true)), true);
    assertThat(file).hasContent("theme=DARK");
  }

  /// The choice holds, and it is said once that it is not kept.
  @Test
  void ofSettingsOnAFullDisk() throws Exception {
    Path real = Files.writeString(folder.resolve("settings.properties"), "# mine");
    AtomicBoolean full = new AtomicBoolean();
    Path file =
        FaultyFiles.over(
            real,
            path -> {
              if (full.get() && !path.equals(real)) throw Kind.FULL.of(path);
            });
    Fx.call(() -> {
      Desk desk =
          PragmaticGradients.desk(
              new Stage(), new Settings(file), WindowOptions.NONE, Optional.empty());
      full.set(true);
      desk.window().look().themeProperty().set(Theme.DARK);
      assertThat(desk.model().faults().latest().sentence())
          .contains(real.toString(), "No space left on device");
      worksOn(desk, "abs");
      desk.window().look().themeProperty().set(Theme.LIGHT);
      assertThat(desk.model().faults().latest()).isNull();
      worksOn(desk, "relu");
      return null;
    });
    assertThat(real).hasContent("# mine");
    assertThat(folder).isDirectoryContaining(real::equals);
  }

  @ParameterizedTest
  @EnumSource
  void ofALogThatCannotBeWritten(Kind kind) throws Exception {
    Path log = folder.resolve("faults.log");
    FaultLog faulty = new FaultLog(FaultyFiles.over(log, new StepFaults(kind, 0, true)));
    assertThat(faulty.write("a fault")).isFalse();
    Fx.call(() -> {
      Desk desk =
          PragmaticGradients.desk(
              new Stage(), new Settings(folder.resolve("s")), WindowOptions.NONE, Optional.empty());
      List<String> told = new ArrayList<>();
      desk.model().faults().log(faulty);
      desk.model()
          .faults()
          .subscribe(fault -> {
            if (fault != null) told.add(fault.sentence());
          });
      desk.model().faults().tell("A fault.");
      assertThat(told).singleElement().asString().startsWith("A fault. ").contains(log.toString());
      worksOn(desk, "abs");
      return null;
    });
  }
}
