package pragmatic.gradients.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pictures of what tests show. With `-Dpictures=write` they are written to `target/screens`, for
/// eyes.
public final class Screens {
  /// Whether pictures are to be written.
  public static final boolean WANTED = "write".equals(System.getProperty("pictures"));

  private Screens() {}

  /// The pixels of a scene, which are written too if that is wanted; on the JavaFX thread.
  public static BufferedImage take(Scene scene, String name) {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    if (WANTED) write(copy, name);
    return copy;
  }

  /// Writes a picture of a scene, if that is wanted; on the JavaFX thread.
  public static void write(Scene scene, String name) {
    if (WANTED) take(scene, name);
  }

  private static void write(BufferedImage image, String name) {
    try {
      Path folder = Files.createDirectories(Path.of("target/screens"));
      ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
