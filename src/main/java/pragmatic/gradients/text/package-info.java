/// Text that mixes interface words, mathematics and program text, as a value: runs of characters in
/// a typeface, a weight, a position and a role. It knows no colours and no fonts.
///
/// May use: `words`.
@NullMarked
package pragmatic.gradients.text;

import org.jspecify.annotations.NullMarked;
