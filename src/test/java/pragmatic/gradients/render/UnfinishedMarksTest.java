package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.picture.Tip;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// Marks whose numbers are NaN, infinite or huge are painted without an exception, and what comes
/// out is finite.
class UnfinishedMarksTest {
  private static final double[] NUMBERS = {
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Double.MIN_VALUE,
    0
  };

  static Stream<Class<?>> marks() {
    // a shading has no numbers but its pixels
    return Arrays.stream(Mark.class.getPermittedSubclasses())
        .filter(kind -> kind != Mark.Shading.class);
  }

  @ParameterizedTest
  @MethodSource("marks")
  void areLeftOut(Class<? extends Mark> kind) throws ReflectiveOperationException {
    int painted = 0;
    for (double number : NUMBERS)
      for (double other : NUMBERS) {
        Mark mark = mark(kind, number, other);
        if (mark == null) continue;
        Picture picture = new Picture(Samples.relu().get(0).frame(), List.of(mark));
        Painting painting = Painter.paint(picture, Style.DESK, Shapes.LIGHT, Measures.PLAIN, null);
        assertThat(painting.shapes()).allSatisfy(UnfinishedMarksTest::isFinite);
        painted++;
      }
    assertThat(painted).isPositive();
  }

  @ParameterizedTest
  @MethodSource("marks")
  void areCountedWhereTheyAreLeftOut(Class<? extends Mark> kind)
      throws ReflectiveOperationException {
    if (kind != Mark.Isoline.class && kind != Mark.TieLine.class) return;
    Picture picture =
        new Picture(Samples.relu().get(0).frame(), List.of(mark(kind, 0, Double.NaN)));
    Painting painting = Painter.paint(picture, Style.DESK, Shapes.LIGHT, Measures.PLAIN, null);
    assertThat(painting.dropped()).isEqualTo(1);
  }

  /// A mark of a kind whose numbers are `number` and `other` in turn, or null where its kind takes
  /// no such numbers.
  private static Mark mark(Class<? extends Mark> kind, double number, double other)
      throws ReflectiveOperationException {
    RecordComponent[] parts = kind.getRecordComponents();
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++)
      values[i] = value(parts[i].getType(), parts[i].getName(), i % 2 == 0 ? number : other);
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<? extends Mark> constructor = kind.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      assertThat(refused.getCause()).isInstanceOf(IllegalArgumentException.class);
      return null;
    }
  }

  private static Object value(Class<?> type, String name, double number) {
    TextAnchor spot = TextAnchor.middle(number, 2);
    if (type == double.class) return number;
    if (type == boolean.class) return true;
    if (type == int.class) return 1;
    if (type == double[].class) return new double[] {number, 1, number, 0.5};
    if (type == Role.class) return Role.FUNCTION;
    if (type == RichText.class) return RichText.of("$f$");
    if (type == TextAnchor.class) return spot;
    if (type == Tip.class) return new Tip(number, 1);
    if (type.isEnum()) return type.getEnumConstants()[0];
    if (name.equals("tips")) return List.of(new Tip(number, 3), new Tip(2, number), new Tip(5, 1));
    if (name.equals("spots")) return List.of(spot);
    if (type == List.class) return List.of(number, 1.0);
    throw new AssertionError("no value of " + type + " for " + name);
  }

  /// Reads every number of a shape, without the painter's own idea of what is finite.
  private static void isFinite(Object part) throws ReflectiveOperationException {
    if (part instanceof Double number) assertThat(number).isFinite();
    if (part instanceof List<?> list) for (Object each : list) isFinite(each);
    if (part instanceof Points points)
      for (int i = 0; i < points.size(); i++) {
        assertThat(points.x(i)).isFinite();
        assertThat(points.y(i)).isFinite();
      }
    if (!(part instanceof Record)) return;
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      isFinite(component.getAccessor().invoke(part));
    }
  }
}
