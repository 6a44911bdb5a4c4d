package pragmatic.gradients.calculus.germ;

import java.util.Arrays;

/// Terms of a series while it is built, kept in order: dominant first as t → 0.
final class Terms {
  Monomial[] monomials;
  Ball[] balls;
  int size;

  /// Whether a sum lost a whole number to its last digit: what cancels may not have been equal.
  boolean absorbed;

  Terms(int capacity) {
    monomials = new Monomial[capacity];
    balls = new Ball[capacity];
  }

  void append(Monomial m, Ball c) {
    if (size == monomials.length) grow();
    monomials[size] = m;
    balls[size++] = c;
  }

  /// Adds a term; all terms before `from` are known to come before it.
  ///
  /// @return its position
  int add(int from, Monomial m, Ball c) {
    int at = from;
    int order = 1;
    while (at < size && (order = monomials[at].compareTo(m)) < 0) at++;
    if (at < size && order == 0) {
      absorbed |= TypedBall.absorbs(balls[at], c) || TypedBall.absorbs(c, balls[at]);
      balls[at] = balls[at].plus(c);
      return at;
    }
    if (size == monomials.length) grow();
    for (int k = size; k > at; k--) {
      monomials[k] = monomials[k - 1];
      balls[k] = balls[k - 1];
    }
    monomials[at] = m;
    balls[at] = c;
    size++;
    return at;
  }

  private void grow() {
    int capacity = 2 * size + 4;
    monomials = Arrays.copyOf(monomials, capacity);
    balls = Arrays.copyOf(balls, capacity);
  }
}
