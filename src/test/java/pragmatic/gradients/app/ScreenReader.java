package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.paint.LinearGradient;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import pragmatic.gradients.render.Palette;

/// Reads what is on screen from the nodes that show it: invisible ones are passed over, and nothing
/// is asked of who made them. On the JavaFX thread.
final class ScreenReader {
  private final Inks inks;

  private ScreenReader(Palette palette) {
    inks = new Inks(palette);
  }

  /// Everything below a node.
  static Screen read(Parent root, Palette palette) {
    ScreenReader reader = new ScreenReader(palette);
    List<SeenPlot> plots = new ArrayList<>();
    List<SeenWords> words = new ArrayList<>();
    List<SeenLine> lines = new ArrayList<>();
    reader.walk(root, "", plots, words, lines);
    plots.replaceAll(plot -> new SeenPlot(plot.families(), below(words)));
    return new Screen(plots, words, lines);
  }

  private void walk(
      Node node, String id, List<SeenPlot> plots, List<SeenWords> words, List<SeenLine> lines) {
    if (!node.isVisible() || node.getOpacity() == 0) return;
    String name = node.getId() == null ? id : node.getId();
    if (node.getStyleClass().contains("plot-pane")) {
      for (Node picture : pictures(node)) plots.add(plot(picture));
      return;
    }
    switch (node) {
      case TextFlow flow -> words.add(words(flow, name, plain(flow), size(flow)));
      case Labeled labeled when labeled.getText() != null && !labeled.getText().isEmpty() ->
          words.add(words(labeled, name, labeled.getText(), labeled.getFont().getSize()));
      case Text text when !text.getText().isBlank() ->
          words.add(words(text, name, text.getText(), text.getFont().getSize()));
      case Line line ->
          lines.add(
              new SeenLine(
                  name,
                  inks.name(line.getStroke()),
                  line.localToScene(line.getStartX(), line.getStartY()),
                  line.localToScene(line.getEndX(), line.getEndY())));
      case Parent parent ->
          parent.getChildrenUnmodifiable().forEach(child -> walk(child, name, plots, words, lines));
      default -> {}
    }
  }

  /// The numbers along the sliders of inputs.
  private static List<Map.Entry<Double, Double>> below(List<SeenWords> words) {
    List<Map.Entry<Double, Double>> columns = new ArrayList<>();
    for (SeenWords word : words)
      if (word.id().startsWith("input"))
        Axis.number(word.text()).ifPresent(v -> columns.add(Map.entry(v, word.box().getCenterX())));
    return columns;
  }

  private static SeenWords words(Node node, String id, String text, double size) {
    String style = node.getStyleClass().isEmpty() ? "" : node.getStyleClass().getFirst();
    return new SeenWords(id, style, spaced(text), node.localToScene(node.getLayoutBounds()), size);
  }

  /// With plain spaces: others keep words on one line.
  private static String spaced(String text) {
    return text.replaceAll("[\\u00A0\\u2009\\u200A\\u202F]", " ").replace("\u2060", "");
  }

  private static String plain(TextFlow flow) {
    return flow.getChildren().stream()
        .filter(Text.class::isInstance)
        .map(run -> ((Text) run).getText())
        .collect(Collectors.joining());
  }

  private static double size(TextFlow flow) {
    return flow.getChildren().stream()
        .mapToDouble(run -> run instanceof Text text ? text.getFont().getSize() : 0)
        .max()
        .orElse(0);
  }

  /// The groups of a pane that stand for one picture each.
  private static List<Node> pictures(Node pane) {
    return pane.lookupAll("*").stream()
        .filter(Node::isVisible)
        .filter(node -> node.getId() != null && node.getId().matches("picture\\d+"))
        .toList();
  }

  private SeenPlot plot(Node picture) {
    Map<String, List<Seen>> families = new LinkedHashMap<>();
    families((Group) picture, families);
    return new SeenPlot(families, List.of());
  }

