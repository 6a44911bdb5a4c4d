package pragmatic.gradients.text;

/// A typeface, by what is written in it.
public enum Typeface {
  /// Interface, labels, numbers.
  SANS,
  /// Mathematics: names of several letters, digits, signs.
  SERIF,
  /// Mathematics: names of one letter.
  SERIF_ITALIC,
  /// Program text.
  MONO,
  /// The signs the other faces lack: ⟨ ⟩ ∈ ∉ ∇ ℝ ∅ ∪.
  MATH
}
