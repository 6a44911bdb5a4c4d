package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import pragmatic.gradients.app.control.MeasuredTable;
import pragmatic.gradients.page.WindowGeometry.WindowForm;
import pragmatic.gradients.words.Words;

/// What holds of every page, on a desk and in a hall: texts are as large as the last row needs,
/// stay inside their rooms, are whole and do not stand over each other, plots have their part of
/// the height, and nothing of another form of the window is left over.
final class PageLaws {
  /// Pixels by which the boxes of letters may touch.
  private static final double TOUCH = 2;

  /// Part of the height that the plots have at least.
  private static final double PLOTS = 0.4;

  /// Sizes of a number from the name of its axis to the number, at least.
  private static final double GLUED = 0.2;

  /// Part of the width that a slice beside a presented map has at least.
  private static final double SLICE = 0.2;

  /// Brackets are so much higher than capitals, in sizes of the letters, and twice as much lower.
  private static final double BRACKETS = 0.07;

  /// Letters of a program that no line of a trace has room for.
  private static final int LONG_LINE = 60;

  /// Between two texts in a row, in sizes of their letters.
  private static final double SPACE = 0.4;

  private static final Set<String> OF_A_DESK = Set.of("formula", "readout-ad", "trace", "measured");
  private static final Set<String> OF_A_HALL = Set.of("presenter-side", "caption");

  private PageLaws() {}

  /// What is wrong with the page that a window shows; on the JavaFX thread.
  static List<String> faults(MainWindow window) {
    List<String> faults = new ArrayList<>();
    List<PageText> texts = PageText.of(window).stream().filter(text -> !scrolls(text)).toList();
    for (PageText text : texts) {
      if (text.size() < floor(window) - 0.1)
        faults.add("small: " + text + ", floor " + floor(window));
      if (text.cut()) faults.add("cut: " + text);
      if (text.broken()) faults.add("broken within a word: " + text);
      if (!inside(window, text.box())) faults.add("outside of the window: " + text);
      for (Node room : text.beyond()) faults.add("outside of " + room + ": " + text);
      if ((window.isPresenting() ? OF_A_DESK : OF_A_HALL).contains(text.id()))
        faults.add("left over: " + text);
    }
    for (int i = 0; i < texts.size(); i++)
      for (int j = 0; j < i; j++)
        if (texts.get(i).over(texts.get(j), TOUCH))
          faults.add(texts.get(i) + " over " + texts.get(j));
    faults.addAll(glued(texts));
    faults.addAll(cutLines(texts));
    faults.addAll(buttons(window));
    faults.addAll(PageRooms.faults(window));
    faults.addAll(margin(window, texts));
    faults.addAll(border(window, texts));
    faults.addAll(runTogether(window, texts));
    if (!window.isPresenting()) faults.addAll(reasons(window, texts));
    if (window.isPresenting()) faults.addAll(slices(window, texts));
    else if (form(window) == WindowForm.WIDE) faults.addAll(note(window, texts));
    double part = plots(window);
    if (part < PLOTS - 1e-9) faults.add("plots have only " + part + " of the height");
    return faults;
  }

  /// A field for text scrolls sideways, and a list has rows below its edge.
  private static boolean scrolls(PageText text) {
    return text.id().equals("expression")
        || text.id().equals("functions") && text.box().getHeight() < 8;
  }

  private static WindowForm form(MainWindow window) {
    return WindowForm.of(window.isPresenting(), window.getWidth(), window.getHeight());
  }

  private static double floor(MainWindow window) {
    double width = window.getWidth();
    double height = window.getHeight();
    double hall = Math.min(width / 1920, height / 1080);
    if (window.isPresenting()) return 36 * hall;
    return switch (form(window)) {
      case SMALL -> 14 * WindowForm.SMALL.factor(width, height);
      default -> 16 * WindowForm.WIDE.factor(width, height);
    };
  }

  private static boolean inside(MainWindow window, Bounds box) {
    return box.getMinX() > -1
        && box.getMinY() > -1
        && box.getMaxX() < window.getWidth() + 1
        && box.getMaxY() < window.getHeight() + 1;
  }

  /// What stands on the board keeps away from the readout: the line above the tie-break ends at its
  /// margin, and what belongs to the tie-break ends where that line does.
  private static List<String> margin(MainWindow window, List<PageText> texts) {
    double end = window.board().pageProperty().get().geometry().ruleRight();
    double scale = window.board().getLocalToSceneTransform().getMxx();
    double right = window.board().localToScene(0, 0).getX() + scale * end;
    double edge = right + (window.isPresenting() ? 0 : 12 * scale);
    return texts.stream()
        .filter(text ->
            text.id().equals("tie") && text.box().getMaxX() > right + TOUCH
                || text.id().startsWith("picture") && text.box().getMaxX() > edge)
        .map(text -> "beyond the margin: " + text)
        .toList();
  }

  private static Bounds map(MainWindow window) {
    var page = window.board().pageProperty().get();
    var frame = page.plots().pictures().getFirst().picture().frame();
    return window
        .board()
        .localToScene(new BoundingBox(frame.x(), frame.y(), frame.width(), frame.height()));
  }

