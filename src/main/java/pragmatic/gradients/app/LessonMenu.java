package pragmatic.gradients.app;

import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import pragmatic.gradients.lesson.LessonFolder;
import pragmatic.gradients.lesson.LessonFolder.FiledLesson;
import pragmatic.gradients.lesson.LessonMistake;
import pragmatic.gradients.words.Words;

/// The lessons to choose from: what ships first, then the user's, and below each what is wrong with
/// the files that can't be taught.
final class LessonMenu {
  private final ContextMenu menu = new ContextMenu();
  private final LessonPlayer lessons;

  LessonMenu(LessonPlayer lessons) {
    this.lessons = lessons;
    menu.setId("lesson-menu");
  }

  /// Reads the folders and opens below a part of the window.
  void open(Node below) {
    lessons.list(folders -> {
      // a part can have left the window meanwhile
      if (below.getScene() == null) return;
      fill(folders);
      menu.show(below, Side.BOTTOM, 0, 4);
      // the keyboard is in the list at once
      menu.requestFocus();
    });
  }

  private void fill(List<LessonFolder> folders) {
    menu.getItems().clear();
    for (LessonFolder folder : folders) {
      if (folder.lessons().isEmpty() && folder.mistakes().isEmpty()) continue;
      if (!menu.getItems().isEmpty()) menu.getItems().add(new SeparatorMenuItem());
      for (FiledLesson lesson : folder.lessons()) menu.getItems().add(item(lesson));
      for (LessonMistake mistake : folder.mistakes()) menu.getItems().add(quiet(mistake.text()));
    }
    if (menu.getItems().isEmpty())
      menu.getItems()
          .add(
              quiet(
                  LessonFolder.ofUser()
                      .map(folder -> Words.say("lessons.none", folder))
                      .orElse(Words.say("lessons.none.safe"))));
  }

  private MenuItem item(FiledLesson lesson) {
    MenuItem item =
        new MenuItem(Words.say("lessons.item", lesson.lesson().title(), lesson.lesson().minutes()));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> lessons.open(lesson));
    return item;
  }

  private static MenuItem quiet(String sentence) {
    MenuItem item = new MenuItem(sentence);
    item.setMnemonicParsing(false);
    item.setDisable(true);
    return item;
  }
}
