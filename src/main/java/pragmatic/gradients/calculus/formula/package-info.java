/// Derivatives as formulas, in the sense of distributions: d/dx |x| = sign(x), d/dx sign(x) =
/// 2·δ(x).
///
/// May use what `calculus` may use.
///
/// The one decision worth knowing: point masses are not derived from the derivative's formula. They
/// are the jumps of the value's formula, right limit minus left limit, term by term; where no limit
/// is written, one-sided germs give the height, and else no formula is given.
///
/// Terms: *regular part*, the derivative between jumps; *point mass*, a weight times a Dirac δ.
@NullMarked
package pragmatic.gradients.calculus.formula;

import org.jspecify.annotations.NullMarked;
