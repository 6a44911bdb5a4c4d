package pragmatic.gradients.text;

/// The weight of type: 400, 500 for values and sentences, 600 for headings and numbers inside
/// labels.
public enum TypeWeight {
  REGULAR,
  MEDIUM,
  SEMIBOLD
}
