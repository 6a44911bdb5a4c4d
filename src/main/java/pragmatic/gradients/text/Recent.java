package pragmatic.gradients.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The last answers of each thread, by what was asked: most of what is worked out for a step of a
/// hand was worked out for the step before.
///
/// @param <K> what is asked, which tells by itself what is answered
/// @param <V> the answer, which nobody changes
public final class Recent<K, V> {
  private final Function<K, V> answer;
  private final ThreadLocal<Map<K, V>> known;

  /// @param most answers that are kept
  public Recent(int most, Function<K, V> answer) {
    this.answer = answer;
    known =
        ThreadLocal.withInitial(() ->
            new LinkedHashMap<>(16, 0.75f, true) {
              @Override
              protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
              }
            });
  }

  public V of(K asked) {
    Map<K, V> all = known.get();
    V before = all.get(asked);
    if (before != null) return before;
    V now = answer.apply(asked);
    all.put(asked, now);
    return now;
  }
}
