package pragmatic.gradients.frameworks.records;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is worked out when it is first asked for, by whichever thread asks first.
public final class Lazy<T> {
  private @Nullable Supplier<T> supplier;
  private @Nullable T value;

  public Lazy(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  public synchronized T get() {
    if (supplier != null) {
      value = supplier.get();
      // what it was made of may go
      supplier = null;
    }
    T known = value;
    if (known == null) {
      throw new IllegalStateException("a value that asks for itself");
    }
    return known;
  }
}
