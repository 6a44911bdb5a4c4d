/// What calculus says: one-sided limits and slopes, the set of generalised derivatives, and the
/// verdict that compares them with an answer of automatic differentiation.
///
/// May use `words`, `program` and `autodiff`.
///
/// An answer is a vector; one input is a vector of length 1. `Truth` is what an answer is held
/// against, `Grade` how they compare, `Verdict` both with what is responsible: data, which `speech`
/// puts into words.
///
/// Kinks are found, not declared: the arguments of comparisons, radicands and denominators change
/// sign or touch zero there. Classes of points are decided by comparing rounding balls, never by a
/// tolerance.
///
/// Terms: **one-sided derivative**, the limit of difference quotients from one side, relative to
/// that side's limit of the function; **kink** or **corner**, two finite one-sided slopes that
/// differ; **cusp** and **vertical tangent**, infinite ones; **jump**, two one-sided limits that
/// differ; **Clarke subdifferential**, the convex hull of the limits of gradients nearby; **Dirac
/// weight**, the height of a jump, with which the derivative carries a point mass.
@NullMarked
package pragmatic.gradients.calculus;

import org.jspecify.annotations.NullMarked;
