/// What a function does arbitrarily near to a point, on one side of it: the one-sided germ, as a
/// truncated series of powers and logarithms with bounds of rounding, and the limit and slope that
/// follow from it.
///
/// Terms: a *germ* is a function on one side of a point, as far as it matters arbitrarily near to
/// it; a *ball* is a number with a bound of its rounding error; *undecided* is an honest answer and
/// always carries its reason.
///
/// May use: `words`, `program`, `autodiff`.
@NullMarked
package pragmatic.gradients.calculus.germ;

import org.jspecify.annotations.NullMarked;
