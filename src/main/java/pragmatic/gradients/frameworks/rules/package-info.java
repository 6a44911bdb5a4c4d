/// The rules of a framework, derived from its records: what it picks at a tie, what it does where 0
/// meets ∞, which compositions it takes for one primitive. A rule without a row that shows it does
/// not exist.
///
/// May use: `words`, `program`, `autodiff`, `frameworks.records`.
@NullMarked
package pragmatic.gradients.frameworks.rules;

import org.jspecify.annotations.NullMarked;
