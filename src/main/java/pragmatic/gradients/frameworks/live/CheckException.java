package pragmatic.gradients.frameworks.live;

import pragmatic.gradients.words.Words;

/// Why there is no answer, in one plain sentence.
public final class CheckException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean elsewhere;

  private CheckException(String message, boolean elsewhere) {
    super(message);
    this.elsewhere = elsewhere;
  }

  static CheckException of(String key, Object... arguments) {
    return new CheckException(Words.say(key, arguments), false);
  }

  /// There is no such Python, or it lacks the framework: another Python may do.
  static CheckException tryAnother(String key, Object... arguments) {
    return new CheckException(Words.say(key, arguments), true);
  }

  /// Whether another Python on this computer may answer.
  boolean mayAskAnother() {
    return elsewhere;
  }
}
