package pragmatic.gradients.app;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.board.BoardPane;
import pragmatic.gradients.app.board.FaultLine;
import pragmatic.gradients.app.board.Readout;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.page.WindowGeometry;
import pragmatic.gradients.page.WindowGeometry.WindowForm;
import pragmatic.gradients.picture.Style;

/// All that stands in the window, laid out for a desk, a small screen or a lecture hall.
final class MainWindow extends Region {
  private final Look look;
  private final BoardModel model;
  private final FunctionBinding functions;
  private final ExpressionBinding expression;
  private final BoardPane board;
  private final Readout readout;
  private final PresenterPage hall;
  private final Header header;
  private final FunctionPanel list;
  private final KeySheet sheet;
  private final FrameworksCover frameworks;
  private final LessonPlayer lessons;
  private final LowerStrip strip;
  private final PollView poll;
  private final HallTheme theme;
  private final FaultLine fault;
  private final FocusHome home;
  private final Drawer drawer;
  private final ScaledPage page = new ScaledPage(this::lay);
  private WindowForm form = WindowForm.WIDE;
  private boolean presenting;

  MainWindow(
      Look look,
      BoardModel model,
      Catalogue catalogue,
      LessonPlayer lessons,
      Keys keys,
      Runnable present,
      Runnable chooseLesson) {
    this.look = look;
    this.model = model;
    theme = new HallTheme(look);
    this.lessons = lessons;
    strip = new LowerStrip(look, model, lessons);
    functions = new FunctionBinding(look, catalogue, model);
    expression = new ExpressionBinding(look, model, lessons);
    list = new FunctionPanel(look, model, functions, expression, lessons);
    board = new BoardPane(look, model);
    readout = new Readout(look, model);
    hall = new PresenterPage(model, functions, lessons, this::step, present);
    poll = new PollView(look, lessons.polls(), board, this::see);
    sheet = new KeySheet(keys);
    header = new Header(look, present, sheet::toggle, () -> cover().toggle(), chooseLesson);
    fault = new FaultLine(look, model.faults());
    home = new FocusHome(board.input());
    frameworks = new FrameworksCover(look, model, catalogue, this::behind, home);
    drawer = new Drawer(list, home, () -> form, page, lessons);
    list.taughtProperty().subscribe(header::taught);
    home.watch(board, readout, header, strip);
    home.watch(hall.parts().toArray(Node[]::new));
    functions
        .list()
        .setOnExpression(text -> {
          drawer.close();
          // what is wrong is said at the field, which a hall has in the drawer
          if (!expression.submit(text)) typeExpression();
        });
    functions.list().setOnLeave(this::home);
    expression.setOnLeave(frameworks::close, this::home);
    getChildren().add(page);
    model.viewProperty().subscribe(this::show);
    lessons
        .shownProperty()
        .subscribe(() -> {
          show(model.view());
          page.requestLayout();
        });
    // the one that needs least, until there is a size
    arrange(WindowForm.SMALL);
  }

  Look look() {
    return look;
  }

  BoardPane board() {
    return board;
  }

  FunctionBinding functions() {
    return functions;
  }

  ExpressionBinding expression() {
    return expression;
  }

  Readout readout() {
    return readout;
  }

  KeySheet sheet() {
    return sheet;
  }

  Header header() {
    return header;
  }

  FirstHelp firstHelp() {
    return strip.first();
  }

  private void show(BoardView view) {
    if (presenting) hall.show(view);
  }

  /// Shows the search field, in the drawer where there is one.
  void search() {
    frameworks.close();
    if (form != WindowForm.WIDE) drawer.open(page.children());
    list.search();
  }

  /// Gives the keyboard to the field for a function, which a hall has in the drawer.
  void typeExpression() {
    frameworks.close();
    if (presenting) drawer.open(page.children());
    expression.focus();
  }

  /// Shows or hides what is responsible for the verdict.
  void why() {
    if (presenting) hall.why();
    else readout.why();
  }

  /// Steps the trace, which a hall shows from the first step on.
  void trace(int direction) {
    board.keys().trace(direction);
    if (presenting) hall.trace();
    else readout.trace();
  }

  /// Makes the page of a hall dark, or light again.
  void darken() {
    board.input().playingProperty().set(false);
    board.tie().playingProperty().set(false);
    hall.darken();
  }

