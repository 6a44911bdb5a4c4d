package pragmatic.gradients.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.FamilyTable;
import pragmatic.gradients.frameworks.ProgramFamily;
import pragmatic.gradients.frameworks.tables.HistoryNote;
import pragmatic.gradients.speech.TableWording;

/// Where not all notes fit, it is said how many are left out.
@ExtendWith(ApplicationExtension.class)
class HistoryListTest {
  private static final Pattern REST = Pattern.compile("… and (\\d+) older, in a taller window");

  @Start
  void start(Stage stage) {
    stage.show();
  }

  @Test
  void tellsHowManyNotesAreLeftOut(FxRobot robot) {
    TableMaker maker = TableMaker.of(Catalogue.shipped());
    FamilyTable table = maker.family(ProgramFamily.shipped().getFirst(), Mode.REVERSE);
    int all = TableWording.history(table, HistoryNote.shipped()).size();
    TreeSet<Integer> counts = new TreeSet<>();
    robot.interact(() -> {
      HistoryList list = new HistoryList(new Look());
      list.show(table, false);
      for (int height = 0; height < 600; height += 7) {
        list.resize(1200, height);
        list.layout();
        List<String> seen = new ArrayList<>();
        for (Node node : list.getChildrenUnmodifiable())
          if (node.isVisible() && node instanceof RichTextNode text) {
            seen.add(text.getText().plain());
            assertThat(text.getLayoutY() + text.getHeight())
                .as("at a height of %s", height)
                .isLessThanOrEqualTo(height);
          }
        if (seen.isEmpty()) continue;
        Matcher rest = REST.matcher(seen.getLast());
        boolean cut = rest.matches();
        // without the heading
        int notes = seen.size() - (cut ? 2 : 1);
        int left = cut ? Integer.parseInt(rest.group(1)) : 0;
        assertThat(notes).isPositive();
        assertThat(notes + left).as("at a height of %s", height).isEqualTo(all);
        counts.add(notes);
      }
    });
    assertThat(counts).hasSizeGreaterThan(3).contains(1, all);
  }
}
