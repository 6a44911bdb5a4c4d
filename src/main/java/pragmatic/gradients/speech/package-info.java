/// What a person reads or hears of a board: headline, verdict, reasons, spoken text, lines of a
/// trace, cells of tables. Made here from data and the sentences in `words`, nowhere else.
///
/// May use: `words`, `text`, `program`, `autodiff`, `calculus`, `frameworks`, `board`.
@NullMarked
package pragmatic.gradients.speech;

import org.jspecify.annotations.NullMarked;
