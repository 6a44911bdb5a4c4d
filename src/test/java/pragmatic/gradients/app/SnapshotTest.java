package pragmatic.gradients.app;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.render.Theme;

/// What the window shows in the cases that everybody looks at, line by line as it was when it was
/// last read by a person. See [Snapshots] for the files and how to write them.
class SnapshotTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  // @formatter:off
  /// @param lambda of the tie-break, or nothing for the usual convention
  /// @param place what the window is: a desk, a hall, or a desk with a panel below the function
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu                | relu                        | 0   |      | desk
          relu-middle         | relu                        | 0   | 0.5  | desk
          relu-beside         | relu                        | 0.8 |      | desk
          abs                 | abs                         | 0   |      | desk
          sign                | sign                        | 0   |      | desk
          sqrt                | sqrt                        | 0   |      | desk
          cusp                | sqrt(abs(x))                | 0   |      | desk
          pole                | 1/x                         | 0   |      | desk
          steps-of-floor      | floor(x)                    | 0   |      | desk
          hole                | sin(x)/x                    | 0   |      | desk
          trap                | relu(x)-relu(-x)            | 0   |      | desk
          two-ties            | abs(relu(x))                | 0   | 0.25 | desk
          square              | x^2                         | 0.5 |      | desk
          branch              | where(x>0,sqrt(x),0)        | 0   |      | desk
          lambda-two-ties     | abs(relu(x))                | 0   |      | lambda
          lambda-trap         | relu(x)-relu(-x)            | 0   |      | lambda
          steps-relu          | relu                        | 0   |      | steps
          steps-sqrt          | sqrt                        | 0   |      | steps
          hall-relu           | relu                        | 0   |      | hall
          hall-trap           | relu(x)-relu(-x)            | 0   |      | hall
          """)
  // @formatter:on
  void oneInput(String name, String function, double x, Double lambda, String place) {
    at(place)
        .show(
            function,
            board ->
                lambda == null
                    ? board.withX(x)
                    : board.withX(x).withConvention(Conventions.lambda(lambda)));
    if (!place.equals("desk") && !place.equals("hall")) window.panel(place);
    Snapshots.check(name, window.look("snapshot-" + name));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          map-max        | maxab       | desk
          map-saddle     | saddle      | desk
          map-hypot      | hypot       | desk
          slices-max     | max(a, b, c) | desk
          bars           | softmax-ce  | desk
          bars-naive     | naive-ce    | desk
          weights        | maxpool     | desk
          together       | signs       | desk
          hall-map       | maxab       | hall
          hall-bars      | softmax-ce  | hall
          """)
  void severalInputs(String name, String function, String place) {
    Snapshots.check(name, at(place).show(function).look("snapshot-" + name));
  }

  private static OffscreenWindow at(String place) {
    return place.equals("hall") ? window.inHall(1920, 1080) : window.in(Theme.LIGHT, 1920, 1080);
  }
}