  /// Enters or leaves presenter mode, which has a theme of its own.
  void present(boolean now) {
    if (presenting == now) return;
    drawer.close();
    hall.close();
    presenting = now;
    look.together(() -> {
      theme.wear(now);
      fit(getWidth(), getHeight());
    });
    show(model.view());
    frameworks.home();
  }

  boolean isPresenting() {
    return presenting;
  }

  /// Gives the keyboard back to the input or the page over it, and closes the drawer.
  void home() {
    drawer.close();
    frameworks.home();
  }

  /// Closes what lies over the window, and says whether anything did.
  boolean close() {
    if (fault.isVisible()) model.faults().close();
    else if (sheet.isVisible()) sheet.setVisible(false);
    else return frameworks.close() || drawer.close() || hall.close() || strip.first().close();
    return true;
  }

  /// Whether nothing lies over the board that keys belong to.
  boolean showsBoard() {
    return board.isVisible() && !sheet.isVisible();
  }

  FrameworksCover cover() {
    return frameworks;
  }

  /// Shows the next page of the sheet, step of the lesson or function, or the one before.
  void step(int by) {
    if (sheet.turn(by)) return;
    if (lessons.isOn()) LessonStrip.step(lessons, by, this);
    else functions.step(by);
  }

  /// What lies behind a page must not be seen by the keyboard either.
  private void behind(boolean visible) {
    if (!visible) drawer.close();
    board.setVisible(visible);
    poll.behind(visible);
    see();
    if (form == WindowForm.WIDE) list.setVisible(visible);
  }

  /// The answers are seen unless a page lies over them or the class is to predict them.
  private void see() {
    readout.setVisible(board.isVisible() && !poll.isOn());
    hall.see(board.isVisible(), !poll.isOn());
  }

  private void toggleDrawer() {
    frameworks.close();
    if (!drawer.close()) drawer.open(page.children());
  }

  private void arrange(WindowForm now) {
    form = now;
    sheet.large(now == WindowForm.HALL);
    switch (now) {
      case WIDE -> {
        look.sizesProperty().set(Style.DESK);
        board.arrange(Surface.Arrangement.DESK);
        header.wide();
        list.wide();
        list.setVisible(!frameworks.isOpen());
        page.children()
            .setAll(board, list, readout, frameworks.page(), header, strip, sheet, fault);
      }
      case SMALL -> {
        look.sizesProperty().set(Style.COMPACT);
        board.arrange(Surface.Arrangement.COMPACT);
        header.narrow(expression.node(), this::toggleDrawer);
        list.narrow();
        list.setVisible(drawer.isOpen());
        page.children().setAll(board, readout, header, frameworks.page(), strip, sheet, fault);
        if (drawer.isOpen()) page.children().add(3, list);
      }
      case HALL -> {
        board.arrange(Surface.Arrangement.PRESENTER);
        list.wide();
        page.children().setAll(board);
        page.children().addAll(hall.parts());
        page.children().addAll(frameworks.page(), sheet, fault, hall.dark());
      }
    }
    page.children().addAll(1, poll.parts());
  }

  /// Chooses form and sizes for a surface, before styles and layout, which both change with it.
  void fit(double width, double height) {
    if (width < 1 || height < 1) return;
    WindowForm wanted = WindowForm.of(presenting, width, height);
    page.scaled(wanted.factor(width, height));
    look.together(() -> {
      if (wanted != form) {
        arrange(wanted);
        page.requestLayout();
      }
      if (wanted == WindowForm.HALL)
        look.sizesProperty().set(Style.presenter(Style.hallFactor(width, height)));
    });
    page.fill(width, height);
  }

  @Override
  protected void layoutChildren() {
    page.fill(getWidth(), getHeight());
  }

  private void lay(double width, double height) {
    boolean presented = form == WindowForm.HALL;
    double below = presented ? 0 : strip.taken(width);
    WindowGeometry g = WindowGeometry.of(form, width, height - below);
    PresenterPage.put(board, fault.lay(g, presented));
    PresenterPage.put(frameworks.page(), g.page());
    sheet.resizeRelocate(0, 0, width, height);
    if (presented) {
      hall.lay(g, width, height, list);
    } else {
      PresenterPage.put(header, g.bar());
      PresenterPage.put(list, g.list());
      PresenterPage.put(readout, g.side());
      strip.resizeRelocate(0, height - below, width, below);
    }
    poll.lay(g, presented, width, height);
  }
}
