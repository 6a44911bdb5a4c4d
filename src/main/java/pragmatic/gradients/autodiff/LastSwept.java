package pragmatic.gradients.autodiff;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Program;

/// The second tiers of the few programs that were swept last. A loop serves all sweeps of one
/// program, and goes with the program. For use by any number of threads.
final class LastSwept {
  static final int KEPT = 16;

  /// The loops of one program along one of its inputs.
  record SecondTiers(SecondTier values, SecondTier duals) {
    private static SecondTiers empty() {
      return new SecondTiers(empty(false), empty(true));
    }

    private static SecondTier empty(boolean slopes) {
      return new SecondTier(
          slopes, Thread.ofPlatform().daemon().name("loops")::start, System::nanoTime);
    }
  }

  /// Programs are told apart as objects: to compare their nodes would cost more than it saves.
  private record Swept(WeakReference<Program> program, int active, SecondTiers tiers) {}

  private final Deque<Swept> last = new ArrayDeque<>();

  synchronized SecondTiers tiers(Program program, int active) {
    last.removeIf(swept -> swept.program.refersTo(null));
    Swept found = found(program, active);
    if (found == null) found = new Swept(new WeakReference<>(program), active, SecondTiers.empty());
    else last.remove(found);
    last.addFirst(found);
    if (last.size() > KEPT) last.removeLast();
    return found.tiers;
  }

  private @Nullable Swept found(Program program, int active) {
    for (Swept swept : last)
      if (swept.active == active && swept.program.refersTo(program)) return swept;
    return null;
  }
}
