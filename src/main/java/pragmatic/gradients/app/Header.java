package pragmatic.gradients.app;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pragmatic.gradients.app.control.Buttons;
import pragmatic.gradients.app.control.DropDown;
import pragmatic.gradients.app.control.Icons;
import pragmatic.gradients.app.control.Segmented;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.Words;

/// The bar at the top, in a wide and a narrow form.
final class Header extends HBox {
  private static final String LESSONS = "lessons";

  private final Look look;
  private final Runnable present;
  private final Runnable help;
  private final Runnable frameworks;
  private final Runnable lessons;
  private boolean taught;
  private int recorded;

  Header(Look look, Runnable present, Runnable help, Runnable frameworks, Runnable lessons) {
    this.look = look;
    this.present = present;
    this.help = help;
    this.frameworks = frameworks;
    this.lessons = lessons;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().addAll("pg-panel", "pg-header");
  }

  /// Name, themes and buttons.
  void wide() {
    setSpacing(14);
    setPadding(new Insets(0, 24, 0, 24));
    Label name = new Label(Words.say("app.name"));
    name.getStyleClass().add("pg-app-name");
    Segmented<Theme> themes =
        new Segmented<>(
            look,
            Words.say("header.theme"),
            List.of(Theme.values()),
            look.theme(),
            Header::themeName);
    themes.setId("themes");
    themes.setMaxHeight(USE_PREF_SIZE);
    themes.valueProperty().bindBidirectional(look.themeProperty());
    getChildren()
        .setAll(
            Icons.logo(30),
            name,
            space(),
            languageMenu(),
            themes,
            lessonsButton(),
            frameworksButton(),
            presentButton(),
            helpButton());
  }

  /// The functions in a drawer and the expression in the bar.
  void narrow(Node expression, Runnable drawer) {
    setViewOrder(-1);
    setSpacing(10);
    setPadding(new Insets(0, 14, 0, 14));
    // all the room that is left: there is always a function that needs it
    HBox.setHgrow(expression, Priority.ALWAYS);
    Button functions = Buttons.opening(look, drawerName(), drawer);
    functions.setId(Drawer.BUTTON);
    getChildren()
        .setAll(
            Icons.logo(24),
            functions,
            expression,
            languageMenu(),
            themeMenu(),
            lessonsButton(),
            frameworksButton(),
            presentButton(),
            helpButton());
  }

  /// All languages, each by its own name, under that of the language on show.
  private Node languageMenu() {
    Locale now = Words.own().language();
    Button button = Buttons.opening(look, now.getLanguage().toUpperCase(Locale.ROOT), () -> {});
    button.setId("language-menu");
    button.setAccessibleText(Words.say("header.language", Words.say("language.name")));
    DropDown menu = new DropDown();
    button.setOnAction(_ -> {
      // to find languages and their names takes a look at many files
      if (menu.getItems().isEmpty()) menu.getItems().setAll(languages(now));
      if (button.getScene() != null) menu.open(button);
    });
    return button;
  }

  private List<RadioMenuItem> languages(Locale now) {
    return Words.languages().stream()
        .map(language -> {
          RadioMenuItem item = new RadioMenuItem(Words.of(language).text("language.name"));
          item.setSelected(language.equals(now));
          item.setOnAction(_ -> look.languageProperty().set(language));
          return item;
        })
        .toList();
  }

  /// Says what the drawer holds: functions, or the cells of a notebook.
  void taught(boolean now) {
    taught = now;
    for (Node part : getChildren())
      if (part instanceof Button button && Drawer.BUTTON.equals(button.getId()))
        button.setText(drawerName());
  }

  /// Says where lessons are that one is being made, and of how many steps.
  void recorded(int steps) {
    recorded = steps;
    for (Node part : getChildren())
      if (part instanceof Button button && LESSONS.equals(button.getId()))
        button.setText(lessonsName());
  }

  private String lessonsName() {
    return recorded == 0
        ? Words.say("header.lessons")
        : Words.say("header.lessons.recorded", recorded);
  }

  private String drawerName() {
    return Words.say(taught ? "header.cells" : "header.functions");
  }

  private Node themeMenu() {
    DropDown menu = new DropDown();
    Button button =
        Buttons.opening(look, Words.say("header.theme.now", themeName(look.theme())), () -> {});
    button.setId("theme-menu");
    for (Theme theme : Theme.values()) {
      RadioMenuItem item = new RadioMenuItem(themeName(theme));
      item.setSelected(theme == look.theme());
      item.setOnAction(_ -> look.themeProperty().set(theme));
      menu.getItems().add(item);
    }
    button.setOnAction(_ -> {
      // a key can be let go on a button that the change of form has just taken away
      if (button.getScene() == null) return;
      for (int i = 0; i < menu.getItems().size(); i++)
        ((RadioMenuItem) menu.getItems().get(i)).setSelected(Theme.values()[i] == look.theme());
      menu.open(button);
    });
    look.dress(
        button, () -> button.setText(Words.say("header.theme.now", themeName(look.theme()))));
    return button;
  }

  private Button frameworksButton() {
    Button button = Buttons.plain(look, Words.say("header.frameworks"), frameworks);
    button.setId("frameworks");
    return button;
  }

  private Button lessonsButton() {
    Button button = Buttons.opening(look, lessonsName(), lessons);
    button.setId(LESSONS);
    return button;
  }

  private Button presentButton() {
    Button button = Buttons.primary(look, Words.say("header.present"), "F5", present);
    button.setId("present");
    return button;
  }

  private Button helpButton() {
    Button button = Buttons.plain(look, "?", help);
    button.setId("help");
    button.setAccessibleText(Words.say("keys.title"));
    return button;
  }

  static String themeName(Theme theme) {
    return Words.say("theme." + theme.token());
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
