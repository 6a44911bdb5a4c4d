package pragmatic.gradients.app;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.control.DropDown;
import pragmatic.gradients.lesson.LessonFolder;
import pragmatic.gradients.lesson.LessonFolder.FiledLesson;
import pragmatic.gradients.lesson.LessonMistake;
import pragmatic.gradients.lesson.notebook.LessonSource;
import pragmatic.gradients.words.Words;

/// The lessons to choose from: what ships first, then the user's, and below each what is wrong with
/// the files that can't be taught; then any file, and a notebook that is taught as a lesson's file.
final class LessonMenu {
  private final DropDown menu = new DropDown();
  private final LessonPlayer lessons;
  private final LessonRecorder recorder;
  private final Supplier<List<MenuItem>> more;
  private @Nullable MenuItem taught;

  /// @param more what else a mouse finds here
  LessonMenu(LessonPlayer lessons, LessonRecorder recorder, Supplier<List<MenuItem>> more) {
    this.lessons = lessons;
    this.recorder = recorder;
    this.more = more;
    menu.setId("lesson-menu");
  }

  /// Reads the folders and opens below a part of the window.
  void open(Node below) {
    // what is typed after the key that opens the list is meant for the list
    HeldKeys held = new HeldKeys(below.getScene());
    // also where it goes before it is laid out
    menu.setOnHidden(_ -> held.drop());
    lessons.list(
        folders -> {
          // a part can have left the window meanwhile, and the window its screen for another
          // language
          if (!held.isWaiting() || !isInWindow(below)) {
            held.drop();
            return;
          }
          fill(folders);
          menu.open(below);
          // the keyboard is in the list at once
          menu.requestFocus();
          if (taught != null) menu.mark(taught);
          held.pass(menu.getScene());
        },
        held::drop);
  }

  private static boolean isInWindow(Node part) {
    return part.getScene() != null && part.getScene().getWindow() != null;
  }

  private void fill(List<LessonFolder> folders) {
    menu.getItems().clear();
    taught = null;
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
    menu.getItems()
        .addAll(new SeparatorMenuItem(), item(Words.say("lessons.open"), this::chooseFile));
    lessons
        .notebook()
        .ifPresent(notebook ->
            menu.getItems().add(item(Words.say("lessons.save"), () -> saveAs(notebook))));
    if (recorder.isOn())
      menu.getItems().add(item(Words.say("recorder.end", recorder.count()), recorder::end));
    else
      LessonRecorder.place(LocalDateTime.now())
          .ifPresent(file ->
              menu.getItems().add(item(Words.say("recorder.begin"), () -> recorder.begin(file))));
    menu.getItems().add(new SeparatorMenuItem());
    menu.getItems().addAll(more.get());
  }

  private void chooseFile() {
    FileChooser chooser = chooser("lessons.files.open", "*.md", "*.ipynb", "*.py", "*.txt");
    @Nullable File file = chooser.showOpenDialog(menu.getOwnerWindow());
    if (file != null) lessons.open(file.toPath());
  }

  /// The chooser itself asks before a file is written over.
  private void saveAs(Path notebook) {
    Path beside = LessonSource.saved(notebook);
    FileChooser chooser = chooser("lessons.files.save", "*.md");
    File folder = beside.getParent().toFile();
    if (folder.isDirectory()) chooser.setInitialDirectory(folder);
    chooser.setInitialFileName(String.valueOf(beside.getFileName()));
    @Nullable File file = chooser.showSaveDialog(menu.getOwnerWindow());
    if (file != null) lessons.save(LessonSource.named(file.toPath()));
  }

  /// A dialog that says what it asks for.
  ///
  /// @param key of its title; that of the files has `.kinds` behind it
  static FileChooser chooser(String key, String... patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Words.say(key));
    String kinds = Words.say(key + ".kinds", String.join(" ", patterns));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kinds, patterns));
    return chooser;
  }

  private MenuItem item(FiledLesson lesson) {
    String title = Words.say("lessons.item", lesson.lesson().title(), lesson.lesson().minutes());
    MenuItem item = item(title, () -> lessons.open(lesson));
    if (isTaught(lesson)) taught = item;
    return item;
  }

  private boolean isTaught(FiledLesson lesson) {
    return lessons
        .stepProperty()
        .get()
        .filter(step -> step.place().lesson().title().equals(lesson.lesson().title()))
        .isPresent();
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static MenuItem quiet(String sentence) {
    MenuItem item = new MenuItem(sentence);
    item.setMnemonicParsing(false);
    item.setDisable(true);
    return item;
  }
}
