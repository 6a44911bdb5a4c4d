/// A board and a size become the pictures of a whole page: plots with their titles, bars, map and
/// slices, and the places and labels of the sliders. It knows no toolkit, so a window, a file and a
/// test see the same page.
///
/// May use: `words`, `text`, `program`, `autodiff`, `calculus`, `frameworks`, `board`, `speech`,
/// `picture`, `render` (for the width of text).
@NullMarked
package pragmatic.gradients.page;

import org.jspecify.annotations.NullMarked;
