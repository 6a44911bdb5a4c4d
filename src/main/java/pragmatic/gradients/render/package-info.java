/// How a picture looks: colours, and the painter that turns marks into plain shapes.
///
/// [Painter] is a pure function: a picture, a table of sizes, a palette and a way to measure text
/// become an immutable list of [Shape]s, in pixels and colours. Whoever draws that list, a window
/// or a file, decides nothing.
///
/// May use `words`, `text` and `picture`. Knows no toolkit.
///
/// **Decision.** There is one painter. Renderers differ only in how they draw lines, rectangles,
/// discs and text, so a printed page equals the screen.
///
/// Terms. *Halo*: the paper-coloured outline that keeps a label or a dot legible over lines.
/// *Hatch*: parallel lines cut to an area. *Docked*: an answer's dot inside the open ring of the
/// one-sided limit that it equals.
@NullMarked
package pragmatic.gradients.render;

import org.jspecify.annotations.NullMarked;
