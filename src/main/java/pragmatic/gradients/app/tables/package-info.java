/// The page of tables: what every framework picks at every tie, and one function in many programs.
///
/// May use everything, as all of `app`. What the tables hold is found by `frameworks` and `board`;
/// here it becomes cells that can be pressed.
@NullMarked
package pragmatic.gradients.app.tables;

import org.jspecify.annotations.NullMarked;
