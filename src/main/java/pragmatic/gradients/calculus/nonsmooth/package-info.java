/// Where a program is not smooth along one input, and what kind of point that is.
///
/// The one decision worth knowing: nonsmooth points are found, not declared. The arguments of
/// comparisons (Griewank's switching variables), radicands and denominators change sign there, and
/// bisection brackets them to the last bit.
///
/// May use: `words`, `program`, `autodiff`, `calculus.germ`.
@NullMarked
package pragmatic.gradients.calculus.nonsmooth;

import org.jspecify.annotations.NullMarked;
