package pragmatic.gradients.app.plot;

import java.nio.IntBuffer;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.Raster;
import pragmatic.gradients.render.Shape;

/// Shades, one device pixel each: scaling an image costs more than making it.
final class ImageSlot extends Slot {
  private final Brushes brushes;
  private final ImageView view = new ImageView();

  ImageSlot(Brushes brushes) {
    this.brushes = brushes;
    view.setSmooth(false);
  }

  @Override
  Node node() {
    return view;
  }

  @Override
  boolean fits(Shape shape) {
    return shape instanceof Shape.Image;
  }

  @Override
  int change(@Nullable Shape before, Shape shape) {
    if (shape.equals(before)) return 0;
    Shape.Image image = (Shape.Image) shape;
    boolean same =
        before instanceof Shape.Image was
            && was.raster() == image.raster()
            && was.colours() == image.colours();
    if (!same) {
      view.setImage(painted(image.raster(), image.colours()));
    }
    view.setX(brushes.snap(image.x()));
    view.setY(brushes.snap(image.y()));
    view.setFitWidth(image.raster().width() / brushes.scale());
    view.setFitHeight(image.raster().height() / brushes.scale());
    return 1;
  }

  private static WritableImage painted(Raster raster, int[] colours) {
    int[] pixels = new int[raster.width() * raster.height()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = colours[raster.shade(i)];
    }
    return new WritableImage(
        new PixelBuffer<>(
            raster.width(),
            raster.height(),
            IntBuffer.wrap(pixels),
            PixelFormat.getIntArgbPreInstance()));
  }
}