  private void families(Group group, Map<String, List<Seen>> families) {
    for (Node child : group.getChildren()) {
      if (!child.isVisible()) continue;
      boolean family = child instanceof Group inner && inner.getId() != null;
      if (family) families((Group) child, families);
      else families.computeIfAbsent(group.getId(), _ -> new ArrayList<>()).add(seen(child));
    }
  }

  private Seen seen(Node node) {
    return switch (node) {
      case Group line -> text(line);
      case ImageView image -> box(Seen.Kind.IMAGE, image, image.getLayoutBounds(), "");
      case Circle disc ->
          shape(
              Seen.Kind.DISC,
              disc,
              List.of(disc.localToScene(disc.getCenterX(), disc.getCenterY())),
              disc.getRadius());
      case Rectangle rectangle ->
          shape(Seen.Kind.RECTANGLE, rectangle, corners(rectangle, outline(rectangle)), 0);
      case Polygon area -> shape(Seen.Kind.AREA, area, points(area, area.getPoints()), 0);
      case Polyline line -> {
        boolean dashed = !line.getStrokeDashArray().isEmpty();
        yield shape(
            dashed ? Seen.Kind.DASHES : Seen.Kind.LINE, line, points(line, line.getPoints()), 0);
      }
      case Path path -> shape(Seen.Kind.HATCH, path, points(path), 0);
      default -> throw new AssertionError("a node of an unknown kind: " + node);
    };
  }

  private Seen shape(Seen.Kind kind, Shape node, List<Point2D> points, double size) {
    List<Point2D> gradient =
        node.getFill() instanceof LinearGradient paint
            ? List.of(
                node.localToScene(paint.getStartX(), paint.getStartY()),
                node.localToScene(paint.getEndX(), paint.getEndY()))
            : List.of();
    String fill = inks.name(node.getFill());
    return new Seen(kind, points, size, fill, inks.name(node.getStroke()), "", gradient);
  }

  private Seen box(Seen.Kind kind, Node node, Bounds bounds, String fill) {
    return new Seen(kind, corners(node, bounds), 0, fill, "", "", List.of());
  }

  private static Bounds outline(Rectangle r) {
    return new BoundingBox(r.getX(), r.getY(), r.getWidth(), r.getHeight());
  }

  private static List<Point2D> corners(Node node, Bounds box) {
    return List.of(
        node.localToScene(box.getMinX(), box.getMinY()),
        node.localToScene(box.getMaxX(), box.getMaxY()));
  }

  private static List<Point2D> points(Node node, List<Double> xy) {
    List<Point2D> points = new ArrayList<>();
    for (int i = 0; i + 1 < xy.size(); i += 2)
      points.add(node.localToScene(xy.get(i), xy.get(i + 1)));
    return points;
  }

  private static List<Point2D> points(Path path) {
    List<Point2D> points = new ArrayList<>();
    for (var element : path.getElements())
      switch (element) {
        case MoveTo move -> points.add(path.localToScene(move.getX(), move.getY()));
        case LineTo line -> points.add(path.localToScene(line.getX(), line.getY()));
        case ClosePath _ -> {}
        default -> throw new AssertionError("unknown: " + element);
      }
    return points;
  }

  /// A line of text: its letters, without the halo behind them.
  private Seen text(Group line) {
    List<Text> letters = new ArrayList<>();
    for (Node child : line.getChildren())
      if (child instanceof Text text && text.isVisible() && !inks.name(text.getFill()).isEmpty())
        letters.add(text);
    Text first = letters.getFirst();
    Text last = letters.getLast();
    double right = last.getX() + last.getLayoutBounds().getWidth();
    return new Seen(
        Seen.Kind.TEXT,
        List.of(line.localToScene(first.getX(), 0), line.localToScene(right, 0)),
        letters.stream().mapToDouble(text -> text.getFont().getSize()).max().orElse(0),
        inks.name(first.getFill()),
        "",
        spaced(letters.stream().map(Text::getText).collect(Collectors.joining())),
        List.of());
  }
}