  /// The border of a map runs through no letter on it, nor through a bracket.
  private static List<String> border(MainWindow window, List<PageText> texts) {
    var page = window.board().pageProperty().get();
    if (!page.onMap()) return List.of();
    Bounds map = map(window);
    return texts.stream()
        .filter(text -> text.id().equals("picture0"))
        .filter(text -> map.contains(text.box().getCenterX(), map.getCenterY()))
        .filter(text -> {
          double top = text.box().getMinY() - BRACKETS * text.size();
          double bottom = text.box().getMaxY() + 2 * BRACKETS * text.size();
          return Stream.of(map.getMinY(), map.getMaxY()).anyMatch(row -> top < row && row < bottom);
        })
        .map(text -> "over the border of the map: " + text)
        .toList();
  }

  /// A number beside the name of its axis is not read as a part of it.
  private static List<String> glued(List<PageText> texts) {
    List<String> faults = new ArrayList<>();
    for (PageText name : texts)
      for (PageText number : texts) {
        boolean axis = name.id().equals(number.id()) && name.text().matches("\\p{L}′?");
        if (!axis || !number.text().matches("[−\\d.,]+")) continue;
        double gap = number.box().getMinX() - name.box().getMaxX();
        boolean row =
            number.box().getMinY() < name.box().getMaxY()
                && number.box().getMaxY() > name.box().getMinY();
        if (row && gap > -number.size() && gap < GLUED * number.size())
          faults.add("glued: " + name + " and " + number);
      }
    return faults;
  }

  /// Two texts in one row of a map read as one where there is no space between them. A hall's map
  /// has so little room that a label may be left no other place.
  private static List<String> runTogether(MainWindow window, List<PageText> texts) {
    boolean map = window.board().pageProperty().get().onMap();
    if (window.isPresenting() || !map) return List.of();
    Bounds frame = map(window);
    List<PageText> labels =
        texts.stream()
            .filter(text -> text.id().equals("picture0"))
            .filter(text -> frame.contains(text.box().getCenterX(), text.box().getCenterY()))
            .toList();
    List<String> faults = new ArrayList<>();
    for (PageText left : labels)
      for (PageText right : labels) {
        double gap = right.box().getMinX() - left.box().getMaxX();
        double row = Math.abs(right.box().getCenterY() - left.box().getCenterY());
        if (gap >= 0 && gap < SPACE * left.size() && row < 0.5 * left.size())
          faults.add(left + " runs into " + right);
      }
    return faults;
  }

  /// The button for reasons says what it does, and that of a check stands beside its table.
  private static List<String> reasons(MainWindow window, List<PageText> texts) {
    List<String> faults = new ArrayList<>();
    // a question keeps the verdict from sight
    boolean judged =
        PageText.shown(window).stream().anyMatch(node -> "verdict".equals(node.getId()));
    if (judged && texts.stream().noneMatch(text -> text.text().equals(Words.say("readout.why"))))
      faults.add("no word for the reasons");
    boolean check = texts.stream().anyMatch(text -> text.text().equals(Words.say("check.button")));
    MeasuredTable table = (MeasuredTable) window.lookup("#measured");
    if (check && table.count() == 0 && texts.stream().noneMatch(PageLaws::checked))
      faults.add("a button without its table");
    return faults;
  }

  private static boolean checked(PageText text) {
    return text.id().equals("check-line");
  }

  /// Square buttons do not touch each other.
  private static List<String> buttons(MainWindow window) {
    List<Bounds> boxes =
        PageText.shown(window).stream()
            .filter(node -> node.getStyleClass().contains("pg-square"))
            .map(button -> button.localToScene(button.getLayoutBounds()))
            .toList();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++)
      for (int j = 0; j < i; j++)
        if (boxes.get(i).intersects(boxes.get(j)))
          faults.add("buttons touch: " + boxes.get(i) + " and " + boxes.get(j));
    return faults;
  }

  /// Beside the list stands the whole note of the function on show.
  private static List<String> note(MainWindow window, List<PageText> texts) {
    List<String> said =
        texts.stream()
            .filter(text -> text.id().equals("note"))
            .map(text -> text.text().replace('\u00a0', ' '))
            .toList();
    List<String> wanted =
        window.functions().current().map(entry -> List.of(entry.note())).orElse(List.of());
    return said.equals(wanted) ? List.of() : List.of("note: " + said + " for " + wanted);
  }

  /// The back row sees the slices beside a map, and reads numbers at both axes and at the tangents.
  private static List<String> slices(MainWindow window, List<PageText> texts) {
    var page = window.board().pageProperty().get();
    List<String> faults = new ArrayList<>();
    for (int i = 1; page.onMap() && i <= 2; i++) {
      var frame = page.plots().pictures().get(i).picture().frame();
      if (frame.width() < SLICE * window.getWidth()) faults.add("narrow slice: " + frame);
      String id = "picture" + i;
      long beside =
          texts.stream()
              .filter(text -> text.id().equals(id) && text.box().getMaxX() < frame.x())
              .count();
      if (beside < 2) faults.add("a slice with " + beside + " numbers on its upright axis");
    }
    return faults;
  }

  /// A line of the trace says all that it computes, and so does its value; only a program longer
  /// than any line is shortened in words.
  private static List<String> cutLines(List<PageText> texts) {
    return texts.stream()
        .filter(text -> text.owner().getParent().getStyleClass().contains("pg-trace-row"))
        .filter(text -> text.text().matches("[=⟨].*…") && text.text().length() < LONG_LINE)
        .map(line -> "cut: " + line)
        .toList();
  }

  private static double plots(MainWindow window) {
    var area = window.board().pageProperty().get().geometry().plots();
    return (area.lowerTop() + area.lowerHeight() - area.top()) / window.board().getHeight();
  }
}
