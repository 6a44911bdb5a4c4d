/// Derivatives as formulas, in the sense of distributions: d/dx |x| = sign(x), d/dx sign(x) =
/// 2·δ(x).
///
/// May use what `calculus` may use.
///
/// The one decision worth knowing: products of a jump and a point mass are not guessed from the
/// formula. The weight of a point mass is the height of the program's jump there, which one-sided
/// germs give.
///
/// Terms: *regular part*, the derivative between jumps; *point mass*, a weight times a Dirac δ.
@NullMarked
package pragmatic.gradients.calculus.formula;

import org.jspecify.annotations.NullMarked;
