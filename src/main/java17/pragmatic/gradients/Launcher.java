package pragmatic.gradients;

import java.lang.reflect.InvocationTargetException;

/**
 * The jar's main class: asks for a newer Java in one line where the Java that runs it is too old,
 * else calls {@code Main}.
 *
 * <p>Compiled for Java 17, while everything else is compiled for 25; hence no mention of other
 * classes but by name.
 */
public final class Launcher {
  static final int NEEDED = 25;

  private Launcher() {}

  /**
   * Starts the app or the command line.
   *
   * @param args handed on to {@code Main} as they are
   * @throws Exception what {@code Main} throws
   */
  public static void main(String[] args) throws Exception {
    int feature = Runtime.version().feature();
    if (feature < NEEDED) {
      System.err.println(tooOld(feature));
      System.exit(1);
    }
    try {
      Class.forName("pragmatic.gradients.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw thrown;
    }
  }

  static String tooOld(int feature) {
    return String.format(
        "Pragmatic Gradients needs Java %d or newer, and this is Java %d: get one at https://adoptium.net",
        NEEDED, feature);
  }
}
