package pragmatic.gradients.render;

/// A measure for tests without a toolkit: every letter is half as wide as it is high.
final class Measures {
  static final TextMeasure PLAIN = (text, size) -> text.plain().length() * size * .5;

  private Measures() {}
}
