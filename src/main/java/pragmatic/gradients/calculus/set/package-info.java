/// Sets of gradients at a point of several inputs: the Clarke subdifferential as the convex hull of
/// the gradients of the cells that meet there, and the map of where the cells of the plane meet.
///
/// May use: `words`, `program`, `autodiff`, `calculus.germ`, `calculus.nonsmooth`.
@NullMarked
package pragmatic.gradients.calculus.set;

import org.jspecify.annotations.NullMarked;
