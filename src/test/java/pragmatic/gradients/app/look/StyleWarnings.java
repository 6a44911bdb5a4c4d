package pragmatic.gradients.app.look;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What JavaFX says on the console of colours that it cannot find.
public final class StyleWarnings extends Handler {
  private final List<String> said = new ArrayList<>();

  private StyleWarnings() {}

  /// The warnings that come while something is done.
  public static List<String> during(Runnable work) {
    StyleWarnings warnings = new StyleWarnings();
    Logger css = Logger.getLogger("javafx.css");
    css.addHandler(warnings);
    try {
      work.run();
    } finally {
      css.removeHandler(warnings);
    }
    return warnings.said;
  }

  @Override
  public void publish(LogRecord warning) {
    said.add(warning.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
