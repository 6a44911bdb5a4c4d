package pragmatic.gradients.board;

/// What calculus allows by all inputs though it is no slope along one of them.
public enum Allowed {
  NOTHING,

  /// The answer on show.
  ANSWER,

  /// What each rule at ties may answer.
  ALL
}
