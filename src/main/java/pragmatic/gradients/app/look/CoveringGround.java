package pragmatic.gradients.app.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The ground of words that lie over a page for a while. It covers a text of the page wholly or not
/// at all: half a text is read as another one.
public final class CoveringGround {
  /// Of a line, in text sizes: over capitals, and under letters that reach down.
  private static final double OVER = 0.25;

  private static final double UNDER = 0.05;

  /// Around a text that it covers, in pixels.
  private static final double AIR = 3;

  /// How tall the ground of words that move may be, as a part of their own.
  private static final double TALLER = 1.25;

  /// The height of a text that can be read, in pixels.
  private static final double LEAST = 10;

  private final Region words;
  private final Node owner;
  private final Insets least;
  private final double rim;
  private final @Nullable BooleanSupplier beside;
  private @Nullable Bounds settled;

  private CoveringGround(
      Region words, Node owner, Insets least, double rim, @Nullable BooleanSupplier beside) {
    this.words = words;
    this.owner = owner;
    this.least = least;
    this.rim = rim;
    this.beside = beside;
  }

  /// Makes the ground of words as large as the page below them asks for, wherever they go.
  ///
  /// @param owner whose own texts are not below them
  /// @param least of the ground around the words
  /// @param rim of the ground, in pixels; 0 for none
  public static void under(Region words, Node owner, Insets least, double rim) {
    follow(words, new CoveringGround(words, owner, least, rim, null));
  }

  /// Moves words along the edge of a window to the nearest place in which their ground need not be
  /// much taller than they are.
  ///
  /// @param rim of the ground, in pixels
  /// @param free whether it should lie on no text either, if there is such a place
  public static void beside(Region words, double rim, BooleanSupplier free) {
    follow(words, new CoveringGround(words, words, Insets.EMPTY, rim, free));
  }

  private static void follow(Region words, CoveringGround ground) {
    Runnable fit = ground::fit;
    words
        .sceneProperty()
        .subscribe((before, now) -> {
          if (before != null) before.removePostLayoutPulseListener(fit);
          if (now != null) now.addPostLayoutPulseListener(fit);
        });
  }

  private void fit() {
    Scene scene = words.getScene();
    if (scene == null || !isSeen(words)) {
      settled = null;
      return;
    }
    double width = words.getWidth() + least.getLeft() + least.getRight();
    double height = words.getHeight() + least.getTop() + least.getBottom();
    Bounds own =
        words.localToScene(new BoundingBox(-least.getLeft(), -least.getTop(), width, height));
    List<Bounds> texts = new ArrayList<>();
    Bounds window = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
    collect(scene.getRoot(), window, texts);
    Bounds place = beside == null ? own : nearest(own, window, texts, beside.getAsBoolean());
    settled = place;
    if (place != own) {
      words.setTranslateX(words.getTranslateX() + place.getMinX() - own.getMinX());
    }
    Bounds ground = words.sceneToLocal(grown(place, texts));
    double right = words.getWidth() - ground.getMaxX();
    double bottom = words.getHeight() - ground.getMaxY();
    String insets = insets(ground.getMinY(), right, bottom, ground.getMinX(), 0);
    if (rim > 0) insets += ", " + insets(ground.getMinY(), right, bottom, ground.getMinX(), rim);
    String style = "-fx-background-insets: " + insets + ";";
    if (!style.equals(words.getStyle())) words.setStyle(style);
  }

  /// A word may well be visible in something that is not: then the page has nothing to ask.
  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  private static String insets(double top, double right, double bottom, double left, double rim) {
    return Math.round(top + rim)
        + " "
        + Math.round(right + rim)
        + " "
        + Math.round(bottom + rim)
        + " "
        + Math.round(left + rim);
  }

  /// Where they stand, if they may: they stay there as long as they are read, though a text may
  /// come to lie below them. Else the nearest place along the edge, or where nothing is better the
  /// one with the least ground.
  private Bounds nearest(Bounds own, Bounds window, List<Bounds> texts, boolean free) {
    boolean stays = !free || settled != null && alike(own, settled);
    Bounds best = own;
    double least = fault(own, texts, stays);
    double step = own.getHeight() / 4;
    for (double by = step; least > 0 && by < window.getWidth(); by += step) {
      for (double x : new double[] {own.getMinX() + by, own.getMinX() - by}) {
        Bounds place = new BoundingBox(x, own.getMinY(), own.getWidth(), own.getHeight());
        double fault = window.contains(place) ? fault(place, texts, stays) : least;
        if (fault < least) {
          best = place;
          least = fault;
        }
      }
    }
    return best;
  }

