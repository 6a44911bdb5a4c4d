/// What was measured, as it was measured: calls, the points at which they were asked, and what came
/// back. Two spellings of one program have one canonical form.
///
/// May use: `words`, `program`, `autodiff`.
@NullMarked
package pragmatic.gradients.frameworks.records;

import org.jspecify.annotations.NullMarked;
