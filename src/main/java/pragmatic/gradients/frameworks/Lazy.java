package pragmatic.gradients.frameworks;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is worked out when it is first asked for, by whichever thread asks first.
final class Lazy<T> {
  private @Nullable Supplier<T> supplier;
  private @Nullable T value;

  Lazy(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  synchronized T get() {
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