  /// How much is wrong with a place: ground that is much taller than the words, and less than that
  /// a text below them, a small one less than a large one, and ground that is left blank; before
  /// the words more than behind them.
  private static double fault(Bounds place, List<Bounds> texts, boolean onTexts) {
    Bounds ground = grown(place, texts);
    if (ground.getHeight() > place.getHeight() * TALLER) return 1 + ground.getHeight();
    if (onTexts) return 0;
    double area = ground.getWidth() * ground.getHeight();
    double covered = 0;
    for (Bounds text : texts)
      if (ground.intersects(text)) covered += text.getWidth() * text.getHeight() / area;
    double before = place.getMinX() - ground.getMinX();
    double blank = (ground.getWidth() - place.getWidth() + before) / place.getWidth();
    return Math.min(ground.getHeight(), covered + blank);
  }

  private static boolean alike(Bounds a, Bounds b) {
    return Math.abs(a.getMinX() - b.getMinX()) < 1
        && Math.abs(a.getMinY() - b.getMinY()) < 1
        && Math.abs(a.getWidth() - b.getWidth()) < 1;
  }

  /// What lies on some texts alone, with all of these.
  private static Bounds grown(Bounds own, List<Bounds> texts) {
    Bounds ground = own;
    for (boolean more = true; more; ) {
      more = false;
      for (Bounds text : texts)
        if (ground.intersects(text) && !ground.contains(text)) {
          ground = union(ground, aired(text));
          more = true;
        }
    }
    return ground;
  }

  /// All texts that are seen, in the order in which they are drawn: what is drawn over a text hides
  /// it already. Pieces of text side by side, and nothing else, are one.
  private void collect(Node node, Bounds seen, List<Bounds> texts) {
    if (!node.isVisible() || node.getOpacity() == 0 || node == owner || node == words) return;
    if (node instanceof Text text) add(ink(text), seen, texts);
    if (!(node instanceof Parent parent)) return;
    if (node instanceof Region region && isOpaque(region)) {
      Bounds hidden = node.localToScene(node.getLayoutBounds());
      texts.removeIf(hidden::intersects);
    }
    Bounds room = seen;
    if (node.getClip() != null)
      room = common(seen, node.localToScene(node.getClip().getBoundsInParent()));
    List<Node> children =
        parent.getChildrenUnmodifiable().stream()
            .filter(Node::isVisible)
            .sorted(Comparator.comparingDouble(Node::getViewOrder).reversed())
            .toList();
    if (children.isEmpty() || !children.stream().allMatch(Text.class::isInstance)) {
      for (Node child : children) collect(child, room, texts);
      return;
    }
    Bounds whole = null;
    for (Node child : children) {
      Bounds piece = ink((Text) child);
      whole = whole == null ? piece : union(whole, piece);
    }
    add(whole, room, texts);
  }

  /// The letters without the empty rims of their line, which reach into the lines around.
  private static Bounds ink(Text text) {
    Bounds line = text.getLayoutBounds();
    double size = text.getFont().getSize();
    double top = line.getMinY() + size * OVER;
    double height = Math.max(0, line.getHeight() - size * (OVER + UNDER));
    return text.localToScene(new BoundingBox(line.getMinX(), top, line.getWidth(), height));
  }

  private static boolean isOpaque(Region region) {
    return region.getBackground() != null
        && region.getBackground().getFills().stream()
            .anyMatch(fill -> fill.getFill() instanceof Color colour && colour.isOpaque());
  }

  /// Letters of a thumbnail are no text for anybody.
  private static void add(Bounds text, Bounds seen, List<Bounds> texts) {
    Bounds part = common(text, seen);
    if (part.getWidth() > 0 && part.getHeight() > LEAST) texts.add(part);
  }

  private static Bounds aired(Bounds text) {
    return new BoundingBox(
        text.getMinX() - AIR,
        text.getMinY() - AIR,
        text.getWidth() + 2 * AIR,
        text.getHeight() + 2 * AIR);
  }

  private static Bounds union(Bounds a, Bounds b) {
    double x = Math.min(a.getMinX(), b.getMinX());
    double y = Math.min(a.getMinY(), b.getMinY());
    double right = Math.max(a.getMaxX(), b.getMaxX());
    return new BoundingBox(x, y, right - x, Math.max(a.getMaxY(), b.getMaxY()) - y);
  }

  /// Without a width or a height where they are apart.
  private static Bounds common(Bounds a, Bounds b) {
    double x = Math.max(a.getMinX(), b.getMinX());
    double y = Math.max(a.getMinY(), b.getMinY());
    double width = Math.min(a.getMaxX(), b.getMaxX()) - x;
    double height = Math.min(a.getMaxY(), b.getMaxY()) - y;
    return new BoundingBox(x, y, Math.max(0, width), Math.max(0, height));
  }
}
