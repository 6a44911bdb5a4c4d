/// Tables of all rules of all frameworks, for the page of frameworks and the command line.
///
/// May use: `words`, `program`, `autodiff` and all of `frameworks` but `live`.
@NullMarked
package pragmatic.gradients.frameworks.tables;

import org.jspecify.annotations.NullMarked;
