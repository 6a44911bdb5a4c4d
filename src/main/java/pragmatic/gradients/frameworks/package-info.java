/// What frameworks were measured to return at ties, and their rules as conventions.
///
/// May use `program` and `autodiff`.
///
/// Only what was measured, with version and date, is called a framework's answer; what a rule
/// derived from measurements predicts is marked as predicted.
///
/// Terms: **framework**, a library that differentiates programs, as PyTorch or JAX; **record**, one
/// measured call with its value and its gradient.
@NullMarked
package pragmatic.gradients.frameworks;

import org.jspecify.annotations.NullMarked;
