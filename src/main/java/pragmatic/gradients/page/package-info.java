/// A board and a size become the pictures of a whole page: plots with their titles, bars, map,
/// slices, and where sliders and their labels stand. Without a toolkit, so that a window, a file
/// and a test see the same page.
///
/// May use: `words`, `text`, `program`, `autodiff`, `calculus`, `frameworks`, `board`, `speech`,
/// `picture`, `render` (for the width of text).
@NullMarked
package pragmatic.gradients.page;

import org.jspecify.annotations.NullMarked;
