package pragmatic.gradients.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.FamilyTable;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.frameworks.ProgramFamily;
import pragmatic.gradients.frameworks.tables.RuleTable;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.words.Words;

/// The page of frameworks closes where a table cannot be made, and opens again.
@ExtendWith(ApplicationExtension.class)
class FrameworksFaultTest {
  private static final TableMaker BROKEN =
      new TableMaker() {
        @Override
        public RuleTable rules(Mode mode) {
          throw new IllegalStateException("a fault made by a test");
        }

        @Override
        public FamilyTable family(ProgramFamily family, Mode mode) {
          throw new StackOverflowError("a fault made by a test");
        }
      };

  private final Look look = new Look();
  private final Catalogue catalogue = Catalogue.shipped();
  private BoardModel model;
  private FrameworksPage page;

  @Start
  void start(Stage stage) throws ProgramException {
    Board first =
        Board.of(Parser.parse("relu(x)"), List.of(0.0), 0, Conventions.LEFT, Viewport.of(-2, 2));
    model = new BoardModel(first, catalogue);
    page = new FrameworksPage(look, model, catalogue, () -> page.setVisible(false));
    look.install(new Scene(new Group(page), 1280, 720));
  }

  private void works() {
    page.make(TableMaker.of(catalogue));
    page.open();
    page.finish();
    page.resize(1280, 720);
    page.applyCss();
    page.layout();
    assertThat(page.isVisible()).isTrue();
    assertThat(model.faults().latest()).isNull();
  }

  private void failed() {
    page.finish();
    assertThat(page.isVisible()).isFalse();
    assertThat(Objects.requireNonNull(model.faults().latest()).sentence())
        .isEqualTo(Words.say("fault.frameworks"));
    assertThat(model.faults().latest().details()).contains("a fault made by a test", "relu(x)");
    model.faults().close();
  }

  private List<ToggleButton> options(String id) {
    return page.lookup(id).lookupAll(".pg-segment").stream().map(ToggleButton.class::cast).toList();
  }

  /// Before the first opening there is no table to style.
  @Test
  void isEmptyBeforeItIsOpened(FxRobot robot) {
    robot.interact(() -> {
      assertThat(page.lookupAll(".pg-grid-head")).isEmpty();
      works();
      assertThat(page.lookupAll(".pg-grid-head")).isNotEmpty();
    });
  }

  @Test
  void ofOpening(FxRobot robot) {
    robot.interact(() -> {
      page.make(BROKEN);
      page.open();
      failed();
      works();
    });
  }

  @Test
  void tablesThatCannotBeUsedAreNamed(FxRobot robot) {
    TableMaker usual = TableMaker.of(catalogue);
    List<String> problems = List.of("a.json is no table: line 1", "b.json is no table: line 2");
    robot.interact(() -> {
      works();
      assertThat(page.lookup("#evidence").getAccessibleText()).doesNotContain("is no table");
      page.make(
          new TableMaker() {
            @Override
            public RuleTable rules(Mode mode) {
              return usual.rules(mode);
            }

            @Override
            public FamilyTable family(ProgramFamily family, Mode mode) {
              return usual.family(family, mode);
            }

            @Override
            public List<String> problems() {
              return problems;
            }
          });
      page.open();
      page.finish();
      assertThat(page.lookup("#evidence").lookupAll(".pg-rich"))
          .anyMatch(
              line -> ((RichTextNode) line).getText().plain().equals(String.join(" ", problems)));
      works();
    });
  }

  @Test
  void ofEachControl(FxRobot robot) {
    robot.interact(() -> {
      List<Runnable> hands =
          List.of(
              () -> options("#tabs").get(1).fire(),
              () -> options("#family").get(1).fire(),
              () -> options("#modes").get(1).fire(),
              () -> options("#tabs").get(0).fire(),
              () -> options("#modes").get(1).fire(),
              () -> ((TextField) page.lookup("#rules-search")).setText("max"),
              () -> ((ToggleButton) page.lookup("#rules-disagree")).fire());
      for (Runnable hand : hands) {
        works();
        page.make(BROKEN);
        hand.run();
        failed();
      }
      works();
    });
  }
}
