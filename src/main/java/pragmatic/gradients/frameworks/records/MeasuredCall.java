package pragmatic.gradients.frameworks.records;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Program;

/// A call as it was measured.
///
/// @param text the very text that was evaluated: `torch.relu(x)`
/// @param function the name of the function it was measured for; idioms of one function share it
/// @param spelled the same call in our language, or null if the language cannot express it
/// @param why why it cannot; empty if it can
public record MeasuredCall(String text, String function, @Nullable Program spelled, String why) {
  public Optional<Program> program() {
    return Optional.ofNullable(spelled);
  }
}
