/// The values that cells work with: tensors whose numbers remember how they were computed.
///
/// May use `program`, `autodiff`, `notebook.python` and the sentences of `words`.
///
/// The one decision worth knowing: a number of a tensor ([Scalar]) is a node of a program of our
/// language, rounded as the library rounds. A question takes the nodes that it reaches as its
/// program, so that the engines of the house answer it.
///
/// Terms: *tensor*, *leaf* (a tensor that is no result), *gradient that is accumulated*,
/// *broadcast*.
@NullMarked
package pragmatic.gradients.notebook.value;

import org.jspecify.annotations.NullMarked;
