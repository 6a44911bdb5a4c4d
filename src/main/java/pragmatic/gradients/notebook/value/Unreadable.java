package pragmatic.gradients.notebook.value;

import java.util.List;
import pragmatic.gradients.notebook.python.Place;

/// Something is not read, with the sentence that says why.
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient PythonValue.Unknown unknown;

  public Unreadable(PythonValue.Unknown unknown) {
    super(unknown.reason(), null, false, false);
    this.unknown = unknown;
  }

  public Unreadable(String reason, Place place, int cell) {
    this(new PythonValue.Unknown(reason, place, cell, List.of()));
  }

  public PythonValue.Unknown unknown() {
    return unknown;
  }
}
