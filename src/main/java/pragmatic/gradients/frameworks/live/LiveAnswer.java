package pragmatic.gradients.frameworks.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a framework returned.
///
/// @param code the Python that was evaluated
/// @param value of the program, or null if it raised an error
/// @param gradient by input; null where it returned no gradient at all
/// @param error the error it raised instead; empty if it answered
public record LiveAnswer(
    String code, @Nullable Double value, List<@Nullable Double> gradient, String error) {
  public LiveAnswer {
    gradient = Collections.unmodifiableList(new ArrayList<>(gradient));
  }

  public boolean answered() {
    return error.isEmpty();
  }

  /// The partial derivative; no gradient at all is no influence.
  public double partial(int input) {
    Double partial = gradient.get(input);
    return partial == null ? 0 : partial;
  }
}
